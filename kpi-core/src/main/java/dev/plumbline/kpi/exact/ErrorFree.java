package dev.plumbline.kpi.exact;

/** What rounding takes from sums and products of doubles, itself a double and exact. */
public final class ErrorFree {
  private static final double LARGE = 0x1p400;
  private static final double SMALL = 0x1p-400;
  private static final double ULP = 0x1p-52;
  private static final double SPLITTER = 0x1p27 + 1.0;
  private static final long MANTISSA = (1L << 52) - 1;

  private ErrorFree() {}

  /**
   * {@return what the rounded sum of a and b lacks} Exact in any order of a and b (Knuth).
   *
   * @param a a finite number
   * @param b a finite number
   * @param sum their sum, rounded and finite
   */
  public static double sumError(double a, double b, double sum) {
    double bPart = sum - a;
    return (a - (sum - bPart)) + (b - bPart);
  }

  /**
   * {@return what the rounded product of a and b lacks} Exact if neither is above 2^990 and the
   * product is zero or between 2^-900 and 2^1020 (Dekker). No fused multiply-add, which is slow
   * where the processor has none.
   *
   * @param a a finite number
   * @param b a finite number
   * @param product their product, rounded
   */
  public static double productError(double a, double b, double product) {
    double aHigh = upperHalf(a);
    double aLow = a - aHigh;
    double bHigh = upperHalf(b);
    double bLow = b - bHigh;
    return ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
  }

  private static double upperHalf(double x) {
    double scaled = SPLITTER * x;
    return scaled - (scaled - x);
  }

  /**
   * {@return whether every number within half of {@code bound} of {@code x + error} is rounded to
   * x, which is x + error rounded} Both ends are rounded by the processor, ties and uneven
   * neighbours included, and rounding never changes the order. The other half of the bound, and an
   * ulp of the error, are for the rounding of the ends themselves.
   */
  static boolean isCertain(double x, double error, double bound) {
    double margin = bound + Math.abs(error) * ULP;
    return bound == 0.0 || (x + (error + margin) == x && x + (error - margin) == x);
  }

  /**
   * {@return whether {@link #productError} is exact}
   *
   * @param a a finite number
   * @param b a finite number
   * @param product their product, rounded
   */
  public static boolean isProductExact(double a, double b, double product) {
    double size = Math.abs(product);
    return (size <= LARGE && size >= SMALL && Math.abs(a) <= LARGE && Math.abs(b) <= LARGE)
        || a == 0.0
        || b == 0.0;
  }

  static boolean isPowerOfTwo(double x) {
    return (Double.doubleToRawLongBits(x) & MANTISSA) == 0;
  }

  static boolean isOdd(double x) {
    return (Double.doubleToRawLongBits(x) & 1) == 1;
  }
}
