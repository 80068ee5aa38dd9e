package dev.plumbline.kpi.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Objects;

/**
 * The day on which a year of whole weeks ends: always the same day of the week, near the end of the
 * same month.
 *
 * <p>Years that end so have 52 weeks, and every five or six years 53.
 *
 * @param day the last day of every week, and so of the year
 * @param month the month at whose end the year ends
 * @param nearest whether it is that day nearest to the end of the month, which may lie up to three
 *     days into the next one; otherwise the last one in the month
 */
public record YearEnd(DayOfWeek day, Month month, boolean nearest) {
  private static final int DAYS_TO_MIDDLE_OF_WEEK = 3;
  private static final int SUNDAY = 3; // January 4, 1970, counted from January 1

  /**
   * Checks that nothing is null.
   *
   * @param day the last day of every week
   * @param month the month at whose end the year ends
   * @param nearest whether the day may lie in the next month
   */
  public YearEnd {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(month, "month");
  }

  /**
   * {@return the last such day of a month: {@code last(SATURDAY, SEPTEMBER)}}
   *
   * @param day the last day of every week
   * @param month the month in which the year ends
   */
  public static YearEnd last(DayOfWeek day, Month month) {
    return new YearEnd(day, month, false);
  }

  /**
   * {@return the day nearest to the end of a month: {@code nearest(SATURDAY, JANUARY)} lies between
   * January 28 and February 3}
   *
   * @param day the last day of every week
   * @param month the month at whose end the year ends
   */
  public static YearEnd nearest(DayOfWeek day, Month month) {
    return new YearEnd(day, month, true);
  }

  /**
   * {@return the last day of the year that ends at the end of the month in a calendar year, counted
   * from 1970-01-01}
   */
  long in(int calendarYear) {
    long endOfMonth = LocalDate.of(calendarYear, month, 1).plusMonths(1).toEpochDay() - 1;
    long latest = nearest ? endOfMonth + DAYS_TO_MIDDLE_OF_WEEK : endOfMonth;
    return latest - Math.floorMod(latest - SUNDAY - day.getValue(), Years.DAYS_OF_WEEK);
  }

  /** {@return the rule as one says it, such as {@code last Saturday of September}} */
  @Override
  public String toString() {
    String weekday = capitalized(day);
    return nearest
        ? weekday + " nearest to the end of " + capitalized(month)
        : "last " + weekday + " of " + capitalized(month);
  }

  static String capitalized(Enum<?> constant) {
    return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
