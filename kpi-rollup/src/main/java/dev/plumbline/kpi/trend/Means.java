package dev.plumbline.kpi.trend;

import java.util.Arrays;

/** Medians, and what else lies in the middle. */
final class Means {
  private Means() {}

  /** {@return the number in the middle of two, which does not overflow where they do not} */
  static double ofTwo(double a, double b) {
    double sum = a + b;
    return Double.isInfinite(sum) ? a / 2 + b / 2 : sum / 2;
  }

  /** {@return the median of the first {@code size} numbers, at least one; they stay as they are} */
  static double median(double[] x, int size) {
    double[] sorted = Arrays.copyOf(x, size);
    Arrays.sort(sorted);
    double upper = sorted[size / 2];
    return (size % 2 == 1 ? upper : ofTwo(sorted[size / 2 - 1], upper)) + 0.0;
  }
}
