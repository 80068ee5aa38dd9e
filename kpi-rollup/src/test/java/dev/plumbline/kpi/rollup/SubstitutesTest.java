package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes the place of what is missing, what it counts for, and what is said of it. */
class SubstitutesTest {
  private static final RollupRule MEAN = RollupRule.scores(AggregationStrategy.weightedMean());
  private static final Period MARCH = Period.month(2026, 3);
  private static final NodeId TOP = Scene.id("TOP");

  private static RollupRule substituting(Substitute... substitutes) {
    return MEAN.withMissing(MissingPolicy.substitute(substitutes));
  }

  /** A KPI that is there, with a score of 1, and one that is missing. */
  private static Scene half(RollupRule rule) {
    return Scene.of("here -> TOP", "gone -> TOP").in(MARCH).rule(rule, "TOP").put("here", 1);
  }

  private static RollupResult earlier(String period, double gone) {
    return Scene.of("gone -> TOP").in(Period.parse(period)).put("gone", gone).rollUp();
  }

  private static Figure score(RollupRule rule, Substitutes.Builder substitutes) {
    return half(rule).rollUp(substitutes.build()).score(TOP);
  }

  @Test
  void worst_missingChild_countsAsTheFloor() {
    assertThat(half(MEAN.withMissing(MissingPolicy.worst(-1))).score("TOP"))
        .isEqualTo(Figure.of(0));
    assertThat(half(MEAN.withMissing(MissingPolicy.worst(0.5))).score("TOP"))
        .isEqualTo(Figure.of(0.75));
  }

