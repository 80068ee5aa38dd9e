package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of KPIs that contribute to one sum by several paths. */
class SharedKpisTest {
  private static final RollupRule SUM = RollupRule.values(AggregationStrategy.sum());
  private static final RollupRule RATIO = RollupRule.values(AggregationStrategy.ratioOfSums());
  private static final RollupRule COUNT = RollupRule.scores(AggregationStrategy.count());
  private static final SharedKpis SEVENTY_THIRTY = allocate("x", Map.of("a", 0.7, "b", 0.3));

  private static SharedKpis allocate(String kpi, Map<String, Double> shares) {
    Map<NodeId, Double> byId = new java.util.HashMap<>();
    shares.forEach((parent, share) -> byId.put(Scene.id(parent), share));
    return SharedKpis.allocate(Map.of(Scene.id(kpi), byId));
  }

  private static SharedKpis primary(String kpi, String parent) {
    return SharedKpis.primaryParent(Map.of(Scene.id(kpi), Scene.id(parent)));
  }

  /** A KPI of 100 below both parts of a total, beside one of 10 in each. */
  private static Scene diamond() {
    return Scene.of("x -> a -> total", "x -> b -> total", "y -> a", "z -> b")
        .rule(SUM, "a", "b", "total")
        .put("x", 100)
        .put("y", 10)
        .put("z", 10);
  }

  private static Scene ratios() {
    return Scene.of("x -> a -> total", "x -> b -> total", "y -> a", "z -> b")
        .percentages("x", "y", "z", "a", "b", "total")
        .rule(RATIO, "a", "b", "total")
        .put("x", 10, 100)
        .put("y", 5, 10)
        .put("z", 5, 10);
  }

  private static Scene teams() {
    return Scene.of("x -> A -> TOP", "x -> B -> TOP", "y -> A").put("x", 1).put("y", 1);
  }

  private static Figure value(RollupResult result, String kpi) {
    return result.value(KpiId.of(kpi));
  }

  @Test
  void refuse_unlessSaidOtherwise_namesBothPaths() {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(diamond()::plan)
        .withMessage(
            "'x' would be added up twice at 'total': 'x' -> 'a' -> 'total' and 'x' -> 'b' ->"
                + " 'total'. State RollupRules.sharedKpis, such as SharedKpis.once(), or remove an"
                + " alignment.");
  }

  @Test
  void refuse_partsOfRatios_namesBothPaths() {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(ratios()::plan)
        .withMessageStartingWith(
            "'x' would be added up twice at 'total': 'x' -> 'a' -> 'total' and 'x' -> 'b' ->"
                + " 'total'.");
  }

  @Test
  void refuse_alsoDirectlyAligned_namesTheShortPathToo() {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(Scene.of("x -> a -> total", "x -> total").rule(SUM, "a", "total")::plan)
        .withMessageStartingWith(
            "'x' would be added up twice at 'total': 'x' -> 'total' and 'x' -> 'a' -> 'total'.");
  }

  @Test
  void refuse_longPaths_areShortened() {
    Scene scene =
        Scene.of("x -> a -> b -> c -> total", "x -> d -> e -> f -> total")
            .rule(SUM, "a", "b", "c", "d", "e", "f", "total");

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(scene::plan)
        .withMessageStartingWith(
            "'x' would be added up twice at 'total': 'x' -> 'a' -> ... -> 'total' and 'x' -> 'd' ->"
                + " ... -> 'total'.");
  }

  @Test
  void refuse_severalOfTheSameParts_namesEach() {
    Scene scene =
        Scene.of("x -> a -> total", "x -> b -> total", "w -> a", "w -> b")
            .rule(SUM, "a", "b", "total");

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(scene::plan)
        .withMessageContaining("(1) 'x' would be added up twice at 'total': 'x' -> 'a' -> 'total'")
        .withMessageContaining("(2) 'w' would be added up twice at 'total'");
  }

