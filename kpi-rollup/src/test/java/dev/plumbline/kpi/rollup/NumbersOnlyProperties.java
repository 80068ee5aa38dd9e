package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
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
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Readings that change one by one below rules that need nothing but numbers, shared KPIs in every
 * way: after each it is what a full rollup gives, gaps, flags and coverage too.
 */
class NumbersOnlyProperties {
  private static final List<AggregationStrategy> ADDING =
      List.of(AggregationStrategy.sum(), AggregationStrategy.sum());
  private static final List<AggregationStrategy> STRATEGIES =
      List.of(
          AggregationStrategy.sum(),
          AggregationStrategy.mean(),
          AggregationStrategy.weightedMean(),
          AggregationStrategy.minimum(),
          AggregationStrategy.maximum(),
          AggregationStrategy.median(Quantile.CONTINUOUS),
          AggregationStrategy.geometricMean(),
          AggregationStrategy.variance(Spread.POPULATION),
          AggregationStrategy.meanOfLowest(2));
  private static final List<MissingPolicy> POLICIES =
      List.of(
          MissingPolicy.IGNORE,
          MissingPolicy.IGNORE,
          MissingPolicy.ZERO,
          MissingPolicy.substitute(Substitute.number(-0.25)),
          MissingPolicy.PROPAGATE);
  private static final double[] WEIGHTS = {1, 1, 1, 0, 0.1, 2.5, 1e308, Double.MIN_VALUE};
  private static final double[] ODD = {0, -0.0, -1, 1e16, 1e-320, 1e308, Double.MAX_VALUE};

  /** Some KPIs that are measured, sums and the like above them, and objectives above all. */
  private static final class Scorecard {
    final List<Kpi> leaves = new ArrayList<>();
    final IncrementalRollup live;
    private final Random random;
    private final AlignmentGraphBuilder graph = AlignmentGraph.builder();
    private final RollupRules.Builder rules = RollupRules.builder();
    private final Map<NodeId, List<NodeId>> parents = new LinkedHashMap<>();
    private final boolean addsOnly;

    Scorecard(Random random, int shared) {
      this.random = random;
      this.addsOnly = shared > 0;
      int wide = random.nextInt(3) == 0 ? 40 : 3;
      List<AlignmentNode> below = new ArrayList<>();
      for (int i = 0; i < 3 + random.nextInt(wide); i++) {
        leaves.add(kpi("leaf" + i));
        graph.add(leaves.get(i));
        below.add(leaves.get(i));
      }
      for (int i = 0; i < 1 + random.nextInt(5); i++) {
        add(kpi("sum" + i), ofValues(), below);
      }
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        boolean isKpi = random.nextInt(3) == 0;
        add(isKpi ? kpi("top" + i) : Objective.of("top" + i, "Top"), ofScores(), below);
      }
      rules.sharedKpis(policy(shared));
      live = IncrementalRollup.of(RollupPlan.of(graph.build(), rules.build()), measurements());
    }

