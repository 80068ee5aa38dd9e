package dev.plumbline.kpi.trend;

import java.util.Arrays;

/** Counts the pairs of a row that stand in the wrong order, by merging, in {@code n log n}. */
final class Inversions {
  private static final int SIGN = Double.SIZE - 1;

  private double[] keys = new double[0];
  private double[] merged = new double[0];

  /**
   * {@return the number of pairs of which the later one is less} Equal ones do not count.
   *
   * @param row finite numbers; stays as it is
   * @param size how many of them
   */
  long count(double[] row, int size) {
    if (keys.length < size) {
      keys = new double[size];
      merged = new double[size];
    }
    System.arraycopy(row, 0, keys, 0, size);
    long count = 0;
    for (int width = 1; width < size; width *= 2) {
      for (int from = 0; from < size; from += 2 * width) {
        count += merge(from, Math.min(from + width, size), Math.min(from + 2 * width, size));
      }
      double[] swap = keys;
      keys = merged;
      merged = swap;
    }
    return count;
  }

  private long merge(int from, int middle, int to) {
    long count = 0;
    int left = from;
    int right = middle;
    int next = from;
    while (left < middle && right < to) {
      int isRight = isLess(keys[right], keys[left]);
      merged[next++] = keys[left + (right - left) * isRight];
      count += (long) (middle - left) * isRight;
      right += isRight;
      left += 1 - isRight;
    }
    System.arraycopy(keys, left, merged, next, middle - left);
    System.arraycopy(keys, right, merged, next + middle - left, to - right);
    return count;
  }

  /**
   * {@return 1 if a number is less than another, else 0, both finite} Which it is, is a toss in a
   * merge and foreseen by no processor, so it is taken from a sign and never branched on.
   */
  static int isLess(double x, double y) {
    return (int) (Double.doubleToRawLongBits(x - y + 0.0) >>> SIGN);
  }

  /** {@return the row that was counted last, in order} */
  double[] sorted(int size) {
    return Arrays.copyOf(keys, size);
  }
}
