package dev.plumbline.kpi.validation.smart;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.validation.Finding;
import dev.plumbline.kpi.validation.ValidationInput;
import dev.plumbline.kpi.value.Nature;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Periods are called what the calendar of the reader calls them. */
class PeriodsInWordsTest {
  private static final Calendar FISCAL = Calendar.fiscal(Month.APRIL);

  private static Kpi.Builder won() {
    return Kpi.builder("won").direction(HIGHER_IS_BETTER);
  }

  private static Target target(double value, String period) {
    return Target.attainment(value).in(FISCAL.parse(period));
  }

  private static List<String> found(String rule, ValidationInput input) {
    return SmartValidator.standard().validate(input.withCalendar(FISCAL)).findings().stream()
        .filter(finding -> finding.rule().id().value().equals(rule))
        .map(Finding::what)
        .toList();
  }

  private static ValidationInput of(Kpi kpi) {
    return ValidationInput.of(AlignmentGraph.builder().add(kpi).build());
  }

  @Test
  void fresh_ofAFiscalMonth_isCalledThat() {
    Kpi kpi = won().cadence(Cadence.MONTHLY).build();
    Series series = Series.builder(kpi).put(FISCAL.parse("FY2026-P02"), 4.0).build();

    assertThat(
            found(
                "smart.measurable.fresh",
                of(kpi).withHistory(series).asOf(LocalDate.of(2026, 7, 1))))
        .containsExactly(
            "was measured last for FY2026-P02, and the next measurement was due on 2025-07-01");
  }

  @Test
  void occasions_inAFiscalYear_areOfThat() {
    Kpi kpi = won().cadence(Cadence.YEARLY).target(target(3, "FY2026")).build();

    assertThat(found("smart.time-bound.occasions", of(kpi)))
        .containsExactly("is measured once only in FY2026, the period of its target");
  }

  @Test
  void milestones_ofFiscalYears_areCalledThat() {
    Kpi kpi = won().target(target(4, "FY2026")).target(target(3, "FY2027")).build();

    assertThat(found("smart.time-bound.milestones", of(kpi)))
        .containsExactly("asks for 4 in FY2026, and in FY2027 for 3, which is worse");
  }

  @Test
  void insideObjective_ofAFiscalYear_isCalledThat() {
    Objective grow = Objective.builder("grow").timeFrame(FISCAL.parse("FY2026")).build();
    Kpi kpi = won().target(target(3, "FY2027")).build();

    assertThat(
            found(
                "smart.time-bound.inside-objective",
                ValidationInput.of(AlignmentGraph.builder().align(kpi, grow).build())))
        .containsExactly("has no target inside FY2026, the time frame of the objective 'grow'");
  }

  @Test
  void cascade_inAFiscalYear_isOfThat() {
    Kpi whole = added("won", 9);
    RollupRules rules =
        RollupRules.builder()
            .rule(whole.id(), RollupRule.values(AggregationStrategy.sum()))
            .build();
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(added("north", 2), whole)
            .align(added("south", 4), whole)
            .build();

    assertThat(found("smart.achievable.cascade", ValidationInput.of(RollupPlan.of(graph, rules))))
        .containsExactly(
            "is to reach 9 in FY2026, but the targets of its 2 components come to 6, 3 away from"
                + " it");
  }

  private static Kpi added(String id, double target) {
    return Kpi.builder(id)
        .direction(HIGHER_IS_BETTER)
        .nature(Nature.ADDITIVE)
        .target(target(target, "FY2026"))
        .build();
  }
}
