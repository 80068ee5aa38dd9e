package dev.plumbline.kpi.exact;

/** Logarithms to the base 2 and powers of 2, the same on every machine. */
final class BinaryLogarithms {
  /*
   * A positive number is m * 2^e with m from 0.6875 to 1.375. The logarithm of m is taken from a
   * table of 256 places and a short series, with an error of about 2^-54. The table has 0 for the
   * places beside 1, so that powers of two have none.
   *
   * A power is taken from a table of 128 steps from 0 to 1, each in two doubles, and a short series
   * for the rest of the exponent, at most 2^-8 in size: so that hardly more than the last addition
   * is rounded. Whole exponents have no rest, and no error.
   */
  private static final int MANTISSA_BITS = 52;
  private static final int PLACES = 256;
  private static final int PLACE_SHIFT = 44;
  private static final long START = Double.doubleToRawLongBits(0.6875);
  private static final long EXPONENT_MASK = -1L << MANTISSA_BITS;
  private static final long UPPER_MASK = -1L << 32;
  private static final double NEAR_1 = 0x1p-8;

  private static final int STEP_BITS = 7;
  private static final int STEPS = 1 << STEP_BITS;
  private static final double TO_STEPS = 0x1.8p45;

  /** 2^(1/128), and what the double lacks. */
  private static final double STEP = 1.0054299011128027;

  private static final double STEP_LOW = 9.499186535455032E-17;

  private static final double LN_2 = 0.6931471805599453;

  /**
   * The series of the binary logarithm of 1 + r: its coefficients are 1, -1/2, 1/3, ... by ln 2.
   */
  private static final double C1 = 1.0 / LN_2;

  private static final double C2 = -C1 / 2.0;
  private static final double C3 = C1 / 3.0;
  private static final double C4 = -C1 / 4.0;
  private static final double C5 = C1 / 5.0;
  private static final double C6 = -C1 / 6.0;

  /** The series of 2^r - 1: its coefficients are the powers of ln 2 by the factorials. */
  private static final double P2 = LN_2 * LN_2 / 2.0;

  private static final double P3 = P2 * LN_2 / 3.0;
  private static final double P4 = P3 * LN_2 / 4.0;
  private static final double P5 = P4 * LN_2 / 5.0;

  /** Side by side: about 1 / m, of 24 bits, in the middle of a place, and minus its logarithm. */
  private static final double[] LOGARITHMS = logarithms();

  /** Side by side: 1, and so on by 2^(1/128) to below 2, and what the double lacks. */
  private static final double[] POWERS = powers();

  private BinaryLogarithms() {}

  private static double[] logarithms() {
    double[] table = new double[2 * PLACES];
    for (int place = 0; place < PLACES; place++) {
      long middle = START + ((2L * place + 1) << (PLACE_SHIFT - 1));
      double distance = Math.abs(Double.longBitsToDouble(middle) - 1.0);
      double inverse = distance < NEAR_1 ? 1.0 : (float) (1.0 / Double.longBitsToDouble(middle));
      double logarithm = -StrictMath.log(inverse);
      table[2 * place] = inverse;
      table[2 * place + 1] = logarithm / LN_2 + 0.0;
    }
    return table;
  }

  private static double[] powers() {
    double[] table = new double[2 * STEPS];
    double power = 1.0;
    double low = 0.0;
    for (int step = 0; step < STEPS; step++) {
      table[2 * step] = power;
      table[2 * step + 1] = low;
      double product = power * STEP;
      low = ErrorFree.productError(power, STEP, product) + (power * STEP_LOW + low * STEP);
      power = product + low;
      low -= power - product;
    }
    return table;
  }

  /** {@return e of a positive normal number by its bits, where the exponent stands in them} */
  static long exponentBits(long bits) {
    return bits - START & EXPONENT_MASK;
  }

  /** {@return the logarithm of a number from 0.6875 to 1.375 by its bits} */
  static double ofFraction(long bits) {
    int place = 2 * (int) ((bits - START) >> PLACE_SHIFT);
    double inverse = LOGARITHMS[place];
    double m = Double.longBitsToDouble(bits);
    double upper = Double.longBitsToDouble(bits & UPPER_MASK);
    double r = (upper * inverse - 1.0) + (m - upper) * inverse;
    double square = r * r;
    double series = (C2 + r * C3) + square * ((C4 + r * C5) + square * C6);
    return LOGARITHMS[place + 1] + (r * C1 + square * series);
  }

  /** {@return the nearest multiple of 1/128} */
  static double toStep(double exponent) {
    return (exponent + TO_STEPS) - TO_STEPS;
  }

  /**
   * {@return 2 to the power of step + rest + whole}
   *
   * @param step a multiple of 1/128, at most 2^20 in size
   * @param rest hardly more than half of that
   * @param whole so that the result is in the range of normal numbers, or rounded to its ends
   */
  static double power(double step, double rest, int whole) {
    int steps = (int) Double.doubleToRawLongBits(step + TO_STEPS);
    int place = 2 * (steps & (STEPS - 1));
    int exponent = whole + (steps >> STEP_BITS);
    double square = rest * rest;
    double series = (P2 + rest * P3) + square * (P4 + rest * P5);
    double lessOne = rest * LN_2 + square * series;
    double power = POWERS[place] + (POWERS[place + 1] + POWERS[place] * lessOne);
    return exponent <= Double.MAX_EXPONENT ? power * power(exponent) : Math.scalb(power, exponent);
  }

  /** {@return 2 to a power in the range of normal numbers} */
  static double power(int exponent) {
    return Double.longBitsToDouble((long) (exponent + Double.MAX_EXPONENT) << MANTISSA_BITS);
  }
}
