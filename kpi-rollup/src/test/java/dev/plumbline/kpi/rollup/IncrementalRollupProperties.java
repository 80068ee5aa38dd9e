package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.rollup.RandomPlan.Link;
import dev.plumbline.kpi.rollup.RandomPlan.Node;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.InvalidInputException;
import dev.plumbline.kpi.value.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * An incremental rollup, changed at random: after every change it is what a full rollup gives, and
 * what the naive one gives for a model that was changed in the same way.
 *
 * <p>A sequence of changes is a list of numbers, each of which says what happens to the model as it
 * is then; so a failing sequence shrinks to its shortest.
 */
class IncrementalRollupProperties {
  @Property(tries = 200)
  void changes_ofReadings_areAsIfRolledUpAnew(
      @ForAll("plans") RandomPlan plan, @ForAll("steps") List<Integer> steps) {
    Model model = new Model(plan);
    for (int step : steps) {
      model.changeReading(new Random(step));
      model.assertIsRolledUp();
    }
  }

  @Property(tries = 200)
  void changes_ofAnyKind_areAsIfRolledUpAnew(
      @ForAll("plans") RandomPlan plan, @ForAll("steps") List<Integer> steps) {
    Model model = new Model(plan);
    for (int step : steps) {
      model.change(new Random(step));
      model.assertIsRolledUp();
    }
  }

  @Property(tries = 100)
  void changes_together_areAsIfRolledUpAnewOnce(
      @ForAll("plans") RandomPlan plan, @ForAll("steps") List<Integer> steps) {
    Model model = new Model(plan);
    model.changeTogether(steps);
    model.assertIsRolledUp();
  }

  @Property(tries = 100)
  void changes_ofNodes_areAsIfRolledUpAnew(
      @ForAll("plans") RandomPlan plan, @ForAll("steps") List<Integer> steps) {
    Model model = new Model(plan);
    for (int step : steps) {
      model.changeNodes(new Random(step));
      assertIsRolledUp(model.live);
    }
  }

  @Property(tries = 100)
  void snapshots_thatAreKept_stayAsTheyWere(
      @ForAll("plans") RandomPlan plan, @ForAll("steps") List<Integer> steps) {
    Model model = new Model(plan);
    List<RollupResult> kept = new ArrayList<>();
    List<Map<String, List<Object>>> seen = new ArrayList<>();
    for (int step : steps) {
      kept.add(model.live.snapshot());
      seen.add(Everything.of(model.live.snapshot()));
      model.change(new Random(step));
    }

    for (int i = 0; i < kept.size(); i++) {
      assertThat(Everything.of(kept.get(i))).isEqualTo(seen.get(i));
    }
  }

  private static void assertIsRolledUp(IncrementalRollup live) {
    RollupPlan plan = RollupPlan.of(live.plan().graph(), live.plan().rules());

    assertThat(Everything.of(live.snapshot()))
        .isEqualTo(Everything.of(plan.rollUp(live.measurements())));
  }

  /** An incremental rollup, and what it should be of. */
  private static final class Model {
    private final List<Node> first;
    private RandomPlan plan;
    private final IncrementalRollup live;
    private Batch.Builder changes = Batch.builder();

    Model(RandomPlan plan) {
      this.first = plan.nodes;
      this.plan = plan;
      Measurements.Builder measurements = Measurements.builder(OneParent.YEAR);
      RollupPlan compiled = plan.plan(RandomPlan::name, new Random(1), measurements);
      this.live = IncrementalRollup.of(compiled, measurements.build());
    }

    void changeReading(Random random) {
      plan = afterReading(random, plan);
      settle(plan);
    }

    void change(Random random) {
      RandomPlan next = after(random, plan);
      settle(next);
    }

    void changeTogether(List<Integer> steps) {
      RandomPlan next = plan;
      for (int step : steps) {
        next = after(new Random(step), next);
      }
      settle(next);
    }

    /** What is refused changes nothing. */
    private void settle(RandomPlan next) {
      Map<String, List<Object>> before = Everything.of(live.snapshot());
      Batch all = changes.build();
      changes = Batch.builder();
      try {
        Settled settled = live.apply(all);
        plan = next;
        assertThat(settled.changed()).isBetween(0, settled.computed());
      } catch (InvalidInputException e) {
        assertThat(all.isOfReadings()).isFalse();
        assertThat(Everything.of(live.snapshot())).isEqualTo(before);
      }
    }

    private RandomPlan after(Random random, RandomPlan before) {
      return switch (random.nextInt(8)) {
        case 0 -> afterWeight(random, before);
        case 1 -> afterTarget(random, before);
        case 2 -> afterMove(random, before);
        default -> afterReading(random, before);
      };
    }

