package dev.plumbline.kpi.organization;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.Nature;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationPlanTest {
  private static final Period MARCH = Period.month(2026, 3);
  private static final OrgUnitId SHOP = OrgUnitId.of("shop");
  private static final Organization GROUP =
      Organization.of(
          List.of(
              OrgUnit.of("group", "Group"),
              OrgUnit.builder("shop").parent(OrgUnitId.of("group")).build()));
  private static final Kpi REVENUE = kpi("revenue", Nature.ADDITIVE);
  private static final Kpi RETURN_RATE =
      Kpi.builder("return-rate")
          .direction(LOWER_IS_BETTER)
          .ratio(Ratio.percent("items returned", "items sold"))
          .build();

  private static Kpi kpi(String id, Nature nature) {
    return Kpi.builder(id).direction(HIGHER_IS_BETTER).nature(nature).build();
  }

  private static OrganizationRules rule(Kpi kpi, AggregationStrategy strategy) {
    return OrganizationRules.builder().rule(kpi.id(), RollupRule.values(strategy)).build();
  }

  private static void assertRefused(Kpi kpi, OrganizationRules rules, String message) {
    assertThatExceptionOfType(InvalidOrganizationPlanException.class)
        .isThrownBy(() -> OrganizationPlan.of(GROUP, List.of(kpi), rules))
        .withMessage(message);
  }

  @ParameterizedTest
  @EnumSource(
      value = Nature.class,
      names = {"INDEX", "DISTINCT_COUNT", "UNSTATED", "RATIO"})
  void of_sumOfWhatMustNotBeSummed_isRefused(Nature nature) {
    Kpi kpi = kpi("users", nature);

    assertRefused(
        kpi,
        rule(kpi, AggregationStrategy.sum()),
        "The KPI 'users' would be rolled up over units by the strategy 'sum', but its nature "
            + nature
            + " does not allow sums. State nature(ADDITIVE) if it may be summed, or let it stand"
            + " alone.");
  }

  @Test
  void of_meanOfRatios_isRefused() {
    assertRefused(
        RETURN_RATE,
        rule(RETURN_RATE, AggregationStrategy.mean()),
        "The KPI 'return-rate' would be rolled up over units by the strategy 'mean', but the mean"
            + " of ratios is not the ratio of the whole. State its ratio(...) and use"
            + " ratioOfSums(), or let it stand alone.");
  }

  @Test
  void of_ratioOfSumsWithoutParts_isRefused() {
    assertRefused(
        REVENUE,
        rule(REVENUE, AggregationStrategy.ratioOfSums()),
        "The KPI 'revenue' would be rolled up over units by the strategy 'ratio of sums', but it"
            + " has no numerator and denominator. State its ratio(...), or let it stand alone.");
  }

  @Test
  void of_countOfKpis_isRefused() {
    assertRefused(
        REVENUE,
        rule(REVENUE, AggregationStrategy.count()),
        "The KPI 'revenue' would be rolled up over units by the strategy 'count', which counts"
            + " KPIs, and here there is only one. Use a strategy such as sum() or maximum(), or let"
            + " it stand alone.");
  }

  @Test
  void of_ruleOfScores_isRefused() {
    RollupRule scores = RollupRule.scores(AggregationStrategy.mean());

    assertRefused(
        REVENUE,
        OrganizationRules.builder().rule(REVENUE.id(), scores).build(),
        "The KPI 'revenue' would be rolled up over units by the rule 'mean of scores, missing:"
            + " IGNORE', but over units only values are. Use RollupRule.values(...), or let it"
            + " stand alone.");
  }

  @ParameterizedTest
  @EnumSource(
      value = WeightSource.class,
      names = {"TARGET", "DENOMINATOR"})
  void of_weightsThatUnitsDoNotHave_isRefused(WeightSource source) {
    Kpi mood = kpi("mood", Nature.INDEX);
    RollupRule rule = RollupRule.values(AggregationStrategy.weightedMean()).withWeights(source);

    assertRefused(
        mood,
        OrganizationRules.builder().rule(mood.id(), rule).build(),
        "The KPI 'mood' would be rolled up over units with weights "
            + source.text()
            + ", which units with parts do not have. Give weights to the units, or use"
            + " ratioOfSums(), or let it stand alone.");
  }

  @Test
  void of_substitutesFromOtherResults_isRefused() {
    RollupRule rule =
        RollupRule.values(AggregationStrategy.sum())
            .withMissing(MissingPolicy.substitute(Substitute.series("peers")));

    assertRefused(
        REVENUE,
        OrganizationRules.builder().rule(REVENUE.id(), rule).build(),
        "The KPI 'revenue' would be rolled up over units with the policy 'SUBSTITUTE [series"
            + " 'peers']', but there are no other results to take substitutes from. Use"
            + " Substitute.number(...), or put the substitutes into the facts.");
  }

  @Test
  void of_manyProblems_areReportedAtOnce() {
    Kpi otherRevenue = kpi("revenue", Nature.SEMI_ADDITIVE);
    OrganizationRules rules =
        OrganizationRules.builder()
            .rule(KpiId.of("profit"), RollupRule.values(AggregationStrategy.sum()))
            .standsAlone(KpiId.of("mood"))
            .weight(OrgUnitId.of("moon"), 2)
            .build();

    assertThatExceptionOfType(InvalidOrganizationPlanException.class)
        .isThrownBy(() -> OrganizationPlan.of(GROUP, List.of(REVENUE, otherRevenue), rules))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "There are two definitions of the KPI 'revenue', and they differ. Give it"
                            + " once.",
                        "There is a rule for the KPI 'profit', which the plan is not for. Give the"
                            + " KPI to the plan, or remove it from the rules.",
                        "There is word of the KPI 'mood', which the plan is not for. Give the KPI"
                            + " to the plan, or remove it from the rules.",
                        "There is a weight for the unit 'moon', which is in none of the"
                            + " hierarchies. Correct its id, or remove the weight."));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void weight_thatIsNone_isRefused(double weight) {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> OrganizationRules.builder().weight(SHOP, weight))
        .withMessage(
            "The weight of the unit 'shop' is %s. Weights are finite and not negative, such as 1."
                .formatted(weight));
  }

  @Test
  void rules_byNature_areThoseOfTheTable() {
    OrganizationRules rules = OrganizationRules.standard();

    RollupRule sum = RollupRule.values(AggregationStrategy.sum()).withMode(Mode.STATE);
    assertThat(rules.ruleOf(REVENUE)).contains(sum);
    assertThat(rules.ruleOf(kpi("staff", Nature.SEMI_ADDITIVE))).contains(sum);
    assertThat(rules.ruleOf(RETURN_RATE))
        .contains(RollupRule.values(AggregationStrategy.ratioOfSums()));
    assertThat(rules.ruleOf(kpi("share", Nature.RATIO))).isEmpty();
    assertThat(rules.ruleOf(kpi("mood", Nature.INDEX))).isEmpty();
    assertThat(rules.weightOf(SHOP)).isEqualTo(1.0);
  }

  @Test
  void rules_saidTwice_takeTheLastWord() {
    RollupRule maximum = RollupRule.values(AggregationStrategy.maximum());

    OrganizationRules alone =
        OrganizationRules.builder().rule(REVENUE.id(), maximum).standsAlone(REVENUE.id()).build();
    OrganizationRules rolledUp =
        OrganizationRules.builder().standsAlone(REVENUE.id()).rule(REVENUE.id(), maximum).build();

    assertThat(alone.ruleOf(REVENUE)).isEmpty();
    assertThat(rolledUp.ruleOf(REVENUE)).contains(maximum);
    assertThat(rolledUp)
        .hasToString("by nature; rules of single KPIs: 1; standing alone: 0; weights: 0");
  }

  @Test
  void plan_always_tellsWhatItWasMadeOf() {
    Kpi mood = kpi("mood", Nature.INDEX);

    OrganizationPlan plan = OrganizationPlan.of(GROUP, List.of(REVENUE, mood, REVENUE));

    assertThat(plan.hierarchies()).containsExactly(GROUP);
    assertThat(plan.kpis()).containsExactly(REVENUE, mood);
    assertThat(plan.standingAlone()).containsExactly(mood.id());
    assertThat(plan.rules()).isSameAs(OrganizationRules.standard());
    assertThat(plan).hasToString("2 units in 1 hierarchy; 2 KPIs, of which 1 alone");
  }

  @Test
  void rollUp_ratioWithAnotherFactor_namesKpiUnitAndPeriod() {
    Facts facts =
        Facts.builder().putRatio(Slice.of(SHOP, MARCH), RETURN_RATE.id(), 4, 104, 1).build();
    OrganizationPlan plan = OrganizationPlan.of(GROUP, List.of(RETURN_RATE));

    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> plan.rollUp(facts))
        .withMessage(
            "The ratio of 'return-rate' at 'shop' in 2026-03 was measured with the factor 1.0, but"
                + " the KPI states 100.0. Put it with that factor, or by the KPI: putRatio(slice,"
                + " kpi, ...).");
  }

  @Test
  void result_askedForWhatThePlanIsNotFor_saysSo() {
    OrganizationResult values =
        OrganizationPlan.of(GROUP, List.of(REVENUE)).rollUp(Facts.builder().build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> values.value(KpiId.of("profit"), SHOP, MARCH))
        .withMessage(
            "The KPI 'profit' is not in the plan. Give it to OrganizationPlan.of, or correct the"
                + " id.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> values.quality(REVENUE.id(), OrgUnitId.of("moon"), MARCH))
        .withMessage("There is no unit 'moon' in the organisation. Add it, or correct the id.");
    assertThat(values).hasToString("0 facts in 0 slices; 0 not used");
  }
}
