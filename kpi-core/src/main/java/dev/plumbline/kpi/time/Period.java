package dev.plumbline.kpi.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Comparator;

/**
 * A stretch of whole days, for which something is measured or a target holds.
 *
 * <p>Half-open: the first day is part of it, the end is the first day that is not. Calendar periods
 * print as one writes them, and {@link #parse} reads them back:
 *
 * <table class="striped">
 * <caption>Periods in print</caption>
 * <thead><tr><th>period</th><th>text</th></tr></thead>
 * <tbody>
 * <tr><td>{@code Period.year(2026)}</td><td>{@code 2026}</td></tr>
 * <tr><td>{@code Period.half(2026, 1)}</td><td>{@code 2026-H1}</td></tr>
 * <tr><td>{@code Period.quarter(2026, 3)}</td><td>{@code 2026-Q3}</td></tr>
 * <tr><td>{@code Period.month(2026, 3)}</td><td>{@code 2026-03}</td></tr>
 * <tr><td>{@code Period.week(2026, 7)}</td><td>{@code 2026-W07} (ISO 8601: from Monday)</td></tr>
 * <tr><td>{@code Period.day(date)}</td><td>{@code 2026-03-14}</td></tr>
 * <tr><td>anything else</td><td>{@code 2025-07-01/2026-07-01} (ISO 8601; the end is not part of it)
 * </td></tr>
 * </tbody>
 * </table>
 *
 * <p>{@link Calendar} has fiscal years, years of whole weeks, and their names. Its days lie in the
 * years 1 to 9999. Ordered by the first day, then by the end.
 *
 * @param start the first day
 * @param end the day after the last one
 */
public record Period(LocalDate start, LocalDate end) implements Comparable<Period> {
  private static final Comparator<Period> ORDER =
      Comparator.comparing(Period::start).thenComparing(Period::end);
  private static final int MONTHS_PER_QUARTER = 3;
  private static final int MONTHS_PER_YEAR = 12;
  private static final int MONTHS_PER_HALF = 6;
  private static final int DAYS_PER_WEEK = 7;
  private static final int DAY_OF_FIRST_WEEK = 4;
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;
  private static final LocalDate FIRST_START = LocalDate.of(FIRST_YEAR, Month.JANUARY, 1);
  private static final LocalDate LAST_END = LocalDate.of(LAST_YEAR + 1, Month.JANUARY, 1);

