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

  private Positions(long months, long days) {
    this.months = months;
    this.days = days;
  }

  static Positions of(Series series) {
    if (series.size() == 0) {
      return new Positions(0, 1);
    }
    Period first = series.period(0);
    long months = isOfMonths(first) ? months(first) : 0;
    long days = first.days();
    for (int i = 1; i < series.size(); i++) {
      Period period = series.period(i);
      months = months != 0 && areMonthsApart(first, period, months) ? months : 0;
      days = days != 0 && areDaysApart(first, period, days) ? days : 0;
    }
    return months == 0 ? new Positions(0, days) : new Positions(months, 0);
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

  /** {@return where a period lies, in units of the scale; only differences mean something} */
  double of(Period period) {
    if (months != 0) {
      return Math.floorDiv(month(period.start()), months);
    }
    long start = period.start().toEpochDay();
    return days != 0 ? Math.floorDiv(start, days) : (start + period.end().toEpochDay()) / 2.0;
  }

  /** {@return where a day lies, as a fraction of the periods around it} */
  double of(LocalDate day) {
    if (months != 0) {
      double share = (day.getDayOfMonth() - 1.0) / day.lengthOfMonth();
      return (month(day) + share) / months;
    }
    return days != 0 ? day.toEpochDay() / (double) days : day.toEpochDay();
  }
}
