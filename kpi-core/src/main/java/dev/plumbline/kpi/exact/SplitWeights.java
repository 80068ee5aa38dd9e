package dev.plumbline.kpi.exact;

/** The weights of a few rows, split on a grid, with their sum as a divisor: for many columns. */
final class SplitWeights {
  final double[] high = new double[AnchoredSums.BLOCK];
  final double[] low = new double[AnchoredSums.BLOCK];

  /** The sum, rounded. */
  double total;

  /** The upper 26 bits of the sum, what they lack of it, and its inverse. */
  double upper;

  double rest;
  double inverse;

  /** What splits the weights. */
  double anchor;

  /**
   * {@return whether weights could be split: not more than {@link AnchoredSums#BLOCK}, none
   * negative, and their sum neither zero nor extreme}
   */
  boolean take(double[] w, int from, int size) {
    if (size > AnchoredSums.BLOCK) {
      return false;
    }
    boolean isNegative = false;
    double sum = 0.0;
    double error = 0.0;
    double lost = 0.0;
    for (int i = 0; i < size; i++) {
      double weight = w[from + i];
      isNegative |= weight < 0.0;
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
    for (int i = 0; i < size; i++) {
      double weight = w[from + i];
      high[i] = (anchor + weight) - anchor;
      low[i] = weight - high[i];
    }
    return true;
  }
}
