package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.target.Bands;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes of a plan: values, scores, statuses, coverage. */
class RollupResultTest {
  private static final Period MARCH = Period.month(2026, 3);
  private static final Objective GROWTH = Objective.of("growth", "Grow");
  private static final Kpi WHOLE = additive("revenue", 100);
  private static final Kpi EMEA = additive("emea", 40);
  private static final Kpi APAC = additive("apac", 80);

  private static Kpi additive(String id, double target) {
    return Kpi.builder(id)
        .direction(Direction.HIGHER_IS_BETTER)
        .nature(Nature.ADDITIVE)
        .target(Target.attainment(target))
        .build();
  }

  private static AlignmentGraph composite() {
    return AlignmentGraph.builder()
        .align(EMEA, WHOLE)
        .align(APAC, WHOLE)
        .align(WHOLE, GROWTH)
        .build();
  }

  private static RollupResult rollUp(RollupRules.Builder rules, Measurements.Builder measured) {
    return RollupPlan.of(composite(), rules.build()).rollUp(measured.build());
  }

  private static Measurements.Builder measured() {
    return Measurements.builder(MARCH).put(EMEA, 30).put(APAC, 60);
  }

  @Test
  void compositeKpi_withoutRule_standsAlone() {
    RollupResult result = rollUp(RollupRules.builder(), measured().put(WHOLE, 120));

    assertThat(result.value(WHOLE.id())).isEqualTo(Figure.of(120));
    assertThat(result.score(WHOLE.id())).isEqualTo(Figure.of(1.2));
    assertThat(result.score(GROWTH.id())).isEqualTo(Figure.of(1.2));
    assertThat(result.contributing(WHOLE.id())).isEmpty();
  }

  @Test
  void compositeKpi_ofValues_isScoredAgainstItsOwnTarget() {
    RollupResult result =
        rollUp(
            RollupRules.builder().rule(WHOLE.id(), RollupRule.values(AggregationStrategy.sum())),
            measured());

    assertThat(result.value(WHOLE.id())).isEqualTo(Figure.of(90));
    assertThat(result.score(WHOLE.id())).isEqualTo(Figure.of(0.9));
    assertThat(result.coverage(WHOLE.id())).isEqualTo(1.0);
  }

  @Test
  void compositeKpi_ofScores_keepsItsMeasuredValue() {
    RollupResult result =
        rollUp(
            RollupRules.builder().rule(WHOLE.id(), RollupRule.scores(AggregationStrategy.mean())),
            measured().put(WHOLE, 120));

    assertThat(result.value(WHOLE.id())).isEqualTo(Figure.of(120));
    assertThat(result.score(WHOLE.id())).isEqualTo(Figure.of(0.75));
  }

  @Test
  void compositeKpi_ofValuesThatAreMissing_hasTheirGap() {
    RollupResult result =
        rollUp(
            RollupRules.builder().rule(WHOLE.id(), RollupRule.values(AggregationStrategy.sum())),
            Measurements.builder(MARCH).notApplicable(EMEA).notApplicable(APAC));

    assertThat(result.value(WHOLE.id())).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    assertThat(result.score(WHOLE.id())).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
  }

