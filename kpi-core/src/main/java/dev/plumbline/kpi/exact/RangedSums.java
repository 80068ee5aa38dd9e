package dev.plumbline.kpi.exact;

/**
 * Sums, means and extremes of numbers that are known to lie between certain {@link Sizes}: the same
 * as {@link Sums} and {@link Extremes} give, to the last bit, in less time.
 *
 * <p>Numbers may be some of those that the sizes were taken of, or zeros. Time grows with their
 * number; memory is only allocated where the sizes do not decide. Immutable and safe for use by
 * several threads.
 */
public final class RangedSums {
  /*
   * Let every number be a multiple of u, the last bit of the least size, and smaller than 2^(e + 1).
   * The sizes of fewer than 2^b of them sum to less than 2^(e + 1 + b): added to an anchor of 1.5 * 2^k
   * with k = e + b + 2, they are rounded to multiples of its last bit, g = 2^(k - 52), and what is
   * rounded off is a subtraction of near numbers and so exact. These rests are multiples of u and at
   * most g / 2. Together they are below 2^b g / 2; while that is at most 2^53 u, which is so for
   *
   *     k - 52 + b - 1 <= 53 + least - 52, that is 2 b <= 52 - (e - least),
   *
   * adding them up is exact too. So the sum is known without an error as high + low, and one addition
   * rounds it, ties included. Nothing has to be looked at before, and nothing be tested after.
   *
   * Products are split as AnchoredSums does it, on a grid for the largest sum that is possible instead
   * of that of the sizes in a row. That is coarser, and so tested afterwards as there; where sizes are
   * too far apart most tests would fail.
   */
  private static final int MANTISSA_BITS = 52;
  private static final int LARGEST_EXPONENT = 900;
  private static final int LARGEST_OF_PRODUCTS = 150;
  private static final int MOST_APART_OF_PRODUCTS = 16;

  private final int mostBits;
  private final long anchorBits;
  private final long productAnchorBits;
  private final boolean areProductsApt;
  private final boolean areNonNegative;

  private RangedSums(Sizes sizes) {
    int greatest = sizes.greatestExponent();
    int least = sizes.leastExponent();
    boolean isOrdinary = greatest <= LARGEST_EXPONENT && least >= Double.MIN_EXPONENT;
    this.mostBits = isOrdinary ? (MANTISSA_BITS - (greatest - least)) / 2 : 0;
    this.anchorBits = anchor(greatest + 2);
    this.productAnchorBits = anchor(greatest + AnchoredSums.HALF);
    this.areProductsApt =
        Math.abs(greatest) <= LARGEST_OF_PRODUCTS && greatest - least <= MOST_APART_OF_PRODUCTS;
    this.areNonNegative = sizes.areNonNegative();
  }

  /** {@return the bits of 1.5 * 2^exponent, if that is a double} */
  private static long anchor(int exponent) {
    return ((long) (exponent + Double.MAX_EXPONENT) << MANTISSA_BITS) + (1L << (MANTISSA_BITS - 1));
  }

  /**
   * {@return sums of numbers of known sizes}
   *
   * @param sizes those of all numbers; what is added to it later does not count
   */
  public static RangedSums of(Sizes sizes) {
    return new RangedSums(sizes);
  }

  /** {@return b, where there are fewer than 2^b numbers} */
  private static int bits(int size) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(size);
  }

  /**
   * {@return the sum of numbers}
   *
   * @param x the numbers
   * @param from where the first of them stands
   * @param size how many of them
   */
  public double sum(double[] x, int from, int size) {
    int bits = bits(size);
    if (bits > mostBits) {
      return Sums.sum(x, from, size);
    }
    double anchor = Double.longBitsToDouble(anchorBits + ((long) bits << MANTISSA_BITS));
    double high = anchor;
    double low = 0.0;
    for (int i = from; i < from + size; i++) {
      double next = high + x[i];
      low += x[i] - (next - high);
      high = next;
    }
    return (high - anchor) + low;
  }

  /**
   * {@return the mean of numbers; NaN of none}
   *
   * @param x the numbers
   * @param from where the first of them stands
   * @param size how many of them
   */
  public double mean(double[] x, int from, int size) {
    int bits = bits(size);
    if (bits > mostBits || size == 0) {
      return Sums.mean(x, from, size);
    }
    double anchor = Double.longBitsToDouble(anchorBits + ((long) bits << MANTISSA_BITS));
    double high = anchor;
    double low = 0.0;
    for (int i = from; i < from + size; i++) {
      double next = high + x[i];
      low += x[i] - (next - high);
      high = next;
    }
    double mean = CertifiedQuotient.ofExactSum(high - anchor, low, size);
    return Double.isNaN(mean) ? Sums.mean(x, from, size) : mean;
  }

  /**
   * {@return the mean of numbers by the weights of a row; NaN if these sum to zero}
   *
   * @param weights those of many rows
   * @param row one of them
   * @param x the numbers
   * @param from where the first of them stands; there are as many as the row has weights
   */
  public double weightedMean(RowWeights weights, int row, double[] x, int from) {
    double mean = areProductsApt ? weights.mean(row, x, from, productAnchorBits) : Double.NaN;
    return Double.isNaN(mean) ? weights.mean(row, x, from) : mean;
  }

  /**
   * {@return the least of numbers; positive infinity of none}
   *
   * @param x the numbers
   * @param from where the first of them stands
   * @param size how many of them
   */
  public double least(double[] x, int from, int size) {
    return areNonNegative
        ? Extremes.leastNonNegative(x, from, size)
        : Extremes.least(x, from, size);
  }

  /**
   * {@return the greatest of numbers; negative infinity of none}
   *
   * @param x the numbers
   * @param from where the first of them stands
   * @param size how many of them
   */
  public double greatest(double[] x, int from, int size) {
    return areNonNegative
        ? Extremes.greatestNonNegative(x, from, size)
        : Extremes.greatest(x, from, size);
  }
}
