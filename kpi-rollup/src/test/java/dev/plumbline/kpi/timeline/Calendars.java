package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.WeekPattern;
import dev.plumbline.kpi.time.YearEnd;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;

/** Calendars of every kind, and the grains that they have. */
final class Calendars {
  static final List<Calendar> ALL =
      List.of(
          Calendar.gregorian(),
          Calendar.fiscal(Month.JULY),
          Calendar.fiscal(Month.APRIL),
          Calendar.ofWeeks(
              WeekPattern.FOUR_FOUR_FIVE, YearEnd.last(DayOfWeek.SATURDAY, Month.SEPTEMBER)),
          Calendar.ofWeeks(
                  WeekPattern.FIVE_FOUR_FOUR, YearEnd.nearest(DayOfWeek.SUNDAY, Month.DECEMBER))
              .withLeapWeekIn(3),
          Calendar.retail(),
          Calendar.isoWeeks());

  private Calendars() {}

  /** {@return the grains of a calendar in which periods of another nest} */
  static List<Grain> above(Calendar calendar, Grain finer) {
    return Stream.of(Grain.values())
        .filter(grain -> calendar.has(grain) && calendar.nests(finer, grain))
        .toList();
  }
}
