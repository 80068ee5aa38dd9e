package dev.plumbline.kpi.exact;

/** Variances of arrays from pairs of doubles, if those decide them. */
final class CertifiedVariance {
  /*
   * About any centre c, the variance is (sum w (x - c)^2 - (sum w (x - c))^2 / W) / W. If c is the
   * mean but for its rounding, the second sum is so small that hardly anything cancels.
   *
   * x - c is y + e, exactly. With z + zRest = w y and p + pRest = z y, also exact, the term of the
   * first sum is p + (pRest + zRest y + 2 z e) but for 2^-106 p, and what is in parentheses is at
   * most 2^-50 p and rounded seven times: together 2^-100 p. The p are added up to high without
   * error, what is smaller to low, rounded twice a term; all that is in low sums to at most
   * (n + 8) * 2^-53 of the sum of the sizes of p, so that (n + 16)^2 * 2^-105 of it bounds all
   * errors. The same holds for the second sum, with z in the place of p.
   *
   * Underflow adds a few 2^-1074 to a term, times 2^201 at most, far below the bounds as long as
   * the sizes are ordinary.
   */
  private static final double LARGE = 0x1p200;
  private static final double SMALL = 0x1p-200;
  private static final double DOUBLED_UNIT = 0x1p-104;
  private static final double ULP = 0x1p-52;

  private CertifiedVariance() {}

  /** {@return the variance of a population by weight; NaN if not certain} */
  static double of(double[] w, double[] x, int size) {
    return of(w, x, size, false);
  }

  /** {@return the variance of a sample of two or more; NaN if not certain} */
  static double ofSample(double[] x, int size) {
    return of(x, x, size, true);
  }

  /** A sample has no weights: whatever stands there is taken as one. */
  private static double of(double[] w, double[] x, int size, boolean isSample) {
    if (size == 0) {
      return Double.NaN;
    }
    double xSizes = 0.0;
    double wSizes = 0.0;
    double distances = 0.0;
    for (int i = 0; i < size; i++) {
      double weight = isSample ? 1.0 : w[i];
      wSizes += Math.abs(weight);
      xSizes += Math.abs(x[i]);
      distances += weight * (x[i] - x[0]);
    }
    boolean isOrdinary = wSizes <= LARGE && wSizes >= SMALL && xSizes <= LARGE;
    // equal numbers have themselves as their centre, without any rounding
    return isOrdinary ? about(x[0] + distances / wSizes, w, x, size, isSample) : Double.NaN;
  }

  private static double about(double c, double[] w, double[] x, int size, boolean isSample) {
    double squares = 0.0;
    double squaresLow = 0.0;
    double squaresSizes = 0.0;
    double distances = 0.0;
    double distancesLow = 0.0;
    double distancesSizes = 0.0;
    double weights = 0.0;
    double weightsLow = 0.0;
    double weightsLost = 0.0;
    for (int i = 0; i < size; i++) {
      double weight = isSample ? 1.0 : w[i];
      double y = x[i] - c;
      double e = ErrorFree.sumError(x[i], -c, y);
      double z = weight * y;
      double zRest = ErrorFree.productError(weight, y, z);
      double p = z * y;
      double pRest = ErrorFree.productError(z, y, p);
      double sum = squares + p;
      squaresLow += ErrorFree.sumError(squares, p, sum) + (pRest + zRest * y + 2 * z * e);
      squares = sum;
      squaresSizes += Math.abs(p);
      sum = distances + z;
      distancesLow += ErrorFree.sumError(distances, z, sum) + (zRest + weight * e);
      distances = sum;
      distancesSizes += Math.abs(z);
      sum = weights + weight;
      double error = ErrorFree.sumError(weights, weight, sum);
      weights = sum;
      sum = weightsLow + error;
      weightsLost += Math.abs(ErrorFree.sumError(weightsLow, error, sum));
      weightsLow = sum;
    }
    boolean isZero = distancesSizes == 0.0 && squaresSizes == 0.0;
    boolean isOrdinary = squaresSizes <= LARGE * LARGE && squaresSizes >= SMALL * SMALL;
    if (!isOrdinary && !(isZero && areAll(c, x, size))) {
      return Double.NaN;
    }
    double unit = DOUBLED_UNIT * (size + 16.0) * (size + 16.0);
    double total = weights + weightsLow;
    double distance = distances + distancesLow;
    double doubt = unit * distancesSizes;
    double correction = distance * distance / total;
    double low = squaresLow - correction;
    double bound =
        unit * squaresSizes
            + 4 * doubt * (Math.abs(distance / total) + Math.abs(doubt / total))
            + Math.abs(correction) * (16 * ULP + 4 * Math.abs(weightsLost / total))
            + 16 * ULP * Math.abs(squaresLow);
    return isSample
        ? CertifiedQuotient.ofSum(squares, low, bound, size - 1.0)
        : CertifiedQuotient.of(squares, low, bound, weights, weightsLow, 2 * weightsLost);
  }

  private static boolean areAll(double c, double[] x, int size) {
    for (int i = 0; i < size; i++) {
      if (x[i] != c) {
        return false;
      }
    }
    return true;
  }
}
