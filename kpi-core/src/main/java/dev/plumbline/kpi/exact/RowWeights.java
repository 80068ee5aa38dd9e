package dev.plumbline.kpi.exact;

/**
 * The weights of many rows, prepared once for means of many numbers: as {@link Sums#weightedMean}
 * gives them, to the last bit.
 *
 * <p>The weights of row {@code r} stand at {@code w[first[r]]} to {@code w[first[r + 1] - 1]}. Rows
 * may be empty. 12 bytes for a weight. Safe for use by several threads as long as nobody changes
 * the weights.
 */
public final class RowWeights {
  /*
   * A weight divided by the sum of its row is v = v1 + v2: v1 is a multiple of 2^-24, and v2, at most
   * 2^-25, is known to 2^-76. With numbers smaller than X, split into a multiple of g = 2^-27 X and a
   * rest, x = x1 + x2, a mean is
   *
   *     sum v1 x1 + sum (v1 x2 + v2 x)
   *
   * The first products are multiples of 2^-24 g that sum to less than 2^53 of that, and so are added
   * without an error. A term of the second sum is at most (2^-28 v1 + 2^-25) X and is rounded three
   * times; m of them, added up, lose at most m (m + 1) 2^-78 X. Blocks of 64 keep that small, and each
   * block is added to those before it, which loses (n + 1) 2^-78 X at most. With the errors of v2,
   * 2^-76 X each, twice n (min(n, 64) + 16 + n / 64) 2^-78 X is a margin for n numbers. The quotient is
   * there already: nothing is left to divide. Rows of some thousands are mostly decided; what is longer
   * than LONGEST is not tried.
   *
   * Where numbers are missing, and stand as zero, the sum of the v that are there takes the place of
   * 1: v1 are taken from it without an error; v2, at most 2^-25 each, are added up by blocks as the
   * terms are, so that theirs is the margin for numbers below 1.
   *
   * A row whose weights are negative, next to overflow or underflow, or none, has NaN for v1: so it
   * has no result that is certain. Equal weights are no weights, and ties, which they have, are decided
   * without them.
   */
  private static final int BLOCK = 64;
  private static final int UNKNOWN = 16;
  private static final int LONGEST = 8192;
  private static final double ANCHOR_OF_WEIGHTS = 0x1.8p28;
  private static final double MARGIN_BY_ANCHOR = 0x1p-77 / 0x1.8p25;

  /** The anchor for numbers below 1, such as weights that are divided by their sum. */
  private static final double ANCHOR_OF_ONE = 0x1.8p25;

  /** How far the exponent of the anchor of numbers is above that of the greatest of them. */
  static final int ANCHOR_SHIFT = 26;

  private final double[] w;
  private final int[] first;
  private final float[] high;
  private final double[] low;
  private final boolean[] areEqual;

  private RowWeights(double[] w, int[] first) {
    this.w = w;
    this.first = first;
    this.high = new float[w.length];
    this.low = new double[w.length];
    this.areEqual = new boolean[first.length - 1];
    ExactSum sum = ExactSum.zero();
    for (int row = 0; row < areEqual.length; row++) {
      sum.clear();
      prepare(row, sum);
    }
  }

  private void prepare(int row, ExactSum sum) {
    boolean isOrdinary = true;
    boolean isEqual = first[row] < first[row + 1];
    for (int i = first[row]; i < first[row + 1]; i++) {
      sum.add(w[i]);
      isOrdinary &= w[i] == 0.0 || (w[i] > 0.0 && AnchoredSums.isOrdinary(w[i]));
      isEqual &= w[i] == w[first[row]];
    }
    double total = sum.toDouble();
    areEqual[row] = isEqual && w[first[row]] != 0.0;
    isOrdinary &= AnchoredSums.isOrdinary(total);
    sum.subtract(isOrdinary ? total : 0.0);
    double rest = sum.toDouble();
    for (int i = first[row]; i < first[row + 1]; i++) {
      double v1 = (w[i] / total + ANCHOR_OF_WEIGHTS) - ANCHOR_OF_WEIGHTS;
      double product = v1 * total;
      double left = (w[i] - product) - ErrorFree.productError(v1, total, product) - v1 * rest;
      high[i] = isOrdinary ? (float) v1 : Float.NaN;
      low[i] = left / total;
    }
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
    int size = size(row);
    if (areEqual[row]) {
      return Sums.mean(x, from, size);
    }
    double sizes = AnchoredSums.sumOfSizes(x, from, size);
    double mean =
        AnchoredSums.isOrdinary(sizes)
            ? mean(row, x, from, AnchoredSums.anchor(sizes, ANCHOR_SHIFT))
            : Double.NaN;
    return Double.isNaN(mean) ? Sums.weightedMean(w, first[row], x, from, size) : mean;
  }

