package dev.plumbline.kpi.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Years of 52 or 53 weeks.
 *
 * @param pattern the weeks of each month; null if there are no months
 * @param end where the years end
 * @param leapMonth the month, from 0, that has one week more in a year of 53
 */
record WeekYears(@Nullable WeekPattern pattern, YearEnd end, int leapMonth) implements Years {
  /** The weeks of ISO 8601: the year that holds the Thursday of a week holds the week. */
  static final WeekYears ISO =
      new WeekYears(null, YearEnd.nearest(DayOfWeek.SUNDAY, Month.DECEMBER), MONTHS - 1);

  private static final int WEEKS = 52;
  private static final int MONDAY = -3;

  @Override
  public boolean has(Grain grain) {
    return pattern != null || grain == Grain.DAY || grain == Grain.WEEK || grain == Grain.YEAR;
  }

  @Override
  public boolean areOfWeeks() {
    return true;
  }

  @Override
  public boolean beginEarlier() {
    return end.month() != Month.DECEMBER;
  }

  @Override
  public int year(long day) {
    int year = LocalDate.ofEpochDay(day).getYear();
    if (day < start(year)) {
      return year - 1;
    }
    return day < start(year + 1) ? year : year + 1;
  }

  private long start(int year) {
    return end.in(year - 1).toEpochDay() + 1;
  }

  @Override
  public int month(long day) {
    int year = year(day);
    int month = 0;
    while (day >= start(year, month + 1)) {
      month++;
    }
    return month;
  }

  @Override
  public long start(int year, int month) {
    if (month == 0) {
      return start(year);
    }
    if (month == MONTHS) {
      return start(year + 1);
    }
    int leapWeek = month > leapMonth ? weeks(year) - WEEKS : 0;
    return start(year) + (long) (weeksBefore(month) + leapWeek) * DAYS_OF_WEEK;
  }

  private int weeksBefore(int month) {
    return pattern == null ? WEEKS : pattern.weeksBefore(month);
  }

  /** {@return 52 or 53} */
  private int weeks(int year) {
    return (int) ((start(year + 1) - start(year)) / DAYS_OF_WEEK);
  }

  /** {@return the number of the week that holds a day, counted through all years} */
  long week(long day) {
    return Math.floorDiv(day - firstOfWeek(), DAYS_OF_WEEK);
  }

  /** {@return the first day of a week} */
  long startOfWeek(long week) {
    return firstOfWeek() + week * DAYS_OF_WEEK;
  }

  /** {@return the first day of some week} */
  private long firstOfWeek() {
    return (long) MONDAY + end.day().getValue() % DAYS_OF_WEEK;
  }

  @Override
  public WeekYears ofWeeks() {
    return this;
  }

  @Override
  public String toString() {
    return pattern == null ? "ISO weeks" : pattern + " weeks to the " + end;
  }
}
