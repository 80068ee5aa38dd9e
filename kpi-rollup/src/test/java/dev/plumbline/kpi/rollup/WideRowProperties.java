package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.MergeableStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.strategy.Spread;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nodes with so many children that they are not all looked at when one changes. */
class WideRowProperties {
  private static final List<AggregationStrategy> STRATEGIES =
      List.of(
          AggregationStrategy.sum(),
          AggregationStrategy.mean(),
          AggregationStrategy.weightedMean(),
          AggregationStrategy.weightedSum(),
          AggregationStrategy.minimum(),
          AggregationStrategy.maximum(),
          AggregationStrategy.count(),
          AggregationStrategy.countOnTarget(),
          AggregationStrategy.shareOnTarget(),
          AggregationStrategy.variance(Spread.POPULATION),
          AggregationStrategy.geometricMean(),
          AggregationStrategy.atLeast(20, 0.5),
          WholeNumbers.INSTANCE);
  private static final List<MissingPolicy> POLICIES =
      List.of(
          MissingPolicy.IGNORE,
          MissingPolicy.IGNORE,
          MissingPolicy.ZERO,
          MissingPolicy.substitute(Substitute.number(-0.25)),
          MissingPolicy.PROPAGATE);
  private static final double[] WEIGHTS = {1, 1, 1, 0, 0.1, 0.3, 2.5, 1e308, Double.MIN_VALUE};
  private static final double[] NUMBERS = {
    0, -0.0, 0.1, 1, -1, 0.3, 1e16, -1e16, 1e-320, Double.MAX_VALUE, -Double.MAX_VALUE
  };

  private static final List<Gap> GAPS =
      List.of(Gap.NO_DATA, Gap.NOT_APPLICABLE, Gap.BELOW_COVERAGE, Gap.DOMAIN);

  /** A strategy of one's own: the sum of the values, rounded to whole numbers, modulo 1000. */
  private enum WholeNumbers implements MergeableStrategy<long[]> {
    INSTANCE;

    @Override
    public long[] identity() {
      return new long[1];
    }

    @Override
    public long[] add(long[] state, WeightedValues children, int child) {
      state[0] = (state[0] + (long) Math.floor(children.value(child) % 1000)) % 1000;
      return state;
    }

    @Override
    public long[] merge(long[] state, long[] other) {
      state[0] = (state[0] + other[0]) % 1000;
      return state;
    }

    @Override
    public double present(long[] state) {
      return Math.floorMod(state[0], 1000L);
    }

    @Override
    public Set<Trait> traits() {
      return Set.of(Trait.ADDS_UP);
    }
  }

  @Property(tries = 100)
  void changes_belowWideNodes_areAsIfRolledUpAnew(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    List<Kpi> leaves = new ArrayList<>();
    RollupPlan plan = plan(random, leaves);
    IncrementalRollup live = IncrementalRollup.of(plan, measurements(leaves, random));

    for (int i = 0; i < 6; i++) {
      Batch.Builder changes = Batch.builder();
      for (int j = random.nextInt(4); j >= 0; j--) {
        change(leaves.get(random.nextInt(leaves.size())), changes, random);
      }
      live.apply(changes.build());

      assertThat(Everything.of(live.snapshot()))
          .as("seed %s, %s", seed, plan.rules())
          .isEqualTo(Everything.of(plan.rollUp(live.measurements())));
    }
  }

  /** Some wide KPIs and objectives over the same leaves, some of them over others. */
  private static RollupPlan plan(Random random, List<Kpi> leaves) {
    boolean areRatios = random.nextInt(4) == 0;
    for (int i = 0; i < 34 + random.nextInt(30); i++) {
      leaves.add(leaf(i, areRatios, random));
    }
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    RollupRules.Builder rules = RollupRules.builder().sharedKpis(SharedKpis.allow());
    Kpi whole = areRatios ? ratio("whole").build() : number("whole").build();
    Kpi part = areRatios ? ratio("part").build() : number("part").build();
    Objective over = Objective.of("over", "Over scores");
    RollupRule ofValues = ofValues(areRatios, random);
    for (Kpi leaf : leaves) {
      graph.align(leaf, whole, WEIGHTS[random.nextInt(WEIGHTS.length)]);
      graph.align(leaf, over, WEIGHTS[random.nextInt(WEIGHTS.length)]);
    }
    leaves.subList(0, 4).forEach(leaf -> graph.align(leaf, part, 2.0));
    graph.align(part, whole, 3.0).align(part, over, 0.5).align(whole, over, 1.5);
    rules.rule(whole.id(), vary(ofValues, random)).rule(part.id(), ofValues);
    rules.rule(over.id(), ofScores(random));
    return RollupPlan.of(graph.build(), rules.build());
  }

