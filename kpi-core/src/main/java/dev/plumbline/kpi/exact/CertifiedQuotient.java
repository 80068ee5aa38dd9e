package dev.plumbline.kpi.exact;

/** Quotients of two numbers that are known nearly, as two doubles each, if that decides them. */
final class CertifiedQuotient {
  /*
   * Quickly: the divisor and an estimate q1 of the quotient are cut to 26 bits, so that their product
   * is exact without splitting. The rest of the dividend, divided, is the rest of the quotient, some
   * 2^-26 of it; with all that was rounded on the way it is nearer than 2^-75 or so to what is in the
   * doubles. Each step is off by at most 2^-53 of its result, or of what went into it: eight times
   * 2^-52 of these is more than all of that.
   *
   * Closely, where that is not enough: n and d are the numbers as rounded, nRest and dRest what they
   * lack. first = n / d leaves the remainder n - first * d, which is a difference of near doubles and
   * so is exact before the small terms come in; each of these is at most 2^-51 n, and is rounded a
   * few times. So first + second is nearer than 2^-100 of itself to the quotient of what is in the
   * doubles.
   *
   * What is not in the doubles adds (nBound + q dBound) / d, to the first order; a divisor known too
   * badly for that is not accepted. Bounds come in doubled, as isCertain asks, and are doubled again.
   */
  private static final double LARGE = 0x1p450;
  private static final double SMALL = 0x1p-450;
  private static final long UPPER_BITS = -1L << 27;
  private static final double ROUNDINGS = 0x1p-49;
  private static final double OF_INVERSE = 0x1p-71;
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
    double d = upperBits(dHigh);
    double dRest = (dHigh - d) + dLow;
    double inverse = 1.0 / (d + dRest);
    double q1 = upperBits(nHigh * inverse);
    double taken = q1 * dRest;
    double second = ((nHigh - q1 * d) + (nLow - taken)) * inverse;
    double q = q1 + second;
    double size = Math.abs(q);
    double unknown = nBound + size * dBound + ROUNDINGS * (Math.abs(nLow) + Math.abs(taken));
    double bound = ROUNDINGS * Math.abs(second) + 2.0 * Math.abs(inverse) * unknown;
    boolean isOrdinary =
        isOrdinary(size) && isOrdinary(inverse) && dBound * Math.abs(inverse) <= KNOWN_WELL;
    return isOrdinary && ErrorFree.isCertain(q, second - (q - q1), bound)
        ? q
        : closely(nHigh, nLow, nBound, dHigh, dLow, dBound);
  }

  /**
   * {@return the double nearest to (high + low) / divisor, a whole number below 2^26, or NaN if
   * that is not certain} As the sum is exact, what is rounded of the quotient is all that is
   * unknown.
   */
  static double ofExactSum(double high, double low, double divisor) {
    double sum = high + low;
    double inverse = 1.0 / divisor;
    double q1 = upperBits(sum * inverse);
    double second = ((sum - q1 * divisor) + ErrorFree.sumError(high, low, sum)) * inverse;
    double q = q1 + second;
    double rest = second - (q - q1);
    double margin = OF_INVERSE * Math.abs(q1);
    boolean isCertain = q + (rest + margin) == q && q + (rest - margin) == q;
    return isCertain && isOrdinary(q) ? q : ofSum(high, low, 0.0, divisor);
  }

  static double upperBits(double x) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & UPPER_BITS);
  }

  private static double closely(
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
    boolean isExact = nBound == 0.0 && dBound == 0.0 && rest != 0.0;
    return isExact ? atMidpoint(n, nRest, d, dRest, q, rest) : Double.NaN;
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
   * exact numbers lies, or NaN if seven doubles do not tell} They do for data with few digits, and
   * for equal weights, of which quotients can lie at a midpoint.
   */
  private static double atMidpoint(
      double n, double nRest, double d, double dRest, double q, double rest) {
    double neighbour = rest > 0.0 ? Math.nextUp(q) : Math.nextDown(q);
    double half = (neighbour - q) / 2;
    double product = q * d;
    double small = q * dRest;
    if (!ErrorFree.isProductExact(q, dRest, small)) {
      return Double.NaN;
    }
    double sign =
        signOfSum(
            n - product,
            -half * d,
            nRest,
            -ErrorFree.productError(q, d, product),
            -small,
            -half * dRest,
            -ErrorFree.productError(q, dRest, small));
    if (sign == 0.0) {
      return ErrorFree.isOdd(q) ? neighbour : q;
    }
    double side = sign * Math.signum(d) * Math.signum(half);
    return side > 0.0 ? neighbour : side < 0.0 ? q : Double.NaN;
  }

  /** {@return the sign of the exact sum, or NaN if what is lost on the way might change it} */
  private static double signOfSum(
      double a, double b, double c, double d, double e, double f, double g) {
    double ab = a + b;
    double abc = ab + c;
    double abcd = abc + d;
    double abcde = abcd + e;
    double most = abcde + f;
    double sum = most + g;
    double lost =
        Math.abs(ErrorFree.sumError(a, b, ab))
            + Math.abs(ErrorFree.sumError(ab, c, abc))
            + Math.abs(ErrorFree.sumError(abc, d, abcd))
            + Math.abs(ErrorFree.sumError(abcd, e, abcde))
            + Math.abs(ErrorFree.sumError(abcde, f, most))
            + Math.abs(ErrorFree.sumError(most, g, sum));
    return lost == 0.0 || Math.abs(sum) > 2 * lost ? Math.signum(sum) : Double.NaN;
  }
}
