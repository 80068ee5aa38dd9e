package dev.plumbline.kpi.exact;

/**
 * Weighted geometric means of numbers, where they lie: within 2 ulp, the same in any order and on
 * every machine. Nothing is allocated.
 */
public final class GeometricMeans {
  /*
   * A value is m * 2^(base + e), with m from 0.6875 to 1.375 and the base of the least value. Its
   * binary logarithm counted from the base is e + f: e is exact, and f, the logarithm of m, is taken
   * from a table of 256 places and a short series, with an error of about 2^-54. The table has 0 for
   * the places beside 1, so that powers of two have none.
   *
   * So that nothing depends on the order, all that is added up lies on a grid on which sums are
   * exact. Weights are divided by the power of two of the greatest, and split: w = high + low, the
   * high part a multiple of 2^-26. Then
   *
   *     sum w (e + f) = sum high e + sum (low e + w f)
   *
   * where the first sum is exact, and the terms of the second, below 1.01, are split once more:
   * multiples of 2^-39, added as doubles, and the rest in units of 2^-90, added as whole numbers.
   * That holds for up to 4096 values.
   *
   * With k, the whole number nearest to the mean, the result is 2^(base + k) times the exponential
   * of what is left, at most 0.35 in size, which is divided and multiplied as the sum of two doubles.
   */
  private static final int MOST = 4096;
  private static final int MOST_EXPONENT = 1000;
  private static final int MANTISSA_BITS = 52;
  private static final int PLACES = 256;
  private static final int PLACE_SHIFT = 44;
  private static final long START = Double.doubleToRawLongBits(0.6875);
  private static final long LEAST_NORMAL = Double.doubleToRawLongBits(Double.MIN_NORMAL);
  private static final long EXPONENT_MASK = -1L << MANTISSA_BITS;
  private static final long UPPER_MASK = -1L << 32;

  private static final double WEIGHT_ANCHOR = 0x1.8p26;
  private static final double TERM_ANCHOR = 0x1.8p13;
  private static final double WEIGHT_UNIT = 0x1p-76;
  private static final double TERM_UNIT = 0x1p-90;

  private static final double LN_2 = 0.6931471805599453;
  private static final double LN_2_LOW = 2.3190468138462996E-17;

  /**
   * The series of the binary logarithm of 1 + r: its coefficients are 1, -1/2, 1/3, ... by ln 2.
   */
  private static final double C1 = 1.0 / LN_2;

  private static final double C2 = -C1 / 2.0;
  private static final double C3 = C1 / 3.0;
  private static final double C4 = -C1 / 4.0;
  private static final double C5 = C1 / 5.0;
  private static final double C6 = -C1 / 6.0;

  /** Side by side: about 1 / m, of 24 bits, in the middle of a place, and minus its logarithm. */
  private static final double[] TABLE = table();

  private GeometricMeans() {}

  private static double[] table() {
    double[] table = new double[2 * PLACES];
    for (int place = 0; place < PLACES; place++) {
      long middle = START + ((2L * place + 1) << (PLACE_SHIFT - 1));
      double distance = Math.abs(Double.longBitsToDouble(middle) - 1.0);
      double inverse = distance < 0x1p-8 ? 1.0 : (float) (1.0 / Double.longBitsToDouble(middle));
      double logarithm = -StrictMath.log(inverse);
      table[2 * place] = inverse;
      table[2 * place + 1] = logarithm / LN_2 + 0.0;
    }
    return table;
  }

  /**
   * {@return the mean of some numbers; NaN if it must be found in another way: if one of them is
   * not positive or not normal, there are none or more than 4096, or the greatest weight is
   * extreme}
   *
   * @param w the weights, positive and finite
   * @param fromWeight where the first of them stands
   * @param x the numbers, finite
   * @param from where the first of them stands
   * @param size how many of them
   */
  public static double mean(double[] w, int fromWeight, double[] x, int from, int size) {
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
    if (least < LEAST_NORMAL || size > MOST || size == 0) {
      return Double.NaN;
    }
    if (least == greatest) {
      return Double.longBitsToDouble(least);
    }
    if (Math.abs(weightExponent) > MOST_EXPONENT) {
      return Double.NaN;
    }
    double unit = power(-weightExponent);
    double mean = mean(w, fromWeight, unit, x, from, size, least - START & EXPONENT_MASK);
    return Math.min(
        Math.max(mean, Double.longBitsToDouble(least)), Double.longBitsToDouble(greatest));
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
      long exponent = bits - START & EXPONENT_MASK;
      double e = (exponent - base) >> MANTISSA_BITS;
      double term = low * e + weight * fraction(bits - exponent);
      double upper = (term + TERM_ANCHOR) - TERM_ANCHOR;
      total += high;
      totalLow += (long) (low * (1.0 / WEIGHT_UNIT));
      exponents += high * e;
      sum += upper;
      sumLow += (long) ((term - upper) * (1.0 / TERM_UNIT));
    }
    double rest = totalLow * WEIGHT_UNIT;
    double whole = Math.rint((exponents + sum) / (total + rest));
    double n = (exponents - whole * total) + sum;
    double nLow = sumLow * TERM_UNIT - whole * rest;
    return exponential(n, nLow, total, rest, whole + (base >> MANTISSA_BITS));
  }

  /** {@return the binary logarithm of a number from 0.6875 to 1.375} */
  private static double fraction(long bits) {
    int place = 2 * (int) ((bits - START) >> PLACE_SHIFT);
    double inverse = TABLE[place];
    double m = Double.longBitsToDouble(bits);
    double upper = Double.longBitsToDouble(bits & UPPER_MASK);
    double r = (upper * inverse - 1.0) + (m - upper) * inverse;
    double square = r * r;
    double series = (C2 + r * C3) + square * ((C4 + r * C5) + square * C6);
    return TABLE[place + 1] + (r * C1 + square * series);
  }

  /** {@return 2 to the power of (n + nLow) / (d + dLow) + whole} */
  private static double exponential(double n, double nLow, double d, double dLow, double whole) {
    double numerator = n + nLow;
    double denominator = d + dLow;
    double quotient = numerator / denominator;
    double product = quotient * denominator;
    double left = (numerator - product) - ErrorFree.productError(quotient, denominator, product);
    double nLack = ErrorFree.sumError(n, nLow, numerator);
    double dLack = ErrorFree.sumError(d, dLow, denominator);
    double lack = (left + nLack - quotient * dLack) / denominator;
    double x = quotient * LN_2;
    double xLow = ErrorFree.productError(quotient, LN_2, x) + quotient * LN_2_LOW + lack * LN_2;
    double result = StrictMath.exp(x);
    return Math.scalb(result + result * xLow, (int) whole);
  }

  private static double power(int exponent) {
    return Double.longBitsToDouble((long) (exponent + Double.MAX_EXPONENT) << MANTISSA_BITS);
  }
}
