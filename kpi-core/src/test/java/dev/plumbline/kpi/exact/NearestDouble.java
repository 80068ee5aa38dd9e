package dev.plumbline.kpi.exact;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The oracle of the tests of exact arithmetic: the double nearest to a fraction of two whole
 * numbers, found bit by bit in integers. Shares nothing with the code that it judges.
 */
public final class NearestDouble {
  private static final int MANTISSA_BITS = 53;
  private static final int LEAST_EXPONENT = -1074;

  private NearestDouble() {}

  /** Returns the double nearest to n / d, to even if two are equally near. */
  public static double of(BigDecimal n, BigDecimal d) {
    int scale = Math.max(Math.max(n.scale(), d.scale()), 0);
    return of(
        n.movePointRight(scale).toBigIntegerExact(), d.movePointRight(scale).toBigIntegerExact());
  }

  /** Returns the double nearest to a decimal. */
  public static double of(BigDecimal x) {
    return of(x, BigDecimal.ONE);
  }

  /** Returns the double nearest to n / d, to even if two are equally near. */
  public static double of(BigInteger n, BigInteger d) {
    if (n.signum() == 0) {
      return 0.0;
    }
    double size = ofPositive(n.abs(), d.abs());
    return n.signum() == d.signum() || size == 0.0 ? size : -size;
  }

  private static double ofPositive(BigInteger n, BigInteger d) {
    int exponent = n.bitLength() - d.bitLength();
    if (shifted(n, -exponent).compareTo(shifted(d, exponent)) < 0) {
      exponent--;
    }
    int unit = Math.max(exponent - MANTISSA_BITS + 1, LEAST_EXPONENT);
    BigInteger divisor = shifted(d, unit);
    BigInteger[] parts = shifted(n, -unit).divideAndRemainder(divisor);
    BigInteger whole = parts[0];
    int half = parts[1].shiftLeft(1).compareTo(divisor);
    if (half > 0 || (half == 0 && whole.testBit(0))) {
      whole = whole.add(BigInteger.ONE);
    }
    return Math.scalb(whole.doubleValue(), unit);
  }

  /** Shifts to the left; leaves alone what the other side of the fraction is shifted for. */
  private static BigInteger shifted(BigInteger x, int bits) {
    return bits > 0 ? x.shiftLeft(bits) : x;
  }
}