    private Kpi kpi(String id) {
      Kpi.Builder kpi =
          Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).nature(Nature.ADDITIVE);
      return random.nextInt(3) == 0 ? kpi.build() : kpi.target(Target.progress(0, 1)).build();
    }

    /** Above most of what there is, or some of it. */
    private void add(AlignmentNode node, RollupRule rule, List<AlignmentNode> below) {
      graph.add(node);
      int oneIn = 1 + random.nextInt(3);
      boolean isAny = false;
      for (AlignmentNode child : below) {
        boolean fits = child instanceof Kpi || node instanceof Objective;
        if (random.nextInt(oneIn) == 0 && fits) {
          double weight = WEIGHTS[random.nextInt(WEIGHTS.length)];
          graph.align(child.id(), node.id(), weight);
          if (weight > 0.0) {
            parents.computeIfAbsent(child.id(), id -> new ArrayList<>()).add(node.id());
          }
          isAny = true;
        }
      }
      if (isAny) {
        rules.rule(node.id(), rule);
      }
      below.add(node);
    }

    private RollupRule ofValues() {
      List<AggregationStrategy> some = addsOnly ? ADDING : STRATEGIES;
      RollupRule rule = RollupRule.values(some.get(random.nextInt(some.size())));
      return vary(rule);
    }

    private RollupRule ofScores() {
      RollupRule rule = RollupRule.scores(STRATEGIES.get(random.nextInt(STRATEGIES.size())));
      return vary(rule.withChildrenClamp(random.nextBoolean() ? Clamp.NONE : Clamp.BOTH))
          .withResultClamp(random.nextBoolean() ? Clamp.NONE : Clamp.UPPER);
    }

    private RollupRule vary(RollupRule rule) {
      return rule.withMissing(POLICIES.get(random.nextInt(POLICIES.size())))
          .withWeights(random.nextInt(4) == 0 ? WeightSource.EQUAL : WeightSource.ALIGNMENT)
          .withMinimumCoverage(
              random.nextInt(3) / 4.0, random.nextBoolean() ? CoverageBy.COUNT : CoverageBy.WEIGHT);
    }

    private SharedKpis policy(int shared) {
      return switch (shared) {
        case 0 -> SharedKpis.allow();
        case 1 -> SharedKpis.once();
        case 2 -> SharedKpis.allocate(shares());
        default -> SharedKpis.primaryParent(primaryParents());
      };
    }

    private Map<NodeId, Map<NodeId, Double>> shares() {
      Map<NodeId, Map<NodeId, Double>> shares = new HashMap<>();
      parents.forEach(
          (child, above) -> {
            if (above.size() > 1) {
              Map<NodeId, Double> some = new LinkedHashMap<>();
              above.forEach(parent -> some.put(parent, 0.0));
              some.put(above.get(0), 0.75);
              some.merge(above.get(above.size() - 1), 0.25, Double::sum);
              shares.put(child, some);
            }
          });
      return shares;
    }

    private Map<NodeId, NodeId> primaryParents() {
      Map<NodeId, NodeId> primary = new HashMap<>();
      parents.forEach((child, above) -> primary.put(child, above.get(0)));
      return primary;
    }

    private Measurements measurements() {
      Measurements.Builder measurements = Measurements.builder(OneParent.YEAR);
      int oneMissingIn = 1 + random.nextInt(9);
      for (Kpi leaf : leaves) {
        if (oneMissingIn > 5 || random.nextInt(1 + oneMissingIn) > 0) {
          measurements.put(leaf.id(), random.nextInt(200) / 100.0);
        }
      }
      return measurements.build();
    }

    Settled change() {
      KpiId kpi = leaves.get(random.nextInt(leaves.size())).id();
      return switch (random.nextInt(12)) {
        case 0 -> live.clear(kpi);
        case 1 -> live.restore(kpi);
        case 2 -> live.put(kpi, Reading.notApplicable());
        case 3 -> live.put(kpi, Reading.of(0.5), Quality.rolledUp(0.5, false));
        case 4 -> live.put(kpi, ODD[random.nextInt(ODD.length)]);
        case 5 ->
            live.apply(
                Batch.builder()
                    .put(kpi, 3.0)
                    .put(kpi, Reading.noData())
                    .put(leaves.get(0).id(), 0.125)
                    .put(kpi, random.nextInt(200) / 100.0)
                    .build());
        default -> live.put(kpi, random.nextInt(200) / 100.0);
      };
    }
  }

  @Property(tries = 400)
  void change_ofSharedKpisInAnyWay_isAsIfRolledUpAnew(
      @ForAll("seeds") long seed, @ForAll("policies") int shared) {
    Scorecard scorecard = new Scorecard(new Random(seed), shared);
    IncrementalRollup live = scorecard.live;

    for (int i = 0; i < 15; i++) {
      Settled settled = scorecard.change();

      assertThat(settled.changed()).isBetween(0, settled.computed());
      assertThat(Everything.of(live.snapshot()))
          .as("change %s of seed %s, %s", i, seed, live.plan().rules())
          .isEqualTo(Everything.of(live.plan().rollUp(live.measurements())));
    }
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().withoutEdgeCases();
  }

  @Provide
  Arbitrary<Integer> policies() {
    return Arbitraries.integers().between(0, 3);
  }
}