  @Test
  void refuse_counts_areCountedTwiceAndListed() {
    RollupPlan plan = teams().objectives(COUNT).plan();

    assertThat(teams().objectives(COUNT).score("TOP")).isEqualTo(Figure.of(3));
    assertThat(plan.countedTwice())
        .containsExactly(
            new CountedTwice(
                Scene.id("x"),
                Scene.id("TOP"),
                List.of(Scene.id("x"), Scene.id("A"), Scene.id("TOP")),
                List.of(Scene.id("x"), Scene.id("B"), Scene.id("TOP"))));
    assertThat(plan.countedTwice().get(0))
        .hasToString("'x' -> 'A' -> 'TOP' and 'x' -> 'B' -> 'TOP'");
  }

  @Test
  void anyPolicy_means_areUnaffected() {
    Scene scene = teams().put("y", 0);

    assertThat(scene.score("TOP")).isEqualTo(Figure.of(0.75));
    assertThat(scene.shared(SharedKpis.once()).score("TOP")).isEqualTo(Figure.of(0.75));
    assertThat(scene.shared(SharedKpis.allow()).plan().countedTwice()).isEmpty();
  }

  /** An amount that is averaged on one way, or whose greatest is taken, is no part of the sum. */
  @Test
  void refuse_pathThatDoesNotAddUp_isNoPath() {
    Scene scene = diamond().rule(RollupRule.values(AggregationStrategy.maximum()), "b").put("z", 5);

    assertThat(scene.value("total")).isEqualTo(Figure.of(210));
  }

  @Test
  void refuse_alignmentOfWeightZero_isNoPath() {
    Scene scene =
        Scene.of("x -> a -> total", "x *0 -> b -> total", "z -> b")
            .rule(SUM, "a", "b", "total")
            .put("x", 100)
            .put("z", 10);

    assertThat(scene.value("total")).isEqualTo(Figure.of(110));
    assertThat(scene.plan().countedTwice()).isEmpty();
  }

  @Test
  void refuse_sharedByTwoRoots_isNoPathTwice() {
    Scene scene = Scene.of("x -> a", "x -> b").rule(SUM, "a", "b").put("x", 100);

    assertThat(scene.value("a")).isEqualTo(Figure.of(100));
    assertThat(scene.value("b")).isEqualTo(Figure.of(100));
  }

  @Test
  void once_diamond_isTakenOnceAtEveryAncestor() {
    RollupResult result = diamond().shared(SharedKpis.once()).rollUp();

    assertThat(value(result, "a")).isEqualTo(Figure.of(110));
    assertThat(value(result, "b")).isEqualTo(Figure.of(110));
    assertThat(value(result, "total")).isEqualTo(Figure.of(120));
    assertThat(result.coverage(Scene.id("total"))).isEqualTo(1.0);
    assertThat(result.plan().countedTwice()).isEmpty();
  }

  @Test
  void once_diamond_showsTheKpisAtTheFarEnd() {
    RollupResult result = diamond().shared(SharedKpis.once()).rollUp();

    assertThat(result.inputs(Scene.id("total")))
        .extracting(input -> input.child().value())
        .containsExactlyInAnyOrder("x", "y", "z");
    assertThat(result.inputs(Scene.id("a")))
        .extracting(input -> input.child().value())
        .containsExactly("x", "y");
  }

  @Test
  void once_aboveTheDiamond_isTakenOnceToo() {
    Scene scene =
        Scene.of("x -> a -> total -> all", "x -> b -> total", "z -> all")
            .rule(SUM, "a", "b", "total", "all")
            .shared(SharedKpis.once())
            .put("x", 100)
            .put("z", 10);

    assertThat(scene.value("all")).isEqualTo(Figure.of(110));
  }

  /**
   * What is above the place where paths meet is made of what stands below it, not of all leaves.
   */
  @Test
  void once_aboveTheDiamond_isMadeOfItsChildren() {
    Scene scene =
        Scene.of("x -> a -> total -> all", "x -> b -> total", "z -> all")
            .rule(SUM, "a", "b", "total", "all")
            .shared(SharedKpis.once());

    assertThat(scene.rollUp().inputs(Scene.id("all")))
        .extracting(input -> input.child().value())
        .containsExactly("total", "z");
  }

