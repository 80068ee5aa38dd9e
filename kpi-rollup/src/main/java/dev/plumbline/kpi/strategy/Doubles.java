package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.exact.ErrorFree;

/** What doubles are made of, and what their sums leave over. */
final class Doubles {
  private static final int SUBNORMAL_LIFT = 54;
  private static final double LARGE = 0x1p900;

  private Doubles() {}

  /** {@return e so that the size of x is m * 2^e with m from 1 to below 2; also for subnormals} */
  static int exponent(double x) {
    return Math.abs(x) < Double.MIN_NORMAL
        ? Math.getExponent(Math.scalb(x, SUBNORMAL_LIFT)) - SUBNORMAL_LIFT
        : Math.getExponent(x);
  }

  /**
   * {@return what the rounded product of two numbers lacks; 0 where one of them is so large that it
   * could not be found, as only powers of orders near 1000 are, of which a root is taken}
   */
  static double productError(double a, double b, double product) {
    return Math.abs(a) <= LARGE && Math.abs(b) <= LARGE
        ? ErrorFree.productError(a, b, product)
        : 0.0;
  }

  /**
   * {@return {@code n - quotient d}, exact for the rounded quotient of n and d, if they are tame}
   */
  static double remainder(double n, double quotient, double d) {
    double product = quotient * d;
    return (n - product) - productError(quotient, d, product);
  }

  /** {@return {@code a b + c}, with an error of hardly more than half an ulp} */
  static double productSum(double a, double b, double c) {
    double product = a * b;
    double sum = product + c;
    return Double.isInfinite(sum)
        ? sum
        : sum + (ErrorFree.sumError(product, c, sum) + ErrorFree.productError(a, b, product));
  }

  /**
   * {@return the quotient of two sums of two doubles, with an error of hardly more than half an
   * ulp}
   */
  static double quotient(double n, double nLow, double d, double dLow) {
    double quotient = n / d;
    double rest = remainder(n, quotient, d) + nLow - quotient * dLow;
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
