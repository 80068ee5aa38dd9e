package dev.plumbline.kpi.rollup;

import static dev.plumbline.kpi.rollup.OneParent.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.explain.Explanation;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Deep, wide and dense graphs: linear time, a small stack, each node once. */
@Timeout(30)
class LargeGraphTest {
  private static final int MANY = 1_000_000;
  private static final Kpi LEAF = OneParent.kpi("leaf");
  private static final Kpi WHOLE = OneParent.kpi("whole");

  @Test
  void chain_ofAMillion_needsNoStack() throws Exception {
    RollupResult result = onSmallStack(() -> chain(MANY));

    assertThat(result.score(ObjectiveId.of("o" + (MANY - 1)))).isEqualTo(Figure.of(0.05));
  }

  private static RollupResult chain(int length) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    Objective below = Objective.builder("o0").build();
    graph.align(LEAF, below);
    for (int i = 1; i < length; i++) {
      Objective above = Objective.builder("o" + i).build();
      graph.align(below, above, 0.1);
      below = above;
    }
    return RollupPlan.of(graph.build(), RollupRules.standard()).rollUp(leaf(0.05));
  }

  @Test
  void star_ofAQuarterMillion_isRolledUpAndExplainedInLinearTime() throws Exception {
    RollupResult star = onSmallStack(() -> star(MANY / 4));
    Explanation why = Explanation.of(star, WHOLE.id());

    assertThat(star.value(WHOLE.id())).isEqualTo(Figure.of(0.1));
    assertThat(why.contributions()).hasSize(MANY / 4);
    assertThat(why.without(OneParent.child(7))).isEqualTo(Figure.of(0.1));
  }

  private static RollupResult star(int width) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    Measurements.Builder measurements = Measurements.builder(YEAR);
    for (int i = 0; i < width; i++) {
      Kpi component = OneParent.withoutTarget("c" + i);
      graph.align(component, WHOLE, 1.0 + i % 7);
      measurements.put(component, 0.1);
    }
    RollupRule rule = RollupRule.values(AggregationStrategy.weightedMean());
    return RollupPlan.of(graph.build(), RollupRules.builder().rule(WHOLE.id(), rule).build())
        .rollUp(measurements.build());
  }

  /** 2^1000 paths lead from the leaf to the top: nobody walks them, and each node is asked once. */
  @Test
  void ladder_ofAThousandDiamonds_computesEachNodeOnce() {
    AtomicInteger calls = new AtomicInteger();
    AggregationStrategy counted =
        children -> {
          calls.incrementAndGet();
          return AggregationStrategy.mean().aggregate(children);
        };

    assertThat(topOfLadder(1000, counted)).isEqualTo(Figure.of(1.0));
    assertThat(calls).hasValue(1 + 3 * 1000);
  }

  @Test
  void ladder_counts_stopAtTheMostKpis() {
    assertThat(topOfLadder(52, AggregationStrategy.count())).isEqualTo(Figure.of(0x1p52));
    assertThat(topOfLadder(1100, AggregationStrategy.count()))
        .isEqualTo(topOfLadder(1100, AggregationStrategy.countOnTarget()))
        .isEqualTo(Figure.of(WeightedValues.MOST_KPIS));
  }

  @Test
  void ladder_kpisThatAStrategySees_stopAtTheMostKpis() {
    WeightedValues seen =
        ladder(1100, AggregationStrategy.count()).contributing(rung(1100)).orElseThrow();

    assertThat(seen.kpis(0)).isEqualTo(WeightedValues.MOST_KPIS);
    assertThat(seen.kpisOnTarget(1)).isEqualTo(WeightedValues.MOST_KPIS);
  }

  @Test
  void ladder_shareOnTarget_isKnownAsLongAsItCanBeCounted() {
    assertThat(topOfLadder(52, AggregationStrategy.shareOnTarget())).isEqualTo(Figure.of(1));
    assertThat(topOfLadder(1000, AggregationStrategy.shareOnTarget()))
        .isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void ladder_sum_isAGapWhereItIsBeyondDouble() {
    assertThat(topOfLadder(1023, AggregationStrategy.sum())).isEqualTo(Figure.of(0x1p1023));
    assertThat(topOfLadder(1030, AggregationStrategy.sum())).isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  /** 2^1000 paths lead to each leaf's top: a sum takes each of the leaves once. */
  @Test
  void ladderOfSums_ofAThousandDiamonds_takesEachLeafOnce() throws Exception {
    RollupResult result = onSmallStack(() -> ladderOfSums(1000, SharedKpis.once()));

    assertThat(result.value(KpiId.of("rung1000"))).isEqualTo(Figure.of(1001));
    assertThat(result.value(KpiId.of("rung7"))).isEqualTo(Figure.of(8));
  }

  @Test
  void ladderOfSums_allowed_listsEveryRung() {
    RollupResult result = ladderOfSums(1000, SharedKpis.allow());

    assertThat(result.value(KpiId.of("rung1000"))).isEqualTo(Figure.of(0x1p1001 - 1));
    assertThat(result.plan().countedTwice()).hasSize(1000);
    assertThat(result.plan().countedTwice().get(999))
        .hasToString(
            "'rung999' -> 'left1000' -> 'rung1000' and 'rung999' -> 'right1000' -> 'rung1000'");
  }

  /** Each rung has two sides, which both take in the rung below, and a leaf of its own. */
  private static RollupResult ladderOfSums(int rungs, SharedKpis policy) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    RollupRules.Builder rules = RollupRules.builder().sharedKpis(policy);
    Measurements.Builder measurements = Measurements.builder(YEAR);
    Kpi below = null;
    for (int i = 0; i <= rungs; i++) {
      Kpi rung = Scene.amount("rung" + i).build();
      Kpi leaf = Scene.amount("leaf" + i).build();
      measurements.put(leaf, 1.0);
      graph.align(leaf, rung);
      rules.rule(rung.id(), RollupRule.values(AggregationStrategy.sum()));
      for (String side : List.of("left" + i, "right" + i)) {
        if (below != null) {
          Kpi half = Scene.amount(side).build();
          rules.rule(half.id(), RollupRule.values(AggregationStrategy.sum()));
          graph.align(below, half).align(half, rung);
        }
      }
      below = rung;
    }
    return RollupPlan.of(graph.build(), rules.build()).rollUp(measurements.build());
  }

  @Test
  @Timeout(20)
  void allocatedShares_ofOneKpiInFiftyThousandSums_areCheckedInLinearTime() {
    int sums = 50_000;
    Kpi shared = Scene.amount("shared").build();
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    RollupRules.Builder rules = RollupRules.builder();
    Map<NodeId, Double> shares = new HashMap<>();
    for (int i = 0; i < sums; i++) {
      Kpi sum = Scene.amount("sum" + i).build();
      graph.align(shared, sum);
      rules.rule(sum.id(), RollupRule.values(AggregationStrategy.sum()));
      shares.put(sum.id(), i < 2 ? 0.5 : 0.0);
    }
    rules.sharedKpis(SharedKpis.allocate(Map.of(shared.id(), shares)));
    RollupPlan plan = RollupPlan.of(graph.build(), rules.build());
    RollupResult result = plan.rollUp(Measurements.builder(YEAR).put(shared, 8.0).build());

    assertThat(result.value(KpiId.of("sum1"))).isEqualTo(Figure.of(4.0));
    assertThat(result.value(KpiId.of("sum2")).isPresent()).isFalse();
  }

  @Test
  @Timeout(10)
  void sharedLeaves_aHundredThousand_areTakenOnceInLinearTime() throws Exception {
    RollupResult result = onSmallStack(() -> sharedLeaves(100_000, 2, SharedKpis.once()));

    assertThat(result.value(KpiId.of("total"))).isEqualTo(Figure.of(100_000));
    assertThat(result.value(KpiId.of("group1"))).isEqualTo(Figure.of(100_000));
  }

  @Test
  @Timeout(10)
  void sharedLeaves_aHundredThousandInAllPairsOfGroups_areTakenOnceInLinearTime() {
    RollupResult result = sharedLeaves(100_000, 500, SharedKpis.once());

    assertThat(result.value(KpiId.of("total"))).isEqualTo(Figure.of(100_000));
  }

  @Test
  @Timeout(10)
  void sharedLeaves_aHundredThousand_areRefusedInLinearTime() {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(() -> sharedLeaves(100_000, 500, SharedKpis.refuse()))
        .satisfies(refused -> assertThat(refused.problemCount()).isEqualTo(100_000));
  }

  /** Each leaf is in two of the groups, which all are in the total. */
  private static RollupResult sharedLeaves(int leaves, int groups, SharedKpis policy) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    RollupRules.Builder rules = RollupRules.builder().sharedKpis(policy);
    Measurements.Builder measurements = Measurements.builder(YEAR);
    Kpi total = Scene.amount("total").build();
    rules.rule(total.id(), RollupRule.values(AggregationStrategy.sum()));
    List<Kpi> parts = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      parts.add(Scene.amount("group" + i).build());
      rules.rule(parts.get(i).id(), RollupRule.values(AggregationStrategy.sum()));
      graph.align(parts.get(i), total);
    }
    for (int i = 0; i < leaves; i++) {
      Kpi leaf = Scene.amount("leaf" + i).build();
      int one = i % groups;
      graph.align(leaf, parts.get(one));
      graph.align(leaf, parts.get((one + 1 + i / groups % (groups - 1)) % groups));
      measurements.put(leaf, 1.0);
    }
    return RollupPlan.of(graph.build(), rules.build()).rollUp(measurements.build());
  }

  @Test
  void chainOfSums_ofAHundredThousandAboveADiamond_staysLinear() {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    RollupRules.Builder rules = RollupRules.builder().sharedKpis(SharedKpis.once());
    Kpi leaf = Scene.amount("leaf").build();
    Kpi below = Scene.amount("s0").build();
    for (String side : List.of("left", "right")) {
      Kpi half = Scene.amount(side).build();
      graph.align(leaf, half).align(half, below);
      rules.rule(half.id(), RollupRule.values(AggregationStrategy.sum()));
    }
    rules.rule(below.id(), RollupRule.values(AggregationStrategy.sum()));
    for (int i = 1; i < 100_000; i++) {
      Kpi above = Scene.amount("s" + i).build();
      rules.rule(above.id(), RollupRule.values(AggregationStrategy.sum()));
      graph.align(below, above);
      below = above;
    }
    Measurements measurements = Measurements.builder(YEAR).put(leaf, 3).build();

    assertThat(RollupPlan.of(graph.build(), rules.build()).rollUp(measurements).value(below.id()))
        .isEqualTo(Figure.of(3));
  }

  private static Figure topOfLadder(int rungs, AggregationStrategy strategy) {
    return ladder(rungs, strategy).score(rung(rungs));
  }

  private static ObjectiveId rung(int number) {
    return ObjectiveId.of("rung" + number);
  }

  /** Each rung has two sides, which both take in the rung below. */
  private static RollupResult ladder(int rungs, AggregationStrategy strategy) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    Objective below = Objective.builder("rung0").build();
    graph.align(LEAF, below);
    for (int i = 1; i <= rungs; i++) {
      Objective left = Objective.builder("left" + i).build();
      Objective right = Objective.builder("right" + i).build();
      Objective rung = Objective.builder("rung" + i).build();
      graph.align(below, left).align(below, right).align(left, rung).align(right, rung);
      below = rung;
    }
    return RollupPlan.of(graph.build(), RollupRules.ofObjectives(RollupRule.scores(strategy)))
        .rollUp(leaf(1.0));
  }

  private static Measurements leaf(double value) {
    return Measurements.builder(YEAR).put(LEAF, value).build();
  }

  private static <T> T onSmallStack(Supplier<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable run =
        () -> {
          try {
            result.complete(work.get());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        };
    new Thread(null, run, "small-stack", 256 * 1024).start();
    return result.get(30, TimeUnit.SECONDS);
  }
}
