package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Nature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A random DAG of KPIs and objectives with rules and measurements; children precede parents. */
final class RandomPlan {
  static final List<AggregationStrategy> STRATEGIES =
      List.of(
          AggregationStrategy.sum(),
          AggregationStrategy.mean(),
          AggregationStrategy.weightedMean(),
          AggregationStrategy.weightedSum(),
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
  static final double[] WEIGHTS = {1, 1, 1, 0, 0.1, 0.3, 2.5, 1e308, Double.MIN_VALUE};
  private static final double[] COVERAGES = {0, 0, 0, 0.3, 0.5, 0.9, 1};
  private static final List<RollupRule> OF_PARTS =
      List.of(
          RollupRule.values(AggregationStrategy.ratioOfSums()),
          RollupRule.values(AggregationStrategy.weightedMean())
              .withWeights(WeightSource.DENOMINATOR));
  private static final double[] HUGE = {Double.MAX_VALUE, -Double.MAX_VALUE, 1e308, 1e-320};

  final List<Node> nodes;

  RandomPlan(List<Node> nodes) {
    this.nodes = nodes;
  }

  /** A node: a KPI without a rule is measured. Ratios are in percent. */
  record Node(
      boolean isKpi,
      boolean isRatio,
      boolean hasTarget,
      Reading measured,
      @Nullable RollupRule rule,
      List<Link> links) {
    Node withMeasured(Reading other) {
      return new Node(isKpi, isRatio, hasTarget, other, rule, links);
    }

    /** Whether a numerator and a denominator can be known of it. */
    boolean hasParts() {
      return isRatio
          && (rule == null
              || rule.basis() == Basis.SCORES
              || rule.strategy().traits().contains(Trait.SUMS_PARTS));
    }
  }

  /** What contributes to a node, by its position, and how much. */
  record Link(int child, double weight) {}

  static RandomPlan of(long seed) {
    Random random = new Random(seed);
    List<Node> nodes = new ArrayList<>();
    int leaves = 1 + random.nextInt(8);
    for (int i = 0; i < leaves; i++) {
      nodes.add(kpi(random.nextInt(3) == 0, null, List.of(), random));
    }
    int composites = random.nextInt(6);
    for (int i = 0; i < composites; i++) {
      nodes.add(random.nextInt(3) == 0 ? ratio(nodes, random) : composite(nodes, random));
    }
    int objectives = 1 + random.nextInt(8);
    for (int i = 0; i < objectives; i++) {
      nodes.add(objective(nodes, random));
    }
    return new RandomPlan(nodes);
  }

  private static Node kpi(
      boolean isRatio, @Nullable RollupRule rule, List<Link> links, Random random) {
    Reading measured = isRatio ? ratioReading(random) : reading(random);
    return new Node(true, isRatio, random.nextInt(6) > 0, measured, rule, links);
  }

  /** A ratio that sums the parts of others, or is their mean by denominators. */
  private static Node ratio(List<Node> below, Random random) {
    RollupRule rule = oneOf(OF_PARTS, random);
    if (random.nextInt(3) == 0) {
      rule = rule.withMissing(MissingPolicy.PROPAGATE);
    }
    List<Link> links = links(below, Node::hasParts, 1 + random.nextInt(4), random);
    return links.isEmpty()
        ? composite(below, random)
        : kpi(true, coverage(rule, random), links, random);
  }

  /** A KPI to which others contribute, that does what its rule says, or stands alone. */
  private static Node composite(List<Node> below, Random random) {
    boolean isOfValues = random.nextBoolean();
    List<Link> links =
        links(below, node -> !isOfValues || !node.isRatio(), 1 + random.nextInt(4), random);
    if (links.isEmpty() || random.nextInt(4) == 0) {
      return kpi(false, null, links, random);
    }
    AggregationStrategy strategy = oneOf(STRATEGIES, random);
    RollupRule rule = isOfValues ? RollupRule.values(strategy) : RollupRule.scores(strategy);
    return kpi(false, vary(rule, links, below, random), links, random);
  }

  private static Node objective(List<Node> below, Random random) {
    List<Link> links = links(below, node -> true, random.nextInt(5), random);
    RollupRule rule = vary(RollupRule.scores(oneOf(STRATEGIES, random)), links, below, random);
    return new Node(false, false, false, Reading.noData(), rule, links);
  }

  static Reading reading(Random random) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> Reading.noData();
      case 2 -> Reading.notApplicable();
      case 3 -> Reading.of(HUGE[random.nextInt(HUGE.length)]);
      case 4 -> Reading.of(random.nextInt(3) - 1);
      default -> Reading.of(random.nextInt(200) / 100.0);
    };
  }

  static Reading ratioReading(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> reading(random);
      case 1 -> Reading.ofRatio(random.nextInt(2), 0, 100);
      case 2 -> Reading.ofRatio(random.nextInt(5), -random.nextInt(5), 100);
      case 3 -> Reading.ofRatio(Double.MAX_VALUE, random.nextBoolean() ? 1e300 : 1e308, 100);
      default -> Reading.ofRatio(random.nextInt(50) / 10.0, 1 + random.nextInt(100) / 10.0, 100);
    };
  }

  private static List<Link> links(List<Node> below, Predicate<Node> fits, int most, Random random) {
    Set<Integer> children = new HashSet<>();
    for (int i = 0; i < most; i++) {
      int child = random.nextInt(below.size());
      if (fits.test(below.get(child))) {
        children.add(child);
      }
    }
    return children.stream()
        .map(child -> new Link(child, WEIGHTS[random.nextInt(WEIGHTS.length)]))
        .toList();
  }

  private static RollupRule vary(
      RollupRule rule, List<Link> links, List<Node> below, Random random) {
    List<Node> children =
        links.stream().filter(link -> link.weight() > 0).map(l -> below.get(l.child())).toList();
    List<WeightSource> sources = new ArrayList<>(List.of(WeightSource.ALIGNMENT));
    sources.add(WeightSource.EQUAL);
    if (children.stream().allMatch(Node::isKpi)) {
      sources.add(WeightSource.TARGET);
    }
    if (children.stream().allMatch(Node::hasParts)) {
      sources.add(WeightSource.DENOMINATOR);
    }
    return coverage(
        rule.withMissing(oneOf(POLICIES, random)).withWeights(oneOf(sources, random)), random);
  }

  private static RollupRule coverage(RollupRule rule, Random random) {
    return rule.withMinimumCoverage(
        COVERAGES[random.nextInt(COVERAGES.length)],
        random.nextInt(3) == 0 ? CoverageBy.COUNT : CoverageBy.WEIGHT);
  }

  private static <T> T oneOf(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  RandomPlan withMeasured(int node, Figure figure) {
    List<Node> changed = new ArrayList<>(nodes);
    changed.set(node, nodes.get(node).withMeasured(Reading.of(figure.orElseThrow())));
    return new RandomPlan(changed);
  }

  RandomPlan with(int node, Node other) {
    List<Node> changed = new ArrayList<>(nodes);
    changed.set(node, other);
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
    Measurements.Builder measurements = Measurements.builder(OneParent.YEAR);
    return plan(names, order, measurements).rollUp(measurements.build());
  }

  /** Builds the plan, and puts what was measured. */
  RollupPlan plan(IntFunction<String> names, Random order, Measurements.Builder measurements) {
    List<Runnable> steps = new ArrayList<>();
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    RollupRules.Builder rules = RollupRules.builder().sharedKpis(SharedKpis.allow());
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
        steps.add(() -> measurements.put(kpi.id(), node.measured()));
      }
    }
    Collections.shuffle(steps, order);
    steps.forEach(Runnable::run);
    return RollupPlan.of(graph.build(), rules.build());
  }

  /** Returns a definition. Everything but ratios may be summed and averaged. */
  AlignmentNode definition(int number, IntFunction<String> names) {
    Node node = nodes.get(number);
    if (!node.isKpi()) {
      return Objective.builder(names.apply(number)).build();
    }
    Kpi.Builder kpi =
        Kpi.builder(names.apply(number))
            .direction(Direction.HIGHER_IS_BETTER)
            .nature(node.isRatio() ? Nature.RATIO : Nature.ADDITIVE);
    if (node.isRatio()) {
      kpi.ratio(Ratio.percent("part", "whole"));
    }
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
