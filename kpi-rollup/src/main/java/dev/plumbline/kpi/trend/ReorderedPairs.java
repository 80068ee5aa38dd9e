package dev.plumbline.kpi.trend;

import java.util.Arrays;

/**
 * Finds the pairs of things that stand in one order by a first key and in the other by a second, in
 * {@code n log n} and the number of those pairs.
 */
final class ReorderedPairs {
  /** What is done with a pair. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Takes a pair.
     *
     * @param n its number, from 0
     * @param i the one of its members
     * @param j the other
     */
    void take(int n, int i, int j);
  }

  private final double[] first;
  private final double[] second;
  private int[] order;
  private int[] merged;
  private int size;

  ReorderedPairs(int capacity) {
    this.first = new double[capacity];
    this.second = new double[capacity];
    this.order = new int[capacity];
    this.merged = new int[capacity];
  }

  /** Adds a thing, whose number is how many were added before. */
  void add(double firstKey, double secondKey) {
    first[size] = firstKey;
    second[size] = secondKey;
    size++;
  }

  /**
   * Visits the pairs of which one has no greater first key, or stands before the other where they
   * are equal, and a greater second key.
   *
   * @param most how many are visited at the most
   * @return how many there are
   */
  long visit(int most, Visitor visitor) {
    Arrays.setAll(order, i -> i);
    sortByFirst();
    return sort(second, most, visitor);
  }

  private void sortByFirst() {
    for (int width = 1; width < size; width *= 2) {
      for (int from = 0; from < size; from += 2 * width) {
        int middle = Math.min(from + width, size);
        mergeByFirst(from, middle, Math.min(middle + width, size));
      }
      swap();
    }
  }

  /** Without branches on what no processor foresees, as in {@link Inversions}. */
  private void mergeByFirst(int from, int middle, int to) {
    int left = from;
    int right = middle;
    int next = from;
    while (left < middle && right < to) {
      int isRight = Inversions.isLess(first[order[right]], first[order[left]]);
      merged[next++] = order[left + (right - left) * isRight];
      right += isRight;
      left += 1 - isRight;
    }
    System.arraycopy(order, left, merged, next, middle - left);
    System.arraycopy(order, right, merged, next + middle - left, to - right);
  }

  private void swap() {
    int[] swap = order;
    order = merged;
    merged = swap;
  }

  private long sort(double[] keys, int most, Visitor visitor) {
    long found = 0;
    for (int width = 1; width < size; width *= 2) {
      for (int from = 0; from < size; from += 2 * width) {
        int middle = Math.min(from + width, size);
        found = merge(keys, from, middle, Math.min(middle + width, size), found, most, visitor);
      }
      swap();
    }
    return found;
  }

  private long merge(
      double[] keys, int from, int middle, int to, long before, int most, Visitor visitor) {
    long found = before;
    int left = from;
    int right = middle;
    int next = from;
    while (left < middle && right < to) {
      if (keys[order[right]] < keys[order[left]]) {
        for (int i = left; i < middle && found + (i - left) < most; i++) {
          visitor.take((int) found + i - left, order[i], order[right]);
        }
        found += middle - left;
        merged[next++] = order[right++];
      } else {
        merged[next++] = order[left++];
      }
    }
    System.arraycopy(order, left, merged, next, middle - left);
    System.arraycopy(order, right, merged, next + middle - left, to - right);
    return found;
  }
}
