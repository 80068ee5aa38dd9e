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
  public long month(long day) {
    int year = year(day);
    long start = startOfYear(year);
    long week = (day - start) / DAYS_OF_WEEK;
    long leapWeeks = leapWeeks(year, start);
    int month = 0;
    while (month < MONTHS - 1 && week >= weeksBefore(month + 1, leapWeeks)) {
      month++;
    }
    return (long) year * MONTHS + month;
  }

  private int year(long day) {
    int year = LocalDate.ofEpochDay(day).getYear();
    if (day < startOfYear(year)) {
      return year - 1;
    }
    return day < startOfYear(year + 1) ? year : year + 1;
  }

  @Override
  public long start(long month) {
    int year = (int) Math.floorDiv(month, MONTHS);
    int inYear = Math.floorMod(month, MONTHS);
    long start = startOfYear(year);
    return inYear == 0 ? start : start + weeksBefore(inYear, leapWeeks(year, start)) * DAYS_OF_WEEK;
  }

  private long startOfYear(int year) {
    return end.in(year - 1) + 1;
  }

  /** {@return 1 if a year has 53 weeks, 0 if it has 52} */
  private long leapWeeks(int year, long start) {
    return (startOfYear(year + 1) - start) / DAYS_OF_WEEK - WEEKS;
  }

  /** {@return how many weeks of a year come before a month} */
  private long weeksBefore(int month, long leapWeeks) {
    int weeks = pattern == null ? WEEKS : pattern.weeksBefore(month);
    return month > leapMonth ? weeks + leapWeeks : weeks;
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
    if (pattern == null) {
      return "ISO weeks";
    }
    String leapWeek = leapMonth == MONTHS - 1 ? "" : ", leap week in month " + (leapMonth + 1);
    return pattern + " weeks to the " + end + leapWeek;
  }
}
