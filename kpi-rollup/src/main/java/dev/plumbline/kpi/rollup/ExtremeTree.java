package dev.plumbline.kpi.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The least or the greatest of numbers, any of which may change. */
final class ExtremeTree {
  /*
   * A tree of which every node has 16 children: a level is an array, and what stands at place i of
   * one is the least of places 16 i .. 16 i + 15 of the level below. Where the greatest is asked
   * for, all signs are changed. What is missing is above everything.
   */
  private static final int BITS = 4;
  private static final int WIDTH = 1 << BITS;
  private static final double MISSING = Double.POSITIVE_INFINITY;

  private final boolean isGreatest;
  private final double[][] levels;

  ExtremeTree(int size, boolean isGreatest) {
    this.isGreatest = isGreatest;
    List<double[]> all = new ArrayList<>();
    int length = size;
    all.add(level(length));
    while (length > 1) {
      length = (length + WIDTH - 1) >> BITS;
      all.add(level(length));
    }
    this.levels = all.toArray(new double[0][]);
  }

  private static double[] level(int length) {
    double[] level = new double[length];
    Arrays.fill(level, MISSING);
    return level;
  }

  /** Sets the number at a place; NaN if there is none. */
  void set(int place, double number) {
    double key = Double.isNaN(number) ? MISSING : isGreatest ? -number : number;
    int at = place;
    levels[0][at] = key;
    for (int level = 1; level < levels.length; level++) {
      double[] below = levels[level - 1];
      at >>= BITS;
      double least = least(below, at << BITS, Math.min((at + 1) << BITS, below.length));
      if (levels[level][at] == least) {
        return;
      }
      levels[level][at] = least;
    }
  }

  private static double least(double[] numbers, int from, int to) {
    double least = MISSING;
    for (int i = from; i < to; i++) {
      least = numbers[i] < least ? numbers[i] : least;
    }
    return least;
  }

  /** {@return the extreme number; an infinity if there is none} */
  double extreme() {
    double least = levels[levels.length - 1][0];
    return isGreatest ? -least : least;
  }
}
