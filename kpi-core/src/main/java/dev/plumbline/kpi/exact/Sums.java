package dev.plumbline.kpi.exact;

/**
 * Sums, means, quotients and variances of doubles, each the double nearest to the exact result.
 *
 * <p>Every method works on {@code size} entries of its arrays, the first ones or those from an
 * index on, where they lie. The arrays must have as many there, and finite ones: for NaN and
 * infinities it is not specified whether there is an exception or which number comes out. The
 * result is rounded once, to even if two doubles are equally near; so it depends neither on the
 * order of the entries nor on the machine. Time grows with the size; memory is only allocated for
 * what two doubles do not decide.
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
  /*
   * Three steps, of which the last always decides. A grid is fastest, but cannot tell a tie from its
   * neighbourhood, and so few numbers, which have many ties, are added up without an error that could
   * matter; error-free additions can tell too, if the numbers go into two doubles, as measurements do;
   * the superaccumulator takes the rest. The first two allocate nothing.
   */
  static final int SHORT = 24;

  private Sums() {}

  /**
   * {@return the sum of numbers}
   *
   * @param x the numbers, finite
   * @param size how many of them
   */
  public static double sum(double[] x, int size) {
    return sum(x, 0, size);
  }

  /**
   * {@return the sum of numbers}
   *
   * @param x the numbers, finite
   * @param from where the first of them stands
   * @param size how many of them
   */
  public static double sum(double[] x, int from, int size) {
    double sum = nearestQuotient(x, from, size, 1.0);
    return Double.isNaN(sum) ? exactSum(x, from, size).toDouble() : sum;
  }

  /**
   * {@return the sum of the products of weights and numbers}
   *
   * @param w the weights, finite
   * @param x the numbers, finite
   * @param size how many of them
   */
  public static double weightedSum(double[] w, double[] x, int size) {
    return weightedSum(w, 0, x, 0, size);
  }

  /**
   * {@return the sum of the products of weights and numbers}
   *
   * @param w the weights, finite
   * @param wFrom where the first weight stands
   * @param x the numbers, finite
   * @param from where the first number stands
   * @param size how many of them
   */
  public static double weightedSum(double[] w, int wFrom, double[] x, int from, int size) {
    double sum = nearestWeighted(w, wFrom, x, from, size, false);
    return Double.isNaN(sum) ? exactSum(w, wFrom, x, from, size).toDouble() : sum;
  }

  /**
   * {@return the mean of numbers; NaN of none}
   *
   * @param x the numbers, finite
   * @param size how many of them
   */
  public static double mean(double[] x, int size) {
    return mean(x, 0, size);
  }

  /**
   * {@return the mean of numbers; NaN of none}
   *
   * @param x the numbers, finite
   * @param from where the first of them stands
   * @param size how many of them
   */
  public static double mean(double[] x, int from, int size) {
    return quotient(x, from, size, size);
  }

  /** {@return the sum of numbers divided by a whole number that is not negative; NaN by 0} */
  static double quotient(double[] x, int from, int size, int divisor) {
    if (divisor == 0) {
      return Double.NaN;
    }
    double quotient = nearestQuotient(x, from, size, divisor);
    return Double.isNaN(quotient) ? quotient(exactSum(x, from, size), exactly(divisor)) : quotient;
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
    return weightedMean(w, 0, x, 0, size);
  }

  /**
   * {@return the mean of numbers by weight, the sum of the products divided by the sum of the
   * weights; NaN if the weights sum to zero}
   *
   * @param w the weights, finite
   * @param wFrom where the first weight stands
   * @param x the numbers, finite
   * @param from where the first number stands
   * @param size how many of them
   */
  public static double weightedMean(double[] w, int wFrom, double[] x, int from, int size) {
    double mean = nearestWeighted(w, wFrom, x, from, size, true);
    return Double.isNaN(mean)
        ? quotient(exactSum(w, wFrom, x, from, size), exactSum(w, wFrom, size))
        : mean;
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
    return ratio(factor, numerators, 0, denominators, 0, size);
  }

  /**
   * {@return the sum of the numerators times a factor, divided by the sum of the denominators; NaN
   * if the denominators sum to zero}
   *
   * @param factor a finite number, such as 100 for a percentage
   * @param numerators the numerators, finite
   * @param nFrom where the first numerator stands
   * @param denominators the denominators, finite
   * @param dFrom where the first denominator stands
   * @param size how many of them
   */
  public static double ratio(
      double factor, double[] numerators, int nFrom, double[] denominators, int dFrom, int size) {
    double ratio = CascadedSums.ratio(factor, numerators, nFrom, denominators, dFrom, size);
    if (!Double.isNaN(ratio)) {
      return ratio;
    }
    BinaryFraction dividend = exactSum(numerators, nFrom, size).toFraction();
    return quotient(
        BinaryFraction.of(factor).times(dividend),
        exactSum(denominators, dFrom, size).toFraction());
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
    double variance = CertifiedVariance.of(w, x, size);
    return Double.isNaN(variance) ? exactVariance(w, x, size) : variance;
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
    double variance = CertifiedVariance.ofSample(x, size);
    return Double.isNaN(variance) ? exactSampleVariance(x, size) : variance;
  }

  private static double nearestQuotient(double[] x, int from, int size, double divisor) {
    double quotient =
        size <= SHORT
            ? ShortSums.quotientOfSum(x, from, size, divisor)
            : AnchoredSums.quotientOfSum(x, from, size, divisor);
    return Double.isNaN(quotient) ? CascadedSums.quotientOfSum(x, from, size, divisor) : quotient;
  }

  private static double nearestWeighted(
      double[] w, int wFrom, double[] x, int from, int size, boolean isMean) {
    double nearest = AnchoredSums.weighted(w, wFrom, x, from, size, isMean);
    if (!Double.isNaN(nearest)) {
      return nearest;
    }
    return isMean && areEqual(w, wFrom, size)
        ? nearestQuotient(x, from, size, size)
        : CascadedSums.weighted(w, wFrom, x, from, size, isMean);
  }

  /** Equal weights are one, which has less digits: then ties, which means have, are decided. */
  private static boolean areEqual(double[] w, int from, int size) {
    for (int i = from + 1; i < from + size; i++) {
      if (w[i] != w[from]) {
        return false;
      }
    }
    return size > 0 && w[from] != 0.0;
  }

  private static double exactVariance(double[] w, double[] x, int size) {
    BinaryFraction weights = exactSum(w, 0, size).toFraction();
    BinaryFraction first = exactSum(w, 0, x, 0, size).toFraction();
    BinaryFraction second = BinaryFraction.zero();
    for (int i = 0; i < size; i++) {
      second = second.plus(BinaryFraction.of(w[i]).times(BinaryFraction.of(x[i]).squared()));
    }
    return quotient(weights.times(second).minus(first.squared()), weights.squared());
  }

  private static double exactSampleVariance(double[] x, int size) {
    BinaryFraction n = BinaryFraction.of(size);
    BinaryFraction first = exactSum(x, 0, size).toFraction();
    BinaryFraction second = exactSum(x, 0, x, 0, size).toFraction();
    return quotient(n.times(second).minus(first.squared()), n.times(BinaryFraction.of(size - 1)));
  }

  private static ExactSum exactly(double x) {
    ExactSum sum = ExactSum.zero();
    sum.add(x);
    return sum;
  }

  private static ExactSum exactSum(double[] x, int from, int size) {
    ExactSum sum = ExactSum.zero();
    for (int i = 0; i < size; i++) {
      sum.add(x[from + i]);
    }
    return sum;
  }

  private static ExactSum exactSum(double[] w, int wFrom, double[] x, int from, int size) {
    ExactSum sum = ExactSum.zero();
    for (int i = 0; i < size; i++) {
      sum.addProduct(w[wFrom + i], x[from + i]);
    }
    return sum;
  }

  private static double quotient(ExactSum dividend, ExactSum divisor) {
    return divisor.signum() == 0 ? Double.NaN : dividend.dividedBy(divisor);
  }

  private static double quotient(BinaryFraction dividend, BinaryFraction divisor) {
    return divisor.isZero() ? Double.NaN : dividend.dividedBy(divisor);
  }
}
