package dev.plumbline.kpi.exact;

/**
 * Between which sizes numbers are, and how large they mostly are: what {@link RangedSums} must know
 * of them beforehand.
 *
 * <p>Not safe for use by several threads while numbers are added.
 */
public final class Sizes {
  /*
   * The bits of sizes are in the order of the sizes. Zero is not a size: one less than its bits is the
   * largest of all as an unsigned number, so that it is never the least.
   */
  private static final long SIGN = Long.MIN_VALUE;
  private static final int MANTISSA_BITS = 52;

  private long greatest;
  private long leastMinusOne = Long.MAX_VALUE;
  private long exponents;
  private long count;

  private Sizes() {}

  /** {@return the sizes of no numbers} */
  public static Sizes none() {
    return new Sizes();
  }

  /** {@return the same, to which more can be added} */
  public Sizes copy() {
    Sizes copy = none();
    copy.greatest = greatest;
    copy.leastMinusOne = leastMinusOne;
    copy.exponents = exponents;
    copy.count = count;
    return copy;
  }

  /**
   * Adds a number.
   *
   * @param number any; of NaN and infinities it is kept that there was something too large
   */
  public void add(double number) {
    long bits = Double.doubleToRawLongBits(number);
    long size = bits & ~SIGN;
    greatest = Math.max(greatest, size);
    leastMinusOne = Math.min(leastMinusOne, (size - 1) & ~SIGN);
    exponents += size >>> MANTISSA_BITS;
    count += size == 0 ? 0 : 1;
  }

  /** {@return the binary exponent of the greatest size; that of 1 if all numbers are zero} */
  int greatestExponent() {
    return greatest == 0 ? 0 : Math.getExponent(Double.longBitsToDouble(greatest));
  }

  /** {@return the binary exponent of the least size but zero; that of 1 if all numbers are zero} */
  int leastExponent() {
    return greatest == 0 ? 0 : Math.getExponent(Double.longBitsToDouble(leastMinusOne + 1));
  }

  /**
   * {@return the mean of the binary exponents of all but zeros; that of 1 if there are no others}
   */
  int typicalExponent() {
    return count == 0 ? 0 : (int) (exponents / count) - Double.MAX_EXPONENT;
  }
}
