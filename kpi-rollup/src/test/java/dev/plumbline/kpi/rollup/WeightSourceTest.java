package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Where weights come from.
 *
 * <p>Of the table of bad input: weights of 0, of 1e308 twice, and all 0, for each source; what is
 * negative is refused, or missing where it is known only when it was measured.
 */
class WeightSourceTest {
  private static final RollupRule MEAN = RollupRule.scores(AggregationStrategy.weightedMean());
  private static final RollupRule EQUAL = MEAN.withWeights(WeightSource.EQUAL);
  private static final RollupRule TARGET = MEAN.withWeights(WeightSource.TARGET);
  private static final RollupRule DENOMINATOR =
      RollupRule.values(AggregationStrategy.weightedMean()).withWeights(WeightSource.DENOMINATOR);

  private static Kpi sales(String id, double target) {
    return sales(id, Target.attainment(target));
  }

  private static Kpi sales(String id, Target target) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).target(target).build();
  }

  /** Three regions that sell on very different scales. */
  private static Scene regions() {
    return Scene.of("big -> SALES", "middle -> SALES", "small -> SALES")
        .kpi(sales("big", 100_000))
        .kpi(sales("middle", 20_000))
        .kpi(sales("small", 1_000))
        .objectives(TARGET);
  }

  @Test
  void alignment_unlessSaidOtherwise_isTheSource() {
    Scene scene = Scene.of("a *3 -> TOP", "b -> TOP").put("a", 1).put("b", 0).objectives(MEAN);

    assertThat(scene.score("TOP")).isEqualTo(Figure.of(0.75));
  }

  @Test
  void equal_anyWeightsOfAlignments_countAlike() {
    Scene scene = Scene.of("a *3 -> TOP", "b -> TOP").put("a", 1).put("b", 0).objectives(EQUAL);

    assertThat(scene.score("TOP")).isEqualTo(Figure.of(0.5));
  }

  @Test
  void equal_weightedSum_isTheSum() {
    RollupRule sum = RollupRule.values(AggregationStrategy.weightedSum());
    Scene scene = Scene.of("a *3 -> all", "b *0.5 -> all").put("a", 10).put("b", 7);

    assertThat(scene.rule(sum, "all").value("all")).isEqualTo(Figure.of(33.5));
    assertThat(scene.rule(sum.withWeights(WeightSource.EQUAL), "all").value("all"))
        .isEqualTo(Figure.of(17));
  }

  @Test
  void target_ofThreeScales_weighsByThem() {
    WeightedValues seen =
        regions()
            .put("big", 50_000)
            .put("middle", 20_000)
            .put("small", 2_000)
            .rollUp()
            .contributing(Scene.id("SALES"))
            .orElseThrow();

    assertThat(seen.weight(0)).isEqualTo(100_000);
    assertThat(seen.weight(1)).isEqualTo(20_000);
    assertThat(seen.weight(2)).isEqualTo(1_000);
    assertThat(share(seen, 0)).isEqualTo("82.6 %");
    assertThat(share(seen, 1)).isEqualTo("16.5 %");
    assertThat(share(seen, 2)).isEqualTo("0.8 %");
  }

  private static String share(WeightedValues seen, int child) {
    double percent = 100 * seen.weight(child) / seen.totalWeight();
    return Math.round(10 * percent) / 10.0 + " %";
  }

  @Test
  void target_scoresOfThreeScales_areAttainmentOfTheWhole() {
    Scene scene = regions().put("big", 50_000).put("middle", 20_000).put("small", 2_000);

    assertThat(scene.score("SALES")).isEqualTo(Figure.of(72_000.0 / 121_000.0));
  }

  @Test
  void target_ofThePeriod_isTheWeight() {
    Scene scene =
        Scene.of("a -> TOP", "b -> TOP")
            .kpi(
                sales("a", Target.attainment(10).in(Period.year(2026))).toBuilder()
                    .target(Target.attainment(30).in(Period.year(2027)))
                    .build())
            .kpi(sales("b", 10))
            .objectives(TARGET)
            .put("a", 10)
            .put("b", 0);

    assertThat(scene.score("TOP")).isEqualTo(Figure.of(0.5));
    assertThat(scene.in(Period.year(2027)).score("TOP"))
        .isEqualTo(Figure.of((10.0 / 30.0 * 30.0) / 40.0));
  }

  @Test
  void target_noneInThePeriod_isMissingForThatReason() {
    RollupResult result =
        Scene.of("a -> TOP")
            .kpi(sales("a", Target.attainment(10).in(Period.year(2027))))
            .objectives(TARGET)
            .put("a", 10)
            .rollUp();

    assertThat(result.score(Scene.id("TOP"))).isEqualTo(Figure.missing(Gap.NO_TARGET));
    assertThat(result.completeness(Scene.id("TOP"))).isEqualTo(Completeness.PARTIAL);
  }

  /** Values need no target to be present: it is their weight that is not known. */
  @Test
  void target_noneForAValue_isMissingForThatReason() {
    RollupRule rule =
        RollupRule.values(AggregationStrategy.weightedMean()).withWeights(WeightSource.TARGET);
    Scene scene =
        Scene.of("a -> whole", "b -> whole")
            .kpi(OneParent.withoutTarget("a"))
            .rule(rule, "whole")
            .put("a", 10)
            .put("b", 4);
    RollupResult result = scene.rollUp();

    assertThat(scene.value("whole")).isEqualTo(Figure.of(4));
    assertThat(result.inputs(Scene.id("whole")).get(0))
        .isEqualTo(
            new Input(
                Scene.id("a"),
                Figure.of(10),
                0.0,
                Figure.missing(Gap.NO_TARGET),
                java.util.Optional.empty(),
                1.0,
                true));
    assertThat(scene.rule(rule.withMissing(MissingPolicy.PROPAGATE), "whole").value("whole"))
        .isEqualTo(Figure.missing(Gap.NO_TARGET));
  }

  /** Nobody knows how much an unknown weight is, so that nothing can take its place. */
  @Test
  void target_noneForAValue_isNotSubstituted() {
    RollupRule rule =
        RollupRule.values(AggregationStrategy.weightedMean())
            .withWeights(WeightSource.TARGET)
            .withMissing(MissingPolicy.ZERO);
    Scene scene =
        Scene.of("a -> whole", "b -> whole")
            .kpi(OneParent.withoutTarget("a"))
            .rule(rule, "whole")
            .put("a", 10)
            .put("b", 4);

    assertThat(scene.value("whole")).isEqualTo(Figure.of(4));
  }

  @Test
  void target_ofAMissingChild_isItsWeight() {
    Scene scene = regions().put("middle", 10_000).put("small", 1_000);

    assertThat(scene.coverage("SALES")).isEqualTo(21_000.0 / 121_000.0);
    assertThat(scene.objectives(TARGET.withMissing(MissingPolicy.ZERO)).score("SALES"))
        .isEqualTo(Figure.of(11_000.0 / 121_000.0));
  }

  @Test
  void target_zero_doesNotContribute() {
    Scene scene =
        Scene.of("a -> TOP", "b -> TOP")
            .kpi(sales("a", Target.attainment(0, 5)))
            .kpi(sales("b", 10))
            .objectives(TARGET)
            .put("a", 10)
            .put("b", 5);

    assertThat(scene.score("TOP")).isEqualTo(Figure.of(0.5));
    assertThat(scene.coverage("TOP")).isEqualTo(1.0);
    assertThat(scene.completeness("TOP")).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void target_zeroForAll_isZeroWeight() {
    Scene scene =
        Scene.of("a -> TOP")
            .kpi(sales("a", Target.attainment(0, 5)))
            .objectives(TARGET)
            .put("a", 10);

    assertThat(scene.score("TOP")).isEqualTo(Figure.missing(Gap.ZERO_WEIGHT));
  }

  @Test
  void target_negative_isRefusedWithThePlan() {
    Scene scene =
        Scene.of("profit -> TOP").kpi(sales("profit", Target.attainment(-50))).objectives(TARGET);

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(scene::plan)
        .withMessage(
            "At 'TOP' the target -50.0 of 'profit' would be a weight. Weights are not negative:"
                + " give them to the alignments.");
  }

  @Test
  void target_unlikeUnits_areRefusedWithThePlan() {
    Scene scene =
        Scene.of("emea -> TOP", "apac -> TOP")
            .kpi(Scene.amount("emea").unit(Unit.of("EUR")).build())
            .kpi(Scene.amount("apac").unit(Unit.of("USD")).build())
            .objectives(TARGET);

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(scene::plan)
        .withMessage(
            "At 'TOP' the targets of 'emea' (EUR) and 'apac' (USD) would be compared as weights."
                + " Give weights to the alignments, or align KPIs of one unit.");
  }

  @Test
  void target_ofAnObjective_isRefusedWithThePlan() {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(Scene.of("a -> TEAM -> TOP").rule(TARGET, "TOP")::plan)
        .withMessage(
            "At 'TOP' the targets would be weights, but 'TEAM' has no target value. Give weights to"
                + " the alignments instead.");
  }

  @Test
  void target_ofWhatNeverContributes_isNotLookedAt() {
    Scene scene =
        Scene.of("a *0 -> TOP", "TEAM *0 -> TOP", "b -> TOP")
            .kpi(sales("a", Target.attainment(-50)))
            .objectives(TARGET)
            .rule(MEAN, "TEAM")
            .put("a", 10)
            .put("b", 0.5);

    assertThat(scene.score("TOP")).isEqualTo(Figure.of(0.5));
  }

  @Test
  void target_hugeTwice_doesNotOverflow() {
    Scene scene =
        Scene.of("a -> TOP", "b -> TOP")
            .kpi(sales("a", 1e308))
            .kpi(sales("b", 1e308))
            .objectives(TARGET)
            .put("a", 1e308)
            .put("b", 0);

    assertThat(scene.score("TOP")).isEqualTo(Figure.of(0.5));
    assertThat(scene.forget().put("a", 1e308).coverage("TOP")).isEqualTo(0.5);
  }

  private static Scene shops() {
    return Scene.of("a -> whole", "b -> whole")
        .percentages("a", "b", "whole")
        .rule(DENOMINATOR, "whole");
  }

  @Test
  void denominator_weightedMeanOfRatios_isTheRatioOfTheWhole() {
    assertThat(shops().put("a", 2, 4).put("b", 2, 100).value("whole"))
        .isEqualTo(Figure.of(100.0 * 4 / 104));
  }

  @Test
  void denominator_zero_doesNotContribute() {
    Scene scene = shops().put("a", 0, 0).put("b", 2, 100);

    assertThat(scene.value("whole")).isEqualTo(Figure.of(2));
    assertThat(scene.coverage("whole")).isEqualTo(1.0);
  }

  @Test
  void denominator_zeroForAll_isAZeroDenominator() {
    assertThat(shops().put("a", 0, 0).put("b", 0, 0).value("whole"))
        .isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
  }

  @Test
  void denominator_negative_isDomainAndMissing() {
    Scene scene = shops().put("a", 2, -4).put("b", 2, 100);

    assertThat(scene.value("whole")).isEqualTo(Figure.of(2));
    assertThat(scene.completeness("whole")).isEqualTo(Completeness.PARTIAL);
    assertThat(scene.forget().put("a", 2, -4).put("b", 2, -4).value("whole"))
        .isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void denominator_ofAPlainNumber_isMissing() {
    Scene scene = shops().put("a", 50).put("b", 2, 100);

    assertThat(scene.value("whole")).isEqualTo(Figure.of(2));
    assertThat(scene.rollUp().inputs(Scene.id("whole")).get(0).taken())
        .isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(scene.completeness("whole")).isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void denominator_ofWhatHasNone_isRefusedWithThePlan() {
    RollupRule scores = MEAN.withWeights(WeightSource.DENOMINATOR);

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(Scene.of("a -> TEAM -> TOP", "a -> TOP").rule(scores, "TOP")::plan)
        .withMessage(
            "2 problems: (1) At 'TOP' the denominators would be weights, but 'TEAM' has no"
                + " denominator. Give weights to the alignments instead. (2) At 'TOP' the"
                + " denominators would be weights, but 'a' has no denominator. Give weights to the"
                + " alignments instead.");
  }

  /** A mean by denominators is no sum of parts: what is above has nothing to sum. */
  @Test
  void denominator_ofAMeanByDenominators_isRefusedWithThePlan() {
    Scene scene =
        Scene.of("a -> group -> whole")
            .percentages("a", "group", "whole")
            .rule(DENOMINATOR, "group", "whole");

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(scene::plan)
        .withMessageStartingWith(
            "At 'whole' the denominators would be weights, but 'group' has no denominator.");
  }

  @Test
  void denominator_ofScores_weighsThem() {
    Scene scene =
        Scene.of("a -> TOP", "b -> TOP")
            .percentages("a", "b")
            .objectives(MEAN.withWeights(WeightSource.DENOMINATOR))
            .put("a", 1, 1)
            .put("b", 0, 3);

    assertThat(scene.score("TOP")).isEqualTo(Figure.of(0.25));
  }

  @Test
  void denominator_ofARatioOfSums_isTheOneOfTheWhole() {
    Scene scene =
        Scene.of("a -> group -> TOP", "b -> group", "c -> TOP")
            .percentages("a", "b", "group", "c")
            .rule(RollupRule.values(AggregationStrategy.ratioOfSums()), "group")
            .objectives(MEAN.withWeights(WeightSource.DENOMINATOR))
            .put("a", 1, 1)
            .put("b", 1, 1)
            .put("c", 0, 6);

    assertThat(scene.score("TOP")).isEqualTo(Figure.of(0.25));
  }

  @Test
  void denominator_hugeTwice_doesNotOverflow() {
    assertThat(shops().put("a", 1e308, 1e308).put("b", 0, 1e308).value("whole"))
        .isEqualTo(Figure.of(50));
  }

  @ParameterizedTest
  @EnumSource(WeightSource.class)
  void anySource_alignmentOfWeightZero_excludes(WeightSource source) {
    RollupRule rule =
        RollupRule.values(AggregationStrategy.weightedMean()).withWeights(WeightSource.DENOMINATOR);
    Scene scene =
        Scene.of("a *0 -> whole", "b -> whole", "b -> TOP", "a *0 -> TOP")
            .percentages("a", "b", "whole")
            .rule(rule, "whole")
            .rule(MEAN.withWeights(source), "TOP")
            .put("a", 4, 4)
            .put("b", 1, 4);

    assertThat(scene.value("whole")).isEqualTo(Figure.of(25));
    assertThat(scene.score("TOP")).isEqualTo(Figure.of(0.25));
    assertThat(scene.coverage("TOP")).isEqualTo(1.0);
  }

  @Test
  void coverage_unknownWeightsByWeight_isLessThanAll() {
    assertThat(shops().put("b", 2, 100).coverage("whole")).isEqualTo(Math.nextDown(1.0));
    assertThat(shops().put("a", 5).put("b", 2, 100).coverage("whole"))
        .isEqualTo(Math.nextDown(1.0));
  }

  @Test
  void coverage_unknownWeightsByCount_countsThem() {
    Scene scene = shops().put("b", 2, 100);

    assertThat(
            scene
                .rule(DENOMINATOR.withMinimumCoverage(0.5, CoverageBy.COUNT), "whole")
                .coverage("whole"))
        .isEqualTo(0.5);
    assertThat(
            scene
                .rule(DENOMINATOR.withMinimumCoverage(0.6, CoverageBy.COUNT), "whole")
                .value("whole"))
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
  }

  @Test
  void coverage_unknownWeights_isBelowAMinimumOfAll() {
    assertThat(
            shops()
                .put("b", 2, 100)
                .rule(DENOMINATOR.withMinimumCoverage(1.0), "whole")
                .value("whole"))
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
  }

  @Test
  void coverage_unknownWeightsOfAll_isNothing() {
    Scene scene = shops().put("a", 5).put("b", Reading.noData());

    assertThat(scene.coverage("whole")).isEqualTo(0.0);
    assertThat(scene.value("whole")).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void substitute_ofAChildWithATarget_hasItsWeight() {
    RollupRule rule = TARGET.withMissing(MissingPolicy.substitute(Substitute.number(1)));

    assertThat(regions().objectives(rule).put("middle", 0).put("small", 0).score("SALES"))
        .isEqualTo(Figure.of(100_000.0 / 121_000.0));
  }
}
