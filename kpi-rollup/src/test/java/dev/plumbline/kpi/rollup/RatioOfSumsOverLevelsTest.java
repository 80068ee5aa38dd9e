package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import org.junit.jupiter.api.Test;

/**
 * Ratios of sums: the parts travel up with the value.
 *
 * <p>Of the table of bad input: denominators that sum to 0.
 */
class RatioOfSumsOverLevelsTest {
  private static final RollupRule RATIO = RollupRule.values(AggregationStrategy.ratioOfSums());
  private static final KpiId WHOLE = KpiId.of("whole");
  private static final KpiId YEAR = KpiId.of("year");

  private static Scene months() {
    return Scene.of("january -> whole", "february -> whole")
        .percentages("january", "february", "whole")
        .rule(RATIO, "whole");
  }

  /** Two quarters of two months each. */
  private static Scene year() {
    return Scene.of("a -> q1 -> year", "b -> q1", "c -> q2 -> year", "d -> q2")
        .percentages("a", "b", "c", "d", "q1", "q2", "year")
        .rule(RATIO, "q1", "q2", "year");
  }

  @Test
  void ratio_mealsOfFlights_isThatOfAllFlights() {
    RollupResult result = months().put("january", 2, 4).put("february", 2, 100).rollUp();

    assertThat(result.value(WHOLE)).isEqualTo(Figure.of(3.8461538461538463));
    assertThat(result.numerator(WHOLE)).isEqualTo(Figure.of(4));
    assertThat(result.denominator(WHOLE)).isEqualTo(Figure.of(104));
    assertThat(result.score(WHOLE)).isEqualTo(Figure.of(0.038461538461538464));
  }

  @Test
  void ratio_overLevels_isThatOfAll() {
    RollupResult result =
        year().put("a", 1, 2).put("b", 1, 2).put("c", 1, 50).put("d", 1, 50).rollUp();

    assertThat(result.value(KpiId.of("q1"))).isEqualTo(Figure.of(50));
    assertThat(result.value(KpiId.of("q2"))).isEqualTo(Figure.of(2));
    assertThat(result.value(YEAR)).isEqualTo(Figure.of(100.0 * 4 / 104));
    assertThat(result.numerator(YEAR)).isEqualTo(Figure.of(4));
    assertThat(result.denominator(YEAR)).isEqualTo(Figure.of(104));
  }

