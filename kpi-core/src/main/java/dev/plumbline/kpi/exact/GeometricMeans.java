package dev.plumbline.kpi.exact;

/**
 * Weighted geometric means of numbers, where they lie: within 2 ulp, the same in any order and on
 * every machine. Nothing is allocated.
 */
public final class GeometricMeans {
  /*
   * Where all weigh alike, the mean is a root of the product. Else logarithms are added up.
   *
   * A value is m * 2^(base + e), with m from 0.6875 to 1.375 and the base of the least value. Its
   * binary logarithm counted from the base is e + f: e is exact, and f the logarithm of m.
   *
   * So that nothing depends on the order, all that is added up lies on a grid on which sums are
   * exact. Weights are divided by the power of two of the greatest, and split: w = high + low, the
   * high part a multiple of 2^-26. Then
   *
   *     sum w (e + f) = sum high e + sum (low e + w f)
   *
   * where the first sum is exact, and the terms of the second, below 1.09, are split once more:
   * multiples of 2^-39, added as doubles, and the rest in units of 2^-90, added as whole numbers.
   * That holds for up to 4096 values.
   *
   * With k, the whole number nearest to the mean, the result is 2^(base + k) times 2 to the power of
   * what is left, at most 0.5 in size, divided by the weights. Of that, three roundings are at most
   * 3 * 2^-54, and those of the logarithms and terms 2^-53: that is 1.3 ulp, and 1/2 for the last.
   */
  private static final int MOST = 4096;
  private static final int MOST_EXPONENT = 1000;
  private static final int MANTISSA_BITS = 52;
  private static final long LEAST_NORMAL = Double.doubleToRawLongBits(Double.MIN_NORMAL);

  private static final double WEIGHT_ANCHOR = 0x1.8p26;
  private static final double TERM_ANCHOR = 0x1.8p13;
  private static final double WEIGHT_UNIT = 0x1p-76;
  private static final double TERM_UNIT = 0x1p-90;

  private GeometricMeans() {}

  /**
   * {@return the mean of numbers that weigh alike; NaN if it must be found in another way: if one
   * of them is not positive or not normal, or there are none or more than a million}
   *
   * @param x the numbers, finite
   * @param from where the first of them stands
   * @param size how many of them
   */
  public static double mean(double[] x, int from, int size) {
    return GeometricProducts.mean(x, from, size);
  }

  /**
   * {@return the mean of some numbers; NaN if it must be found in another way: if one of them is
   * not positive or not normal, there are none or, unless all weigh alike, more than 4096 or the
   * greatest weight is extreme}
   *
   * @param w the weights, positive and finite
   * @param fromWeight where the first of them stands
   * @param x the numbers, finite
   * @param from where the first of them stands
   * @param size how many of them
   */
  public static double mean(double[] w, int fromWeight, double[] x, int from, int size) {
    if (areEqual(w, fromWeight, size)) {
      return GeometricProducts.mean(x, from, size);
    }
    long least = Long.MAX_VALUE;
    long greatest = 0;
    long heaviest = 0;
    for (int i = 0; i < size; i++) {
      long bits = Double.doubleToRawLongBits(x[from + i]);
      least = Math.min(least, bits);
      greatest = Math.max(greatest, bits);
      heaviest = Math.max(heaviest, Double.doubleToRawLongBits(w[fromWeight + i]));
    }
    int weightExponent = Math.getExponent(Double.longBitsToDouble(heaviest));
    if (least < LEAST_NORMAL || size > MOST) {
      return Double.NaN;
    }
    if (least == greatest) {
      return Double.longBitsToDouble(least);
    }
    if (Math.abs(weightExponent) > MOST_EXPONENT) {
      return Double.NaN;
    }
    double unit = BinaryLogarithms.power(-weightExponent);
    long base = BinaryLogarithms.exponentBits(least);
    double mean = mean(w, fromWeight, unit, x, from, size, base);
    return Math.min(
        Math.max(mean, Double.longBitsToDouble(least)), Double.longBitsToDouble(greatest));
  }

  private static boolean areEqual(double[] w, int from, int size) {
    int end = from + size;
    int i = from;
    while (i < end && w[i] == w[from]) {
      i++;
    }
    return i == end;
  }

  private static double mean(
      double[] w, int fromWeight, double unit, double[] x, int from, int size, long base) {
    double total = 0.0;
    long totalLow = 0;
    double exponents = 0.0;
    double sum = 0.0;
    long sumLow = 0;
    for (int i = 0; i < size; i++) {
      double weight = w[fromWeight + i] * unit;
      double high = (weight + WEIGHT_ANCHOR) - WEIGHT_ANCHOR;
      double low = weight - high;
      long bits = Double.doubleToRawLongBits(x[from + i]);
      long exponent = BinaryLogarithms.exponentBits(bits);
      double e = (exponent - base) >> MANTISSA_BITS;
      double term = low * e + weight * BinaryLogarithms.ofFraction(bits - exponent);
      double upper = (term + TERM_ANCHOR) - TERM_ANCHOR;
      total += high;
      totalLow += (long) (low * (1.0 / WEIGHT_UNIT));
      exponents += high * e;
      sum += upper;
      sumLow += (long) ((term - upper) * (1.0 / TERM_UNIT));
    }
    double rest = totalLow * WEIGHT_UNIT;
    double divisor = total + rest;
    double whole = Math.rint((exponents + sum) / divisor);
    double dividend = (exponents - whole * total) + sum;
    double quotient = (dividend + (sumLow * TERM_UNIT - whole * rest)) / divisor;
    double step = BinaryLogarithms.toStep(quotient);
    return BinaryLogarithms.power(
        step, quotient - step, (int) (base >> MANTISSA_BITS) + (int) whole);
  }
}
