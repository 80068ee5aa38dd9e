package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.Quantile;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.strategy.Spread;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A random plan of the kind that is computed in cells, now and then with something in it that is
 * not, and random measurements for it.
 */
final class RandomScene {
  private static final List<AggregationStrategy> STRATEGIES =
      List.of(
          AggregationStrategy.sum(),
          AggregationStrategy.mean(),
          AggregationStrategy.weightedMean(),
          AggregationStrategy.weightedSum(),
          AggregationStrategy.geometricMean(),
          AggregationStrategy.harmonicMean(),
          AggregationStrategy.powerMean(2.5),
          AggregationStrategy.minimum(),
          AggregationStrategy.maximum(),
          AggregationStrategy.median(Quantile.DISCRETE),
          AggregationStrategy.quantile(0.3, Quantile.CONTINUOUS),
          AggregationStrategy.meanOfLowest(2),
          AggregationStrategy.standardDeviation(Spread.POPULATION),
          AggregationStrategy.variance(Spread.SAMPLE),
          AggregationStrategy.atLeast(2, 0.5));
  private static final List<MissingPolicy> POLICIES =
      List.of(
          MissingPolicy.IGNORE,
          MissingPolicy.IGNORE,
          MissingPolicy.IGNORE,
          MissingPolicy.ZERO,
          MissingPolicy.worst(-0.5),
          MissingPolicy.substitute(Substitute.number(0.7), Substitute.series("other")),
          MissingPolicy.PROPAGATE);
  private static final double[] WEIGHTS = {1, 1, 1, 2, 0.1, 0.3, 2.5, 1e200};
  private static final double[] COVERAGES = {0, 0, 0, 0, 0.3, 0.5, 0.9, 1};
  private static final double[] HUGE = {Double.MAX_VALUE, -Double.MAX_VALUE, 1e308, 1e-320};

  private final Random random;
  private final int gapsPerThousand;
  private final boolean hasTargets;
  private final boolean hasZeroWeights;
  private final boolean isOneStrategy;
  private final AggregationStrategy strategy;
  private final AlignmentGraphBuilder graph = AlignmentGraph.builder();
  private final RollupRules.Builder rules = RollupRules.builder();
  private final List<AlignmentNode> nodes = new ArrayList<>();
  private final List<Kpi> ofValues = new ArrayList<>();

  final RollupPlan plan;

  private RandomScene(long seed) {
    random = new Random(seed);
    gapsPerThousand = oneOf(List.of(0, 0, 2, 50, 300));
    hasTargets = random.nextBoolean();
    hasZeroWeights = random.nextInt(3) == 0;
    isOneStrategy = random.nextBoolean();
    strategy = oneOf(STRATEGIES);
    if (random.nextBoolean()) {
      tree(1 + random.nextInt(4), 1 + random.nextInt(6));
    } else {
      scattered();
    }
    plan = plan(graph.build(), random.nextInt(4) == 0);
  }

  private RollupPlan plan(AlignmentGraph built, boolean isOnce) {
    try {
      SharedKpis shared = isOnce ? SharedKpis.once() : SharedKpis.allow();
      return RollupPlan.of(built, rules.sharedKpis(shared).build());
    } catch (InvalidPlanException e) { // a weighted sum cannot take once what has two weights
      return RollupPlan.of(built, rules.sharedKpis(SharedKpis.allow()).build());
    }
  }

  static RandomScene of(long seed) {
    return new RandomScene(seed);
  }

  /** A tree whose leaves and inner nodes lie side by side, of values or of scores. */
  private void tree(int depth, int width) {
    boolean areValues = random.nextBoolean();
    List<AlignmentNode> level = List.of(node(areValues));
    for (int d = 0; d < depth && nodes.size() < 300; d++) {
      List<AlignmentNode> below = new ArrayList<>();
      for (AlignmentNode parent : level) {
        boolean isLeaf = parent instanceof Kpi && random.nextInt(8) == 0;
        for (int i = 0; !isLeaf && i < 1 + random.nextInt(width); i++) {
          AlignmentNode child = d + 1 == depth ? kpi() : node(areValues);
          graph.align(child.id(), parent.id(), weight());
          below.add(child);
        }
        if (!isLeaf) {
          rule(parent, areValues);
        }
      }
      level = below;
    }
  }

  private AlignmentNode node(boolean isKpi) {
    return isKpi ? kpi() : add(Objective.builder(name()).build());
  }