  @Test
  void number_missingChild_takesItsPlaceWithItsWeight() {
    Scene scene =
        Scene.of("here -> TOP", "gone *3 -> TOP")
            .rule(substituting(Substitute.number(0.6)), "TOP")
            .put("here", 1);

    assertThat(scene.score("TOP")).isEqualTo(Figure.of(0.7));
    assertThat(scene.coverage("TOP")).isEqualTo(0.25);
    assertThat(scene.completeness("TOP")).isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void number_allMissing_isTheNumber() {
    assertThat(half(substituting(Substitute.number(0.6))).forget().score("TOP"))
        .isEqualTo(Figure.of(0.6));
  }

  @Test
  void number_presentChild_isNotReplaced() {
    assertThat(half(substituting(Substitute.number(9))).put("gone", 0).score("TOP"))
        .isEqualTo(Figure.of(0.5));
  }

  @Test
  void number_underAClampOfChildren_isClamped() {
    RollupRule rule = substituting(Substitute.number(5)).withChildrenClamp(Clamp.UPPER);

    assertThat(half(rule).score("TOP")).isEqualTo(Figure.of(1));
  }

  @Test
  void series_result_lendsTheFigureOfTheSameNode() {
    assertThat(
            score(
                substituting(Substitute.series("region")),
                Substitutes.builder().series("region", earlier("2026-03", 0.5))))
        .isEqualTo(Figure.of(0.75));
  }

  @Test
  void series_numberByNumber_isTaken() {
    assertThat(
            score(
                substituting(Substitute.series("region")),
                Substitutes.builder().number("region", KpiId.of("gone"), 0.2)))
        .isEqualTo(Figure.of(0.6));
  }

  @Test
  void series_numberAndResult_takesTheNumber() {
    assertThat(
            score(
                substituting(Substitute.series("region")),
                Substitutes.builder()
                    .number("region", KpiId.of("gone"), 0.2)
                    .series("region", earlier("2026-03", 0.5))))
        .isEqualTo(Figure.of(0.6));
  }

  @Test
  void series_numberOfAnotherNode_leavesTheResult() {
    assertThat(
            score(
                substituting(Substitute.series("region")),
                Substitutes.builder()
                    .number("region", KpiId.of("other"), 0.2)
                    .series("region", earlier("2026-03", 0.5))))
        .isEqualTo(Figure.of(0.75));
  }

  @Test
  void series_givenTwice_isTheLastOne() {
    assertThat(
            score(
                substituting(Substitute.series("region")),
                Substitutes.builder()
                    .series("region", earlier("2026-03", 0.1))
                    .series("region", earlier("2026-03", 0.5))))
        .isEqualTo(Figure.of(0.75));
  }

  @Test
  void series_thatIsNotGiven_isNotThere() {
    assertThat(score(substituting(Substitute.series("region")), Substitutes.builder()))
        .isEqualTo(Figure.of(1));
  }

  @Test
  void series_withoutTheNode_isNotThere() {
    RollupResult other = Scene.of("other -> TOP").put("other", 0.5).rollUp();

    assertThat(
            score(
                substituting(Substitute.series("region")),
                Substitutes.builder().series("region", other)))
        .isEqualTo(Figure.of(1));
  }

  @Test
  void series_inWhichTheNodeHasAGap_isNotThere() {
    RollupResult other = Scene.of("gone -> TOP").rollUp();

    assertThat(
            score(
                substituting(Substitute.series("region"), Substitute.number(0)),
                Substitutes.builder().series("region", other)))
        .isEqualTo(Figure.of(0.5));
  }

  @Test
  void series_underARuleForValues_lendsTheValue() {
    RollupRule rule =
        RollupRule.values(AggregationStrategy.sum())
            .withMissing(MissingPolicy.substitute(Substitute.series("region")));
    RollupResult region =
        Scene.of("gone").kpi(OneParent.withoutTarget("gone")).put("gone", 30).rollUp();

    assertThat(
            Scene.of("here -> all", "gone -> all")
                .rule(rule, "all")
                .put("here", 12)
                .rollUp(Substitutes.builder().series("region", region).build())
                .value(KpiId.of("all")))
        .isEqualTo(Figure.of(42));
  }

  @Test
  void substitutes_several_areTakenInTheOrderOfTheRule() {
    Substitutes.Builder given =
        Substitutes.builder()
            .number("region", KpiId.of("gone"), 0.2)
            .earlier(earlier("2026-02", 0.4));
    Substitute last = Substitute.lastValue(java.time.Period.ofMonths(1));
    Substitute region = Substitute.series("region");
    Substitute number = Substitute.number(0);

    assertThat(score(substituting(last, region, number), given)).isEqualTo(Figure.of(0.7));
    assertThat(score(substituting(region, last, number), given)).isEqualTo(Figure.of(0.6));
    assertThat(score(substituting(number, last, region), given)).isEqualTo(Figure.of(0.5));
    assertThat(score(substituting(Substitute.series("none"), region), given))
        .isEqualTo(Figure.of(0.6));
  }

  /** Within an age of a month, February is near enough to March; to the day. */
  @ParameterizedTest
  @CsvSource({
    "2026-02, P1M, true",
    "2026-01, P1M, false",
    "2026-02, P30D, false",
    "2026-02, P31D, true",
    "2025-12, P3M, true",
    "2025-11, P3M, false",
    "2026-03-30, P1D, true",
    "2026-03-29, P1D, false",
    "2025, P1Y, true",
    "2026-03, P1Y, false",
    "2026-04, P1Y, false"
  })
  void lastValue_ofAnAge_isTakenToTheDay(String period, String age, boolean isTaken) {
    Figure score =
        score(
            substituting(Substitute.lastValue(java.time.Period.parse(age))),
            Substitutes.builder().earlier(earlier(period, 0)));

    assertThat(score).isEqualTo(Figure.of(isTaken ? 0.5 : 1));
  }

  @ParameterizedTest
  @CsvSource({"2026-02, 2026-01", "2026-04, 2026-03", "2026-05, 2026-04", "2028-03, 2028-02"})
  void lastValue_withinAMonth_isThatOfTheMonthBefore(String period, String before) {
    Scene scene =
        half(substituting(Substitute.lastValue(java.time.Period.ofMonths(1))))
            .in(Period.parse(period));

    assertThat(scene.rollUp(Substitutes.builder().earlier(earlier(before, 0)).build()).score(TOP))
        .isEqualTo(Figure.of(0.5));
  }

  @Test
  void lastValue_severalEarlierResults_isTheNewest() {
    assertThat(
            score(
                substituting(Substitute.lastValue(java.time.Period.ofYears(1))),
                Substitutes.builder()
                    .earlier(earlier("2025-12", 0.1))
                    .earlier(earlier("2026-02", 0.4))
                    .earlier(earlier("2026-01", 0.2))))
        .isEqualTo(Figure.of(0.7));
  }

  @Test
  void lastValue_newestWithoutTheNode_isTheOneBefore() {
    RollupResult february = Scene.of("gone -> TOP").in(Period.month(2026, 2)).rollUp();

    assertThat(
            score(
                substituting(Substitute.lastValue(java.time.Period.ofYears(1))),
                Substitutes.builder().earlier(february).earlier(earlier("2026-01", 0.2))))
        .isEqualTo(Figure.of(0.6));
  }

  /** A value that stands for one that stands for one would never grow old. */
  @Test
  void lastValue_thatWasASubstitute_isNotUsedAgain() {
    RollupResult february =
        Scene.of("gone -> GROUP -> TOP")
            .in(Period.month(2026, 2))
            .rule(MEAN.withMissing(MissingPolicy.worst(0.9)), "GROUP")
            .rollUp();
    Scene march =
        Scene.of("here -> TOP", "gone -> GROUP -> TOP")
            .in(MARCH)
            .rule(substituting(Substitute.lastValue(java.time.Period.ofYears(1))), "TOP")
            .put("here", 1);

    assertThat(february.provenance(Scene.id("GROUP"))).contains(Provenance.SUBSTITUTED);
    assertThat(march.rollUp(Substitutes.builder().earlier(february).build()).score(TOP))
        .isEqualTo(Figure.of(1));
  }

  @Test
  void lastValue_measuredAsASubstitute_isNotUsedAgain() {
    RollupResult february =
        Scene.of("gone -> TOP")
            .in(Period.month(2026, 2))
            .put("gone", Reading.of(0.5), new Quality(Provenance.SUBSTITUTED, 0.0, false))
            .rollUp();

    assertThat(
            score(
                substituting(Substitute.lastValue(java.time.Period.ofYears(1))),
                Substitutes.builder().earlier(february)))
        .isEqualTo(Figure.of(1));
  }

  @Test
  void inputs_ofASubstitute_nameIt() {
    assertThat(half(substituting(Substitute.number(0.6))).rollUp().inputs(TOP))
        .containsExactly(
            new Input(
                Scene.id("here"), Figure.of(1), 1, Figure.of(1), Optional.empty(), 1.0, false),
            new Input(
                Scene.id("gone"),
                Figure.missing(Gap.NO_DATA),
                1,
                Figure.of(0.6),
                Optional.of(Substitute.number(0.6)),
                1.0,
                true));
  }

  @Test
  void inputs_ofWhatIsDropped_sayWhy() {
    Input dropped = half(MEAN).rollUp().inputs(TOP).get(1);

    assertThat(dropped.contributes()).isFalse();
    assertThat(dropped.taken()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(dropped.substitute()).isEmpty();
  }

  @Test
  void coverage_byWeightAndByCount_differ() {
    Scene scene = Scene.of("a *8 -> TOP", "b -> TOP", "c -> TOP").put("a", 1).rule(MEAN, "TOP");

    assertThat(scene.coverage("TOP")).isEqualTo(0.8);
    assertThat(scene.rule(MEAN.withMinimumCoverage(0, CoverageBy.COUNT), "TOP").coverage("TOP"))
        .isEqualTo(1.0 / 3.0);
    assertThat(scene.rule(MEAN.withMinimumCoverage(0.5), "TOP").score("TOP"))
        .isEqualTo(Figure.of(1));
    assertThat(scene.rule(MEAN.withMinimumCoverage(0.5, CoverageBy.COUNT), "TOP").score("TOP"))
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
  }

  @Test
  void coverage_byCount_leavesOutWhatNeverApplies() {
    Scene scene =
        Scene.of("a -> TOP", "b -> TOP", "c -> TOP", "d *0 -> TOP")
            .put("a", 1)
            .put("b", Reading.notApplicable())
            .rule(MEAN.withMinimumCoverage(0, CoverageBy.COUNT), "TOP");

    assertThat(scene.coverage("TOP")).isEqualTo(0.5);
  }

  @Test
  void coverage_standIns_doNotCount() {
    RollupRule rule = MEAN.withMissing(MissingPolicy.worst(0));

    assertThat(half(rule.withMinimumCoverage(0.5)).score("TOP")).isEqualTo(Figure.of(0.5));
    assertThat(half(rule.withMinimumCoverage(0.6)).score("TOP"))
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
    assertThat(half(rule.withMinimumCoverage(0.6, CoverageBy.COUNT)).score("TOP"))
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
  }

  private static Scene levels() {
    return Scene.of("a -> TEAM *3 -> TOP", "b -> TEAM", "c -> TOP")
        .rule(MEAN.withMissing(MissingPolicy.worst(0)), "TEAM");
  }

  @Test
  void node_onStandInsOnly_isNoCoverageForItsParent() {
    RollupResult result = levels().put("c", 1).rollUp();

    assertThat(result.score(Scene.id("TEAM"))).isEqualTo(Figure.of(0));
    assertThat(result.provenance(Scene.id("TEAM"))).contains(Provenance.SUBSTITUTED);
    assertThat(result.coverage(Scene.id("TEAM"))).isEqualTo(0.0);
    assertThat(result.score(TOP)).isEqualTo(Figure.of(0.25));
    assertThat(result.coverage(TOP)).isEqualTo(0.25);
    assertThat(result.provenance(TOP)).contains(Provenance.ROLLED_UP);
    assertThat(result.completeness(TOP)).isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void node_onStandInsInPart_isCoverageForItsParent() {
    RollupResult result = levels().put("c", 1).put("a", 1).rollUp();

    assertThat(result.provenance(Scene.id("TEAM"))).contains(Provenance.ROLLED_UP);
    assertThat(result.coverage(Scene.id("TEAM"))).isEqualTo(0.5);
    assertThat(result.coverage(TOP)).isEqualTo(1.0);
    assertThat(result.completeness(TOP)).isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void node_onNodesThatRestOnStandIns_isSubstitutedToo() {
    RollupResult result = levels().rollUp();

    assertThat(result.score(TOP)).isEqualTo(Figure.of(0));
    assertThat(result.provenance(TOP)).contains(Provenance.SUBSTITUTED);
    assertThat(result.coverage(TOP)).isEqualTo(0.0);
  }

  @Test
  void node_thatIsASubstitute_isNotPropagatedAsMissing() {
    Scene scene = levels().put("c", 1).rule(MEAN.withMissing(MissingPolicy.PROPAGATE), "TOP");

    assertThat(scene.score("TOP")).isEqualTo(Figure.of(0.25));
    assertThat(
            scene
                .rule(MEAN.withMissing(MissingPolicy.PROPAGATE).withMinimumCoverage(0.5), "TOP")
                .score("TOP"))
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
  }

  @Test
  void provenance_ofEachLevel_isWhereItComesFrom() {
    RollupResult result = levels().put("a", 1).put("c", 1).rollUp();

    assertThat(result.provenance(Scene.id("a"))).contains(Provenance.MEASURED);
    assertThat(result.provenance(Scene.id("b"))).isEmpty();
    assertThat(result.provenance(Scene.id("TEAM"))).contains(Provenance.ROLLED_UP);
  }

  /** As DHIS2 shows it: of four districts two have reported, and the month says so to the top. */
  @Test
  void quality_rolledUpWithHalfOfIt_isPartialToTheRoot() {
    RollupResult result =
        Scene.of("visits -> HEALTH -> TOP", "stock -> TOP")
            .put("visits", Reading.of(0.8), Quality.rolledUp(0.5, false))
            .put("stock", 1)
            .rollUp();

    assertThat(result.provenance(Scene.id("visits"))).contains(Provenance.ROLLED_UP);
    assertThat(result.coverage(Scene.id("visits"))).isEqualTo(0.5);
    assertThat(result.completeness(Scene.id("visits"))).isEqualTo(Completeness.PARTIAL);
    assertThat(result.completeness(Scene.id("HEALTH"))).isEqualTo(Completeness.PARTIAL);
    assertThat(result.completeness(TOP)).isEqualTo(Completeness.PARTIAL);
    assertThat(result.coverage(TOP)).isEqualTo(1.0);
  }

  @Test
  void quality_rolledUpInFull_isComplete() {
    assertThat(
            Scene.of("visits -> TOP")
                .put("visits", Reading.of(0.8), Quality.rolledUp(1, true))
                .completeness("TOP"))
        .isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void quality_substituted_isNoCoverageForTheParent() {
    RollupResult result =
        Scene.of("a -> TOP", "b -> TOP")
            .put("a", 1)
            .put("b", Reading.of(0), new Quality(Provenance.SUBSTITUTED, 0, false))
            .rollUp();

    assertThat(result.score(TOP)).isEqualTo(Figure.of(0.5));
    assertThat(result.coverage(TOP)).isEqualTo(0.5);
    assertThat(result.provenance(Scene.id("b"))).contains(Provenance.SUBSTITUTED);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void number_notFinite_isRefused(double number) {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> Substitutes.builder().number("region", KpiId.of("gone"), number))
        .withMessage(
            "The substitute of 'gone' in the series 'region' is %s. Leave out what is missing there"
                + " too.",
            number);
  }

  @Test
  void builder_usedFurther_doesNotChangeWhatItBuilt() {
    Substitutes.Builder builder = Substitutes.builder().number("region", KpiId.of("gone"), 0.2);
    Substitutes built = builder.build();
    builder.number("region", KpiId.of("gone"), 0.8).earlier(earlier("2026-02", 0.4));

    assertThat(half(substituting(Substitute.series("region"))).rollUp(built).score(TOP))
        .isEqualTo(Figure.of(0.6));
    assertThat(built).hasToString("0 series, 1 numbers, 0 earlier results");
    assertThat(builder.build()).hasToString("0 series, 1 numbers, 1 earlier results");
    assertThat(Substitutes.none()).hasToString("0 series, 0 numbers, 0 earlier results");
  }

  /** A part whose score is rolled up from what is missing, and whose value was measured. */
  private static Scene measuredPart() {
    return Scene.of("gone -> part -> total")
        .rule(RollupRule.scores(AggregationStrategy.mean()).withMissing(MissingPolicy.ZERO), "part")
        .rule(RollupRule.values(AggregationStrategy.sum()), "total")
        .put("part", 100);
  }

  @Test
  void coverage_valueBesideASubstitutedScore_isThatOfTheMeasurement() {
    RollupResult result = measuredPart().rollUp();

    assertThat(result.coverage(Scene.id("part"))).isEqualTo(0.0);
    assertThat(result.coverage(Scene.id("total"))).isEqualTo(1.0);
    assertThat(result.completeness(Scene.id("total"))).isEqualTo(Completeness.COMPLETE);
    assertThat(result.provenance(Scene.id("total"))).contains(Provenance.ROLLED_UP);
  }

  @Test
  void completeness_valueMeasuredInPartBesideAScore_isPartial() {
    Quality half = new Quality(Provenance.MEASURED, 0.5, false);
    RollupResult result = measuredPart().put("gone", 1).put("part", Reading.of(100), half).rollUp();

    assertThat(result.completeness(Scene.id("part"))).isEqualTo(Completeness.COMPLETE);
    assertThat(result.completeness(Scene.id("total"))).isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void provenance_ofAFigure_isThatOfWhatMadeIt() {
    RollupResult result = measuredPart().rollUp();

    assertThat(result.provenance(Scene.id("part"))).contains(Provenance.SUBSTITUTED);
    assertThat(result.provenance(Scene.id("part"), Basis.SCORES)).contains(Provenance.SUBSTITUTED);
    assertThat(result.provenance(Scene.id("part"), Basis.VALUES)).contains(Provenance.MEASURED);
    assertThat(measuredPart().forget().rollUp().provenance(Scene.id("part"), Basis.VALUES))
        .isEmpty();
  }

  @Test
  void provenance_substituteMeasuredBesideARolledUpScore_isASubstitute() {
    Quality estimated = new Quality(Provenance.SUBSTITUTED, 1, true);
    RollupResult result =
        measuredPart().put("gone", 1).put("part", Reading.of(100), estimated).rollUp();

    assertThat(result.provenance(Scene.id("part"))).contains(Provenance.ROLLED_UP);
    assertThat(result.provenance(Scene.id("part"), Basis.VALUES)).contains(Provenance.SUBSTITUTED);
    assertThat(result.provenance(Scene.id("total"))).contains(Provenance.SUBSTITUTED);
  }
}