    private RandomPlan afterReading(Random random, RandomPlan before) {
      int number = random.nextInt(before.nodes.size());
      Node node = before.nodes.get(number);
      if (!node.isKpi() || (node.rule() != null && node.rule().basis() == Basis.VALUES)) {
        return before;
      }
      KpiId kpi = (KpiId) id(number);
      switch (random.nextInt(6)) {
        case 0 -> {
          changes.clear(kpi);
          return before.with(number, node.withMeasured(Reading.noData()));
        }
        case 1 -> {
          changes.restore(kpi);
          return before.with(number, node.withMeasured(first.get(number).measured()));
        }
        case 2 -> {
          Reading reading =
              node.isRatio() ? RandomPlan.ratioReading(random) : RandomPlan.reading(random);
          changes.put(kpi, reading);
          return before.with(number, node.withMeasured(reading));
        }
        default -> {
          double value = random.nextInt(20) / 10.0;
          changes.put(kpi, value);
          return before.with(number, node.withMeasured(Reading.of(value)));
        }
      }
    }

    private RandomPlan afterWeight(Random random, RandomPlan before) {
      int number = random.nextInt(before.nodes.size());
      Node node = before.nodes.get(number);
      if (node.links().isEmpty()) {
        return before;
      }
      int position = random.nextInt(node.links().size());
      Link link = node.links().get(position);
      Link other =
          new Link(link.child(), RandomPlan.WEIGHTS[random.nextInt(RandomPlan.WEIGHTS.length)]);
      changes.weigh(id(link.child()), id(number), other.weight());
      List<Link> links = new ArrayList<>(node.links());
      links.set(position, other);
      return before.with(number, withLinks(node, links));
    }

    private RandomPlan afterTarget(Random random, RandomPlan before) {
      int number = random.nextInt(before.nodes.size());
      Node node = before.nodes.get(number);
      if (!node.isKpi()) {
        return before;
      }
      Node other =
          new Node(
              true, node.isRatio(), !node.hasTarget(), node.measured(), node.rule(), node.links());
      RandomPlan next = before.with(number, other);
      changes.define(next.definition(number, RandomPlan::name));
      return next;
    }

    /** Moves a node to an objective that it does not serve, and that stands above it. */
    private RandomPlan afterMove(Random random, RandomPlan before) {
      int from = random.nextInt(before.nodes.size());
      int to = random.nextInt(before.nodes.size());
      List<Link> links = before.nodes.get(from).links();
      if (links.isEmpty() || before.nodes.get(to).isKpi() || from == to) {
        return before;
      }
      Link link = links.get(random.nextInt(links.size()));
      boolean isThere =
          before.nodes.get(to).links().stream().anyMatch(l -> l.child() == link.child());
      if (link.child() >= to || isThere) {
        return before;
      }
      changes.move(id(link.child()), id(from), id(to));
      List<Link> without = new ArrayList<>(links);
      without.remove(link);
      List<Link> with = new ArrayList<>(before.nodes.get(to).links());
      with.add(link);
      return before
          .with(from, withLinks(before.nodes.get(from), without))
          .with(to, withLinks(before.nodes.get(to), with));
    }

    /** Adds and removes nodes, of which the naive rollup knows nothing. */
    void changeNodes(Random random) {
      List<AlignmentNode> nodes = live.plan().graph().nodes();
      NodeId some = nodes.get(random.nextInt(nodes.size())).id();
      NodeId other = nodes.get(random.nextInt(nodes.size())).id();
      switch (random.nextInt(5)) {
        case 0 -> changes.remove(some);
        case 1 -> changes.align(some, other, 0.5);
        case 2 ->
            live.plan().graph().servedBy(some).stream()
                .findFirst()
                .ifPresent(link -> changes.separate(some, link.served()));
        default -> {
          Kpi added =
              Kpi.builder("added" + random.nextInt(3))
                  .direction(Direction.HIGHER_IS_BETTER)
                  .nature(Nature.ADDITIVE)
                  .target(Target.progress(0, 1))
                  .build();
          changes.add(added).align(added.id(), some, 2.5).put(added.id(), 0.25);
        }
      }
      settle(plan);
    }

    private static Node withLinks(Node node, List<Link> links) {
      return new Node(
          node.isKpi(), node.isRatio(), node.hasTarget(), node.measured(), node.rule(), links);
    }

    private NodeId id(int number) {
      return plan.definition(number, RandomPlan::name).id();
    }

    void assertIsRolledUp() {
      IncrementalRollupProperties.assertIsRolledUp(live);
      NaiveRollup naive = new NaiveRollup(plan);
      RollupResult result = live.snapshot();
      for (int i = 0; i < plan.nodes.size(); i++) {
        NaiveRollup.Outcome expected = naive.outcome(i);
        NodeId id = id(i);
        Figure value = id instanceof KpiId kpi ? result.value(kpi) : expected.value();
        assertThat(List.of(result.score(id), value, result.coverage(id), result.completeness(id)))
            .as("node %d of %s", i, plan)
            .isEqualTo(
                List.of(
                    expected.score(),
                    expected.value(),
                    expected.coverage(),
                    expected.completeness()));
      }
    }
  }

  @Provide
  Arbitrary<RandomPlan> plans() {
    return Arbitraries.longs().withoutEdgeCases().map(RandomPlan::of);
  }

  @Provide
  Arbitrary<List<Integer>> steps() {
    return Arbitraries.integers().between(0, 100_000).list().ofMinSize(1).ofMaxSize(12);
  }
}
