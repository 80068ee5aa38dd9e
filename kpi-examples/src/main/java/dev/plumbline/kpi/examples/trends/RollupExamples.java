package dev.plumbline.kpi.examples.trends;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.organization.OrganizationPlan;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.timeline.AxisPlan;
import dev.plumbline.kpi.timeline.InvalidAxisPlanException;
import dev.plumbline.kpi.timeline.PartialPeriods;
import dev.plumbline.kpi.timeline.PeriodComparison;
import dev.plumbline.kpi.timeline.TimePlan;
import dev.plumbline.kpi.timeline.TimeResult;
import dev.plumbline.kpi.timeline.TimeRule;
import dev.plumbline.kpi.timeline.TimeRules;
import dev.plumbline.kpi.timeline.Timeline;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Nature;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Values are rolled up over time, and over time and units in an order. */
final class RollupExamples {
  private static final OrgUnitId GROUP = OrgUnitId.of("group");

  private RollupExamples() {}

  /** {@return the examples, by name} */
  static Map<String, Map<String, Object>> all() {
    return Map.of(
        "rules", rules(), "toDate", toDate(), "partial", partial(), "running", running(), "axes",
        axes());
  }

  private static Kpi.Builder kpi(String id) {
    return Kpi.builder(id).direction(HIGHER_IS_BETTER);
  }

  private static Map<String, Object> rules() {
    Kpi revenue = kpi("revenue").nature(Nature.ADDITIVE).build();
    Kpi headcount = kpi("headcount").nature(Nature.SEMI_ADDITIVE).build();
    Kpi returns = kpi("returns").ratio(Ratio.percent("sent back", "sold")).build();
    // rules: begin
    Series.Builder sentBack = Series.builder(returns);
    sentBack.putRatio(Period.month(2026, 1), 2, 4, 100); // percent
    sentBack.putRatio(Period.month(2026, 2), 2, 100, 100);
    Facts facts =
        Facts.builder()
            .put(GROUP, months(revenue, 100, 120))
            .put(GROUP, months(headcount, 40, 41))
            .put(GROUP, sentBack.build())
            .build();
    TimePlan quarters =
        TimePlan.of(Calendar.gregorian(), Grain.QUARTER, List.of(revenue, headcount, returns));
    TimeResult values = quarters.rollUp(facts);
    Period first = Period.quarter(2026, 1);
    Figure ofRevenue = values.value(revenue.id(), GROUP, first);
    Figure ofHeadcount = values.value(headcount.id(), GROUP, first);
    Figure ofReturns = values.value(returns.id(), GROUP, first);
    String restsOn = values.extent(revenue.id(), GROUP, first).toString();
    // rules: end
    return Map.of(
        "ofRevenue", ofRevenue,
        "ofHeadcount", ofHeadcount,
        "ofReturns", ofReturns,
        "restsOn", restsOn);
  }

  private static Map<String, Object> toDate() {
    Kpi revenue = kpi("revenue").nature(Nature.ADDITIVE).build();
    Series monthly = months(revenue, 100, 120, 90, 110);
    // toDate: begin
    TimeRules yearToDate =
        TimeRules.builder().rule(revenue.id(), TimeRule.sum().toDate(Grain.YEAR)).build();
    Timeline soFar =
        TimePlan.of(Calendar.gregorian(), Grain.MONTH, List.of(revenue), yearToDate)
            .rollUp(monthly);
    Figure untilApril = soFar.figure(Period.month(2026, 4));
    // toDate: end
    return Map.of("untilApril", untilApril);
  }

  private static Series months(Kpi kpi, double... values) {
    Series.Builder months = Series.builder(kpi);
    for (int i = 0; i < values.length; i++) {
      months.put(Period.month(2026, i + 1), values[i]);
    }
    return months.build();
  }

  private static Map<String, Object> partial() {
    Kpi visits = kpi("visits").nature(Nature.ADDITIVE).build();
    Series.Builder days = Series.builder(visits);
    Period february = Period.month(2026, 2);
    Period march = Period.month(2026, 3);
    february.start().datesUntil(february.end()).forEach(day -> days.put(Period.day(day), 100));
    march
        .start()
        .datesUntil(march.start().plusDays(14))
        .forEach(day -> days.put(Period.day(day), 105));
    Series daily = days.build();
    // partial: begin
    Timeline months = TimePlan.of(Calendar.gregorian(), Grain.MONTH, List.of(visits)).rollUp(daily);
    PeriodComparison withheld = months.compareWithPrevious(march, PartialPeriods.WITHHELD);
    Figure ofMarch = withheld.figure();
    PeriodComparison same = months.compareWithPrevious(march, PartialPeriods.SAME_PARTS);
    Figure twoWeeksOfMarch = same.figure();
    Figure twoWeeksOfFebruary = same.reference();
    PeriodComparison scaled = months.compareWithPrevious(march, PartialPeriods.PRO_RATA);
    Figure ifItGoesOnLikeThat = scaled.figure();
    // partial: end
    return Map.of(
        "ofMarch", ofMarch,
        "twoWeeksOfMarch", twoWeeksOfMarch,
        "twoWeeksOfFebruary", twoWeeksOfFebruary,
        "ifItGoesOnLikeThat", ifItGoesOnLikeThat);
  }

  private static Map<String, Object> running() {
    Kpi visits = kpi("visits").nature(Nature.ADDITIVE).build();
    // running: begin
    LocalDate first = LocalDate.of(2026, 3, 1);
    Series soFar =
        Series.builder(visits)
            .put(Period.month(2026, 2), 2800)
            .put(Period.between(first, first.plusDays(14)), 1470) // two weeks of March
            .build();
    Timeline byMonth =
        TimePlan.of(Calendar.gregorian(), Grain.MONTH, List.of(visits)).rollUp(soFar);
    String restsOn = byMonth.extent(Period.month(2026, 3)).toString();
    // running: end
    return Map.of("restsOn", restsOn);
  }

  private static Map<String, Object> axes() {
    Kpi headcount = kpi("headcount").nature(Nature.SEMI_ADDITIVE).build();
    OrgUnitId east = OrgUnitId.of("east");
    OrgUnitId west = OrgUnitId.of("west");
    Organization shops =
        Organization.of(
            List.of(
                OrgUnit.of("group", "Group"),
                OrgUnit.builder("east").parent(GROUP).build(),
                OrgUnit.builder("west").parent(GROUP).build()));
    Period march = Period.month(2026, 3);
    // axes: begin
    LocalDate monday = LocalDate.of(2026, 3, 2);
    Facts counted =
        Facts.builder()
            .put(Slice.of(east, Period.day(monday)), headcount, 10)
            .put(Slice.of(west, Period.day(monday.plusDays(4))), headcount, 5)
            .build();
    TimePlan months = TimePlan.of(Calendar.gregorian(), Grain.MONTH, List.of(headcount));
    OrganizationPlan units = OrganizationPlan.of(shops, List.of(headcount));
    KpiId people = headcount.id();

    Figure timeFirst = AxisPlan.inOrder(months, units).rollUp(counted).value(people, GROUP, march);
    Figure unitsFirst = AxisPlan.inOrder(units, months).rollUp(counted).value(people, GROUP, march);
    // axes: end
    return Map.of(
        "timeFirst", timeFirst, "unitsFirst", unitsFirst, "refused", refused(months, units));
  }

  private static String refused(TimePlan months, OrganizationPlan units) {
    try {
      return AxisPlan.of(months, units).toString();
    } catch (InvalidAxisPlanException e) {
      return String.join(" ", e.problems());
    }
  }
}
