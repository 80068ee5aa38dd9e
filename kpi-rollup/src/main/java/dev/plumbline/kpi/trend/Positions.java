package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoField;

/**
 * Where the periods of a series lie in time: counted in periods if they are equal, else in days.
 */
final class Positions {
  /*
   * Equal are periods of as many whole months that begin as many months apart, or a multiple (months,
   * quarters, years of any first month), and periods of as many days (days, weeks).
   */
  private final long months;
  private final long days;
  private final Period first;

  private Positions(long months, long days, Period first) {
    this.months = months;
    this.days = days;
    this.first = first;
  }

  /**
   * {@return the positions of a series, the first of which is 0}
   *
   * @param series at least one period
   */
  static Positions of(Series series) {
    Period first = series.period(0);
    return new Positions(months(series, first), days(series, first), first);
  }

  private static long months(Series series, Period first) {
    long months = isOfMonths(first) ? months(first) : 0;
    for (int i = 1; i < series.size() && months != 0; i++) {
      months = areMonthsApart(first, series.period(i), months) ? months : 0;
    }
    return months;
  }

  /** A series of days may be long, so that its columns are looked at, and no period is made. */
  private static long days(Series series, Period first) {
    int[] starts = series.startDays();
    int[] ends = series.endDays();
    long days = first.days();
    for (int i = 1; i < starts.length; i++) {
      if (ends[i] - starts[i] != days || (starts[i] - starts[0]) % days != 0) {
        return 0;
      }
    }
    return days;
  }

  private static boolean areMonthsApart(Period first, Period period, long months) {
    return isOfMonths(period)
        && months(period) == months
        && (month(period.start()) - month(first.start())) % months == 0;
  }

  private static boolean isOfMonths(Period period) {
    return period.start().getDayOfMonth() == 1 && period.end().getDayOfMonth() == 1;
  }

  private static long months(Period period) {
    return month(period.end()) - month(period.start());
  }

  private static long month(LocalDate day) {
    return day.getLong(ChronoField.PROLEPTIC_MONTH);
  }

  TimeScale scale() {
    return months == 0 && days == 0 ? TimeScale.DAYS : TimeScale.PERIODS;
  }

  /** {@return where a period of the series lies, in units of the scale} */
  double of(Period period) {
    return of(period.start().toEpochDay(), period.end().toEpochDay());
  }

  /** {@return where a period lies, by its first day and its end, as days since 1970} */
  double of(long start, long end) {
    if (months != 0) {
      return before(LocalDate.ofEpochDay(start));
    }
    long firstStart = first.start().toEpochDay();
    return days != 0
        ? Math.floorDiv(start - firstStart, days)
        : (start + end - firstStart - first.end().toEpochDay()) / 2.0;
  }

  /** {@return how many whole periods lie between the first one's start and a day; or days} */
  long before(LocalDate day) {
    if (months != 0) {
      return Math.floorDiv(month(day) - month(first.start()), months);
    }
    return Math.floorDiv(day.toEpochDay() - first.start().toEpochDay(), days == 0 ? 1 : days);
  }

  /** {@return whether a period of the series may begin on a day} */
  boolean isStart(LocalDate day) {
    if (months != 0) {
      return day.getDayOfMonth() == 1 && (month(day) - month(first.start())) % months == 0;
    }
    return days != 0 && (day.toEpochDay() - first.start().toEpochDay()) % days == 0;
  }

  /**
   * {@return where the last period lies that is over at the end of another one; or, of days, the
   * one that ends with it and is as long as the last one}
   */
  double endingWith(Period until, Period last) {
    return scale() == TimeScale.PERIODS
        ? before(until.end()) - 1
        : of(Period.between(until.end().minusDays(last.days()), until.end()));
  }
}
