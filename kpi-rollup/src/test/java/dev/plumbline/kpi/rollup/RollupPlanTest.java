package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which rules fit which graph. */
class RollupPlanTest {
  private static final RollupRule SUM = RollupRule.values(AggregationStrategy.sum());
  private static final RollupRule MEAN = RollupRule.values(AggregationStrategy.weightedMean());
  private static final Kpi WHOLE = kpi("revenue", "USD", Nature.ADDITIVE);

  private static Kpi kpi(String id, String unit, Nature nature) {
    return Kpi.builder(id)
        .direction(Direction.HIGHER_IS_BETTER)
        .unit(Unit.of(unit))
        .nature(nature)
        .build();
  }

  private static RollupPlan plan(RollupRule rule, Kpi component, double weight) {
    return RollupPlan.of(
        AlignmentGraph.builder().align(component, WHOLE, weight).build(),
        RollupRules.builder().rule(WHOLE.id(), rule).build());
  }

  @Test
  void of_ruleForAnUnknownNode_isRefused() {
    RollupRules rules =
        RollupRules.builder()
            .rule(KpiId.of("revenu"), SUM)
            .rule(ObjectiveId.of("revenue"), RollupRule.scores(AggregationStrategy.mean()))
            .build();

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(() -> RollupPlan.of(AlignmentGraph.builder().add(WHOLE).build(), rules))
        .withMessage(
            "2 problems: (1) There is a rule for 'revenu', which is not in the alignment graph."
                + " Align it, or remove the rule. (2) There is a rule for 'revenue', which is not in"
                + " the alignment graph. Align it, or remove the rule.");
  }

  @Test
  void of_ruleForAKpiToWhichNothingContributes_isRefused() {
    RollupRules rules = RollupRules.builder().rule(WHOLE.id(), SUM).build();

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(() -> RollupPlan.of(AlignmentGraph.builder().add(WHOLE).build(), rules))
        .withMessage(
            "The KPI 'revenue' has the rule 'sum of values, missing: IGNORE', but nothing"
                + " contributes to it. Align its components, or remove the rule.");
  }

