package dev.plumbline.kpi.exact;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The number {@code mantissa * 2^exponent} of unlimited size, for what has to be decided exactly.
 */
record BinaryFraction(BigInteger mantissa, int exponent) {
  private static final int LONG_BITS = 64;
  private static final int MANTISSA_BITS = 53;
  private static final int LEAST_EXPONENT = -1074;
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  static BinaryFraction of(double x) {
    int exponent = Math.max(Math.getExponent(x) - MANTISSA_BITS + 1, LEAST_EXPONENT);
    long mantissa = (long) Math.scalb(x, -exponent);
    return new BinaryFraction(BigInteger.valueOf(mantissa), exponent);
  }

  static BinaryFraction zero() {
    return new BinaryFraction(BigInteger.ZERO, 0);
  }

  BinaryFraction plus(BinaryFraction other) {
    int least = Math.min(exponent, other.exponent);
    return new BinaryFraction(inUnitsOf(least).add(other.inUnitsOf(least)), least);
  }

  BinaryFraction minus(BinaryFraction other) {
    return plus(new BinaryFraction(other.mantissa.negate(), other.exponent));
  }

  private BigInteger inUnitsOf(int least) {
    return mantissa.shiftLeft(exponent - least);
  }

  BinaryFraction times(BinaryFraction other) {
    return new BinaryFraction(mantissa.multiply(other.mantissa), exponent + other.exponent);
  }

  BinaryFraction squared() {
    return times(this);
  }

  boolean isZero() {
    return mantissa.signum() == 0;
  }

  /** {@return the double nearest to the quotient} The divisor must not be zero. */
  double dividedBy(BinaryFraction divisor) {
    if (isZero()) {
      return 0.0;
    }
    BigInteger n = mantissa.abs();
    BigInteger d = divisor.mantissa.abs();
    // so that the quotient has 62 or 63 bits
    int shift = LONG_BITS - 2 - n.bitLength() + d.bitLength();
    BigInteger[] parts = shifted(n, shift).divideAndRemainder(shifted(d, -shift));
    long sticky = parts[1].signum() == 0 ? 0 : 1;
    double size = nearest(parts[0].longValueExact() | sticky, exponent - divisor.exponent - shift);
    return mantissa.signum() == divisor.mantissa.signum() || size == 0.0 ? size : -size;
  }

  /** Shifts to the left; leaves alone what the other side of the fraction is shifted for. */
  private static BigInteger shifted(BigInteger x, int bits) {
    return bits > 0 ? x.shiftLeft(bits) : x;
  }

  /**
   * {@return the double nearest to {@code bits * 2^unit}, to even if two are equally near} The bits
   * are an unsigned number of at least 55 bits, of which the last is also set if anything below it
   * is.
   */
  static double nearest(long bits, int unit) {
    int excess = LONG_BITS - Long.numberOfLeadingZeros(bits) - MANTISSA_BITS;
    int dropped = Math.max(excess, LEAST_EXPONENT - unit);
    if (dropped > LONG_BITS) {
      return 0.0;
    }
    // twice, as a shift by 64 would be none
    long kept = bits >>> (dropped - 1) >>> 1;
    long half = 1L << (dropped - 1);
    long above = bits & half;
    long below = bits & (half - 1);
    boolean up = above != 0 && (below != 0 || (kept & 1) == 1);
    return Math.scalb((double) (up ? kept + 1 : kept), unit + dropped);
  }

  BigDecimal toBigDecimal() {
    if (isZero()) {
      return BigDecimal.ZERO;
    }
    int zeros = mantissa.getLowestSetBit();
    BigInteger odd = mantissa.shiftRight(zeros);
    int places = -(exponent + zeros);
    return places <= 0
        ? new BigDecimal(odd.shiftLeft(-places))
        : new BigDecimal(odd.multiply(FIVE.pow(places)), places);
  }
}
