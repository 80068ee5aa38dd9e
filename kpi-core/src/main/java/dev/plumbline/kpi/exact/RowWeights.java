package dev.plumbline.kpi.exact;

/**
 * The weights of many rows, prepared once for means of many numbers: as {@link Sums#weightedMean}
 * gives them, to the last bit.
 *
 * <p>The weights of row {@code r} stand at {@code w[first[r]]} to {@code w[first[r + 1] - 1]}. Rows
 * may be empty. 24 bytes for a row. Safe for use by several threads as long as nobody changes the
 * weights.
 */
public final class RowWeights {
  /*
   * What a mean needs of a divisor is found once: its upper 26 bits, so that products with a quotient
   * of as many are exact, the rest, and the inverse. Weights that are not negative have the sum of
   * their sizes in their sum, which saves a pass over them. An inverse of NaN says that the weights
   * are too large or too small for that, or none.
   */
  private final double[] w;
  private final int[] first;
  private final double[] upper;
  private final double[] rest;
  private final double[] inverse;

  private RowWeights(double[] w, int[] first) {
    this.w = w;
    this.first = first;
    int rows = first.length - 1;
    this.upper = new double[rows];
    this.rest = new double[rows];
    this.inverse = new double[rows];
    ExactSum sum = ExactSum.zero();
    for (int row = 0; row < rows; row++) {
      sum.clear();
      prepare(row, sum);
    }
  }

  private void prepare(int row, ExactSum sum) {
    boolean isNegative = false;
    for (int i = first[row]; i < first[row + 1]; i++) {
      sum.add(w[i]);
      isNegative |= w[i] < 0.0;
    }
    double total = sum.toDouble();
    boolean isOrdinary = AnchoredSums.isOrdinary(total) && !isNegative;
    double high = CertifiedQuotient.upperBits(total);
    sum.subtract(isOrdinary ? high : 0.0);
    upper[row] = high;
    rest[row] = sum.toDouble();
    inverse[row] = isOrdinary ? 1.0 / total : Double.NaN;
  }

  /**
   * {@return the weights of rows}
   *
   * @param w the weights, finite; the array is not copied and must stay as it is
   * @param first where the weights of each row begin, and one entry more for where the last ends;
   *     not copied either
   */
  public static RowWeights of(double[] w, int[] first) {
    return new RowWeights(w, first);
  }

  /**
   * {@return the mean of numbers by the weights of a row; NaN if these sum to zero}
   *
   * @param row from 0 to the number of rows - 1
   * @param x the numbers, finite
   * @param from where the first of them stands; there are as many as the row has weights
   */
  public double mean(int row, double[] x, int from) {
    int wFrom = first[row];
    int size = first[row + 1] - wFrom;
    double mean =
        AnchoredSums.weightedMean(w, wFrom, x, from, size, upper[row], rest[row], inverse[row]);
    return Double.isNaN(mean) ? Sums.weightedMean(w, wFrom, x, from, size) : mean;
  }

  /**
   * {@return the same, if sizes decide it, and NaN if not}
   *
   * @param anchorBits those of an anchor for products of one number of the greatest size
   */
  double mean(int row, double[] x, int from, long anchorBits) {
    int wFrom = first[row];
    int size = first[row + 1] - wFrom;
    return AnchoredSums.rangedMean(
        w, wFrom, x, from, size, anchorBits, upper[row], rest[row], inverse[row]);
  }
}
