package dev.plumbline.kpi.timeline;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.organization.OrganizationPlan;
import dev.plumbline.kpi.organization.OrganizationRules;
import dev.plumbline.kpi.organization.UnusedFact;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Nature;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AxisPlanTest {
  private static final OrgUnitId GROUP = OrgUnitId.of("group");
  private static final OrgUnitId EAST = OrgUnitId.of("east");
  private static final OrgUnitId WEST = OrgUnitId.of("west");
  private static final Organization UNITS =
      Organization.of(
          List.of(
              OrgUnit.of("group", "Group"),
              OrgUnit.builder("east").parent(GROUP).build(),
              OrgUnit.builder("west").parent(GROUP).build()));
  private static final Period MARCH = Period.month(2026, 3);
  private static final Kpi HEADCOUNT = kpi("headcount", Nature.SEMI_ADDITIVE);
  private static final Kpi REVENUE = kpi("revenue", Nature.ADDITIVE);
  private static final Kpi RATE =
      Kpi.builder("rate").direction(HIGHER_IS_BETTER).ratio(Ratio.percent("a", "b")).build();

  private static Kpi kpi(String id, Nature nature) {
    return Kpi.builder(id).direction(HIGHER_IS_BETTER).nature(nature).build();
  }

  private static Slice march(OrgUnitId unit, int day) {
    return Slice.of(unit, Period.day(LocalDate.of(2026, 3, day)));
  }

  private static TimePlan months(Kpi... kpis) {
    return TimePlan.of(Calendar.gregorian(), Grain.MONTH, List.of(kpis));
  }

  private static TimePlan months(Kpi kpi, TimeRule rule) {
    return TimePlan.of(
        Calendar.gregorian(),
        Grain.MONTH,
        List.of(kpi),
        TimeRules.builder().rule(kpi.id(), rule).build());
  }

  private static OrganizationPlan units(Kpi... kpis) {
    return OrganizationPlan.of(UNITS, List.of(kpis));
  }

  private static OrganizationPlan units(Kpi kpi, RollupRule rule) {
    return OrganizationPlan.of(
        UNITS, List.of(kpi), OrganizationRules.builder().rule(kpi.id(), rule).build());
  }

  private static void assertNoOrder(TimeRule overTime, RollupRule overUnits, boolean isFree) {
    assertThat(AxisOrder.isFree(overTime, overUnits))
        .as("%s, %s", overTime, overUnits)
        .isEqualTo(isFree);
  }

  @Test
  void inOrder_lastAndSumWithGaps_differ() {
    Facts facts =
        Facts.builder()
            .put(march(EAST, 30), HEADCOUNT, 10)
            .put(march(WEST, 30), HEADCOUNT, 6)
            .put(march(WEST, 31), HEADCOUNT, 5)
            .build();

    AxisResult timeFirst = AxisPlan.inOrder(months(HEADCOUNT), units(HEADCOUNT)).rollUp(facts);
    AxisResult unitsFirst = AxisPlan.inOrder(units(HEADCOUNT), months(HEADCOUNT)).rollUp(facts);

    assertThat(timeFirst.value(HEADCOUNT.id(), GROUP, MARCH).orElseThrow()).isEqualTo(15);
    assertThat(unitsFirst.value(HEADCOUNT.id(), GROUP, MARCH).orElseThrow()).isEqualTo(5);
    assertThat(timeFirst.value(HEADCOUNT.id(), EAST, MARCH).orElseThrow()).isEqualTo(10);
    assertThat(unitsFirst.value(HEADCOUNT.id(), EAST, MARCH).orElseThrow()).isEqualTo(10);
    assertThat(timeFirst.quality(HEADCOUNT.id(), GROUP, MARCH))
        .isEqualTo(Quality.rolledUp(1, false));
    assertThat(unitsFirst.quality(HEADCOUNT.id(), GROUP, MARCH))
        .isEqualTo(Quality.rolledUp(1, false));
    assertThat(timeFirst).hasToString("3 facts in 3 slices; time, then units");
    assertThat(unitsFirst).hasToString("3 facts in 3 slices; units, then time");
    assertThat(timeFirst.plan().isTimeFirst()).isTrue();
    assertThat(timeFirst.time().plan()).isSameAs(timeFirst.plan().time());
    assertThat(timeFirst.organization().plan()).isSameAs(timeFirst.plan().organization());
  }

  @Test
  void of_pairOfWhichTheOrderMatters_isRefusedWithBothReadings() {
    assertThatExceptionOfType(InvalidAxisPlanException.class)
        .isThrownBy(() -> AxisPlan.of(months(HEADCOUNT), units(HEADCOUNT)))
        .withMessage(
            "The KPI 'headcount' may come out otherwise by 'last non-empty' over time first than by"
                + " 'sum' over units first. Say inOrder(time, organization) for the 'sum' over units"
                + " of what each has by 'last non-empty', or inOrder(organization, time) for the"
                + " 'last non-empty' over time of what all have by 'sum'.");
  }

  @Test
  void of_pairsOfWhichItDoesNotMatter_rollsUpOverTimeFirst() {
    Facts facts =
        Facts.builder()
            .put(march(EAST, 1), REVENUE, 1)
            .put(march(EAST, 2), REVENUE, 2)
            .put(march(WEST, 2), REVENUE, 4)
            .putRatio(march(WEST, 2), RATE, 1, 4)
            .putRatio(march(EAST, 1), RATE, 1, 16)
            .build();

    AxisPlan plan = AxisPlan.of(months(REVENUE, RATE), units(REVENUE, RATE));
    AxisResult values = plan.rollUp(facts);

    assertThat(plan).hasToString("time, then units");
    assertThat(values.value(REVENUE.id(), GROUP, MARCH).orElseThrow()).isEqualTo(7);
    assertThat(values.value(RATE.id(), GROUP, MARCH).orElseThrow()).isEqualTo(10);
    assertThat(values.facts().at(GROUP, MARCH).reading(RATE.id()))
        .isEqualTo(Reading.ofRatio(2, 20, 100));
  }

  @Test
  void isFree_byTraitsAndPolicies() {
    RollupRule sum = RollupRule.values(AggregationStrategy.sum());
    RollupRule minimum = RollupRule.values(AggregationStrategy.minimum());
    RollupRule median = RollupRule.values(AggregationStrategy.meanOfLowest(2));
    AggregationStrategy zeroOfNothing =
        AggregationStrategy.of("own", Set.of(Trait.EMPTY_IS_ZERO), AggregationStrategy.sum());
    AggregationStrategy ownMaximum =
        AggregationStrategy.of(
            "own", Set.of(Trait.REPLACEABLE, Trait.IGNORES_WEIGHTS), AggregationStrategy.maximum());

    assertNoOrder(TimeRule.sum(), sum, true);
    assertNoOrder(TimeRule.sum().toDate(Grain.YEAR), sum, true);
    assertNoOrder(TimeRule.minimum(), minimum, true);
    assertNoOrder(TimeRule.maximum(), minimum, false);
    assertNoOrder(TimeRule.of(ownMaximum), RollupRule.values(ownMaximum), true);
    assertNoOrder(TimeRule.last(), median, true);
    assertNoOrder(TimeRule.first(), sum.withMinimumCoverage(0.5), true);
    assertNoOrder(TimeRule.last(), sum.withMissing(MissingPolicy.PROPAGATE), true);
    assertNoOrder(TimeRule.last(), sum.withMissing(MissingPolicy.ZERO), false);
    assertNoOrder(TimeRule.lastNonEmpty(), sum, false);
    assertNoOrder(TimeRule.last(), RollupRule.values(zeroOfNothing), false);
    assertNoOrder(TimeRule.sum(), sum.withMissing(MissingPolicy.ZERO), true);
    assertNoOrder(TimeRule.minimum(), minimum.withMissing(MissingPolicy.ZERO), false);
    assertNoOrder(
        TimeRule.sum().withMissing(MissingPolicy.PROPAGATE),
        sum.withMissing(MissingPolicy.PROPAGATE),
        true);
    assertNoOrder(
        TimeRule.of(AggregationStrategy.count()),
        RollupRule.values(AggregationStrategy.count()),
        false);
    assertNoOrder(TimeRule.sum().withMinimumCoverage(0.5), sum, false);
    assertNoOrder(TimeRule.sum().withMissing(MissingPolicy.PROPAGATE), sum, false);
    assertNoOrder(TimeRule.sum(), sum.withMinimumCoverage(0.5), false);
    assertNoOrder(TimeRule.sum(), sum.withMissing(MissingPolicy.PROPAGATE), false);
    assertNoOrder(TimeRule.mean(), RollupRule.values(AggregationStrategy.mean()), false);
  }

  @Test
  void inOrder_ratioThatLosesItsParts_isRefused() {
    RollupRule highest = RollupRule.values(AggregationStrategy.maximum());

    assertThatExceptionOfType(InvalidAxisPlanException.class)
        .isThrownBy(() -> AxisPlan.inOrder(months(RATE, TimeRule.maximum()), units(RATE)))
        .withMessage(
            "The KPI 'rate' would be rolled up over units by 'ratio of sums', but the rule 'maximum'"
                + " before it passes on no numerators and denominators. Use ratioOfSums() on both"
                + " axes, or state the other order.");
    assertThatExceptionOfType(InvalidAxisPlanException.class)
        .isThrownBy(() -> AxisPlan.inOrder(units(RATE, highest), months(RATE)))
        .withMessageStartingWith(
            "The KPI 'rate' would be rolled up over time by 'ratio of sums', but the rule 'maximum'");
    assertThat(AxisPlan.inOrder(months(RATE), units(RATE, highest))).isNotNull();
    assertThat(AxisPlan.inOrder(units(RATE), months(RATE, TimeRule.maximum()))).isNotNull();
    assertThat(AxisPlan.inOrder(months(RATE, TimeRule.last()), units(RATE))).isNotNull();
  }

  @Test
  void inOrder_plansForOtherKpis_areRefused() {
    assertThatExceptionOfType(InvalidAxisPlanException.class)
        .isThrownBy(() -> AxisPlan.inOrder(months(REVENUE), units(HEADCOUNT)))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .containsExactly(
                        "The KPI 'revenue' is in the plan over time, but not, or not the same, in"
                            + " that over units. Give it to both, and let it stand alone where it"
                            + " is not rolled up.",
                        "The KPI 'headcount' is in the plan over units, but not, or not the same,"
                            + " in that over time. Give it to both, and let it stand alone where it"
                            + " is not rolled up."));
  }

  @Test
  void unused_ofBothAxes_areListed() {
    Kpi unknown = kpi("unknown", Nature.ADDITIVE);
    Slice atGroup = march(GROUP, 1);
    Facts facts =
        Facts.builder()
            .put(atGroup, REVENUE, 1)
            .put(atGroup, unknown, 1)
            .put(march(EAST, 1), REVENUE, 1)
            .build();

    assertThat(AxisPlan.inOrder(months(REVENUE), units(REVENUE)).rollUp(facts).unused())
        .containsExactly(
            new UnusedFact(unknown.id(), atGroup, UnusedFact.Reason.UNKNOWN_KPI),
            new UnusedFact(REVENUE.id(), Slice.of(GROUP, MARCH), UnusedFact.Reason.ROLLED_UP));
    assertThat(AxisPlan.inOrder(units(REVENUE), months(REVENUE)).rollUp(facts).unused())
        .extracting(UnusedFact::reason)
        .containsExactly(UnusedFact.Reason.ROLLED_UP, UnusedFact.Reason.UNKNOWN_KPI);
  }

  @Test
  void inOrder_windowsOfAUnitThatHasClosed_goOnToTheLastPeriodOfAll() {
    Facts facts =
        Facts.builder()
            .put(Slice.of(EAST, Period.month(2026, 1)), REVENUE, 10)
            .put(Slice.of(WEST, Period.month(2026, 1)), REVENUE, 1)
            .put(Slice.of(WEST, Period.month(2026, 3)), REVENUE, 2)
            .build();
    TimePlan toDate = months(REVENUE, TimeRule.sum().toDate(Grain.YEAR));

    AxisResult timeFirst = AxisPlan.inOrder(toDate, units(REVENUE)).rollUp(facts);
    AxisResult unitsFirst = AxisPlan.inOrder(units(REVENUE), toDate).rollUp(facts);

    assertThat(timeFirst.value(REVENUE.id(), EAST, MARCH).orElseThrow()).isEqualTo(10);
    assertThat(timeFirst.value(REVENUE.id(), GROUP, MARCH).orElseThrow()).isEqualTo(13);
    assertThat(unitsFirst.value(REVENUE.id(), GROUP, MARCH).orElseThrow()).isEqualTo(13);
  }

  @Test
  void of_kpiThatStandsAlone_needsNoOrder() {
    Kpi index = kpi("index", Nature.INDEX);
    TimePlan alone =
        TimePlan.of(
            Calendar.gregorian(),
            Grain.MONTH,
            List.of(HEADCOUNT),
            TimeRules.builder().standsAlone(HEADCOUNT.id()).build());

    assertThat(AxisPlan.of(alone, units(HEADCOUNT))).isNotNull();
    assertThat(AxisPlan.of(months(index, TimeRule.mean()), units(index))).isNotNull();
  }
}
