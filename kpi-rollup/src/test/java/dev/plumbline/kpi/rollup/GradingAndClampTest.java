package dev.plumbline.kpi.rollup;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.explain.Explanation;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Bands;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.target.StatusCondition;
import dev.plumbline.kpi.target.StatusRules;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.target.Verdict;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.Unit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clamps on children and on the parent, statuses by gradings, and labels in place of numbers. */
class GradingAndClampTest {
  private static final Status RED = Status.of("red");
  private static final Status GREEN = Status.of("green");
  private static final Period MARCH = Period.month(2026, 3);

  private static final Kpi SALES =
      Kpi.builder("sales").direction(HIGHER_IS_BETTER).target(Target.attainment(100)).build();
  private static final Kpi WAIT =
      Kpi.builder("wait")
          .direction(LOWER_IS_BETTER)
          .unit(Unit.of("minutes"))
          .target(Target.attainment(20))
          .build();
  private static final Kpi LAUNCH =
      Kpi.builder("launch")
          .direction(HIGHER_IS_BETTER)
          .target(Target.of(Scoring.labels(Map.of("planned", 0.0, "begun", 0.4, "done", 1.0))))
          .build();
  private static final Objective GROW = Objective.of("grow", "Grow");
  private static final AlignmentGraph GRAPH =
      AlignmentGraph.builder().align(SALES, GROW).align(WAIT, GROW).align(LAUNCH, GROW).build();

  private static RollupResult rollUp(RollupRules rules, Measurements.Builder measurements) {
    return RollupPlan.of(GRAPH, rules).rollUp(measurements.build());
  }

  private static RollupRule mean() {
    return RollupRule.scores(AggregationStrategy.mean());
  }

  private static Measurements.Builder measured() {
    return Measurements.builder(MARCH);
  }

  /** 300 % hides two failures if only the parent is clamped. */
  @Test
  void clamp_onChildrenAndOnParent_giveDifferentResults() {
    Measurements.Builder march =
        measured().put(SALES, 300).put(WAIT, 40).putLabel(LAUNCH, "planned");

    assertThat(score(mean(), march)).isEqualTo(Figure.of(1.0));
    assertThat(score(mean().withResultClamp(Clamp.BOTH), march)).isEqualTo(Figure.of(1.0));
    assertThat(score(mean().withChildrenClamp(Clamp.BOTH), march)).isEqualTo(Figure.of(1.0 / 3.0));
  }

  private static Figure score(RollupRule rule, Measurements.Builder measurements) {
    return rollUp(RollupRules.ofObjectives(rule), measurements).score(GROW.id());
  }

  @Test
  void resultClamp_belowZero_isCutOff() {
    Measurements.Builder march = measured().put(WAIT, 60);

    assertThat(score(mean(), march)).isEqualTo(Figure.of(-1.0));
    assertThat(score(mean().withResultClamp(Clamp.LOWER), march)).isEqualTo(Figure.of(0.0));
    assertThat(score(mean().withResultClamp(Clamp.UPPER), march)).isEqualTo(Figure.of(-1.0));
  }

  @Test
  void resultClamp_withoutAChild_isCutOffToo() {
    RollupResult result =
        rollUp(
            RollupRules.ofObjectives(mean().withResultClamp(Clamp.UPPER)),
            measured().put(SALES, 300).put(WAIT, 20));

    assertThat(Explanation.of(result, GROW.id()).without(WAIT.id())).isEqualTo(Figure.of(1.0));
  }

  @Test
  void scoring_thatReturnsNoFigure_isNamedByItsKpiAndPeriod() {
    Scoring logarithm = value -> Figure.of(Math.log(value));
    Kpi reach =
        Kpi.builder("reach").direction(HIGHER_IS_BETTER).target(Target.of(logarithm)).build();
    RollupPlan plan =
        RollupPlan.of(AlignmentGraph.builder().align(reach, GROW).build(), RollupRules.standard());
    Measurements nothing = measured().put(reach, 0).build();

    assertThatExceptionOfType(ScoringFailedException.class)
        .isThrownBy(() -> plan.rollUp(nothing))
        .withMessage(
            "The scoring of 'reach' failed in 2026-03. See the cause; a scoring returns"
                + " Figure.missing(Gap) where it is not defined.")
        .withCauseInstanceOf(IllegalArgumentException.class);
    assertThat(plan.rollUp(measured().put(reach, 1).build()).score(reach.id()))
        .isEqualTo(Figure.of(0.0));
  }

