package dev.plumbline.kpi.exact;

import java.math.BigInteger;

/** Geometric means of numbers that weigh alike: roots of their products. */
final class GeometricProducts {
  /*
   * Mantissas are multiplied as whole numbers of 64 bits whose first bit is set, of which the upper
   * half of a product is kept, shifted to the left where its first bit is not set; exponents are
   * added. Each step cuts off less than 2^-62 of the product. So the product of n numbers is not less
   * than what was found, and not more by 2^-62 n of itself: 4 n units of the last of 64 bits.
   *
   * In another order it is cut off elsewhere. Hence the product is rounded down to a grid of 2^9 n
   * units, or up to twice that, and of these bits nobody can see the order, unless what may be missing
   * reaches the next multiple: one product in 128 at most. Then 128 bits are kept, and if they do not
   * decide either, all of them.
   *
   * The logarithm of the product is e + f. Its n-th part is k, a whole number, and the n-th part of
   * what is left, (r + f) / n, from -1/2 to 1: nearly a multiple of 1/128, and a rest at most 2^-8 in
   * size. So what is rounded of the rest does not matter, f is divided, and the root takes up what
   * was rounded down: 2^-53 n of the product is 2^-53 of the mean. With half an ulp for the last step
   * that is below 1.7 ulp. As k is divided off in whole numbers, powers of two change nothing else.
   *
   * So the result is within 2^-51 of the mean, and can only lie outside the numbers if all of them
   * are within some n 2^-51 of it; 2^-50 n from the first of them is asked for.
   */
  private static final long ONE = Long.MIN_VALUE;
  private static final int MANTISSA_BITS = 52;
  private static final int TO_FIRST_BIT = 11;
  private static final int GRID_BITS = 9;
  private static final int LEAST_GRID_BITS = 11;
  private static final int CUT_OFF = 4;
  private static final long EXPONENT_OF_1 = (long) Double.MAX_EXPONENT << MANTISSA_BITS;
  private static final int MOST = 1 << 20;
  private static final double NEAR = 0x1p-50;

  private GeometricProducts() {}

  /**
   * {@return the mean of some numbers; NaN if one of them is not positive or not normal, or there
   * are none or too many}
   */
  static double mean(double[] x, int from, int size) {
    if (size < 2 || size > MOST) {
      return size == 1 && x[from] >= Double.MIN_NORMAL ? x[from] : Double.NaN;
    }
    long bits = Double.doubleToRawLongBits(x[from]);
    long otherBits = Double.doubleToRawLongBits(x[from + 1]);
    long product = mantissa(bits);
    long other = mantissa(otherBits);
    long exponent = bits >> MANTISSA_BITS;
    long otherExponent = otherBits >> MANTISSA_BITS;
    long exponents = exponent + otherExponent;
    long signs = exponent - 1 | otherExponent - 1;
    int end = from + size;
    int i = from + 2;
    for (; i < end - 1; i += 2) {
      bits = Double.doubleToRawLongBits(x[i]);
      otherBits = Double.doubleToRawLongBits(x[i + 1]);
      exponent = bits >> MANTISSA_BITS;
      otherExponent = otherBits >> MANTISSA_BITS;
      signs |= exponent - 1 | otherExponent - 1;
      long high = upperHalf(product, mantissa(bits));
      long otherHigh = upperHalf(other, mantissa(otherBits));
      exponents += exponent + otherExponent + (high >>> 63) + (otherHigh >>> 63);
      product = shifted(high);
      other = shifted(otherHigh);
    }
    if (i < end) {
      bits = Double.doubleToRawLongBits(x[i]);
      exponent = bits >> MANTISSA_BITS;
      signs |= exponent - 1;
      long high = upperHalf(product, mantissa(bits));
      exponents += exponent + (high >>> 63);
      product = shifted(high);
    }
    long high = upperHalf(product, other);
    exponents += high >>> 63;
    return signs < 0 ? Double.NaN : mean(shifted(high), exponents, x, from, size);
  }