  @Test
  void of_unlikeUnits_areRefused() {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(() -> plan(SUM, kpi("emea", "EUR", Nature.ADDITIVE), 1.0))
        .withMessage(
            "At 'revenue' the strategy 'sum' would take in 'emea' in 'EUR', but its own unit is"
                + " 'USD'. Put the component in the same unit, or roll up scores instead.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Nature.class,
      names = {"ADDITIVE", "SEMI_ADDITIVE"})
  void of_sumOfWhatMayBeSummed_isAPlan(Nature nature) {
    assertThat(plan(SUM, kpi("emea", "USD", nature), 1.0).ruleOf(WHOLE.id())).contains(SUM);
  }

  @ParameterizedTest
  @EnumSource(
      value = Nature.class,
      names = {"RATIO", "INDEX", "DISTINCT_COUNT", "UNSTATED"})
  void of_sumOfWhatMayNotBeSummed_isRefused(Nature nature) {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(() -> plan(SUM, kpi("emea", "USD", nature), 1.0))
        .withMessage(
            "At 'revenue' the strategy 'sum' would take in 'emea', whose nature %s does not allow"
                + " sums. State nature(ADDITIVE) if it may be summed, or roll up scores instead.",
            nature);
  }

  @Test
  void of_meanOfRatios_isRefused() {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(() -> plan(MEAN, kpi("emea", "USD", Nature.RATIO), 1.0))
        .withMessage(
            "At 'revenue' the strategy 'weighted mean' would take in 'emea', but the mean of ratios"
                + " is not the ratio of the whole. Use ratioOfSums, or roll up scores instead.");
  }

  @ParameterizedTest
  @EnumSource(value = Nature.class, names = "RATIO", mode = EnumSource.Mode.EXCLUDE)
  void of_meanOfAnythingElse_isAPlan(Nature nature) {
    assertThat(plan(MEAN, kpi("emea", "USD", nature), 1.0).ruleOf(WHOLE.id())).contains(MEAN);
  }

  @Test
  void of_minimumOfRatios_isAPlan() {
    RollupRule minimum = RollupRule.values(AggregationStrategy.minimum());

    assertThat(plan(minimum, kpi("emea", "USD", Nature.RATIO), 1.0).ruleOf(WHOLE.id()))
        .contains(minimum);
  }

  @Test
  void of_componentOfWeightZero_isNotTakenIn() {
    assertThat(plan(SUM, kpi("emea", "EUR", Nature.RATIO), 0.0).ruleOf(WHOLE.id())).contains(SUM);
  }

  @Test
  void of_scoresOfUnlikeUnits_isAPlan() {
    RollupRule scores = RollupRule.scores(AggregationStrategy.weightedMean());

    assertThat(plan(scores, kpi("emea", "EUR", Nature.RATIO), 1.0).ruleOf(WHOLE.id()))
        .contains(scores);
  }

  @Test
  void of_countOfUnlikeUnits_isAPlan() {
    RollupRule count = RollupRule.values(AggregationStrategy.count());

    assertThat(plan(count, kpi("emea", "EUR", Nature.RATIO), 1.0).ruleOf(WHOLE.id()))
        .contains(count);
  }

  @Test
  void of_severalProblems_namesAllOfThem() {
    Kpi ratio = kpi("ratio", "%", Nature.RATIO);
    AlignmentGraph graph =
        AlignmentGraph.builder().align(ratio, WHOLE).add(kpi("lonely", "", Nature.INDEX)).build();
    RollupRules rules =
        RollupRules.builder()
            .rule(WHOLE.id(), SUM)
            .rule(KpiId.of("lonely"), MEAN)
            .rule(KpiId.of("unknown"), MEAN)
            .build();

    InvalidPlanException refused =
        catchThrowableOfType(InvalidPlanException.class, () -> RollupPlan.of(graph, rules));

    assertThat(refused.problems())
        .containsExactly(
            "At 'revenue' the strategy 'sum' would take in 'ratio' in '%', but its own unit is"
                + " 'USD'. Put the component in the same unit, or roll up scores instead.",
            "At 'revenue' the strategy 'sum' would take in 'ratio', whose nature RATIO does not"
                + " allow sums. State nature(ADDITIVE) if it may be summed, or roll up scores"
                + " instead.",
            "The KPI 'lonely' has the rule 'weighted mean of values, missing: IGNORE', but nothing"
                + " contributes to it. Align its components, or remove the rule.",
            "There is a rule for 'unknown', which is not in the alignment graph. Align it, or remove"
                + " the rule.");
  }

  @Test
  void of_thousandsOfProblems_listsTheFirstTwenty() {
    RollupRules.Builder rules = RollupRules.builder();
    for (int i = 0; i < 5_000; i++) {
      rules.rule(KpiId.of("unknown-" + i), SUM);
    }

    InvalidPlanException refused =
        catchThrowableOfType(
            InvalidPlanException.class,
            () -> RollupPlan.of(AlignmentGraph.builder().build(), rules.build()));

    assertThat(refused.problems()).hasSize(20);
    assertThat(refused.problemCount()).isEqualTo(5_000);
    assertThat(refused.getMessage()).hasSizeLessThanOrEqualTo(500).contains("4996 more");
  }

  @Test
  void of_longIdsAndLabels_keepsTheRemedy() {
    String longest = "x".repeat(200);
    Kpi whole = kpi(longest, "USD", Nature.ADDITIVE);
    Kpi component = kpi("y".repeat(200), "EUR", Nature.ADDITIVE);
    RollupRule rule = RollupRule.values(new Labelled("z".repeat(10_000) + "\u001b[31m"));

    InvalidPlanException refused =
        catchThrowableOfType(
            InvalidPlanException.class,
            () ->
                RollupPlan.of(
                    AlignmentGraph.builder().align(component, whole).build(),
                    RollupRules.builder().rule(whole.id(), rule).build()));

    assertThat(refused.getMessage())
        .hasSizeLessThanOrEqualTo(500)
        .doesNotContain("\u001b")
        .endsWith("Put the component in the same unit, or roll up scores instead.");
  }

  /** A strategy with a name. */
  private record Labelled(String label) implements AggregationStrategy {
    @Override
    public double aggregate(WeightedValues children) {
      return children.size();
    }
  }

  @Test
  void of_emptyGraph_isAPlan() {
    RollupPlan plan = RollupPlan.of(AlignmentGraph.builder().build(), RollupRules.standard());

    assertThat(plan).hasToString("0 KPIs, 0 objectives, 0 alignments; " + RollupRules.standard());
  }

  @Test
  void plan_ofGraphAndRules_givesThemBack() {
    AlignmentGraph graph = AlignmentGraph.builder().add(WHOLE).build();
    RollupPlan plan = RollupPlan.of(graph, RollupRules.standard());

    assertThat(plan.graph()).isSameAs(graph);
    assertThat(plan.rules()).isSameAs(RollupRules.standard());
  }

  @Test
  void ruleOf_nodes_isTheirOwnOrTheGeneralOne() {
    Objective growth = Objective.of("growth", "Grow");
    RollupPlan plan =
        RollupPlan.of(
            AlignmentGraph.builder().align(WHOLE, growth).build(), RollupRules.standard());

    assertThat(plan.ruleOf(WHOLE.id())).isEmpty();
    assertThat(plan.ruleOf(growth.id()))
        .contains(RollupRule.scores(AggregationStrategy.weightedMean()));
  }

  @Test
  void ruleOf_unknownNode_isRefused() {
    RollupPlan plan = RollupPlan.of(AlignmentGraph.builder().build(), RollupRules.standard());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.ruleOf(WHOLE.id()))
        .withMessage("There is no node 'revenue' in the alignment graph. Add or align it first.");
  }
}