  @Test
  void compositeKpi_sumBeyondDouble_isDomainForValueAndScore() {
    RollupResult result =
        rollUp(
            RollupRules.builder().rule(WHOLE.id(), RollupRule.values(AggregationStrategy.sum())),
            Measurements.builder(MARCH).put(EMEA, Double.MAX_VALUE).put(APAC, Double.MAX_VALUE));

    assertThat(result.value(WHOLE.id())).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(result.score(WHOLE.id())).isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  /** What was measured is not used where values are rolled up, be it a number or a label. */
  @Test
  void compositeKpi_ofValues_doesNotScoreItsLabel() {
    Kpi whole =
        WHOLE.toBuilder()
            .targets(List.of(Target.of(Scoring.labels(Map.of("done", 1.0, "begun", 0.0)))))
            .build();
    RollupRules rules =
        RollupRules.builder()
            .rule(whole.id(), RollupRule.values(AggregationStrategy.sum()))
            .build();
    RollupResult result =
        RollupPlan.of(AlignmentGraph.builder().align(EMEA, whole).build(), rules)
            .rollUp(Measurements.builder(MARCH).putLabel(whole, "done").build());

    assertThat(result.score(whole.id())).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(result.unused()).containsExactly(whole.id());
  }

  @Test
  void unused_measurementsOfStrangersAndOfRolledUpValues_areListed() {
    RollupResult result =
        rollUp(
            RollupRules.builder().rule(WHOLE.id(), RollupRule.values(AggregationStrategy.sum())),
            measured().put(WHOLE, 120).put(KpiId.of("stranger"), 1));

    assertThat(result.unused()).containsExactly(WHOLE.id(), KpiId.of("stranger"));
  }

  @Test
  void unused_measurementOfAKpiWithScores_isUsed() {
    RollupResult result =
        rollUp(
            RollupRules.builder().rule(WHOLE.id(), RollupRule.scores(AggregationStrategy.mean())),
            measured().put(WHOLE, 120));

    assertThat(result.unused()).isEmpty();
  }

  @Test
  void score_targetsOfSeveralPeriods_usesThatOfTheMeasurements() {
    Kpi nps =
        Kpi.builder("nps")
            .direction(Direction.HIGHER_IS_BETTER)
            .target(Target.attainment(50).in(Period.year(2026)))
            .target(Target.attainment(40).in(Period.month(2026, 3)))
            .build();
    RollupPlan plan =
        RollupPlan.of(AlignmentGraph.builder().add(nps).build(), RollupRules.standard());

    assertThat(plan.rollUp(of(nps, MARCH, 20)).score(nps.id())).isEqualTo(Figure.of(0.5));
    assertThat(plan.rollUp(of(nps, Period.month(2026, 4), 20)).score(nps.id()))
        .isEqualTo(Figure.of(0.4));
    assertThat(plan.rollUp(of(nps, Period.month(2027, 4), 20)).score(nps.id()))
        .isEqualTo(Figure.missing(Gap.NO_TARGET));
  }

  private static Measurements of(Kpi kpi, Period period, double value) {
    return Measurements.builder(period).put(kpi, value).build();
  }

  @Test
  void kpi_measured_isCoveredAndComplete() {
    RollupResult result = rollUp(RollupRules.builder(), measured());

    assertThat(result.coverage(EMEA.id())).isEqualTo(1.0);
    assertThat(result.completeness(EMEA.id())).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void kpi_notMeasured_isNeitherCoveredNorComplete() {
    RollupResult result = rollUp(RollupRules.builder(), measured());

    assertThat(result.value(WHOLE.id())).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(result.coverage(WHOLE.id())).isEqualTo(0.0);
    assertThat(result.completeness(WHOLE.id())).isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void kpi_notApplicable_isCompleteWithoutCoverage() {
    RollupResult result = rollUp(RollupRules.builder(), measured().notApplicable(WHOLE));

    assertThat(result.score(WHOLE.id())).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    assertThat(result.coverage(WHOLE.id())).isEqualTo(0.0);
    assertThat(result.completeness(WHOLE.id())).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void status_ofAScore_isThatOfTheRulesBands() {
    Bands bands = Bands.startingWith(Status.of("red")).from(1.2, Status.of("green"));
    RollupResult result = rollUp(RollupRules.builder().grading(bands), measured().put(WHOLE, 120));

    assertThat(result.status(GROWTH.id())).contains(Status.of("green"));
    assertThat(result.status(EMEA.id())).contains(Status.of("red"));
  }

  @Test
  void status_withoutScore_isEmpty() {
    assertThat(rollUp(RollupRules.builder(), measured()).status(GROWTH.id())).isEmpty();
  }

  @Test
  void figure_ofABasis_isValueOrScore() {
    RollupResult result = rollUp(RollupRules.builder(), measured());

    assertThat(result.figure(EMEA.id(), Basis.VALUES)).isEqualTo(Figure.of(30));
    assertThat(result.figure(EMEA.id(), Basis.SCORES)).isEqualTo(Figure.of(0.75));
  }

  @Test
  void figure_valueOfAnObjective_isRefused() {
    RollupResult result = rollUp(RollupRules.builder(), measured());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.figure(GROWTH.id(), Basis.VALUES))
        .withMessage("The objective 'growth' has no value. Ask for its score.");
  }

  @Test
  void contributing_ofANode_isWhatItsStrategyWasGiven() {
    WeightedValues given =
        OneParent.of(AggregationStrategy.weightedMean())
            .child(0.5, 2.0)
            .missing(1.0)
            .child(0.25, 0.0)
            .child(0.75, 3.0)
            .rollUp()
            .contributing(OneParent.PARENT.id())
            .orElseThrow();

    assertThat(given.size()).isEqualTo(2);
    assertThat(given.value(1)).isEqualTo(0.75);
    assertThat(given.weight(1)).isEqualTo(3.0);
  }

  @Test
  void contributing_strategyThatDoesNotCount_hasNoKpis() {
    WeightedValues given =
        OneParent.of(AggregationStrategy.mean())
            .children(1.0)
            .rollUp()
            .contributing(OneParent.PARENT.id())
            .orElseThrow();

    assertThatIllegalStateException()
        .isThrownBy(() -> given.kpis(0))
        .withMessage(
            "KPIs are counted only for a strategy that says that it asks for them. Declare"
                + " Trait.COUNTS_KPIS.");
  }

  @Test
  void contributing_strategyThatCounts_hasKpis() {
    WeightedValues given =
        OneParent.of(AggregationStrategy.shareOnTarget())
            .children(1.0, 0.5)
            .rollUp()
            .contributing(OneParent.PARENT.id())
            .orElseThrow();

    assertThat(given.kpis(0)).isEqualTo(1.0);
    assertThat(given.kpisOnTarget(0)).isEqualTo(1.0);
    assertThat(given.kpisOnTarget(1)).isEqualTo(0.0);
  }

  @Test
  void lookups_unknownNode_areRefused() {
    RollupResult result = rollUp(RollupRules.builder(), measured());
    KpiId unknown = KpiId.of("growth");
    String message = "There is no node 'growth' in the alignment graph. Add or align it first.";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.score(unknown))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.value(unknown))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.coverage(unknown))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.completeness(unknown))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.contributing(unknown))
        .withMessage(message);
  }

  @Test
  void result_ofAPlan_knowsPlanAndPeriod() {
    RollupPlan plan = RollupPlan.of(composite(), RollupRules.standard());
    RollupResult result = plan.rollUp(measured().build());

    assertThat(result.plan()).isSameAs(plan);
    assertThat(result.period()).isEqualTo(MARCH);
    assertThat(result).hasToString("4 nodes in 2026-03");
  }
}
