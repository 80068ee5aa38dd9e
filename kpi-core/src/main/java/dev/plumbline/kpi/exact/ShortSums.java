package dev.plumbline.kpi.exact;

/**
 * Sums and means of few numbers in one pass, which are exact unless the numbers differ too much.
 */
final class ShortSums {
  /*
   * An addition goes to high, its rounding error to low, which is added up as if nothing could go
   * wrong there; what could is found out afterwards. An error is a multiple of the last bit u of the
   * least number that is not zero, and at most half an ulp of a partial sum: with a, the sum of all
   * sizes, 2^-53 a. So n errors stay within 2^53 u, and low is exact, if n a is at most 2^106 u, which
   * is 2^54 of the leading bit of the least number; half of that is asked for, as a is rounded. Then
   * high + low is the sum, and one addition rounds it: ties need no step of their own. They are
   * many: among ten numbers of one size, one sum in ten or so.
   *
   * Sizes are compared by their exponents, read from the bits. A zero has none; twice its bits, plus
   * the largest long, is larger than that of every other number, so that it is never the least.
   */
  private static final int EXPONENT_SHIFT = 52;
  private static final int MOST_APART = 52;
  private static final int LARGEST_EXPONENT = 2000;

  private ShortSums() {}

  /** {@return the sum of numbers, divided by 1 or their number; NaN if not certain} */
  static double quotientOfSum(double[] x, int from, int size, double divisor) {
    double high = 0.0;
    double low = 0.0;
    double sizes = 0.0;
    long least = Long.MAX_VALUE;
    for (int i = from; i < from + size; i++) {
      double value = x[i];
      double sum = high + value;
      low += ErrorFree.sumError(high, value, sum);
      high = sum;
      sizes += Math.abs(value);
      least = Math.min(least, (Double.doubleToRawLongBits(value) << 1) + Long.MAX_VALUE);
    }
    return nearest(high, low, sizes, least, size, divisor);
  }

  private static double nearest(
      double high, double low, double sizes, long least, int size, double divisor) {
    int greatest = (int) (Double.doubleToRawLongBits(sizes) >>> EXPONENT_SHIFT);
    int apart = greatest - (int) ((least - Long.MAX_VALUE) >>> (EXPONENT_SHIFT + 1));
    int bitsOfSize = Integer.SIZE - Integer.numberOfLeadingZeros(size);
    boolean isExact = apart <= MOST_APART - bitsOfSize && greatest <= LARGEST_EXPONENT;
    if (!isExact) {
      return Double.NaN;
    }
    return divisor == 1.0 ? high + low : CertifiedQuotient.ofExactSum(high, low, divisor);
  }
}
