package dev.plumbline.kpi.time;

import dev.plumbline.kpi.value.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
 * <tr><td>{@code Period.quarter(2026, 3)}</td><td>{@code 2026-Q3}</td></tr>
 * <tr><td>{@code Period.month(2026, 3)}</td><td>{@code 2026-03}</td></tr>
 * <tr><td>{@code Period.day(date)}</td><td>{@code 2026-03-14}</td></tr>
 * <tr><td>anything else</td><td>{@code 2025-07-01/2026-07-01} (ISO 8601; the end is not part of it)
 * </td></tr>
 * </tbody>
 * </table>
 *
 * <p>Its days lie in the years 1 to 9999. Ordered by the first day, then by the end.
 *
 * @param start the first day
 * @param end the day after the last one
 */
public record Period(LocalDate start, LocalDate end) implements Comparable<Period> {
  private static final Comparator<Period> ORDER =
      Comparator.comparing(Period::start).thenComparing(Period::end);
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final int LONGEST_TEXT = 40;
  private static final int MONTHS_PER_QUARTER = 3;
  private static final int MONTHS_PER_YEAR = 12;
  private static final int YEAR_LENGTH = 4;
  private static final int YEAR_MONTH_LENGTH = 7;
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

  private static Period month(YearMonth month) {
    return month(month.getYear(), month.getMonthValue());
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
   * @param text such as {@code 2026}, {@code 2026-Q3}, {@code 2026-03}, {@code 2026-03-14}, {@code
   *     2025-07-01/2026-07-01}; at most 40 characters
   * @return the period
   * @throws IllegalArgumentException if the text is none of these
   */
  public static Period parse(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw unreadable(text);
    }
    try {
      int slash = text.indexOf('/');
      if (slash >= 0) {
        return between(
            LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
      }
      Matcher quarter = QUARTER.matcher(text);
      if (quarter.matches()) {
        return quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
      }
      return switch (text.length()) {
        case YEAR_LENGTH -> year(Year.parse(text).getValue());
        case YEAR_MONTH_LENGTH -> month(YearMonth.parse(text));
        default -> day(LocalDate.parse(text));
      };
    } catch (DateTimeException e) {
      throw unreadable(text); // without the cause, whose message holds the text as it is
    }
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        ("%s is no period."
                + " Write it like 2026, 2026-Q3, 2026-03, 2026-03-14 or 2025-07-01/2026-07-01.")
            .formatted(PlainText.quote(text)));
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
    YearMonth month = YearMonth.from(start);
    int quarter = (month.getMonthValue() - 1) / MONTHS_PER_QUARTER + 1;
    String year = month.toString().substring(0, YEAR_LENGTH);
    if (equals(day(start))) {
      return start.toString();
    }
    if (equals(month(month))) {
      return month.toString();
    }
    if (equals(quarter(month.getYear(), quarter))) {
      return year + "-Q" + quarter;
    }
    return equals(year(month.getYear())) ? year : start + "/" + end;
  }
}
