package dev.plumbline.kpi.time;

import com.google.common.base.Strings;
import dev.plumbline.kpi.value.PlainText;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods of the Gregorian calendar and of ISO 8601 as text. */
final class PeriodText {
  private static final Pattern PART_OF_YEAR =
      Pattern.compile("([0-9]{4})-(?:Q([1-4])|H([12])|W([0-9]{2}))");
  private static final int QUARTER = 2;
  private static final int HALF = 3;
  private static final int WEEK = 4;
  private static final int LONGEST = 40;
  private static final int YEAR_DIGITS = 4;
  private static final int YEAR_MONTH_LENGTH = 7;
  private static final int DAYS_OF_WEEK = 7;
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_HALF = 6;

  private PeriodText() {}

  static Period parse(String text) {
    if (text.length() > LONGEST) {
      throw unreadable(text);
    }
    try {
      int slash = text.indexOf('/');
      if (slash >= 0) {
        return Period.between(
            LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
      }
      Matcher part = PART_OF_YEAR.matcher(text);
      return part.matches() ? partOfYear(part) : yearMonthOrDay(text);
    } catch (DateTimeException e) {
      throw unreadable(text); // without the cause, whose message holds the text as it is
    }
  }

  private static Period partOfYear(Matcher part) {
    int year = Integer.parseInt(part.group(1));
    if (part.group(QUARTER) != null) {
      return Period.quarter(year, Integer.parseInt(part.group(QUARTER)));
    }
    return part.group(HALF) == null
        ? Period.week(year, Integer.parseInt(part.group(WEEK)))
        : Period.half(year, Integer.parseInt(part.group(HALF)));
  }

  private static Period yearMonthOrDay(String text) {
    if (text.length() == YEAR_DIGITS) {
      return Period.year(Year.parse(text).getValue());
    }
    if (text.length() == YEAR_MONTH_LENGTH) {
      YearMonth month = YearMonth.parse(text);
      return Period.month(month.getYear(), month.getMonthValue());
    }
    return Period.day(LocalDate.parse(text));
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        ("%s is no period. Write it like 2026, 2026-H1, 2026-Q3, 2026-03, 2026-W07, 2026-03-14 or"
                + " 2025-07-01/2026-07-01.")
            .formatted(PlainText.quote(text)));
  }

  static String of(Period period) {
    LocalDate start = period.start();
    LocalDate end = period.end();
    if (end.equals(start.plusDays(1))) {
      return start.toString();
    }
    if (start.getDayOfWeek() == DayOfWeek.MONDAY && end.equals(start.plusDays(DAYS_OF_WEEK))) {
      return year(start.get(IsoFields.WEEK_BASED_YEAR))
          + "-W"
          + twoDigits(start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
    return start.getDayOfMonth() == 1 ? ofMonths(start, end) : start + "/" + end;
  }

  private static String ofMonths(LocalDate start, LocalDate end) {
    int month = start.getMonthValue() - 1;
    String year = year(start.getYear());
    if (end.equals(start.plusMonths(1))) {
      return year + "-" + twoDigits(month + 1);
    }
    if (month % MONTHS_OF_QUARTER == 0 && end.equals(start.plusMonths(MONTHS_OF_QUARTER))) {
      return year + "-Q" + (month / MONTHS_OF_QUARTER + 1);
    }
    if (month % MONTHS_OF_HALF == 0 && end.equals(start.plusMonths(MONTHS_OF_HALF))) {
      return year + "-H" + (month / MONTHS_OF_HALF + 1);
    }
    return month == 0 && end.equals(start.plusYears(1)) ? year : start + "/" + end;
  }

  /** {@return a year in at least four digits} */
  static String year(int year) {
    return Strings.padStart(Integer.toString(year), YEAR_DIGITS, '0');
  }

  static String twoDigits(long number) {
    return Strings.padStart(Long.toString(number), 2, '0');
  }
}