  private static RollupRule ofValues(boolean areRatios, Random random) {
    if (areRatios) {
      return random.nextBoolean()
          ? RollupRule.values(AggregationStrategy.ratioOfSums())
          : RollupRule.values(AggregationStrategy.ratioOfSums()).withMode(Mode.STATE);
    }
    AggregationStrategy strategy = STRATEGIES.get(random.nextInt(STRATEGIES.size()));
    RollupRule rule = RollupRule.values(strategy);
    return strategy instanceof MergeableStrategy<?> && random.nextInt(3) == 0
        ? rule.withMode(Mode.STATE)
        : rule;
  }

  private static RollupRule ofScores(Random random) {
    if (random.nextInt(6) == 0) {
      return RollupRule.statuses(
          random.nextBoolean() ? AggregationStrategy.minimum() : AggregationStrategy.maximum());
    }
    RollupRule rule =
        RollupRule.scores(STRATEGIES.get(random.nextInt(STRATEGIES.size())))
            .withChildrenClamp(random.nextBoolean() ? Clamp.NONE : Clamp.BOTH);
    return vary(random.nextInt(3) == 0 ? rule.withWeights(WeightSource.TARGET) : rule, random);
  }

  private static RollupRule vary(RollupRule rule, Random random) {
    boolean sumsParts = rule.strategy().traits().contains(Trait.SUMS_PARTS);
    MissingPolicy policy = POLICIES.get(sumsParts ? 0 : random.nextInt(POLICIES.size()));
    return rule.withMissing(policy)
        .withMinimumCoverage(
            random.nextInt(3) / 4.0, random.nextBoolean() ? CoverageBy.COUNT : CoverageBy.WEIGHT);
  }

  private static Kpi leaf(int number, boolean isRatio, Random random) {
    Kpi.Builder kpi = isRatio ? ratio("leaf" + number) : number("leaf" + number);
    return random.nextInt(8) == 0 ? kpi.build() : kpi.target(Target.progress(0, 1)).build();
  }

  private static Kpi.Builder number(String id) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).nature(Nature.ADDITIVE);
  }

  private static Kpi.Builder ratio(String id) {
    return Kpi.builder(id)
        .direction(Direction.HIGHER_IS_BETTER)
        .nature(Nature.RATIO)
        .ratio(Ratio.percent("part", "whole"));
  }

  /** Half of them complete, so that one gap matters; the others with few readings, or most. */
  private static Measurements measurements(List<Kpi> leaves, Random random) {
    Measurements.Builder measurements = Measurements.builder(OneParent.YEAR);
    boolean isComplete = random.nextBoolean();
    int oneIn = 1 + random.nextInt(6);
    for (Kpi leaf : leaves) {
      if (isComplete && leaf.ratio().isPresent()) {
        measurements.put(leaf.id(), Reading.ofRatio(random.nextInt(9), 1 + random.nextInt(9), 100));
      } else if (isComplete) {
        measurements.put(leaf.id(), random.nextInt(200) / 100.0);
      } else if (random.nextInt(oneIn) == 0) {
        measurements.put(leaf.id(), reading(leaf, random), quality(random));
      }
    }
    return measurements.build();
  }

  private static Quality quality(Random random) {
    return random.nextInt(5) == 0
        ? Quality.rolledUp(0.5, random.nextBoolean())
        : Quality.measured();
  }

  private static Reading reading(Kpi leaf, Random random) {
    if (random.nextInt(6) == 0) {
      return random.nextBoolean() ? Reading.notApplicable() : Reading.noData();
    }
    if (leaf.ratio().isPresent()) {
      return Reading.ofRatio(number(random), random.nextInt(4) - 1, 100);
    }
    return random.nextInt(9) == 0
        ? Reading.missing(GAPS.get(random.nextInt(GAPS.size())))
        : Reading.of(number(random));
  }

  /** Huge numbers are rare, so that not all sums are beyond double. */
  private static double number(Random random) {
    return random.nextInt(12) == 0
        ? NUMBERS[random.nextInt(NUMBERS.length)]
        : random.nextInt(200) / 100.0;
  }

  private static void change(Kpi leaf, Batch.Builder changes, Random random) {
    switch (random.nextInt(6)) {
      case 0 -> changes.clear(leaf.id());
      case 1, 2 -> changes.restore(leaf.id());
      case 3 -> changes.put(leaf.id(), reading(leaf, random), quality(random));
      default -> changes.put(leaf.id(), number(random));
    }
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().withoutEdgeCases();
  }
}
