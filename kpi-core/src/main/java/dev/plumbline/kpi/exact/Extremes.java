package dev.plumbline.kpi.exact;

/**
 * The least and the greatest of numbers, where they lie.
 *
 * <p>The numbers are finite, and a zero that is found is 0.0, whatever its sign was. Of nothing,
 * the least is positive infinity and the greatest negative infinity. Nothing is allocated.
 */
public final class Extremes {
  /*
   * As whole numbers, the bits of doubles that are not negative are in the order of the doubles; those
   * of negative ones are in the opposite order until all bits but the sign are turned over. Whole
   * numbers are compared without a branch, which nobody could predict: among ten numbers in any order
   * the least so far changes three times.
   */
  private static final int SIGN_SHIFT = Long.SIZE - 1;

  private Extremes() {}

  /** {@return bits in the order of doubles, or back} */
  private static long turned(long bits) {
    return bits ^ (bits >> SIGN_SHIFT >>> 1);
  }

  /**
   * {@return the least of numbers}
   *
   * @param x the numbers, finite
   * @param from where the first of them stands
   * @param size how many of them
   */
  public static double least(double[] x, int from, int size) {
    long least = turned(Double.doubleToRawLongBits(Double.POSITIVE_INFINITY));
    for (int i = from; i < from + size; i++) {
      least = Math.min(least, turned(Double.doubleToRawLongBits(x[i])));
    }
    return Double.longBitsToDouble(turned(least)) + 0.0;
  }

  /**
   * {@return the greatest of numbers}
   *
   * @param x the numbers, finite
   * @param from where the first of them stands
   * @param size how many of them
   */
  public static double greatest(double[] x, int from, int size) {
    long greatest = turned(Double.doubleToRawLongBits(Double.NEGATIVE_INFINITY));
    for (int i = from; i < from + size; i++) {
      greatest = Math.max(greatest, turned(Double.doubleToRawLongBits(x[i])));
    }
    return Double.longBitsToDouble(turned(greatest)) + 0.0;
  }

  /** {@return the least of numbers that are not negative} */
  static double leastNonNegative(double[] x, int from, int size) {
    long least = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
    for (int i = from; i < from + size; i++) {
      least = Math.min(least, Double.doubleToRawLongBits(x[i]));
    }
    return Double.longBitsToDouble(least);
  }

  /** {@return the greatest of numbers that are not negative; negative infinity of none} */
  static double greatestNonNegative(double[] x, int from, int size) {
    long greatest = Long.MIN_VALUE;
    for (int i = from; i < from + size; i++) {
      greatest = Math.max(greatest, Double.doubleToRawLongBits(x[i]));
    }
    return size == 0 ? Double.NEGATIVE_INFINITY : Double.longBitsToDouble(greatest);
  }
}
