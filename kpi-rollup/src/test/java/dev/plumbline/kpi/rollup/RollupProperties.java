package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.rollup.NaiveRollup.Outcome;
import dev.plumbline.kpi.rollup.NaiveRollup.Parts;
import dev.plumbline.kpi.rollup.RandomPlan.Node;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.target.Bands;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.value.Figure;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The engine on random graphs, rules and measurements. */
class RollupProperties {
  @Property(tries = 2000)
  void rollUp_anyPlan_isWhatTheNaiveOneGives(@ForAll("plans") RandomPlan plan) {
    NaiveRollup naive = new NaiveRollup(plan);
    RollupResult result = plan.rollUp();

    for (int i = 0; i < plan.nodes.size(); i++) {
      Outcome expected = naive.outcome(i);
      assertThat(outcome(plan, i, RandomPlan::name, result))
          .as("node %d of %s", i, plan)
          .isEqualTo(reported(plan.nodes.get(i), expected));
    }
  }

  @Property(tries = 300)
  void rollUp_anyOrderOfInsertion_givesTheSameBits(
      @ForAll("plans") RandomPlan plan, @ForAll("randoms") Random order) {
    assertSame(
        plan,
        plan.rollUp(),
        RandomPlan::name,
        plan.rollUp(RandomPlan::name, order),
        RandomPlan::name);
  }

  @Property(tries = 300)
  void rollUp_renamed_givesTheSameBits(
      @ForAll("plans") RandomPlan plan, @ForAll("randoms") Random order) {
    int salt = order.nextInt(1000);
    IntFunction<String> names = i -> Integer.toString((i * 7919 + salt) % 10_007, 36) + "-" + i;

    assertSame(plan, plan.rollUp(), RandomPlan::name, plan.rollUp(names, order), names);
  }

  @Property(tries = 300)
  void rollUp_oneMeasurementChanged_changesOnlyWhatIsAbove(
      @ForAll("plans") RandomPlan plan, @ForAll("randoms") Random random) {
    int leaf = random.nextInt(plan.nodes.size());
    Assume.that(plan.nodes.get(leaf).isKpi());
    RollupResult before = plan.rollUp();
    RollupResult after = plan.withMeasured(leaf, Figure.of(random.nextInt(99) / 7.0)).rollUp();
    Set<Integer> above = plan.above(leaf);

    for (int i = 0; i < plan.nodes.size(); i++) {
      if (!above.contains(i)) {
        assertThat(outcome(plan, i, RandomPlan::name, after))
            .isEqualTo(outcome(plan, i, RandomPlan::name, before));
      }
    }
  }

  @Property(tries = 300)
  void coverage_ofAnyNode_isAShare(@ForAll("plans") RandomPlan plan) {
    RollupResult result = plan.rollUp();

    for (int i = 0; i < plan.nodes.size(); i++) {
      assertThat(result.coverage(plan.definition(i, RandomPlan::name).id())).isBetween(0.0, 1.0);
    }
  }

  /** What can be seen of a node; the value and the parts only of a KPI. */
  private record Reported(
      @Nullable Figure value,
      Figure score,
      double coverage,
      Completeness completeness,
      Optional<Provenance> provenance,
      Optional<Status> status,
      @Nullable Parts parts) {}

  private static Reported reported(Node node, Outcome outcome) {
    boolean isPresent =
        outcome.figure(node.rule() == null ? Basis.VALUES : node.rule().basis()).isPresent();
    Provenance provenance = node.rule() == null ? Provenance.MEASURED : Provenance.ROLLED_UP;
    return new Reported(
        node.isKpi() ? outcome.value() : null,
        outcome.score(),
        outcome.coverage(),
        outcome.completeness(),
        isPresent
            ? Optional.of(outcome.standIn() ? Provenance.SUBSTITUTED : provenance)
            : Optional.empty(),
        outcome.score().isPresent()
            ? Optional.of(Bands.standard().status(outcome.score().orElseThrow()))
            : Optional.empty(),
        outcome.parts());
  }

  private static void assertSame(
      RandomPlan plan,
      RollupResult expected,
      IntFunction<String> names,
      RollupResult actual,
      IntFunction<String> otherNames) {
    for (int i = 0; i < plan.nodes.size(); i++) {
      assertThat(outcome(plan, i, otherNames, actual))
          .as("node %d of %s", i, plan)
          .isEqualTo(outcome(plan, i, names, expected));
    }
  }

  private static Reported outcome(
      RandomPlan plan, int number, IntFunction<String> names, RollupResult result) {
    Node node = plan.nodes.get(number);
    NodeId id = plan.definition(number, names).id();
    return new Reported(
        node.isKpi() ? result.value((KpiId) id) : null,
        result.score(id),
        result.coverage(id),
        result.completeness(id),
        result.provenance(id),
        result.status(id),
        node.isKpi() ? parts(result, (KpiId) id) : null);
  }

  private static @Nullable Parts parts(RollupResult result, KpiId kpi) {
    assertThat(result.numerator(kpi).isPresent()).isEqualTo(result.denominator(kpi).isPresent());
    return result.numerator(kpi).isPresent()
        ? new Parts(result.numerator(kpi).orElseThrow(), result.denominator(kpi).orElseThrow())
        : null;
  }

  @Provide
  Arbitrary<RandomPlan> plans() {
    return Arbitraries.longs().withoutEdgeCases().map(RandomPlan::of);
  }

  @Provide
  Arbitrary<Random> randoms() {
    return Arbitraries.randoms();
  }
}
