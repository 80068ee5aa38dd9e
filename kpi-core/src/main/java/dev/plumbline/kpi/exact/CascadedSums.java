package dev.plumbline.kpi.exact;

/** Sums and means of arrays by error-free additions, which know whether they are exact. */
final class CascadedSums {
  /*
   * An addition goes to high, its rounding error to low, and of the error of that only the size is
   * kept: in lost. If lost is zero, which it is for numbers that span less than 106 bits, high + low
   * is the sum, so that ties are decided too. If not, lost bounds what is unknown; it is doubled for
   * its own roundings and for isCertain. An overflow makes lost a NaN, which certifies nothing.
   *
   * Products come as two doubles (Dekker), which are exact if they are far from overflow and
   * underflow; other products are left to the caller.
   */
  private CascadedSums() {}

  /** {@return the sum of numbers, divided by a divisor that is not zero; NaN if not certain} */
  static double quotientOfSum(double[] x, int from, int size, double divisor) {
    double high = 0.0;
    double low = 0.0;
    double lost = 0.0;
    for (int i = from; i < from + size; i++) {
      double sum = high + x[i];
      double error = ErrorFree.sumError(high, x[i], sum);
      high = sum;
      double lowSum = low + error;
      lost += Math.abs(ErrorFree.sumError(low, error, lowSum));
      low = lowSum;
    }
    return CertifiedQuotient.ofSum(high, low, 2 * lost, divisor);
  }

  /**
   * {@return the sum of the products, for a mean divided by the sum of the weights; NaN if not
   * certain}
   */
  static double weighted(double[] w, int wFrom, double[] x, int from, int size, boolean isMean) {
    double high = 0.0;
    double low = 0.0;
    double lost = 0.0;
    double weights = 0.0;
    double weightsLow = 0.0;
    double weightsLost = 0.0;
    for (int i = 0; i < size; i++) {
      double weight = w[wFrom + i];
      double value = x[from + i];
      double product = weight * value;
      if (!ErrorFree.isProductExact(weight, value, product)) {
        return Double.NaN;
      }
      double sum = high + product;
      double error = ErrorFree.sumError(high, product, sum);
      double lowSum = low + error;
      lost += Math.abs(ErrorFree.sumError(low, error, lowSum));
      double rest = ErrorFree.productError(weight, value, product);
      high = sum;
      low = lowSum + rest;
      lost += Math.abs(ErrorFree.sumError(lowSum, rest, low));
      sum = weights + weight;
      error = ErrorFree.sumError(weights, weight, sum);
      lowSum = weightsLow + error;
      weightsLost += Math.abs(ErrorFree.sumError(weightsLow, error, lowSum));
      weights = sum;
      weightsLow = lowSum;
    }
    return isMean
        ? CertifiedQuotient.of(high, low, 2 * lost, weights, weightsLow, 2 * weightsLost)
        : CertifiedQuotient.ofSum(high, low, 2 * lost, 1.0);
  }

  /** {@return the sum of n times a factor, divided by the sum of d; NaN if not certain} */
  static double ratio(double factor, double[] n, int nFrom, double[] d, int dFrom, int size) {
    double high = 0.0;
    double low = 0.0;
    double lost = 0.0;
    double divisor = 0.0;
    double divisorLow = 0.0;
    double divisorLost = 0.0;
    for (int i = 0; i < size; i++) {
      double above = n[nFrom + i];
      double below = d[dFrom + i];
      double sum = high + above;
      double error = ErrorFree.sumError(high, above, sum);
      double lowSum = low + error;
      lost += Math.abs(ErrorFree.sumError(low, error, lowSum));
      high = sum;
      low = lowSum;
      sum = divisor + below;
      error = ErrorFree.sumError(divisor, below, sum);
      lowSum = divisorLow + error;
      divisorLost += Math.abs(ErrorFree.sumError(divisorLow, error, lowSum));
      divisor = sum;
      divisorLow = lowSum;
    }
    return CertifiedQuotient.ofScaled(
        factor, high, low, 2 * lost, divisor, divisorLow, 2 * divisorLost);
  }
}