  private static double mean(long product, long exponents, double[] x, int from, int size) {
    long grid = grid(size);
    boolean isCertain = ((product ^ product + (long) CUT_OFF * size) & grid) == 0;
    double mean =
        isCertain ? root(product & grid, exponents, size) : rootOfWide(x, from, size, grid);
    return Math.abs(mean - x[from]) <= mean * size * NEAR ? within(mean, x, from, size) : mean;
  }

  /** {@return the bits of a product that count} */
  static long grid(int size) {
    int bitsOfSize = Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    return -1L << Math.max(GRID_BITS + bitsOfSize, LEAST_GRID_BITS);
  }

  private static double within(double mean, double[] x, int from, int size) {
    double least = Extremes.least(x, from, size);
    double greatest = Extremes.greatest(x, from, size);
    return Math.min(Math.max(mean, least), greatest);
  }

  /** {@return the root, where the exponents are those of so many numbers as they stand there} */
  private static double root(long product, long exponents, int size) {
    long bits = EXPONENT_OF_1 + ((product & Long.MAX_VALUE) >>> TO_FIRST_BIT);
    long above = BinaryLogarithms.exponentBits(bits);
    double f = BinaryLogarithms.ofFraction(bits - above);
    int e = (int) (exponents - (long) Double.MAX_EXPONENT * size + (above >> MANTISSA_BITS));
    int whole = Math.floorDiv(e, size);
    double left = e - whole * size;
    double inverse = 1.0 / size;
    double step = BinaryLogarithms.toStep((left + f) * inverse);
    double rest = ((left - step * size) + f) * inverse;
    return BinaryLogarithms.power(step, rest, whole);
  }

  /** {@return the root of the product with 128 bits kept} */
  static double rootOfWide(double[] x, int from, int size, long grid) {
    long high = ONE;
    long low = 0;
    long exponents = 0;
    for (int i = from; i < from + size; i++) {
      long bits = Double.doubleToRawLongBits(x[i]);
      long m = mantissa(bits);
      long middle = high * m;
      long carried = middle + Math.multiplyHigh(low, m) + low + (low >> 63 & m);
      boolean isCarry = Long.compareUnsigned(carried, middle) < 0;
      high = upperHalf(high, m) + (isCarry ? 1 : 0);
      low = carried;
      exponents += (bits >> MANTISSA_BITS) + (high >>> 63);
      if (high >= 0) {
        high = high << 1 | low >>> 63;
        low <<= 1;
      }
    }
    boolean isCertain =
        ((high ^ high + 1) & grid) == 0 || Long.compareUnsigned(low, -(long) CUT_OFF * size) < 0;
    return isCertain ? root(high & grid, exponents, size) : rootOfExact(x, from, size, grid);
  }

  /** {@return the root of the exact product, however long it is} */
  static double rootOfExact(double[] x, int from, int size, long grid) {
    BigInteger product = BigInteger.ONE;
    long exponents = 0;
    for (int i = from; i < from + size; i++) {
      long bits = Double.doubleToRawLongBits(x[i]);
      product = product.multiply(BigInteger.valueOf(mantissa(bits) >>> TO_FIRST_BIT));
      exponents += bits >> MANTISSA_BITS;
    }
    int bitsBefore = product.bitLength() - (MANTISSA_BITS * size + 1);
    long leading = product.shiftLeft(Long.SIZE).shiftRight(product.bitLength()).longValue();
    return root(leading & grid, exponents + bitsBefore, size);
  }

  private static long mantissa(long bits) {
    return bits << TO_FIRST_BIT | ONE;
  }

  /** {@return the upper half of the product of two numbers without sign, both of 64 bits} */
  private static long upperHalf(long a, long b) {
    return Math.multiplyHigh(a, b) + (a + b);
  }

  /** {@return a number of 63 or 64 bits as one of 64, without a branch} */
  private static long shifted(long high) {
    return high + (high & ~(high >> 63));
  }
}