  /** {@return how many weights a row has} */
  int size(int row) {
    return first[row + 1] - first[row];
  }

  /** {@return whether a row has weights that do not differ, and are not zero} */
  boolean areEqual(int row) {
    return areEqual[row];
  }

  /**
   * {@return the mean by a row, if an anchor decides it, and NaN if not}
   *
   * @param anchor 1.5 * 2^25 times a power of two that is above all sizes
   */
  double mean(int row, double[] x, int from, double anchor) {
    int start = first[row];
    int size = first[row + 1] - start;
    if (size <= BLOCK) {
      return shortMean(start, size, x, from, anchor);
    }
    return size <= LONGEST ? longMean(start, size, x, from, anchor) : Double.NaN;
  }

  /** A block of its own: a loop around it would cost a row of ten more than its additions. */
  private double shortMean(int start, int size, double[] x, int from, double anchor) {
    double sum = 0.0;
    double rest = 0.0;
    for (int i = 0; i < size; i++) {
      double v = high[start + i];
      double number = x[from + i];
      double x1 = (anchor + number) - anchor;
      sum += v * x1;
      rest += v * (number - x1) + low[start + i] * number;
    }
    return size == 0 ? Double.NaN : certain(sum, rest, margin(size, anchor));
  }

  private double longMean(int start, int size, double[] x, int from, double anchor) {
    int end = start + size;
    int shift = from - start;
    double sum = 0.0;
    double rest = 0.0;
    for (int block = start; block < end; block += BLOCK) {
      int last = Math.min(block + BLOCK, end);
      double ofBlock = 0.0;
      for (int i = block; i < last; i++) {
        double v = high[i];
        double number = x[i + shift];
        double x1 = (anchor + number) - anchor;
        sum += v * x1;
        ofBlock += v * (number - x1) + low[i] * number;
      }
      rest += ofBlock;
    }
    return certain(sum, rest, margin(size, anchor));
  }

  private static double certain(double sum, double rest, double margin) {
    double mean = sum + rest;
    double left = rest - (mean - sum);
    boolean isCertain = mean + (left + margin) == mean && mean + (left - margin) == mean;
    return isCertain ? mean : Double.NaN;
  }

  /**
   * {@return the mean of the numbers that are there by a row, if an anchor decides it, and NaN if
   * not}
   *
   * @param x the numbers, 0 where there is none
   * @param gap -1 where there is a number
   * @param from where the first of them stands, in both
   */
  double meanOfPresent(int row, double[] x, byte[] gap, int from, double anchor) {
    int start = first[row];
    int end = first[row + 1];
    if (end - start > LONGEST || start == end) {
      return Double.NaN;
    }
    int shift = from - start;
    double sum = 0.0;
    double rest = 0.0;
    double weights = 1.0;
    double weightsRest = 0.0;
    for (int block = start; block < end; block += BLOCK) {
      int last = Math.min(block + BLOCK, end);
      double ofBlock = 0.0;
      double lowOfBlock = 0.0;
      for (int i = block; i < last; i++) {
        double v = high[i];
        double number = x[i + shift];
        double x1 = (anchor + number) - anchor;
        sum += v * x1;
        ofBlock += v * (number - x1) + low[i] * number;
        if (gap[i + shift] >= 0) {
          weights -= v;
          lowOfBlock += low[i];
        }
      }
      rest += ofBlock;
      weightsRest -= lowOfBlock;
    }
    int size = end - start;
    return CertifiedQuotient.of(
        sum, rest, margin(size, anchor), weights, weightsRest, margin(size, ANCHOR_OF_ONE));
  }

  private static double margin(int size, double anchor) {
    double terms = Math.min(size, BLOCK) + UNKNOWN + size / BLOCK;
    return size * terms * MARGIN_BY_ANCHOR * anchor;
  }

  /** {@return the weights as they were given, from which everything can be found} */
  double meanOfPresent(int row, double[] x, byte[] gap, int from) {
    int size = size(row);
    double[] weights = new double[size];
    double[] numbers = new double[size];
    int present = 0;
    for (int i = 0; i < size; i++) {
      if (gap[from + i] < 0) {
        weights[present] = w[first[row] + i];
        numbers[present++] = x[from + i];
      }
    }
    return Sums.weightedMean(weights, numbers, present);
  }
}
