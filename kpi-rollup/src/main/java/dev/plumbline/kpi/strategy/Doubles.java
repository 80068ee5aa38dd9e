package dev.plumbline.kpi.strategy;

/** What doubles are made of, and what their sums leave over. */
final class Doubles {
  private static final int SUBNORMAL_LIFT = 54;

  private Doubles() {}

  /** {@return e so that the size of x is m * 2^e with m from 1 to below 2; also for subnormals} */
  static int exponent(double x) {
    return Math.abs(x) < Double.MIN_NORMAL
        ? Math.getExponent(Math.scalb(x, SUBNORMAL_LIFT)) - SUBNORMAL_LIFT
        : Math.getExponent(x);
  }

  /** {@return what the rounded sum of a and b lacks} Exact, in any order of a and b (Knuth). */
  static double sumError(double a, double b, double sum) {
    double bPart = sum - a;
    return (a - (sum - bPart)) + (b - bPart);
  }

  /**
   * {@return the quotient of two sums of two doubles, with an error of hardly more than half an
   * ulp}
   */
  static double quotient(double n, double nLow, double d, double dLow) {
    double quotient = n / d;
    double rest = Math.fma(-quotient, d, n) + nLow - quotient * dLow;
    return quotient + rest / d;
  }

  static double greatestWeight(WeightedValues children) {
    double greatest = 0.0;
    for (int i = 0; i < children.size(); i++) {
      greatest = Math.max(greatest, children.weight(i));
    }
    return greatest;
  }

  static double leastWeight(WeightedValues children) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < children.size(); i++) {
      least = Math.min(least, children.weight(i));
    }
    return least;
  }
}
