package dev.plumbline.kpi.examples.reference;

import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.trend.Change;
import dev.plumbline.kpi.trend.RobustTrend;
import dev.plumbline.kpi.trend.TrendDirection;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Change and trend as one writes them down who has decimals and time: over all pairs of years. */
final class NaiveHistory {
  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal ROUNDING = new BigDecimal("1e-13");
  private static final double WITHIN_95_PERCENT = 1.959963984540054;
  private static final int LARGE = 30;

  private final SortedMap<Integer, BigDecimal> years = new TreeMap<>();

  private NaiveHistory() {}

  static NaiveHistory of(Series series) {
    NaiveHistory history = new NaiveHistory();
    for (int i = 0; i < series.size(); i++) {
      BigDecimal value = new BigDecimal(Double.toString(series.number(i)));
      history.years.put(series.period(i).start().getYear(), value);
    }
    return history;
  }

  /** Whether a change is the difference of two years, and their quotient less one. */
  boolean isChange(Change change, Period from, Period to) {
    BigDecimal before = years.get(from.start().getYear());
    BigDecimal after = years.get(to.start().getYear());
    if (before == null || after == null) {
      return !change.relative().isPresent() && !change.absolute().figure().isPresent();
    }
    BigDecimal difference = after.subtract(before);
    return change.absolute().figure().orElseThrow() == difference.doubleValue() + 0.0
        && change.relative().orElseThrow() == difference.divide(before, DIGITS).doubleValue() + 0.0
        && change.movement().isAtLeastAsGood() == (difference.signum() >= 0);
  }

  /** Whether a trend has the median of all slopes, and goes where most pairs go. */
  boolean isTrend(RobustTrend trend) {
    if (years.size() < RobustTrend.FEWEST) {
      return trend.direction() == TrendDirection.UNKNOWN && !trend.slope().isPresent();
    }
    BigDecimal slope = slope();
    BigDecimal found = new BigDecimal(trend.slope().orElseThrow());
    return found.subtract(slope).abs().compareTo(ROUNDING) <= 0
        && trend.size() == years.size()
        && trend.score() == score()
        && trend.variance() == variance()
        && hasDirection(trend.direction());
  }

  private BigDecimal slope() {
    List<BigDecimal> slopes = new ArrayList<>();
    years.forEach(
        (year, value) ->
            years
                .tailMap(year + 1)
                .forEach(
                    (later, next) ->
                        slopes.add(
                            next.subtract(value)
                                .divide(BigDecimal.valueOf(later - year), DIGITS))));
    Collections.sort(slopes);
    int middle = slopes.size() / 2;
    return slopes.size() % 2 == 1
        ? slopes.get(middle)
        : slopes.get(middle - 1).add(slopes.get(middle)).divide(BigDecimal.valueOf(2));
  }

  private long score() {
    long[] score = new long[1];
    years.forEach(
        (year, value) ->
            years.tailMap(year + 1).values().forEach(next -> score[0] += next.compareTo(value)));
    return score[0];
  }

  /** The variance where there is no trend, with the correction for equal values. */
  private double variance() {
    long total = term(years.size());
    for (BigDecimal value : new HashSet<>(years.values())) {
      total -= term(years.values().stream().filter(value::equals).count());
    }
    return total / 18.0;
  }

  private static long term(long size) {
    return size * (size - 1) * (2 * size + 5);
  }

  /** By the normal distribution, where it is used: for more than thirty years. */
  private boolean hasDirection(TrendDirection direction) {
    if (years.size() <= LARGE) {
      return true;
    }
    double z = (Math.abs(score()) - 1) / Math.sqrt(variance());
    if (z < WITHIN_95_PERCENT) {
      return direction == TrendDirection.NO_TREND;
    }
    return direction == (score() > 0 ? TrendDirection.RISING : TrendDirection.FALLING);
  }
}