  @Test
  void label_known_isScored() {
    RollupResult result = rollUp(RollupRules.standard(), measured().putLabel(LAUNCH, "begun"));

    assertThat(result.score(LAUNCH.id())).isEqualTo(Figure.of(0.4));
    assertThat(result.value(LAUNCH.id())).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(result.coverage(LAUNCH.id())).isEqualTo(1.0);
    assertThat(result.completeness(LAUNCH.id())).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void label_unknown_isDomain() {
    RollupResult result = rollUp(RollupRules.standard(), measured().putLabel(LAUNCH, "stopped"));

    assertThat(result.score(LAUNCH.id())).isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void label_ofAKpiThatIsScoredByNumbers_isDomain() {
    RollupResult result = rollUp(RollupRules.standard(), measured().putLabel(SALES, "done"));

    assertThat(result.score(SALES.id())).isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void label_withTheScoreOfTheTarget_countsAsOnTarget() {
    RollupRules count =
        RollupRules.ofObjectives(RollupRule.scores(AggregationStrategy.countOnTarget()));

    assertThat(rollUp(count, measured().putLabel(LAUNCH, "done")).score(GROW.id()))
        .isEqualTo(Figure.of(1.0));
    assertThat(rollUp(count, measured().putLabel(LAUNCH, "begun")).score(GROW.id()))
        .isEqualTo(Figure.of(0.0));
  }

  @Test
  void ratio_measured_isScoredByItsValue() {
    RollupResult result = rollUp(RollupRules.standard(), measured().putRatio(WAIT.id(), 60.0, 3.0));

    assertThat(result.score(WAIT.id())).isEqualTo(Figure.of(1.0));
  }

  @Test
  void ratio_withAnotherFactorThanTheKpiStates_isRefused() {
    Kpi meals =
        Kpi.builder("meals")
            .direction(HIGHER_IS_BETTER)
            .unit(Unit.PERCENT)
            .ratio(Ratio.percent("flights with meals", "flights"))
            .build();
    RollupPlan plan =
        RollupPlan.of(AlignmentGraph.builder().add(meals).build(), RollupRules.standard());

    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> plan.rollUp(measured().putRatio(meals.id(), 4, 104).build()))
        .withMessage(
            "The ratio of 'meals' in 2026-03 was measured with the factor 1.0, but the KPI states"
                + " 100.0. Put it with that factor, or by the KPI: putRatio(kpi, ...).");
    assertThat(plan.rollUp(measured().putRatio(meals, 4, 104).build()).value(meals.id()))
        .isEqualTo(Figure.of(400.0 / 104.0));
  }

  @Test
  void ratio_overZero_isAGapWithItsReason() {
    RollupResult result = rollUp(RollupRules.standard(), measured().putRatio(WAIT.id(), 60.0, 0.0));

    assertThat(result.score(WAIT.id())).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
  }

  @Test
  void grading_ofANodesValues_takesThePlaceOfThatOfAll() {
    RollupRules rules =
        RollupRules.builder()
            .grading(Bands.startingWith(RED).from(0.5, GREEN))
            .grading(WAIT.id(), Bands.ofValues(LOWER_IS_BETTER, RED).from(30, GREEN))
            .build();
    RollupResult result = rollUp(rules, measured().put(WAIT, 30).put(SALES, 49));

    assertThat(result.score(WAIT.id())).isEqualTo(Figure.of(0.5));
    assertThat(result.verdict(WAIT.id())).contains(new Verdict(GREEN, "from 30.0"));
    assertThat(result.verdict(SALES.id())).contains(new Verdict(RED, "short of 0.5"));
    assertThat(result.status(LAUNCH.id())).isEmpty();
  }

  @Test
  void grading_byRules_saysWhichRuleFired() {
    StatusRules late =
        StatusRules.builder()
            .when("nothing known", StatusCondition.scoreIsMissing(), RED)
            .when("done", StatusCondition.scoreReaches(1.0), GREEN)
            .otherwise(RED);
    RollupRules rules = RollupRules.builder().grading(LAUNCH.id(), late).build();

    assertThat(rollUp(rules, measured()).verdict(LAUNCH.id()))
        .contains(new Verdict(RED, "nothing known"));
    assertThat(rollUp(rules, measured().putLabel(LAUNCH, "done")).verdict(LAUNCH.id()))
        .contains(new Verdict(GREEN, "done"));
    assertThat(rollUp(rules, measured().putLabel(LAUNCH, "begun")).verdict(LAUNCH.id()))
        .contains(new Verdict(RED, "otherwise"));
  }

  @Test
  void grading_ofAnUnknownNode_isRefused() {
    RollupRules rules = RollupRules.builder().grading(KpiId.of("nobody"), Bands.standard()).build();

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(() -> RollupPlan.of(GRAPH, rules))
        .withMessage(
            "There is a grading for 'nobody', which is not in the alignment graph."
                + " Align it, or remove the grading.");
  }

  @Test
  void quantity_measured_hasTheUnitOfTheKpi() {
    RollupResult result = rollUp(RollupRules.standard(), measured().put(WAIT, 25));

    assertThat(result.quantity(WAIT.id())).hasToString("25 minutes");
    assertThat(result.quantity(SALES.id()).figure()).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void values_ofACurrencyAndAWordOfTheSameSymbol_areNotAddedUp() {
    Kpi whole = Kpi.builder("all").direction(HIGHER_IS_BETTER).unit(Unit.currency("EUR")).build();
    Kpi part =
        Kpi.builder("part")
            .direction(HIGHER_IS_BETTER)
            .unit(Unit.of("EUR"))
            .nature(Nature.ADDITIVE)
            .build();
    AlignmentGraph graph = AlignmentGraph.builder().align(part, whole).build();
    RollupRules rules =
        RollupRules.builder()
            .rule(whole.id(), RollupRule.values(AggregationStrategy.sum()))
            .build();

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(() -> RollupPlan.of(graph, rules))
        .withMessageContaining("in 'EUR (MEASURE)', but its own unit is 'EUR (CURRENCY)'");
  }
}
