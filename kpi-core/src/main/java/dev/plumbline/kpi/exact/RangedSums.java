package dev.plumbline.kpi.exact;

/**
 * Sums and means of numbers that are known to lie between certain {@link Sizes}: the same as {@link
 * Sums} gives, to the last bit, in less time.
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
   * Means by weight are split on a grid for the greatest of all numbers instead of those in a row.
   * That is coarser, and so more of them are not certain; where most numbers are far smaller, it is not
   * tried.
   */
  private static final int MANTISSA_BITS = 52;
  private static final int LARGEST_EXPONENT = 900;
  private static final int LARGEST_OF_PRODUCTS = 150;
  private static final int MOST_ABOVE_TYPICAL = 12;

  private final int mostBits;
  private final long anchorBits;
  private final double productAnchor;
  private final boolean areProductsApt;

  private RangedSums(Sizes sizes) {
    int greatest = sizes.greatestExponent();
    int least = sizes.leastExponent();
    boolean isOrdinary = greatest <= LARGEST_EXPONENT && least >= Double.MIN_EXPONENT;
    this.mostBits = isOrdinary ? (MANTISSA_BITS - (greatest - least)) / 2 : -1;
    this.anchorBits = anchor(greatest + 2);
    this.productAnchor = Double.longBitsToDouble(anchor(greatest + RowWeights.ANCHOR_SHIFT));
    this.areProductsApt =
        Math.abs(greatest) <= LARGEST_OF_PRODUCTS
            && greatest - sizes.typicalExponent() <= MOST_ABOVE_TYPICAL;
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
    return mean(x, from, size, size);
  }

  /**
   * {@return the sum of numbers, divided by how many of them are there; NaN if that is none}
   *
   * @param x the numbers, 0 where there is none
   * @param from where the first of them stands
   * @param size how many of them
   * @param present how many are there
   */
  public double mean(double[] x, int from, int size, int present) {
    int bits = bits(size);
    double mean = Double.NaN;
    if (bits <= mostBits && present > 0) {
      double anchor = Double.longBitsToDouble(anchorBits + ((long) bits << MANTISSA_BITS));
      double high = anchor;
      double low = 0.0;
      for (int i = from; i < from + size; i++) {
        double next = high + x[i];
        low += x[i] - (next - high);
        high = next;
      }
      mean = CertifiedQuotient.ofExactSum(high - anchor, low, present);
    }
    return Double.isNaN(mean) ? Sums.quotient(x, from, size, present) : mean;
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
    if (weights.areEqual(row)) {
      return mean(x, from, weights.size(row));
    }
    double mean = areProductsApt ? weights.mean(row, x, from, productAnchor) : Double.NaN;
    return Double.isNaN(mean) ? weights.mean(row, x, from) : mean;
  }

  /**
   * {@return the mean of the numbers that are there by the weights of a row; NaN if theirs sum to
   * zero}
   *
   * @param weights those of many rows
   * @param row one of them
   * @param x the numbers, 0 where there is none
   * @param gap -1 where there is a number, and anything from 0 on where there is none
   * @param from where the first of them stands, in both; there are as many as the row has weights
   * @param present how many are there
   */
  public double weightedMeanOfPresent(
      RowWeights weights, int row, double[] x, byte[] gap, int from, int present) {
    if (weights.areEqual(row)) {
      return mean(x, from, weights.size(row), present);
    }
    double mean =
        areProductsApt ? weights.meanOfPresent(row, x, gap, from, productAnchor) : Double.NaN;
    return Double.isNaN(mean) ? weights.meanOfPresent(row, x, gap, from) : mean;
  }
}
