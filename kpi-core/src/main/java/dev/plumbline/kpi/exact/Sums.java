package dev.plumbline.kpi.exact;

import java.math.BigDecimal;

/**
 * Sums, means, quotients and variances of doubles, each the double nearest to the exact result.
 *
 * <p>Every method works on the first {@code size} entries of its arrays, which must be finite; what
 * comes out for others is not specified, but something does. The result is rounded once, to even if
 * two doubles are equally near; so it depends neither on the order of the entries nor on the
 * machine.
 *
 * <table>
 *   <caption>Results at the edges</caption>
 *   <tr><th>case</th><th>result</th></tr>
 *   <tr><td>nothing to add</td><td>0</td></tr>
 *   <tr><td>zero of either sign</td><td>0.0, never -0.0</td></tr>
 *   <tr><td>the exact result is beyond the range of double</td><td>an infinity</td></tr>
 *   <tr><td>an intermediate sum is beyond it</td><td>the exact result</td></tr>
 *   <tr><td>the divisor is zero</td><td>NaN</td></tr>
 * </table>
 */
public final class Sums {
  private Sums() {}

  /**
   * {@return the sum of numbers}
   *
   * @param x the numbers, finite
   * @param size how many of them
   */
  public static double sum(double[] x, int size) {
    return exactSum(x, size).toDouble();
  }

  /**
   * {@return the sum of the products of weights and numbers}
   *
   * @param w the weights, finite
   * @param x the numbers, finite
   * @param size how many of them
   */
  public static double weightedSum(double[] w, double[] x, int size) {
    return exactSum(w, x, size).toDouble();
  }

  /**
   * {@return the mean of numbers; NaN of none}
   *
   * @param x the numbers, finite
   * @param size how many of them
   */
  public static double mean(double[] x, int size) {
    return quotient(exactSum(x, size), exactly(size));
  }

  /**
   * {@return the mean of numbers by weight, the sum of the products divided by the sum of the
   * weights; NaN if the weights sum to zero}
   *
   * @param w the weights, finite
   * @param x the numbers, finite
   * @param size how many of them
   */
  public static double weightedMean(double[] w, double[] x, int size) {
    return quotient(exactSum(w, x, size), exactSum(w, size));
  }

  /**
   * {@return the sum of the numerators times a factor, divided by the sum of the denominators; NaN
   * if the denominators sum to zero}
   *
   * @param factor a finite number, such as 100 for a percentage
   * @param numerators the numerators, finite
   * @param denominators the denominators, finite
   * @param size how many of them
   */
  public static double ratio(double factor, double[] numerators, double[] denominators, int size) {
    BigDecimal divisor = exactSum(denominators, size).total();
    BigDecimal dividend = new BigDecimal(factor).multiply(exactSum(numerators, size).total());
    return divisor.signum() == 0 ? Double.NaN : Quotients.nearest(dividend, divisor);
  }

  /**
   * {@return the variance of a population by weight, the mean by weight of the squared distances
   * from the exact mean by weight; NaN if the weights sum to zero}
   *
   * @param w the weights, finite
   * @param x the numbers, finite
   * @param size how many of them
   */
  public static double variance(double[] w, double[] x, int size) {
    BigDecimal weights = exactSum(w, size).total();
    BigDecimal first = exactSum(w, x, size).total();
    BigDecimal second = BigDecimal.ZERO;
    for (int i = 0; i < size; i++) {
      second = second.add(new BigDecimal(w[i]).multiply(new BigDecimal(x[i]).pow(2)));
    }
    return weights.signum() == 0
        ? Double.NaN
        : Quotients.nearest(weights.multiply(second).subtract(first.pow(2)), weights.pow(2));
  }

  /**
   * {@return the variance of a sample, the sum of the squared distances from the exact mean divided
   * by one less than their number; NaN of fewer than two}
   *
   * @param x the numbers, finite
   * @param size how many of them
   */
  public static double sampleVariance(double[] x, int size) {
    if (size < 2) {
      return Double.NaN;
    }
    BigDecimal n = BigDecimal.valueOf(size);
    BigDecimal first = exactSum(x, size).total();
    BigDecimal second = exactSum(x, x, size).total();
    return Quotients.nearest(
        n.multiply(second).subtract(first.pow(2)), n.multiply(n.subtract(BigDecimal.ONE)));
  }

  private static ExactSum exactly(double x) {
    ExactSum sum = ExactSum.zero();
    sum.add(x);
    return sum;
  }

  private static ExactSum exactSum(double[] x, int size) {
    ExactSum sum = ExactSum.zero();
    for (int i = 0; i < size; i++) {
      sum.add(x[i]);
    }
    return sum;
  }

  private static ExactSum exactSum(double[] w, double[] x, int size) {
    ExactSum sum = ExactSum.zero();
    for (int i = 0; i < size; i++) {
      sum.addProduct(w[i], x[i]);
    }
    return sum;
  }

  private static double quotient(ExactSum dividend, ExactSum divisor) {
    return divisor.signum() == 0 ? Double.NaN : dividend.dividedBy(divisor);
  }
}
