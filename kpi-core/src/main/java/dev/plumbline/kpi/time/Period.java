package dev.plumbline.kpi.time;

import dev.plumbline.kpi.value.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
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
 * <p>Ordered by the first day, then by the end.
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
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

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
          "The period from "
              + start
              + " to "
              + end
              + " holds no day. Its end, which is not part"
              + " of it, must be after its start.");
    }
    if (start.getYear() < FIRST_YEAR || end.getYear() > LAST_YEAR + 1) {
      throw new IllegalArgumentException(
          "The period from "
              + start
              + " to "
              + end
              + " leaves the calendar. Use the years "
              + FIRST_YEAR
              + " to "
              + LAST_YEAR
              + ".");
    }
  }

  /**
   * Returns the period from a day up to another, which is not part of it.
   *
   * @throws IllegalArgumentException if the end is not after the start
   */
  public static Period between(LocalDate start, LocalDate end) {
    return new Period(start, end);
  }

  /** Returns a single day. */
  public static Period day(LocalDate day) {
    return new Period(day, day.plusDays(1));
  }

  /**
   * Returns a calendar month.
   *
   * @param month 1 for January to 12 for December
   * @throws DateTimeException if there is no such month
   */
  public static Period month(int year, int month) {
    return months(YearMonth.of(year, month), 1);
  }

  /**
   * Returns a calendar quarter.
   *
   * @param quarter 1 to 4
   * @throws IllegalArgumentException if there is no such quarter
   */
  public static Period quarter(int year, int quarter) {
    if (quarter < 1 || quarter > 4) {
      throw new IllegalArgumentException(
          "There is no quarter " + quarter + " in " + year + ". Use 1 to 4.");
    }
    return months(YearMonth.of(year, (quarter - 1) * MONTHS_PER_QUARTER + 1), MONTHS_PER_QUARTER);
  }

  /** Returns a calendar year. */
  public static Period year(int year) {
    return months(YearMonth.of(year, Month.JANUARY), 12);
  }

  /**
   * Returns the fiscal year that is named after the calendar year in which it ends: {@code
   * fiscalYear(2023, Month.JULY)} lasts from July 2022 to June 2023.
   *
   * @param endingIn the year in which it ends
   * @param firstMonth its first month; January gives the calendar year
   */
  public static Period fiscalYear(int endingIn, Month firstMonth) {
    int startsIn = firstMonth == Month.JANUARY ? endingIn : endingIn - 1;
    return months(YearMonth.of(startsIn, firstMonth), 12);
  }

  private static Period months(YearMonth first, int count) {
    return new Period(first.atDay(1), first.plusMonths(count).atDay(1));
  }

  /**
   * Reads what {@link #toString} prints.
   *
   * @param text such as {@code 2026}, {@code 2026-Q3}, {@code 2026-03}, {@code 2026-03-14}, {@code
   *     2025-07-01/2026-07-01}; at most 40 characters
   * @throws IllegalArgumentException if the text is none of these
   */
  public static Period parse(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw unreadable(text.substring(0, LONGEST_TEXT) + "...");
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
        case 4 -> months(YearMonth.parse(text + "-01"), 12);
        case 7 -> months(YearMonth.parse(text), 1);
        default -> day(LocalDate.parse(text));
      };
    } catch (DateTimeException e) {
      throw (IllegalArgumentException) unreadable(text).initCause(e);
    }
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "'"
            + PlainText.escape(text)
            + "' is no period. Write it like 2026, 2026-Q3, 2026-03, 2026-03-14 or"
            + " 2025-07-01/2026-07-01.");
  }

  /** Returns whether a day is in this period. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }

  /** Returns whether every day of another period is in this one. */
  public boolean contains(Period other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /** Returns whether a day is in both. */
  public boolean overlaps(Period other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** Returns the number of days. */
  public long days() {
    return ChronoUnit.DAYS.between(start, end);
  }

  /** Compares by the first day, then by the end. */
  @Override
  public int compareTo(Period other) {
    return ORDER.compare(this, other);
  }

  /** Returns the shortest of the forms above that says it. */
  @Override
  public String toString() {
    if (end.equals(start.plusDays(1))) {
      return start.toString();
    }
    if (start.getDayOfMonth() != 1 || end.getDayOfMonth() != 1) {
      return start + "/" + end;
    }
    int first = start.getMonthValue() - 1;
    return switch ((int) ChronoUnit.MONTHS.between(start, end)) {
      case 1 -> YearMonth.from(start).toString();
      case MONTHS_PER_QUARTER ->
          first % MONTHS_PER_QUARTER == 0
              ? String.format(
                  Locale.ROOT, "%04d-Q%d", start.getYear(), first / MONTHS_PER_QUARTER + 1)
              : start + "/" + end;
      case 12 ->
          first == 0 ? String.format(Locale.ROOT, "%04d", start.getYear()) : start + "/" + end;
      default -> start + "/" + end;
    };
  }
}
