package dev.plumbline.kpi.trend;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The robust trend as its definitions say it, pair by pair. */
final class NaiveTrend {
  private NaiveTrend() {}

  static double[] slopes(double[] times, double[] values) {
    int n = values.length;
    double[] slopes = new double[n * (n - 1) / 2];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes[next++] = (values[j] - values[i]) / (times[j] - times[i]) + 0.0;
      }
    }
    Arrays.sort(slopes);
    return slopes;
  }

  static double[] positions(int n) {
    double[] times = new double[n];
    Arrays.setAll(times, i -> i);
    return times;
  }

  static long score(double... values) {
    long score = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        score += (long) Math.signum(values[j] - values[i]);
      }
    }
    return score;
  }

  static double variance(double... values) {
    Map<Double, Integer> groups = new HashMap<>();
    for (double value : values) {
      groups.merge(value, 1, Integer::sum);
    }
    BigDecimal variance = spread(values.length);
    for (int group : groups.values()) {
      variance = variance.subtract(spread(group));
    }
    return variance.doubleValue() / 18;
  }

  private static BigDecimal spread(int n) {
    return BigDecimal.valueOf(n)
        .multiply(BigDecimal.valueOf(n - 1))
        .multiply(BigDecimal.valueOf(2L * n + 5));
  }

  /** The share of all orders of the values whose score is at least so far from 0. */
  static double exactP(double... values) {
    long score = Math.abs(score(values));
    long[] counts = new long[2];
    permute(values.clone(), 0, score, counts);
    return counts[0] / (double) counts[1];
  }

  private static void permute(double[] values, int from, long score, long[] counts) {
    if (from == values.length) {
      counts[1]++;
      counts[0] += Math.abs(score(values)) >= score ? 1 : 0;
    }
    for (int i = from; i < values.length; i++) {
      swap(values, from, i);
      permute(values, from + 1, score, counts);
      swap(values, from, i);
    }
  }

  private static void swap(double[] values, int i, int j) {
    double kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
