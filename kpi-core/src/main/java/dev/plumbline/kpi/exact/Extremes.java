package dev.plumbline.kpi.exact;

/**
 * The least and the greatest of numbers, where they lie.
 *
 * <p>The numbers are finite, and a zero that is found is 0.0, whatever its sign was. Of nothing,
 * the least is positive infinity and the greatest negative infinity. Nothing is allocated.
 */
public final class Extremes {
  /*
   * As whole numbers, the bits of doubles that are not negative are in the order of the doubles, and
   * below them come those of negative ones, in the opposite order. So if the least number is negative
   * it is found in a second pass, as the greatest without a sign; so is the greatest if all are
   * negative. Whole numbers are compared without a branch, which nobody could predict: among ten
   * numbers in any order the least so far changes three times.
   */
  private Extremes() {}

  /**
   * {@return the least of numbers}
   *
   * @param x the numbers, finite
   * @param from where the first of them stands
   * @param size how many of them
   */
  public static double least(double[] x, int from, int size) {
    long least = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
    for (int i = from; i < from + size; i++) {
      least = Math.min(least, Double.doubleToRawLongBits(x[i]));
    }
    return least < 0 ? leastNegative(x, from, size) : Double.longBitsToDouble(least);
  }

  private static double leastNegative(double[] x, int from, int size) {
    long largest = Long.MIN_VALUE;
    for (int i = from; i < from + size; i++) {
      largest = Math.max(largest, Double.doubleToRawLongBits(x[i]) ^ Long.MIN_VALUE);
    }
    return Double.longBitsToDouble(largest ^ Long.MIN_VALUE) + 0.0;
  }

  /**
   * {@return the greatest of numbers}
   *
   * @param x the numbers, finite
   * @param from where the first of them stands
   * @param size how many of them
   */
  public static double greatest(double[] x, int from, int size) {
    long greatest = Long.MIN_VALUE;
    for (int i = from; i < from + size; i++) {
      greatest = Math.max(greatest, Double.doubleToRawLongBits(x[i]));
    }
    return greatest < 0 ? greatestNegative(x, from, size) : Double.longBitsToDouble(greatest);
  }

  private static double greatestNegative(double[] x, int from, int size) {
    long smallest = Double.doubleToRawLongBits(Double.NEGATIVE_INFINITY);
    for (int i = from; i < from + size; i++) {
      smallest = Math.min(smallest, Double.doubleToRawLongBits(x[i]));
    }
    return Double.longBitsToDouble(smallest) + 0.0;
  }
}
