package dev.plumbline.kpi.exact;

/** Quotients of two numbers that are known nearly, as two doubles each, if that decides them. */
final class CertifiedQuotient {
  /*
   * n and d are the numbers as rounded, nLow and dLow what they lack. first = n / d leaves the
   * remainder n - first * d, which is a difference of near doubles and so is exact before the small
   * terms come in; each of these is at most 2^-51 n, and is rounded a few times. So first + second
   * is nearer than 2^-100 of itself to the quotient of what is in the doubles. What is not adds
   * (nBound + q dBound) / d, to the first order; a divisor known too badly for that is not accepted.
   * Bounds come in doubled, as isCertain asks, and are doubled once more here.
   */
  private static final double LARGE = 0x1p450;
  private static final double SMALL = 0x1p-450;
  private static final double OWN_ERROR = 0x1p-98;
  private static final double KNOWN_WELL = 0x1p-20;

  private CertifiedQuotient() {}

  /**
   * {@return the double nearest to (high + low + an unknown of at most half of bound) / divisor, or
   * NaN if that is not certain} By a power of two, a sum is divided after it was rounded.
   */
  static double ofSum(double high, double low, double bound, double divisor) {
    if (!ErrorFree.isPowerOfTwo(divisor)) {
      return of(high, low, bound, divisor, 0.0, 0.0);
    }
    double sum = high + low;
    double quotient = sum / divisor;
    boolean isNormal = divisor == 1.0 || sum == 0.0 || Math.abs(quotient) >= Double.MIN_NORMAL;
    boolean isCertain = ErrorFree.isCertain(sum, ErrorFree.sumError(high, low, sum), bound);
    return isNormal && isCertain ? quotient + 0.0 : Double.NaN;
  }

  /**
   * {@return the double nearest to (nHigh + nLow + an unknown of at most half of nBound) / (dHigh +
   * dLow + an unknown of at most half of dBound), or NaN if that is not certain}
   */
  static double of(
      double nHigh, double nLow, double nBound, double dHigh, double dLow, double dBound) {
    double n = nHigh + nLow;
    double d = dHigh + dLow;
    double dSize = Math.abs(d);
    if (!isOrdinary(n) || !isOrdinary(d) || !(dBound <= dSize * KNOWN_WELL)) {
      boolean isZero = n == 0.0 && nBound == 0.0 && dBound < dSize;
      return isZero ? 0.0 : Double.NaN;
    }
    double nRest = ErrorFree.sumError(nHigh, nLow, n);
    double dRest = ErrorFree.sumError(dHigh, dLow, d);
    double inverse = 1.0 / d;
    double first = n / d;
    double product = first * d;
    double small = nRest - first * dRest - ErrorFree.productError(first, d, product);
    double second = ((n - product) + small) * inverse;
    double q = first + second;
    double rest = second - (q - first);
    double size = Math.abs(q);
    double bound = size * OWN_ERROR + 2.0 * Math.abs(inverse) * (nBound + size * dBound);
    if (ErrorFree.isCertain(q, rest, bound)) {
      return q;
    }
    boolean isExact = nBound == 0.0 && dBound == 0.0 && dRest == 0.0 && rest != 0.0;
    return isExact ? atMidpoint(n, nRest, d, q, rest) : Double.NaN;
  }

  /**
   * {@return the double nearest to factor times (nHigh + nLow + an unknown of at most half of
   * nBound) / (dHigh + dLow + an unknown of at most half of dBound), or NaN if that is not certain}
   */
  static double ofScaled(
      double factor,
      double nHigh,
      double nLow,
      double nBound,
      double dHigh,
      double dLow,
      double dBound) {
    double n = nHigh + nLow;
    double nRest = ErrorFree.sumError(nHigh, nLow, n);
    double high = factor * n;
    double low = factor * nRest;
    if (!ErrorFree.isProductExact(factor, n, high)
        || !ErrorFree.isProductExact(factor, nRest, low)) {
      return Double.NaN;
    }
    double highRest = ErrorFree.productError(factor, n, high);
    double rest = highRest + low;
    double lost =
        Math.abs(ErrorFree.productError(factor, nRest, low))
            + Math.abs(ErrorFree.sumError(highRest, low, rest));
    double bound = Math.abs(factor) * nBound + 2 * lost;
    return of(high, rest, bound, dHigh, dLow, dBound);
  }

  private static boolean isOrdinary(double x) {
    double size = Math.abs(x);
    return size >= SMALL && size <= LARGE;
  }

  /**
   * {@return q or its neighbour, by the exact side of the midpoint of both on which the quotient of
   * exact numbers lies, or NaN if four doubles do not tell} They do for data with few digits, of
   * which quotients can lie at a midpoint.
   */
  private static double atMidpoint(double n, double nRest, double d, double q, double rest) {
    double neighbour = rest > 0.0 ? Math.nextUp(q) : Math.nextDown(q);
    double half = (neighbour - q) / 2;
    double product = q * d;
    double productRest = -ErrorFree.productError(q, d, product);
    double sign = signOfSum(n - product, -half * d, nRest, productRest);
    if (sign == 0.0) {
      return ErrorFree.isOdd(q) ? neighbour : q;
    }
    double side = sign * Math.signum(d) * Math.signum(half);
    return side > 0.0 ? neighbour : side < 0.0 ? q : Double.NaN;
  }

  /** {@return the sign of the exact sum, or NaN if what is lost on the way might change it} */
  private static double signOfSum(double a, double b, double c, double d) {
    double ab = a + b;
    double abc = ab + c;
    double sum = abc + d;
    double lost =
        Math.abs(ErrorFree.sumError(a, b, ab))
            + Math.abs(ErrorFree.sumError(ab, c, abc))
            + Math.abs(ErrorFree.sumError(abc, d, sum));
    return lost == 0.0 || Math.abs(sum) > 2 * lost ? Math.signum(sum) : Double.NaN;
  }
}
