package dev.plumbline.kpi.order;

import java.util.Arrays;

/** Pairs of numbers that lie in two arrays, side by side. */
public final class Pairs {
  /*
   * Where all companions are the same, the keys are sorted alone. Otherwise a short run is sorted by
   * insertion, and a longer one as a heap: in place, without recursion, and never worse than
   * n log n.
   */
  private static final int SHORT = 24;

  private Pairs() {}

  /**
   * Sorts pairs by their keys, and those of one key by their companions, both ascending, so that
   * the result does not depend on the order before. In place; time {@code n log n}.
   *
   * @param keys finite numbers, without negative zeros
   * @param companions one for each key
   * @param size how many pairs there are, from the beginning of the arrays
   */
  public static void sort(double[] keys, double[] companions, int size) {
    if (isUniform(companions, size)) {
      Arrays.sort(keys, 0, size);
    } else if (size <= SHORT) {
      insert(keys, companions, size);
    } else {
      heap(keys, companions, size);
    }
  }

  private static boolean isUniform(double[] companions, int size) {
    for (int i = 1; i < size; i++) {
      if (companions[i] != companions[0]) {
        return false;
      }
    }
    return true;
  }

  private static void insert(double[] keys, double[] companions, int size) {
    for (int i = 1; i < size; i++) {
      double key = keys[i];
      double companion = companions[i];
      int hole = i;
      while (hole > 0 && isBefore(key, companion, keys[hole - 1], companions[hole - 1])) {
        keys[hole] = keys[hole - 1];
        companions[hole] = companions[hole - 1];
        hole--;
      }
      keys[hole] = key;
      companions[hole] = companion;
    }
  }

  private static void heap(double[] keys, double[] companions, int size) {
    for (int root = size / 2 - 1; root >= 0; root--) {
      sift(keys, companions, root, size);
    }
    for (int last = size - 1; last > 0; last--) {
      swap(keys, 0, last);
      swap(companions, 0, last);
      sift(keys, companions, 0, last);
    }
  }

  /** Lets a pair sink to where neither of the two below it is greater. */
  private static void sift(double[] keys, double[] companions, int root, int size) {
    int parent = root;
    double key = keys[root];
    double companion = companions[root];
    for (int child = 2 * parent + 1; child < size; child = 2 * parent + 1) {
      int other = child + 1;
      if (other < size
          && isBefore(keys[child], companions[child], keys[other], companions[other])) {
        child = other;
      }
      if (!isBefore(key, companion, keys[child], companions[child])) {
        break;
      }
      keys[parent] = keys[child];
      companions[parent] = companions[child];
      parent = child;
    }
    keys[parent] = key;
    companions[parent] = companion;
  }

  private static void swap(double[] array, int one, int other) {
    double number = array[one];
    array[one] = array[other];
    array[other] = number;
  }

  private static boolean isBefore(
      double key, double companion, double otherKey, double otherCompanion) {
    return key < otherKey || (key == otherKey && companion < otherCompanion);
  }
}
