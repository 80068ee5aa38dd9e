package dev.plumbline.kpi.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Calendars of every kind, and days of the years 1 to 9999. */
final class Calendars {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private Calendars() {}

  static Arbitrary<Calendar> any() {
    Arbitrary<Calendar> months =
        Combinators.combine(Arbitraries.of(Month.class), Arbitraries.of(YearNaming.class))
            .as((first, naming) -> Calendar.fiscal(first).named(naming));
    return Arbitraries.oneOf(
        Arbitraries.of(Calendar.gregorian(), Calendar.isoWeeks(), Calendar.retail()),
        months,
        ofWeeks());
  }

  static Arbitrary<Calendar> ofWeeks() {
    return Combinators.combine(
            Arbitraries.of(WeekPattern.class),
            yearEnds(),
            Arbitraries.of(YearNaming.class),
            Arbitraries.integers().between(1, 12))
        .as(
            (pattern, end, naming, leapMonth) ->
                Calendar.ofWeeks(pattern, end).named(naming).withLeapWeekIn(leapMonth));
  }

  static Arbitrary<YearEnd> yearEnds() {
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.class),
            Arbitraries.of(Month.class),
            Arbitraries.of(true, false))
        .as(YearEnd::new);
  }

  /** Of all years, more of them near the turn of a year of today, and the ends of the calendar. */
  static Arbitrary<LocalDate> days() {
    Arbitrary<LocalDate> all =
        Arbitraries.longs()
            .between(FIRST.toEpochDay(), LAST.toEpochDay())
            .map(LocalDate::ofEpochDay);
    Arbitrary<LocalDate> turns =
        Combinators.combine(
                Arbitraries.integers().between(1990, 2050), Arbitraries.integers().between(-8, 8))
            .as((year, days) -> LocalDate.of(year, 1, 1).plusDays(days));
    Arbitrary<LocalDate> ends =
        Arbitraries.integers()
            .between(0, 400)
            .flatMap(days -> Arbitraries.of(FIRST.plusDays(days), LAST.minusDays(days)));
    return Arbitraries.frequencyOf(Tuple.of(4, all), Tuple.of(4, turns), Tuple.of(1, ends));
  }
}