  @Test
  void once_secondMeetingAboveTheFirst_isTakenOnce() {
    Scene scene =
        Scene.of("x -> a -> total -> all", "x -> b -> total", "x -> c -> all")
            .rule(SUM, "a", "b", "c", "total", "all")
            .shared(SharedKpis.once())
            .put("x", 100);

    assertThat(scene.value("total")).isEqualTo(Figure.of(100));
    assertThat(scene.value("all")).isEqualTo(Figure.of(100));
  }

  @Test
  void once_sharedSubtree_isTakenOnce() {
    Scene scene =
        Scene.of("x -> group -> a -> total", "y -> group -> b -> total")
            .rule(SUM, "group", "a", "b", "total")
            .shared(SharedKpis.once())
            .put("x", 100)
            .put("y", 10);

    assertThat(scene.value("a")).isEqualTo(Figure.of(110));
    assertThat(scene.value("total")).isEqualTo(Figure.of(110));
  }

  @Test
  void once_ratios_sumPartsOnce() {
    RollupResult result = ratios().shared(SharedKpis.once()).rollUp();

    assertThat(result.numerator(KpiId.of("total"))).isEqualTo(Figure.of(20));
    assertThat(result.denominator(KpiId.of("total"))).isEqualTo(Figure.of(120));
  }

  @Test
  void once_counts_areOfDifferentKpis() {
    assertThat(teams().objectives(COUNT).shared(SharedKpis.once()).score("TOP"))
        .isEqualTo(Figure.of(2));
    assertThat(
            teams()
                .put("y", 0)
                .objectives(RollupRule.scores(AggregationStrategy.shareOnTarget()))
                .shared(SharedKpis.once())
                .score("TOP"))
        .isEqualTo(Figure.of(0.5));
  }

  @Test
  void once_countsThroughMeans_areOfDifferentKpis() {
    assertThat(teams().rule(COUNT, "TOP").shared(SharedKpis.once()).score("TOP"))
        .isEqualTo(Figure.of(2));
  }

  @Test
  void once_meansBesideASum_keepTheirWeights() {
    Scene scene =
        Scene.of("x -> a -> total -> whole", "x -> b -> total", "y *3 -> whole", "y -> a")
            .rule(SUM, "a", "b", "total")
            .rule(RollupRule.values(AggregationStrategy.weightedMean()), "whole")
            .shared(SharedKpis.once())
            .put("x", 100)
            .put("y", 20);

    assertThat(scene.value("total")).isEqualTo(Figure.of(120));
    assertThat(scene.value("whole")).isEqualTo(Figure.of(45));
  }

  /** Where paths meet at a mean, which counts nothing, it is the count above that is flattened. */
  @Test
  void once_countsAboveAMeanWherePathsMeet_areOfDifferentKpis() {
    Scene scene =
        Scene.of("x -> A -> MEAN -> TOP", "x -> B -> MEAN", "y -> A").put("x", 1).put("y", 1);

    assertThat(scene.rule(COUNT, "TOP").score("TOP")).isEqualTo(Figure.of(3));
    assertThat(scene.plan().countedTwice())
        .extracting(CountedTwice::toString)
        .containsExactly("'x' -> 'A' -> 'MEAN' -> 'TOP' and 'x' -> 'B' -> 'MEAN' -> 'TOP'");
    assertThat(scene.shared(SharedKpis.once()).score("TOP")).isEqualTo(Figure.of(2));
  }

  /** KPIs whose scores are rolled up stand for those behind them, also where a KPI counts. */
  @Test
  void once_countsOfAKpi_areOfDifferentKpis() {
    Scene scene =
        Scene.of("x -> a -> number", "x -> b -> number")
            .rule(RollupRule.scores(AggregationStrategy.mean()), "a", "b")
            .rule(RollupRule.values(AggregationStrategy.count()), "number")
            .put("x", 1)
            .put("a", 1)
            .put("b", 1);

    assertThat(scene.value("number")).isEqualTo(Figure.of(2));
    assertThat(scene.plan().countedTwice()).hasSize(1);
    assertThat(scene.shared(SharedKpis.once()).value("number")).isEqualTo(Figure.of(1));
  }

