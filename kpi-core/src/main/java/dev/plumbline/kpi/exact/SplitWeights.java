package dev.plumbline.kpi.exact;

/** The weights of a few rows, split on a grid, with their sum as a divisor: for many columns. */
final class SplitWeights {
  /*
   * Weights are split as AnchoredSums does it. The upper parts of any of them are added without an
   * error; the lower parts too, unless the weights differ by more than 2^20 or so, as the least weight
   * tells. So the weights that are present of a column have an exact sum in two doubles.
   *
   * What is missing, NaN, is told by its bits: without the sign these are more than those of infinity.
   */
  private static final long INFINITY = 0x7FFL << 52;
  private static final int MOST_APART = 26;

  private final double[] high = new double[AnchoredSums.BLOCK];
  private final double[] low = new double[AnchoredSums.BLOCK];
  private final double[] values = new double[AnchoredSums.BLOCK];
  private double total;
  private double upper;
  private double rest;
  private double inverse;
  private double anchor;
  private double presentTotal;
  private boolean isExact;

  /** {@return all bits, or none if a number is NaN} */
  static long ifPresent(double x) {
    return ((Double.doubleToRawLongBits(x) & Long.MAX_VALUE) - (INFINITY + 1)) >> (Long.SIZE - 1);
  }

  /** {@return the sum of the weights that were taken, rounded} */
  double total() {
    return total;
  }

  /** {@return the sum of the weights that are present in the last column; NaN if not certain} */
  double presentTotal() {
    return presentTotal;
  }

  /**
   * {@return whether weights could be split: not more than {@link AnchoredSums#BLOCK}, none
   * negative, and their sum exact in two doubles and neither zero nor extreme}
   */
  boolean take(double[] w, int from, int size) {
    if (size > AnchoredSums.BLOCK) {
      return false;
    }
    boolean isNegative = false;
    double least = Double.POSITIVE_INFINITY;
    double sum = 0.0;
    double error = 0.0;
    double lost = 0.0;
    for (int i = 0; i < size; i++) {
      double weight = w[from + i];
      isNegative |= weight < 0.0;
      least = weight < least && weight != 0.0 ? weight : least;
      double next = sum + weight;
      double rounding = ErrorFree.sumError(sum, weight, next);
      sum = next;
      double nextError = error + rounding;
      lost += Math.abs(ErrorFree.sumError(error, rounding, nextError));
      error = nextError;
    }
    total = sum + error;
    if (isNegative || lost != 0.0 || !AnchoredSums.isOrdinary(total)) {
      return false;
    }
    upper = CertifiedQuotient.upperBits(total);
    rest = (total - upper) + ErrorFree.sumError(sum, error, total);
    inverse = 1.0 / total;
    anchor = AnchoredSums.anchor(upper, AnchoredSums.HALF);
    int bitsOfSize = Integer.SIZE - Integer.numberOfLeadingZeros(size);
    isExact = Math.getExponent(total) - Math.getExponent(least) <= MOST_APART - bitsOfSize;
    split(w, from, size);
    return true;
  }

  private void split(double[] w, int from, int size) {
    for (int i = 0; i < size; i++) {
      double weight = w[from + i];
      high[i] = (anchor + weight) - anchor;
      low[i] = weight - high[i];
    }
  }

  /**
   * {@return the sum of the products with as many numbers, a stride apart, for a mean divided by
   * the sum of the weights; NaN if not certain, or if a number is NaN}
   */
  double ofAll(double[] x, int from, int stride, int size, boolean isMean) {
    double sizes = 0.0;
    int at = from;
    for (int i = 0; i < size; i++) {
      sizes += Math.abs(x[at]);
      at += stride;
    }
    if (!AnchoredSums.isOrdinary(sizes)) {
      return sizes == 0.0 ? 0.0 : Double.NaN;
    }
    double xAnchor = AnchoredSums.anchor(sizes, AnchoredSums.HALF);
    double products = 0.0;
    double productsRest = 0.0;
    at = from;
    for (int i = 0; i < size; i++) {
      double value = x[at];
      double x1 = (xAnchor + value) - xAnchor;
      products += high[i] * x1;
      productsRest += high[i] * (value - x1) + low[i] * value;
      at += stride;
    }
    double bound = AnchoredSums.boundOfProducts(anchor, xAnchor, size);
    return isMean
        ? CertifiedQuotient.byInverse(products, productsRest, bound, upper, rest, inverse)
        : CertifiedQuotient.ofSum(products, productsRest, bound, 1.0);
  }

  /** {@return the same of the numbers that are not NaN; NaN if not certain, or of none} */
  double ofPresent(double[] x, int from, int stride, int size, boolean isMean) {
    presentTotal = Double.NaN;
    double sizes = 0.0;
    double weights = 0.0;
    double weightsRest = 0.0;
    int at = from;
    for (int i = 0; i < size; i++) {
      double value = x[at];
      long kept = ifPresent(value);
      double masked = Double.longBitsToDouble(Double.doubleToRawLongBits(value) & kept);
      values[i] = masked;
      sizes += Math.abs(masked);
      weights += Double.longBitsToDouble(Double.doubleToRawLongBits(high[i]) & kept);
      weightsRest += Double.longBitsToDouble(Double.doubleToRawLongBits(low[i]) & kept);
      at += stride;
    }
    double present = weights + weightsRest;
    if (!isExact || !AnchoredSums.isOrdinary(sizes) || !AnchoredSums.isOrdinary(present)) {
      return Double.NaN;
    }
    presentTotal = present;
    double xAnchor = AnchoredSums.anchor(sizes, AnchoredSums.HALF);
    double products = 0.0;
    double productsRest = 0.0;
    for (int i = 0; i < size; i++) {
      double value = values[i];
      double x1 = (xAnchor + value) - xAnchor;
      products += high[i] * x1;
      productsRest += high[i] * (value - x1) + low[i] * value;
    }
    double bound = AnchoredSums.boundOfProducts(anchor, xAnchor, size);
    return isMean
        ? CertifiedQuotient.of(products, productsRest, bound, weights, weightsRest, 0.0)
        : CertifiedQuotient.ofSum(products, productsRest, bound, 1.0);
  }
}