  @Test
  void parts_ofAMeasuredRatio_areThoseMeasured() {
    RollupResult result = months().put("january", 2, 4).put("february", 7).rollUp();

    assertThat(result.numerator(KpiId.of("january"))).isEqualTo(Figure.of(2));
    assertThat(result.denominator(KpiId.of("january"))).isEqualTo(Figure.of(4));
    assertThat(result.denominator(KpiId.of("february"))).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  /** What was measured is there whether or not a rule asks for it. */
  @Test
  void parts_ofAMeasuredRatioThatNobodySums_areThoseMeasured() {
    RollupResult result = Scene.of("a -> TOP").percentages("a").put("a", 2, 4).rollUp();

    assertThat(result.numerator(KpiId.of("a"))).isEqualTo(Figure.of(2));
    assertThat(result.denominator(KpiId.of("a"))).isEqualTo(Figure.of(4));
  }

  @Test
  void child_withNothingOfNothing_changesNothing() {
    Scene scene = months().put("january", 0, 0).put("february", 2, 100);
    RollupResult result = scene.rollUp();

    assertThat(result.value(KpiId.of("january"))).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(result.value(WHOLE)).isEqualTo(Figure.of(2));
    assertThat(result.coverage(WHOLE)).isEqualTo(1.0);
  }

  /** It was measured, so that nothing is missing. */
  @Test
  void child_withNothingOfNothing_isComplete() {
    RollupResult result = months().put("january", 0, 0).put("february", 2, 100).rollUp();

    assertThat(result.coverage(KpiId.of("january"))).isEqualTo(1.0);
    assertThat(result.completeness(KpiId.of("january"))).isEqualTo(Completeness.COMPLETE);
    assertThat(result.completeness(WHOLE)).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void group_withNothingOfNothing_isAGapThatAddsNothingAbove() {
    RollupResult result =
        year().put("a", 0, 0).put("b", 0, 0).put("c", 1, 50).put("d", 1, 50).rollUp();

    assertThat(result.value(KpiId.of("q1"))).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(result.score(KpiId.of("q1"))).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(result.denominator(KpiId.of("q1"))).isEqualTo(Figure.of(0));
    assertThat(result.value(YEAR)).isEqualTo(Figure.of(2));
    assertThat(result.coverage(YEAR)).isEqualTo(1.0);
  }

  @Test
  void denominators_allZero_isAZeroDenominator() {
    assertThat(months().put("january", 1, 0).put("february", 2, 0).value("whole"))
        .isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
  }

  @Test
  void denominators_thatSumToZero_areAZeroDenominator() {
    assertThat(months().put("january", 1, -5).put("february", 2, 5).value("whole"))
        .isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
  }

  @Test
  void parts_ofTheGreatestSize_doNotOverflowOnTheWay() {
    RollupResult result =
        months()
            .put("january", Double.MAX_VALUE, Double.MAX_VALUE)
            .put("february", Double.MAX_VALUE, Double.MAX_VALUE)
            .rollUp();

    assertThat(result.value(WHOLE)).isEqualTo(Figure.of(100));
    assertThat(result.numerator(WHOLE)).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(result.denominator(WHOLE)).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void denominators_beyondDouble_areMissingAbove() {
    Scene scene =
        year().put("a", 1, Double.MAX_VALUE).put("b", 1, Double.MAX_VALUE).put("c", 1, 50);
    RollupResult result = scene.rollUp();

    assertThat(result.inputs(YEAR).get(0).figure()).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(result.value(YEAR)).isEqualTo(Figure.of(2));
    assertThat(result.completeness(YEAR)).isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void numerators_beyondDouble_areMissingAbove() {
    double half = Double.MAX_VALUE;
    RollupResult result =
        year().put("a", half, 1e300).put("b", half, 1e300).put("c", 1, 50).rollUp();

    assertThat(result.value(KpiId.of("q1")).isPresent()).isTrue();
    assertThat(result.inputs(YEAR).get(0).taken()).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(result.value(YEAR)).isEqualTo(Figure.of(2));
  }

  @Test
  void plainNumber_withoutParts_isMissing() {
    RollupResult result = months().put("january", 50).put("february", 2, 100).rollUp();

    assertThat(result.value(WHOLE)).isEqualTo(Figure.of(2));
    assertThat(result.coverage(WHOLE)).isEqualTo(0.5);
    assertThat(result.inputs(WHOLE).get(0).taken()).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void propagate_missingChild_isAGapWithoutParts() {
    Scene scene =
        months().rule(RATIO.withMissing(MissingPolicy.PROPAGATE), "whole").put("january", 2, 4);
    RollupResult result = scene.rollUp();

    assertThat(result.value(WHOLE)).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(result.denominator(WHOLE)).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(scene.put("february", 50).value("whole")).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void minimumCoverage_byWeightOrCount_isThatOfTheChildren() {
    Scene scene =
        Scene.of("january *3 -> whole", "february -> whole")
            .percentages("january", "february", "whole")
            .put("january", 2, 4);

    assertThat(scene.rule(RATIO.withMinimumCoverage(0.75), "whole").value("whole"))
        .isEqualTo(Figure.of(50));
    assertThat(scene.rule(RATIO.withMinimumCoverage(0.6, CoverageBy.COUNT), "whole").value("whole"))
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
  }

  @Test
  void minimumCoverage_notReached_hasNoPartsEither() {
    Scene scene =
        year()
            .rule(RATIO.withMinimumCoverage(0.9), "q1")
            .put("a", 2, 4)
            .put("c", 1, 50)
            .put("d", 1, 50);
    RollupResult result = scene.rollUp();

    assertThat(result.denominator(KpiId.of("q1"))).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(result.value(YEAR)).isEqualTo(Figure.of(2));
    assertThat(result.inputs(YEAR).get(0).figure()).isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
  }

  @Test
  void substitute_seriesWithParts_travelsUpToo() {
    RollupRule rule = RATIO.withMissing(MissingPolicy.substitute(Substitute.series("plan")));
    RollupResult planned = months().put("january", 2, 4).put("february", 3, 6).rollUp();
    RollupResult result =
        months()
            .rule(rule, "whole")
            .put("january", 1, 4)
            .rollUp(Substitutes.builder().series("plan", planned).build());

    assertThat(result.numerator(WHOLE)).isEqualTo(Figure.of(4));
    assertThat(result.denominator(WHOLE)).isEqualTo(Figure.of(10));
    assertThat(result.value(WHOLE)).isEqualTo(Figure.of(40));
    assertThat(result.coverage(WHOLE)).isEqualTo(0.5);
  }

  @Test
  void substitute_numberOfASeries_isPassedOverForTheResultWithParts() {
    RollupRule rule = RATIO.withMissing(MissingPolicy.substitute(Substitute.series("plan")));
    RollupResult planned = months().put("february", 3, 6).rollUp();
    Substitutes substitutes =
        Substitutes.builder()
            .series("plan", planned)
            .number("plan", KpiId.of("february"), 99)
            .build();

    assertThat(months().rule(rule, "whole").put("january", 1, 4).rollUp(substitutes).value(WHOLE))
        .isEqualTo(Figure.of(40));
  }

  @Test
  void substitute_numberOfASeriesOnly_isNotThere() {
    RollupRule rule = RATIO.withMissing(MissingPolicy.substitute(Substitute.series("plan")));
    Substitutes substitutes =
        Substitutes.builder().number("plan", KpiId.of("february"), 99).build();

    assertThat(months().rule(rule, "whole").put("january", 1, 4).rollUp(substitutes).value(WHOLE))
        .isEqualTo(Figure.of(25));
  }

  @Test
  void substitutes_ofNothingButNothing_areNoCoverageAbove() {
    RollupRule rule = RATIO.withMissing(MissingPolicy.substitute(Substitute.series("plan")));
    Scene scene = year().rule(rule, "q1").put("c", 1, 50).put("d", 1, 50);
    RollupResult lent = year().put("a", 1, 1).put("b", -1, -1).rollUp();
    RollupResult result = scene.rollUp(Substitutes.builder().series("plan", lent).build());

    assertThat(result.value(KpiId.of("q1"))).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(result.coverage(YEAR)).isEqualTo(0.5);
    assertThat(result.provenance(YEAR)).contains(Provenance.ROLLED_UP);
  }

  @Test
  void view_ofAStrategy_showsPartsAndFactor() {
    WeightedValues seen =
        months()
            .put("january", 2, 4)
            .put("february", 2, 100)
            .rollUp()
            .contributing(WHOLE)
            .orElseThrow();

    assertThat(seen.numerator(1)).isEqualTo(2);
    assertThat(seen.denominator(1)).isEqualTo(100);
    assertThat(seen.factor()).isEqualTo(100);
    assertThat(seen.value(0)).isEqualTo(50);
  }

  @Test
  void factor_otherThanStated_isRefusedWithTheMeasurement() {
    Scene scene = months().put("january", Reading.ofRatio(2, 4));

    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(scene::rollUp)
        .withMessage(
            "The ratio of 'january' in 2026 was measured with the factor 1.0, but the KPI states"
                + " 100.0. Put it with that factor, or by the KPI: putRatio(kpi, ...).");
  }

  @Test
  void plan_wholeWithoutRatio_isRefusedOnce() {
    Kpi whole = Scene.percentage("whole").toBuilder().ratio(java.util.Optional.empty()).build();

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(months().kpi(whole)::plan)
        .withMessage(
            "The KPI 'whole' has the strategy 'ratio of sums', but does not say what it is a ratio"
                + " of. State ratio(...), with its factor.");
  }

  @Test
  void plan_componentWithoutParts_isRefused() {
    Kpi january = Scene.percentage("january").toBuilder().ratio(java.util.Optional.empty()).build();

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(months().kpi(january)::plan)
        .withMessage(
            "At 'whole' the strategy 'ratio of sums' would take in 'january', which has no numerator"
                + " and denominator. State its ratio(...) and measure the parts, or roll it up by a"
                + " ratio of sums too.");
  }

  @Test
  void plan_componentThatIsAMean_isRefused() {
    Scene scene = year().rule(RollupRule.values(AggregationStrategy.minimum()), "q1");

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(scene::plan)
        .withMessageStartingWith(
            "At 'year' the strategy 'ratio of sums' would take in 'q1', which has no numerator");
  }

  @Test
  void plan_componentWithARuleForScores_hasItsMeasuredParts() {
    Scene scene =
        year()
            .rule(RollupRule.scores(AggregationStrategy.mean()), "q1")
            .put("q1", 3, 10)
            .put("c", 1, 10);

    assertThat(scene.value("year")).isEqualTo(Figure.of(20));
  }

  /** Parts have no factor: a share in the ratio of percentages is in percent all the same. */
  @Test
  void factor_ofTheWhole_isWhatCounts() {
    Kpi promille =
        Scene.percentage("whole").toBuilder()
            .ratio(Ratio.of("part", "whole").withFactor(1000))
            .build();

    assertThat(months().kpi(promille).put("january", 1, 4).put("february", 1, 4).value("whole"))
        .isEqualTo(Figure.of(250));
  }
}