  /** Leaves, then KPIs of values, then what rolls up scores, each of any below it. */
  private void scattered() {
    int leaves = 1 + random.nextInt(30);
    for (int i = 0; i < leaves; i++) {
      ofValues.add(kpi());
    }
    for (int i = random.nextInt(8); i > 0; i--) {
      Set<Kpi> children = some(ofValues);
      Kpi whole = kpi();
      children.forEach(child -> graph.align(child, whole, weight()));
      rule(whole, true);
      ofValues.add(whole);
    }
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      Set<AlignmentNode> children = random.nextInt(9) == 0 ? Set.of() : some(nodes);
      AlignmentNode whole = node(children.stream().allMatch(Kpi.class::isInstance) && isRare());
      children.forEach(child -> graph.align(child.id(), whole.id(), weight()));
      if (!children.isEmpty() || whole instanceof Objective) {
        rule(whole, false);
      }
    }
  }

  private <T> Set<T> some(List<T> from) {
    Set<T> chosen = new LinkedHashSet<>();
    int first = random.nextInt(from.size());
    boolean isRun = random.nextBoolean();
    for (int i = random.nextInt(8); i >= 0; i--) {
      chosen.add(from.get(isRun ? Math.min(first + i, from.size() - 1) : at(from)));
    }
    return chosen;
  }

  private boolean isRare() {
    return random.nextInt(5) == 0;
  }

  private int at(List<?> from) {
    return random.nextInt(from.size());
  }

  private String name() {
    return "n" + nodes.size();
  }

  private AlignmentNode add(AlignmentNode node) {
    graph.add(node);
    nodes.add(node);
    return node;
  }

  private Kpi kpi() {
    Kpi.Builder kpi =
        Kpi.builder(name()).direction(Direction.HIGHER_IS_BETTER).nature(Nature.ADDITIVE);
    if (hasTargets && random.nextInt(6) > 0) {
      kpi.target(random.nextBoolean() ? Target.progress(0, 1) : Target.attainment(2));
    }
    return (Kpi) add(kpi.build());
  }

  private double weight() {
    return hasZeroWeights && random.nextInt(5) == 0 ? 0.0 : WEIGHTS[random.nextInt(WEIGHTS.length)];
  }

  private void rule(AlignmentNode node, boolean areValues) {
    AggregationStrategy its = isOneStrategy ? strategy : oneOf(STRATEGIES);
    RollupRule rule = areValues ? RollupRule.values(its) : RollupRule.scores(its);
    if (random.nextInt(3) == 0) {
      rule = rule.withMissing(oneOf(POLICIES));
    }
    if (random.nextInt(4) == 0) {
      rule = rule.withWeights(WeightSource.EQUAL);
    }
    if (random.nextInt(3) == 0) {
      rule =
          rule.withMinimumCoverage(
              COVERAGES[random.nextInt(COVERAGES.length)],
              random.nextBoolean() ? CoverageBy.COUNT : CoverageBy.WEIGHT);
    }
    if (!areValues && random.nextInt(4) == 0) {
      rule = rule.withChildrenClamp(oneOf(List.of(Clamp.values())));
    }
    if (!areValues && random.nextInt(4) == 0) {
      rule = rule.withResultClamp(oneOf(List.of(Clamp.values())));
    }
    if (random.nextInt(60) == 0) {
      rule = rule.withMissing(MissingPolicy.substitute(Substitute.series("other")));
    }
    rules.rule(node.id(), rule);
  }

  /** Measurements of another period each time, of most KPIs, in any order. */
  Measurements measurements(int month) {
    List<Kpi> kpis = new ArrayList<>();
    nodes.stream().filter(Kpi.class::isInstance).forEach(node -> kpis.add((Kpi) node));
    if (random.nextBoolean()) {
      Collections.shuffle(kpis, random);
    }
    Measurements.Builder measurements = Measurements.builder(Period.month(2026, month));
    boolean isQualified = random.nextInt(8) == 0;
    for (Kpi kpi : kpis) {
      if (random.nextInt(1000) >= gapsPerThousand) {
        put(measurements, kpi.id(), isQualified);
      }
    }
    return measurements.build();
  }

  private void put(Measurements.Builder measurements, KpiId kpi, boolean isQualified) {
    Reading reading = reading();
    if (isQualified && random.nextInt(5) == 0) {
      measurements.putLabel(kpi, "done");
    } else if (isQualified && random.nextInt(4) == 0 && !(reading instanceof Reading.Missing)) {
      Provenance provenance = random.nextBoolean() ? Provenance.SUBSTITUTED : Provenance.ROLLED_UP;
      measurements.put(kpi, reading, new Quality(provenance, 0.5, random.nextBoolean()));
    } else {
      measurements.put(kpi, reading);
    }
  }

  private Reading reading() {
    if (random.nextInt(1000) < gapsPerThousand) {
      return oneOf(List.of(Reading.noData(), Reading.notApplicable(), Reading.ofRatio(1, 0)));
    }
    return switch (random.nextInt(200)) {
      case 0 -> Reading.of(HUGE[random.nextInt(HUGE.length)]);
      case 1, 2, 3 -> Reading.of(random.nextInt(3) - 1);
      case 4, 5, 6 -> Reading.ofRatio(random.nextInt(5), 1 + random.nextInt(3));
      default -> Reading.of(random.nextInt(200) / 100.0);
    };
  }

  /** Facts of some units, most of which measure the same. */
  Facts facts() {
    Facts.Builder facts = Facts.builder();
    int slices = 1 + random.nextInt(30);
    for (int i = 0; i < slices; i++) {
      facts.put(OrgUnitId.of("unit-" + i), measurements(1 + random.nextInt(3)));
    }
    return facts.build();
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(at(choices));
  }

  @Override
  public String toString() {
    return plan.graph() + "; " + plan.rules();
  }
}
