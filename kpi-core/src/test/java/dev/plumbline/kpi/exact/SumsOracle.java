package dev.plumbline.kpi.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * What {@link Sums} has to return, in whole numbers of unlimited size, or in decimals. Shares
 * nothing with the code that it judges.
 */
final class SumsOracle {
  private SumsOracle() {}

  static double sum(double[] x) {
    return Whole.of(x).total().dividedBy(Whole.ONE);
  }

  static double weightedSum(double[] w, double[] x) {
    return Whole.of(w).times(Whole.of(x)).total().dividedBy(Whole.ONE);
  }

  static double mean(double[] x) {
    return Whole.of(x).total().dividedBy(Whole.of(new double[] {x.length}));
  }

  static double weightedMean(double[] w, double[] x) {
    Whole weights = Whole.of(w);
    return weights.times(Whole.of(x)).total().dividedBy(weights.total());
  }

  static double ratio(double factor, double[] n, double[] d) {
    Whole dividend = Whole.of(new double[] {factor}).times(Whole.of(n).total());
    return dividend.dividedBy(Whole.of(d).total());
  }

  static double variance(double[] w, double[] x) {
    Whole weights = Whole.of(w);
    Whole numbers = Whole.of(x);
    Whole total = weights.total();
    Whole first = weights.times(numbers).total();
    Whole second = weights.times(numbers).times(numbers).total();
    return total.times(second).minus(first.times(first)).dividedBy(total.times(total));
  }

  static double sampleVariance(double[] x) {
    double n = x.length;
    if (n < 2) {
      return Double.NaN;
    }
    Whole numbers = Whole.of(x);
    Whole first = numbers.total();
    Whole squares = Whole.of(new double[] {n}).times(numbers.times(numbers).total());
    return squares.minus(first.times(first)).dividedBy(Whole.of(new double[] {n * (n - 1)}));
  }

  static BigDecimal decimalSum(double[] x) {
    return Arrays.stream(x).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal decimalSum(double[] w, double[] x) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < x.length; i++) {
      sum = sum.add(new BigDecimal(w[i]).multiply(new BigDecimal(x[i])));
    }
    return sum;
  }

  static double quotient(BigDecimal n, BigDecimal d) {
    return d.signum() == 0 ? Double.NaN : NearestDouble.of(n, d);
  }

  /** Numbers as whole multiples of 2^exponent. */
  private static final class Whole {
    static final Whole ONE = of(new double[] {1.0});

    private final BigInteger[] parts;
    private final int exponent;

    private Whole(BigInteger[] parts, int exponent) {
      this.parts = parts;
      this.exponent = exponent;
    }

    static Whole of(double[] x) {
      int least = 1023;
      for (double each : x) {
        least = each == 0.0 ? least : Math.min(least, exponent(each));
      }
      BigInteger[] parts = new BigInteger[x.length];
      for (int i = 0; i < x.length; i++) {
        int exponent = exponent(x[i]);
        BigInteger part = BigInteger.valueOf((long) Math.scalb(x[i], -exponent));
        parts[i] = x[i] == 0.0 ? BigInteger.ZERO : part.shiftLeft(exponent - least);
      }
      return new Whole(parts, least);
    }

    /** Without zeros at the end, which whole numbers and decimals have many of. */
    private static int exponent(double x) {
      int exponent = Math.max(Math.getExponent(x) - 52, -1074);
      long mantissa = (long) Math.scalb(x, -exponent);
      return x == 0.0 ? exponent : exponent + Long.numberOfTrailingZeros(mantissa);
    }

    Whole total() {
      BigInteger total = BigInteger.ZERO;
      for (BigInteger part : parts) {
        total = total.add(part);
      }
      return new Whole(new BigInteger[] {total}, exponent);
    }

    Whole times(Whole other) {
      BigInteger[] products = new BigInteger[parts.length];
      for (int i = 0; i < products.length; i++) {
        products[i] = parts[i].multiply(other.parts[i]);
      }
      return new Whole(products, exponent + other.exponent);
    }

    Whole minus(Whole other) {
      int least = Math.min(exponent, other.exponent);
      BigInteger difference =
          parts[0]
              .shiftLeft(exponent - least)
              .subtract(other.parts[0].shiftLeft(other.exponent - least));
      return new Whole(new BigInteger[] {difference}, least);
    }

    double dividedBy(Whole other) {
      if (other.parts[0].signum() == 0) {
        return Double.NaN;
      }
      int least = Math.min(exponent, other.exponent);
      return NearestDouble.of(
          parts[0].shiftLeft(exponent - least), other.parts[0].shiftLeft(other.exponent - least));
    }
  }
}