  @Test
  void once_missingKpi_isMissingOnce() {
    Scene scene = diamond().shared(SharedKpis.once()).forget().put("y", 10).put("z", 10);

    assertThat(scene.coverage("total")).isEqualTo(2.0 / 3.0);
    assertThat(scene.rule(SUM.withMissing(MissingPolicy.worst(1)), "total").value("total"))
        .isEqualTo(Figure.of(21));
    assertThat(scene.rule(SUM.withMissing(MissingPolicy.PROPAGATE), "total").value("total"))
        .isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void once_weightedSum_isRefused() {
    Scene scene =
        diamond()
            .rule(RollupRule.values(AggregationStrategy.weightedSum()), "a", "b", "total")
            .shared(SharedKpis.once());

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(scene::plan)
        .withMessage(
            "'x' would be added up with two weights at 'total': 'x' -> 'a' -> 'total' and 'x' -> 'b'"
                + " -> 'total'. A weighted sum cannot take it once; use SharedKpis.allocate or"
                + " primaryParent.");
  }

  @Test
  void once_weightedSumBesideASum_isRefusedToo() {
    Scene scene =
        Scene.of("x -> a -> total", "x -> b -> total", "x -> c -> points", "x -> d -> points")
            .rule(SUM, "a", "b", "total")
            .rule(RollupRule.values(AggregationStrategy.weightedSum()), "c", "d", "points")
            .shared(SharedKpis.once());

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(scene::plan)
        .withMessageStartingWith("'x' would be added up with two weights at 'points':");
  }

  @Test
  void allocate_values_areDivided() {
    RollupResult result = diamond().shared(SEVENTY_THIRTY).rollUp();

    assertThat(value(result, "a")).isEqualTo(Figure.of(80));
    assertThat(value(result, "b")).isEqualTo(Figure.of(40));
    assertThat(value(result, "total")).isEqualTo(Figure.of(120));
    assertThat(value(result, "x")).isEqualTo(Figure.of(100));
  }

  @Test
  void allocate_ratios_dividesBothParts() {
    RollupResult result = ratios().shared(SEVENTY_THIRTY).rollUp();

    assertThat(result.numerator(KpiId.of("a"))).isEqualTo(Figure.of(12));
    assertThat(result.denominator(KpiId.of("a"))).isEqualTo(Figure.of(80));
    assertThat(result.numerator(KpiId.of("b"))).isEqualTo(Figure.of(8));
    assertThat(result.denominator(KpiId.of("total"))).isEqualTo(Figure.of(120));
    assertThat(value(result, "total")).isEqualTo(Figure.of(100.0 * 20 / 120));
  }

  @Test
  void allocate_inputs_showTheShare() {
    assertThat(diamond().shared(SEVENTY_THIRTY).rollUp().inputs(Scene.id("b")).get(0))
        .isEqualTo(
            new Input(
                Scene.id("x"), Figure.of(30), 1.0, Figure.of(30), Optional.empty(), 0.3, false));
  }

  @Test
  void allocate_weightedSum_dividesToo() {
    Scene scene =
        Scene.of("x *2 -> a -> total", "x -> b -> total")
            .rule(RollupRule.values(AggregationStrategy.weightedSum()), "a", "b", "total")
            .shared(SEVENTY_THIRTY)
            .put("x", 100);

    assertThat(scene.value("total")).isEqualTo(Figure.of(170));
  }

  @Test
  void allocate_missingKpi_isSubstitutedByItsShare() {
    Scene scene =
        diamond()
            .forget()
            .shared(SEVENTY_THIRTY)
            .rule(SUM.withMissing(MissingPolicy.worst(10)), "a", "b");

    assertThat(scene.value("a")).isEqualTo(Figure.of(17));
    assertThat(scene.value("total")).isEqualTo(Figure.of(30));
  }

  @Test
  void allocate_shareOfZero_doesNotContribute() {
    Scene scene = diamond().shared(allocate("x", Map.of("a", 1.0, "b", 0.0))).forget().put("z", 4);

    assertThat(scene.value("b")).isEqualTo(Figure.of(4));
    assertThat(scene.completeness("b")).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void allocate_sumOfStates_isDividedToo() {
    RollupResult result =
        Scene.of("x -> s -> a -> total", "s -> b -> total", "y -> a")
            .rule(SUM.withMode(Mode.STATE), "s", "a", "b", "total")
            .put("x", 100)
            .put("y", 10)
            .shared(allocate("s", Map.of("a", 0.7, "b", 0.3)))
            .rollUp();

    assertThat(value(result, "s")).isEqualTo(Figure.of(100));
    assertThat(value(result, "a")).isEqualTo(Figure.of(80));
    assertThat(value(result, "b")).isEqualTo(Figure.of(30));
    assertThat(value(result, "total")).isEqualTo(Figure.of(110));
    assertThat(result.isMerged(Scene.id("a"))).isFalse();
    assertThat(result.isMerged(Scene.id("total"))).isTrue();
  }

  @Test
  void allocate_means_takeItWhole() {
    Scene scene =
        diamond()
            .rule(RollupRule.values(AggregationStrategy.mean()), "b")
            .shared(allocate("x", Map.of("a", 0.7, "b", 0.3)));

    assertThat(scene.value("b")).isEqualTo(Figure.of(55));
    assertThat(scene.value("a")).isEqualTo(Figure.of(80));
  }

  @Test
  void allocate_unlistedDoublePath_isRefused() {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(diamond().shared(SharedKpis.allocate(Map.of()))::plan)
        .withMessage(
            "'x' would be added up twice at 'total': 'x' -> 'a' -> 'total' and 'x' -> 'b' ->"
                + " 'total'. State its shares in SharedKpis.allocate too.");
  }

  @Test
  void allocate_shareOfNoAlignment_isRefused() {
    SharedKpis policy = allocate("x", Map.of("a", 0.5, "b", 0.3, "z", 0.2));

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(diamond().shared(policy)::plan)
        .withMessage(
            "There is a share of 'x' in 'z', but it does not contribute to it. Align the two, or"
                + " remove the share.");
  }

  @Test
  void allocate_strangers_areRefused() {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(Scene.of("x -> a").shared(allocate("w", Map.of("a", 1.0)))::plan)
        .withMessageStartingWith("There is a share of 'w' in 'a', but it does not contribute");
  }

  /** What would go along an alignment that never contributes would be lost. */
  @Test
  void allocate_shareOfAnAlignmentOfWeightZero_isRefused() {
    Scene scene = Scene.of("x -> a -> total", "x *0 -> b -> total").rule(SUM, "a", "b", "total");

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(scene.shared(SEVENTY_THIRTY)::plan)
        .withMessage(
            "There is a share of 'x' in 'b', but their alignment has weight 0. Give it a weight, or"
                + " another alignment the share.");
  }

  @Test
  void allocate_counts_areThoseOfAllow() {
    Scene scene = teams().objectives(COUNT).shared(allocate("x", Map.of("A", 0.7, "B", 0.3)));

    assertThat(scene.score("TOP")).isEqualTo(Figure.of(3));
    assertThat(scene.plan().countedTwice()).hasSize(1);
  }

  @Test
  void primaryParent_values_areTakenThereOnly() {
    RollupResult result = diamond().shared(primary("x", "b")).rollUp();

    assertThat(value(result, "a")).isEqualTo(Figure.of(10));
    assertThat(value(result, "b")).isEqualTo(Figure.of(110));
    assertThat(value(result, "total")).isEqualTo(Figure.of(120));
  }

  @Test
  void primaryParent_sumToWhichNothingIsLeft_isNotMissingAbove() {
    RollupResult result =
        Scene.of("x -> a -> total", "x -> b -> total -> grand", "y -> a")
            .rule(SUM.withMissing(MissingPolicy.PROPAGATE), "a", "b", "total", "grand")
            .put("x", 100)
            .put("y", 10)
            .shared(primary("x", "a"))
            .rollUp();

    assertThat(value(result, "b")).isEqualTo(Figure.missing(Gap.ZERO_WEIGHT));
    assertThat(value(result, "total")).isEqualTo(Figure.of(110));
    assertThat(result.coverage(Scene.id("total"))).isEqualTo(1.0);
    assertThat(result.completeness(Scene.id("grand"))).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void primaryParent_sumOfNothingButWeightsOfZero_isMissingAsBefore() {
    RollupResult result =
        Scene.of("x -> a -> total", "x -> b -> total", "y *0 -> c -> total")
            .rule(SUM, "a", "b", "c", "total")
            .put("x", 100)
            .put("y", 10)
            .shared(primary("x", "a"))
            .rollUp();

    assertThat(value(result, "total")).isEqualTo(Figure.of(100));
    assertThat(result.coverage(Scene.id("total"))).isEqualTo(0.5);
    assertThat(result.completeness(Scene.id("total"))).isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void primaryParent_elsewhere_isShownWithoutContributing() {
    Input shown = diamond().shared(primary("x", "b")).rollUp().inputs(Scene.id("a")).get(0);

    assertThat(shown.child()).isEqualTo(Scene.id("x"));
    assertThat(shown.contributes()).isFalse();
    assertThat(shown.taken()).isEqualTo(Figure.missing(Gap.ZERO_WEIGHT));
  }

  @Test
  void primaryParent_counts_areTakenThereOnly() {
    Scene scene = teams().objectives(COUNT).shared(primary("x", "B"));

    assertThat(scene.score("A")).isEqualTo(Figure.of(1));
    assertThat(scene.score("B")).isEqualTo(Figure.of(1));
    assertThat(scene.score("TOP")).isEqualTo(Figure.of(2));
    assertThat(scene.plan().countedTwice()).isEmpty();
  }

  /** Means are as they were; what stands behind them is counted once. */
  @Test
  void primaryParent_countsThroughMeans_areTakenThereOnly() {
    Scene scene = teams().put("y", 0).rule(COUNT, "TOP").shared(primary("x", "B"));
    RollupResult result = scene.rollUp();

    assertThat(result.score(Scene.id("A"))).isEqualTo(Figure.of(0.5));
    assertThat(result.score(Scene.id("TOP"))).isEqualTo(Figure.of(2));
    assertThat(
            scene.rule(RollupRule.scores(AggregationStrategy.countOnTarget()), "TOP").score("TOP"))
        .isEqualTo(Figure.of(1));
  }

  @Test
  void primaryParent_unlistedDoublePath_isRefused() {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(diamond().shared(SharedKpis.primaryParent(Map.of()))::plan)
        .withMessageEndingWith("State its primary parent in SharedKpis.primaryParent too.");
  }

  @Test
  void primaryParent_thatItDoesNotServe_isRefused() {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(diamond().shared(primary("x", "total"))::plan)
        .withMessageContaining("There is a share of 'x' in 'total', but it does not contribute");
  }

  @Test
  void allow_diamond_isTakenTwiceAndListed() {
    Scene scene = diamond().shared(SharedKpis.allow());

    assertThat(scene.value("total")).isEqualTo(Figure.of(220));
    assertThat(scene.plan().countedTwice())
        .extracting(CountedTwice::toString)
        .containsExactly("'x' -> 'a' -> 'total' and 'x' -> 'b' -> 'total'");
  }

  @Test
  void allow_sumsAndCounts_areListedBoth() {
    RollupPlan plan =
        Scene.of("x -> a -> total", "x -> b -> total", "x -> A -> TOP", "x -> B -> TOP")
            .rule(SUM, "a", "b", "total")
            .objectives(COUNT)
            .shared(SharedKpis.allow())
            .plan();

    assertThat(plan.countedTwice())
        .extracting(twice -> twice.sum().value())
        .containsExactly("total", "TOP");
  }

  @Test
  void allow_meetingAboveAnother_isNotListedAgain() {
    RollupPlan plan =
        Scene.of("x -> a -> total -> all", "x -> b -> total", "x -> c -> all")
            .rule(SUM, "a", "b", "c", "total", "all")
            .shared(SharedKpis.allow())
            .plan();

    assertThat(plan.countedTwice())
        .extracting(twice -> twice.sum().value())
        .containsExactly("total");
  }

  @Test
  void allow_sharedSubtree_isListedByItsRoot() {
    RollupPlan plan =
        Scene.of("x -> group -> a -> total", "y -> group -> b -> total")
            .rule(SUM, "group", "a", "b", "total")
            .shared(SharedKpis.allow())
            .plan();

    assertThat(plan.countedTwice())
        .extracting(twice -> twice.shared().value())
        .containsExactly("group");
  }
}
