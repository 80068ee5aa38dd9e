package dev.plumbline.kpi.bench.table;

import java.util.Arrays;
import java.util.List;

/**
 * A number that was measured several times: the median, and between what it lies.
 *
 * @param low the lower quartile of one round; over several rounds, the lowest of these
 * @param median the median of one round; over several rounds, the median of these
 * @param high the upper quartile of one round; over several rounds, the highest of these
 */
record Spread(double low, double median, double high) {
  /** {@return the quartiles of what was measured in one round; between two, in proportion} */
  static Spread of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("Nothing was measured. Give one value at least.");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Spread(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
  }

  private static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /** {@return the rounds taken together} */
  static Spread ofRounds(List<Spread> rounds) {
    double[] medians = rounds.stream().mapToDouble(Spread::median).toArray();
    return new Spread(
        rounds.stream().mapToDouble(Spread::low).min().orElseThrow(),
        of(medians).median(),
        rounds.stream().mapToDouble(Spread::high).max().orElseThrow());
  }

  /** {@return what this is divided by another: at the least, in the middle, and at the most} */
  Spread dividedBy(Spread other) {
    return new Spread(low / other.high, median / other.median, high / other.low);
  }

  /** {@return the exponent e of growth by {@code factor^e}} */
  Spread exponent(double factor) {
    double unit = Math.log(factor);
    return new Spread(Math.log(low) / unit, Math.log(median) / unit, Math.log(high) / unit);
  }
}
