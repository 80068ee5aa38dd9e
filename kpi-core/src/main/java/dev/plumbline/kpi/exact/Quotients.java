package dev.plumbline.kpi.exact;

import java.math.BigDecimal;
import java.math.MathContext;

/** Quotients of decimals, rounded once to the nearest double. */
public final class Quotients {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal BEYOND = new BigDecimal(2).pow(Double.MAX_EXPONENT + 1);
  private static final MathContext NEARLY = new MathContext(25);

  private Quotients() {}

  /**
   * {@return the double nearest to {@code n / d}, to even if two are equally near; an infinity if
   * the quotient is beyond the range of double}
   *
   * @param n the dividend
   * @param d the divisor, not zero
   * @throws ArithmeticException if {@code d} is zero
   */
  public static double nearest(BigDecimal n, BigDecimal d) {
    double size = nearestSize(n.abs(), d.abs());
    return n.signum() == d.signum() || size == 0.0 ? size : -size;
  }

  /** The quotient of 25 digits is at most one double off; the exact midpoints decide. */
  private static double nearestSize(BigDecimal n, BigDecimal d) {
    double q = Math.min(n.divide(d, NEARLY).doubleValue(), Double.MAX_VALUE);
    int above = n.compareTo(midpointAbove(q).multiply(d));
    if (above > 0 || (above == 0 && isOdd(q))) {
      return Math.nextUp(q);
    }
    if (q == 0.0) {
      return q;
    }
    int below = n.compareTo(midpointAbove(Math.nextDown(q)).multiply(d));
    return below < 0 || (below == 0 && isOdd(q)) ? Math.nextDown(q) : q;
  }

  private static BigDecimal midpointAbove(double q) {
    double next = Math.nextUp(q);
    BigDecimal nextExactly = Double.isInfinite(next) ? BEYOND : new BigDecimal(next);
    return new BigDecimal(q).add(nextExactly).divide(TWO);
  }

  private static boolean isOdd(double q) {
    return (Double.doubleToRawLongBits(q) & 1) == 1;
  }
}
