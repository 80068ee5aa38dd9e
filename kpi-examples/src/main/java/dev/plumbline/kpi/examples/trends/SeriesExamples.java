package dev.plumbline.kpi.examples.trends;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.Freshness;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;

/** Calendars, and measurements that come late, are corrected, or are missing. */
final class SeriesExamples {
  private SeriesExamples() {}

  /** {@return the examples, by name} */
  static Map<String, Map<String, Object>> all() {
    return Map.of("calendars", calendars(), "corrections", corrections());
  }

  private static Map<String, Object> calendars() {
    // calendars: begin
    Calendar fiscal = Calendar.fiscal(Month.JULY);
    LocalDate newYear = LocalDate.of(2026, 1, 1);
    String month = fiscal.format(fiscal.period(newYear, Grain.MONTH));
    String quarter = fiscal.format(fiscal.period(newYear, Grain.QUARTER));

    Calendar retail = Calendar.retail(); // 4-5-4 weeks, some years with 53
    int weeks = retail.split(retail.parse("FY2023"), Grain.WEEK).size();
    Period week = Calendar.isoWeeks().period(newYear, Grain.WEEK);
    // calendars: end
    return Map.of("month", month, "quarter", quarter, "weeks", weeks, "week", week);
  }

  private static Map<String, Object> corrections() {
    // corrections: begin
    Series visits =
        Series.builder(KpiId.of("visits"))
            .put(Period.month(2026, 1), 100)
            .put(Period.month(2026, 2), 120)
            .put(Period.month(2026, 2), LocalDate.of(2026, 4, 9), 118) // corrected in April
            .put(Period.month(2026, 4), 140)
            .build();
    LocalDate endOfMarch = LocalDate.of(2026, 3, 31);
    Figure today = visits.figure(Period.month(2026, 2));
    Figure asOfMarch = visits.asKnownOn(endOfMarch).figure(Period.month(2026, 2));

    Calendar months = Calendar.gregorian();
    List<Period> missing = visits.missing(months, Cadence.MONTHLY);
    Freshness freshness = visits.freshness(LocalDate.of(2026, 6, 3), months, Cadence.MONTHLY);
    Freshness.State state = freshness.state();
    // corrections: end
    return Map.of("today", today, "asOfMarch", asOfMarch, "missing", missing, "state", state);
  }
}