  /**
   * Checks that there is at least one day in it.
   *
   * @param start the first day
   * @param end the day after the last one
   * @throws IllegalArgumentException if the end is not after the start, or a day is outside the
   *     years 1 to 9999
   */
  public Period {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          ("The period from %s to %s holds no day."
                  + " Its end, which is not part of it, must be after its start.")
              .formatted(start, end));
    }
    if (start.isBefore(FIRST_START) || end.isAfter(LAST_END)) {
      throw new IllegalArgumentException(
          "The period from %s to %s leaves the calendar. Use the years %s to %s."
              .formatted(start, end, FIRST_YEAR, LAST_YEAR));
    }
  }

  /**
   * {@return the period from a day up to another, which is not part of it}
   *
   * @param start the first day
   * @param end the day after the last one
   * @throws IllegalArgumentException if the end is not after the start, or a day is outside the
   *     years 1 to 9999
   */
  public static Period between(LocalDate start, LocalDate end) {
    return new Period(start, end);
  }

  /**
   * {@return a single day}
   *
   * @param day in the years 1 to 9999
   * @throws IllegalArgumentException if it is in another year
   */
  public static Period day(LocalDate day) {
    checkYear(day.getYear());
    return new Period(day, day.plusDays(1));
  }

  /**
   * {@return a week of ISO 8601: from Monday to Sunday, numbered in the year that its Thursday is
   * in}
   *
   * @param weekBasedYear 1 to 9999
   * @param week 1 to 52, in some years to 53
   * @throws IllegalArgumentException if there is no such week or year, or it ends after the year
   *     9999
   */
  public static Period week(int weekBasedYear, int week) {
    checkYear(weekBasedYear);
    LocalDate inFirstWeek = LocalDate.of(weekBasedYear, Month.JANUARY, DAY_OF_FIRST_WEEK);
    long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirstWeek).getMaximum();
    if (week < 1 || week > weeks) {
      throw new IllegalArgumentException(
          "There is no week %s in %s. Use 1 to %s.".formatted(week, weekBasedYear, weeks));
    }
    LocalDate monday = inFirstWeek.minusDays(inFirstWeek.getDayOfWeek().getValue() - 1L);
    LocalDate start = monday.plusWeeks(week - 1L);
    return new Period(start, start.plusDays(DAYS_PER_WEEK));
  }

  /**
   * {@return a calendar month}
   *
   * @param year 1 to 9999
   * @param month 1 for January to 12 for December
   * @throws IllegalArgumentException if there is no such month or year
   */
  public static Period month(int year, int month) {
    if (month < 1 || month > MONTHS_PER_YEAR) {
      throw new IllegalArgumentException(
          "There is no month %s in %s. Use 1 to 12.".formatted(month, year));
    }
    return months(year, month, 1);
  }

  /**
   * {@return a calendar quarter}
   *
   * @param year 1 to 9999
   * @param quarter 1 to 4
   * @throws IllegalArgumentException if there is no such quarter or year
   */
  public static Period quarter(int year, int quarter) {
    if (quarter < 1 || quarter > 4) {
      throw new IllegalArgumentException(
          "There is no quarter %s in %s. Use 1 to 4.".formatted(quarter, year));
    }
    return months(year, (quarter - 1) * MONTHS_PER_QUARTER + 1, MONTHS_PER_QUARTER);
  }

  /**
   * {@return half a calendar year}
   *
   * @param year 1 to 9999
   * @param half 1 or 2
   * @throws IllegalArgumentException if there is no such half or year
   */
  public static Period half(int year, int half) {
    if (half < 1 || half > 2) {
      throw new IllegalArgumentException(
          "There is no half %s in %s. Use 1 or 2.".formatted(half, year));
    }
    return months(year, (half - 1) * MONTHS_PER_HALF + 1, MONTHS_PER_HALF);
  }

  /**
   * {@return a calendar year}
   *
   * @param year 1 to 9999
   * @throws IllegalArgumentException if it is another year
   */
  public static Period year(int year) {
    return months(year, 1, MONTHS_PER_YEAR);
  }

  /**
   * {@return the fiscal year that is named after the calendar year in which it ends: {@code
   * fiscalYear(2023, Month.JULY)} lasts from July 2022 to June 2023}
   *
   * @param endingIn the year in which it ends, so that all of it is in the years 1 to 9999
   * @param firstMonth its first month; January gives the calendar year
   * @throws IllegalArgumentException if it begins or ends in another year
   */
  public static Period fiscalYear(int endingIn, Month firstMonth) {
    checkYear(endingIn);
    int startsIn = firstMonth == Month.JANUARY ? endingIn : endingIn - 1;
    return months(startsIn, firstMonth.getValue(), MONTHS_PER_YEAR);
  }

  private static Period months(int year, int month, int count) {
    checkYear(year);
    LocalDate start = LocalDate.of(year, month, 1);
    return new Period(start, start.plusMonths(count));
  }

  private static void checkYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "The year %s is outside the calendar. Use the years %s to %s."
              .formatted(year, FIRST_YEAR, LAST_YEAR));
    }
  }

  /**
   * Reads what {@link #toString} prints.
   *
   * @param text such as {@code 2026}, {@code 2026-H1}, {@code 2026-Q3}, {@code 2026-03}, {@code
   *     2026-W07}, {@code 2026-03-14}, {@code 2025-07-01/2026-07-01}; at most 40 characters
   * @return the period
   * @throws IllegalArgumentException if the text is none of these
   */
  public static Period parse(String text) {
    return PeriodText.parse(text);
  }

  /**
   * {@return whether a day is in this period}
   *
   * @param day any day
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }

  /**
   * {@return whether every day of another period is in this one} A period contains itself.
   *
   * @param other any period
   */
  public boolean contains(Period other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /**
   * {@return whether a day is in both} Neighbours, of which one ends where the other starts, do not
   * overlap.
   *
   * @param other any period
   */
  public boolean overlaps(Period other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** {@return the number of days, at least 1} */
  public long days() {
    return ChronoUnit.DAYS.between(start, end);
  }

  /** Compares by the first day, then by the end. */
  @Override
  public int compareTo(Period other) {
    return ORDER.compare(this, other);
  }

  /** {@return the shortest of the forms above that says it} */
  @Override
  public String toString() {
    return PeriodText.of(this);
  }
}
