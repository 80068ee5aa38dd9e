package dev.plumbline.kpi.validation.smart;

import static dev.plumbline.kpi.validation.smart.RuleCase.border;
import static dev.plumbline.kpi.validation.smart.RuleCase.fires;
import static dev.plumbline.kpi.validation.smart.RuleCase.holds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.organization.OrganizationPlan;
import dev.plumbline.kpi.organization.OrganizationRules;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.timeline.AxisPlan;
import dev.plumbline.kpi.timeline.TimePlan;
import dev.plumbline.kpi.timeline.TimeRule;
import dev.plumbline.kpi.timeline.TimeRules;
import dev.plumbline.kpi.validation.NotChecked;
import dev.plumbline.kpi.validation.ValidationInput;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cases of these rules are run by {@link SmartRulesTest}. */
class AxisRulesTest {
  private static final String OVER_UNITS = "smart.measurable.over-units";
  private static final String OVER_TIME = "smart.measurable.over-time";
  private static final Organization GROUP =
      Organization.of(
          List.of(
              OrgUnit.of("group", "Group"),
              OrgUnit.builder("north").name("North").parent(OrgUnitId.of("group")).build()));
  private static final String GIVE_IT_A_RULE =
      " State its nature, give it a rule, or say that it stands alone: OrganizationRules.";

  private static Kpi.Builder nps() {
    return Kpi.builder("nps").direction(Direction.HIGHER_IS_BETTER).cadence(Cadence.MONTHLY);
  }

  private static Kpi due(Period period) {
    return nps().target(Target.attainment(40).in(period)).build();
  }

  private static ValidationInput of(Kpi kpi) {
    return ValidationInput.of(AlignmentGraph.builder().add(kpi).build());
  }

  private static ValidationInput overUnits(Kpi kpi, OrganizationRules rules) {
    return of(kpi).withOrganizationPlan(OrganizationPlan.of(GROUP, List.of(kpi), rules));
  }

  private static ValidationInput overTime(Kpi kpi, TimeRules rules) {
    return of(kpi)
        .withTimePlan(TimePlan.of(Calendar.gregorian(), Grain.QUARTER, List.of(kpi), rules));
  }

  private static TimeRules mean() {
    return TimeRules.builder().rule(nps().build().id(), TimeRule.mean()).build();
  }

  private static TimeRules alone() {
    return TimeRules.builder().standsAlone(nps().build().id()).build();
  }

  private static String withoutRuleIn(String period) {
    return "The KPI 'nps' is measured monthly and has a target for "
        + period
        + ", but no rule over time."
        + " Give it to the TimePlan, with a rule, or set a target for each measurement.";
  }

  static Stream<RuleCase> cases() {
    OrganizationRules byNature = OrganizationRules.standard();
    Kpi any = nps().build();
    OrganizationRules ruled =
        OrganizationRules.builder()
            .rule(any.id(), RollupRule.values(AggregationStrategy.mean()))
            .build();
    OrganizationRules alone = OrganizationRules.builder().standsAlone(any.id()).build();
    Kpi ratio = nps().nature(Nature.RATIO).build();
    Kpi whole = ratio.toBuilder().ratio(Ratio.percent("promoters", "answers")).build();
    return Stream.of(
        fires(
            OVER_UNITS,
            overUnits(any, byNature),
            "The KPI 'nps' has no rule over units, and none follows from its nature."
                + GIVE_IT_A_RULE),
        fires(
            OVER_UNITS,
            overUnits(ratio, byNature),
            "The KPI 'nps' is a ratio without numerator and denominator, and has no rule over"
                + " units."
                + GIVE_IT_A_RULE),
        holds(OVER_UNITS, overUnits(any, ruled)),
        holds(OVER_UNITS, overUnits(whole, byNature)),
        border(OVER_UNITS, overUnits(any, alone)),
        border(
            OVER_UNITS,
            of(any).withOrganizationPlan(OrganizationPlan.of(GROUP, List.of(), byNature))),
        fires(OVER_TIME, overTime(due(Period.year(2026)), alone()), withoutRuleIn("2026")),
        fires(
            OVER_TIME,
            of(due(Period.year(2026)))
                .withTimePlan(TimePlan.of(Calendar.gregorian(), Grain.QUARTER, List.of())),
            withoutRuleIn("2026")),
        holds(OVER_TIME, overTime(due(Period.year(2026)), mean())),
        holds(OVER_TIME, overTime(any, alone())),
        border(OVER_TIME, overTime(due(Period.month(2026, 3)), alone())),
        border(
            OVER_TIME,
            overTime(
                due(Period.between(Period.month(2026, 3).start(), Period.month(2026, 5).start())),
                alone()),
            withoutRuleIn("2026-03-01/2026-05-01")),
        border(OVER_TIME, overTime(due(Period.year(9998)), alone())),
        border(
            OVER_TIME,
            overTime(due(Period.year(2026)).toBuilder().cadence(Cadence.YEARLY).build(), alone())));
  }

  @Test
  void validate_plansOfBothAxes_checksBoth() {
    Kpi kpi = due(Period.year(2026));
    AxisPlan plan =
        AxisPlan.of(
            TimePlan.of(Calendar.gregorian(), Grain.QUARTER, List.of(kpi), mean()),
            OrganizationPlan.of(GROUP, List.of(kpi)));

    assertThat(
            SmartValidator.standard().validate(of(kpi).withAxes(plan)).notChecked().stream()
                .map(NotChecked::rule))
        .noneMatch(rule -> rule.id().value().startsWith("smart.measurable.over"));
    assertThat(of(kpi).withAxes(plan).timePlan()).contains(plan.time());
    assertThat(of(kpi).withAxes(plan).organizationPlan()).contains(plan.organization());
    assertThat(of(kpi).withAxes(plan))
        .hasToString(of(kpi) + ", with a plan over time, with a plan over the organisation");
  }
}
