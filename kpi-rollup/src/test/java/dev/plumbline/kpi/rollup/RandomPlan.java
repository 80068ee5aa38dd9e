package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A random DAG of KPIs and objectives with rules and measurements; children precede parents. */
final class RandomPlan {
  static final List<AggregationStrategy> STRATEGIES =
      List.of(
          AggregationStrategy.sum(),
          AggregationStrategy.mean(),
          AggregationStrategy.weightedMean(),
          AggregationStrategy.geometricMean(),
          AggregationStrategy.minimum(),
          AggregationStrategy.maximum(),
          AggregationStrategy.count(),
          AggregationStrategy.countOnTarget(),
          AggregationStrategy.shareOnTarget());
  private static final List<MissingPolicy> POLICIES =
      List.of(
          MissingPolicy.IGNORE,
          MissingPolicy.ZERO,
          MissingPolicy.worst(-0.5),
          MissingPolicy.substitute(Substitute.number(0.7)),
          MissingPolicy.PROPAGATE);
  private static final double[] WEIGHTS = {1, 1, 1, 0, 0.1, 0.3, 2.5, 1e308, Double.MIN_VALUE};
  private static final double[] COVERAGES = {0, 0, 0, 0.3, 0.5, 0.9, 1};
  private static final double[] HUGE = {Double.MAX_VALUE, -Double.MAX_VALUE, 1e308, 1e-320};

  final List<Node> nodes;

  private RandomPlan(List<Node> nodes) {
    this.nodes = nodes;
  }

  /** A node: a KPI without a rule is measured. */
  record Node(
      boolean isKpi,
      boolean hasTarget,
      Figure measured,
      @Nullable RollupRule rule,
      List<Link> links) {
    Node withMeasured(Figure other) {
      return new Node(isKpi, hasTarget, other, rule, links);
    }
  }

  /** What contributes to a node, by its position, and how much. */
  record Link(int child, double weight) {}

  static RandomPlan of(long seed) {
    Random random = new Random(seed);
    List<Node> nodes = new ArrayList<>();
    int leaves = 1 + random.nextInt(8);
    for (int i = 0; i < leaves; i++) {
      nodes.add(new Node(true, random.nextInt(6) > 0, figure(random), null, List.of()));
    }
    int composites = random.nextInt(4);
    for (int i = 0; i < composites; i++) {
      nodes.add(composite(nodes.size(), random));
    }
    int objectives = 1 + random.nextInt(8);
    for (int i = 0; i < objectives; i++) {
      RollupRule rule = RollupRule.scores(oneOf(STRATEGIES, random));
      List<Link> links = links(nodes.size(), random.nextInt(5), random);
      nodes.add(new Node(false, false, Figure.missing(Gap.NO_DATA), vary(rule, random), links));
    }
    return new RandomPlan(nodes);
  }

  /** A KPI to which others contribute, that does what its rule says, or stands alone. */
  private static Node composite(int position, Random random) {
    AggregationStrategy strategy = oneOf(STRATEGIES, random);
    RollupRule rule =
        switch (random.nextInt(3)) {
          case 0 -> null;
          case 1 -> vary(RollupRule.scores(strategy), random);
          default -> vary(RollupRule.values(strategy), random);
        };
    List<Link> links = links(position, 1 + random.nextInt(4), random);
    return new Node(true, random.nextInt(6) > 0, figure(random), rule, links);
  }

  private static Figure figure(Random random) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> Figure.missing(Gap.NO_DATA);
      case 2 -> Figure.missing(Gap.NOT_APPLICABLE);
      case 3 -> Figure.of(HUGE[random.nextInt(HUGE.length)]);
      case 4 -> Figure.of(random.nextInt(3) - 1);
      default -> Figure.of(random.nextInt(200) / 100.0);
    };
  }

  private static List<Link> links(int below, int most, Random random) {
    Set<Integer> children = new HashSet<>();
    for (int i = 0; i < most; i++) {
      children.add(random.nextInt(below));
    }
    return children.stream()
        .map(child -> new Link(child, WEIGHTS[random.nextInt(WEIGHTS.length)]))
        .toList();
  }

  private static RollupRule vary(RollupRule rule, Random random) {
    return rule.withMissing(oneOf(POLICIES, random))
        .withMinimumCoverage(COVERAGES[random.nextInt(COVERAGES.length)]);
  }

  private static <T> T oneOf(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  RandomPlan withMeasured(int node, Figure figure) {
    List<Node> changed = new ArrayList<>(nodes);
    changed.set(node, nodes.get(node).withMeasured(figure));
    return new RandomPlan(changed);
  }

  /** Returns a node and all that it contributes to, directly or not. */
  Set<Integer> above(int node) {
    Set<Integer> above = new HashSet<>(Set.of(node));
    for (int i = node + 1; i < nodes.size(); i++) {
      if (nodes.get(i).links().stream().anyMatch(link -> above.contains(link.child()))) {
        above.add(i);
      }
    }
    return above;
  }

  /** Rolls it up with the engine. */
  RollupResult rollUp() {
    return rollUp(RandomPlan::name, new Random(0));
  }

  static String name(int number) {
    return "n" + number;
  }

  /** Rolls it up under the given names, all put in a random order. */
  RollupResult rollUp(IntFunction<String> names, Random order) {
    List<Runnable> steps = new ArrayList<>();
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    RollupRules.Builder rules = RollupRules.builder();
    Measurements.Builder measurements = Measurements.builder(OneParent.YEAR);
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      AlignmentNode definition = definition(i, names);
      NodeId id = definition.id();
      steps.add(() -> graph.add(definition));
      for (Link link : node.links()) {
        NodeId child = definition(link.child(), names).id();
        steps.add(() -> graph.align(child, id, link.weight()));
      }
      if (node.rule() != null) {
        steps.add(() -> rules.rule(id, node.rule()));
      }
      if (definition instanceof Kpi kpi) {
        steps.add(() -> measure(kpi, node.measured(), measurements));
      }
    }
    Collections.shuffle(steps, order);
    steps.forEach(Runnable::run);
    return RollupPlan.of(graph.build(), rules.build()).rollUp(measurements.build());
  }

  private static void measure(Kpi kpi, Figure figure, Measurements.Builder measurements) {
    if (figure.isPresent()) {
      measurements.put(kpi, figure.orElseThrow());
    } else if (figure.equals(Figure.missing(Gap.NOT_APPLICABLE))) {
      measurements.notApplicable(kpi);
    }
  }

  /** Returns a definition. Everything may be summed and averaged. */
  AlignmentNode definition(int number, IntFunction<String> names) {
    Node node = nodes.get(number);
    if (!node.isKpi()) {
      return Objective.builder(names.apply(number)).build();
    }
    Kpi.Builder kpi =
        Kpi.builder(names.apply(number))
            .direction(Direction.HIGHER_IS_BETTER)
            .nature(Nature.ADDITIVE);
    if (node.hasTarget()) {
      kpi.target(Target.progress(0, 1));
    }
    return kpi.build();
  }

  @Override
  public String toString() {
    return nodes.stream().map(node -> "\n  " + node).collect(Collectors.joining());
  }
}
