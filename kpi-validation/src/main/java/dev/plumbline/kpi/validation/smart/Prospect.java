package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.trend.RobustTrend;
import dev.plumbline.kpi.trend.TimeScale;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI is to reach next, and what was measured of it so far.
 *
 * @param kpi the KPI
 * @param series its measurements, at least one of which is a number
 * @param target the target that is due first of those that are not decided yet
 * @param period the period of the target
 * @param count how many numbers were measured
 * @param last the place of the last of them
 */
record Prospect(Kpi kpi, Series series, Target target, Period period, int count, int last) {
  private static final double LONGEST = 4.0 / 3.0;

  /** {@return what is to be reached next; nothing if no target is ahead or nothing was measured} */
  static Optional<Prospect> of(Kpi kpi, Review review) {
    if (kpi.targets().isEmpty()) {
      return Optional.empty();
    }
    Series series = review.input().history(kpi.id());
    int count = 0;
    int last = -1;
    LocalDate decided = review.input().today().orElse(LocalDate.MIN);
    for (int i = 0; i < series.size(); i++) {
      if (series.isPresent(i)) {
        count++;
        last = i;
        LocalDate end = series.period(i).end();
        decided = end.isAfter(decided) ? end : decided;
      }
    }
    Target target = next(kpi, decided);
    return target == null || count == 0
        ? Optional.empty()
        : Optional.of(
            new Prospect(kpi, series, target, target.period().orElseThrow(), count, last));
  }

  private static @Nullable Target next(Kpi kpi, LocalDate decided) {
    Target next = null;
    for (Target target : kpi.targets()) {
      if (target.period().isPresent()
          && target.period().get().end().isAfter(decided)
          && (next == null || isSooner(target.period().get(), next.period().orElseThrow()))) {
        next = target;
      }
    }
    return next;
  }

  private static boolean isSooner(Period one, Period other) {
    int byEnd = one.end().compareTo(other.end());
    return byEnd < 0 || (byEnd == 0 && one.start().isAfter(other.start()));
  }

  /** {@return whether there are enough values for a statement about what is achievable} */
  boolean isKnown(Review review) {
    return count >= review.thresholds().fewestObservations();
  }

  /**
   * {@return whether its values can be put beside a single value to reach} Those of an additive KPI
   * only if they are of periods about as long as that of the target.
   */
  boolean isComparable() {
    if (target.value().isEmpty() || kpi.direction() == Direction.IN_RANGE) {
      return false;
    }
    double ratio = (double) period.days() / series.period(last).days();
    return kpi.nature() != Nature.ADDITIVE || (ratio < LONGEST && ratio > 1.0 / LONGEST);
  }

  /** {@return the period of the target in the words of the calendar} */
  String when(Review review) {
    return review.input().calendar().format(period);
  }

  double wanted() {
    return target.value().orElseThrow();
  }

  boolean isReachedBy(double value) {
    return kpi.direction().reaches(value, wanted());
  }

  /** {@return the last number that was measured} */
  double latest() {
    return series.number(last);
  }

  /** {@return the time from the last number to the end of the target, in units of the scale} */
  double left(RobustTrend trend) {
    return distance(series.period(last).end(), period.end(), trend.scale());
  }

  /** {@return in which unit a trend counts the time, such as {@code year}} */
  String unitOfTime(RobustTrend trend, Review review) {
    Period one = series.period(last);
    Calendar calendar = review.input().calendar();
    return trend.scale() == TimeScale.DAYS
        ? trend.scale().text()
        : kpi.cadence()
            .map(Cadence::grain)
            .filter(grain -> calendar.has(grain) && calendar.period(one.start(), grain).equals(one))
            .map(Grain::toString)
            .orElse(trend.scale().text());
  }

  /** {@return how many periods as long as the last one are left; at least 1} */
  int periodsLeft() {
    double left = distance(series.period(last).end(), period.end(), TimeScale.PERIODS);
    return (int) Math.max(1, Math.min(count, Math.round(left)));
  }

  /** Periods of whole months are counted in months, others in days, as trends do. */
  private double distance(LocalDate from, LocalDate to, TimeScale scale) {
    double days = to.toEpochDay() - from.toEpochDay();
    if (scale == TimeScale.DAYS) {
      return days;
    }
    Period one = series.period(last);
    boolean isOfMonths = one.start().getDayOfMonth() == 1 && one.end().getDayOfMonth() == 1;
    return isOfMonths
        ? (double) (month(to) - month(from)) / (month(one.end()) - month(one.start()))
        : days / one.days();
  }

  private static long month(LocalDate day) {
    return day.getLong(ChronoField.PROLEPTIC_MONTH);
  }
}
