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
    long months = isOfMonths(first) ? months(first) : 0;
    long days = first.days();
    for (int i = 1; i < series.size(); i++) {
      Period period = series.period(i);
      months = months != 0 && areMonthsApart(first, period, months) ? months : 0;
      days = days != 0 && areDaysApart(first, period, days) ? days : 0;
    }
    return new Positions(months, months == 0 ? days : 0, first);
  }

  private static boolean areMonthsApart(Period first, Period period, long months) {
    return isOfMonths(period)
        && months(period) == months
        && (month(period.start()) - month(first.start())) % months == 0;
  }

  private static boolean areDaysApart(Period first, Period period, long days) {
    return period.days() == days
        && (period.start().toEpochDay() - first.start().toEpochDay()) % days == 0;
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
    if (scale() == TimeScale.PERIODS) {
      return before(period.start());
    }
    return (period.start().toEpochDay()
            + period.end().toEpochDay()
            - first.start().toEpochDay()
            - first.end().toEpochDay())
        / 2.0;
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
