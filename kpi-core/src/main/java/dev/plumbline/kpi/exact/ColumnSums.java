package dev.plumbline.kpi.exact;

/**
 * Sums and means of columns whose numbers lie side by side, such as periods: as {@link Sums} gives
 * them for each column alone, to the last bit.
 *
 * <p>The number of row {@code i} and column {@code c} stands at {@code x[from + i * stride + c]},
 * and the result of column {@code c} goes to {@code result[at + c]}. The methods with {@code
 * OfPresent} in their names take NaN for a cell that is missing: it takes part in nothing, and its
 * weight leaves the divisor of its column. Nothing is allocated but for what two doubles do not
 * decide, once there was a call with as many rows. Not safe for use by several threads.
 */
public final class ColumnSums {
  /*
   * A column is read where it stands, a stride apart, by the kernels for few numbers. These answer NaN
   * where they are not certain, and so too where a number is missing. What is missing is made a zero
   * by its bits, without a branch that nobody could predict. Where that does not help either, the
   * column, or what is present of it, is copied to an array and summed there.
   *
   * Accumulators for all columns side by side, which the compiler turns into vector instructions,
   * were slower for twelve columns and faster only for many more.
   */
  private static final double[] NOTHING = {};

  private final int columns;
  private final int stride;
  private double[] values = NOTHING;
  private double[] weights = NOTHING;
  private final SplitWeights split = new SplitWeights();

  private ColumnSums(int columns, int stride) {
    this.columns = columns;
    this.stride = stride;
  }

  /**
   * {@return sums of columns side by side}
   *
   * @param columns how many of them
   * @param stride from a row to the next, at least the number of columns
   */
  public static ColumnSums of(int columns, int stride) {
    return new ColumnSums(columns, stride);
  }

  /**
   * Sums every column, {@code sum x}.
   *
   * @param x the numbers, finite
   * @param from where the first of them stands
   * @param rows how many rows
   * @param result takes the sums
   * @param at where the first sum goes
   */
  public void sum(double[] x, int from, int rows, double[] result, int at) {
    makeRoom(rows);
    for (int c = 0; c < columns; c++) {
      double sum = quickly(x, from + c, rows, 1.0);
      result[at + c] = Double.isNaN(sum) ? Sums.sum(column(x, from + c, rows), rows) : sum;
    }
  }

  /**
   * Takes the mean of every column, {@code sum x / rows}; NaN without rows.
   *
   * @param x the numbers, finite
   * @param from where the first of them stands
   * @param rows how many rows
   * @param result takes the means
   * @param at where the first mean goes
   */
  public void mean(double[] x, int from, int rows, double[] result, int at) {
    makeRoom(rows);
    for (int c = 0; c < columns; c++) {
      double mean = quickly(x, from + c, rows, rows);
      result[at + c] = Double.isNaN(mean) ? Sums.mean(column(x, from + c, rows), rows) : mean;
    }
  }

  /**
   * Sums the products of every column and the weights of the rows, {@code sum w x}.
   *
   * @param w the weights of the rows, finite
   * @param wFrom where the first of them stands
   * @param x the numbers, finite
   * @param from where the first of them stands
   * @param rows how many rows
   * @param result takes the sums
   * @param at where the first sum goes
   */
  public void weightedSum(
      double[] w, int wFrom, double[] x, int from, int rows, double[] result, int at) {
    makeRoom(rows);
    boolean isSplit = split.take(w, wFrom, rows);
    for (int c = 0; c < columns; c++) {
      double nearest = isSplit ? weighted(x, from + c, rows, false) : Double.NaN;
      result[at + c] =
          Double.isNaN(nearest)
              ? Sums.weightedSum(w, wFrom, column(x, from + c, rows), 0, rows)
              : nearest;
    }
  }

  /**
   * Takes the mean of every column by the weights of the rows, {@code sum w x / sum w}; NaN if the
   * weights sum to zero.
   *
   * @param w the weights of the rows, finite
   * @param wFrom where the first of them stands
   * @param x the numbers, finite
   * @param from where the first of them stands
   * @param rows how many rows
   * @param result takes the means
   * @param at where the first mean goes
   */
  public void weightedMean(
      double[] w, int wFrom, double[] x, int from, int rows, double[] result, int at) {
    makeRoom(rows);
    boolean isSplit = split.take(w, wFrom, rows);
    for (int c = 0; c < columns; c++) {
      double nearest = isSplit ? weighted(x, from + c, rows, true) : Double.NaN;
      result[at + c] =
          Double.isNaN(nearest)
              ? Sums.weightedMean(w, wFrom, column(x, from + c, rows), 0, rows)
              : nearest;
    }
  }

  /**
   * Sums what is present of every column; 0 of nothing.
   *
   * @param x the numbers, finite, or NaN for what is missing
   * @param from where the first of them stands
   * @param rows how many rows
   * @param result takes the sums
   * @param present takes how many numbers of each column are present
   * @param at where the first sum and the first count go
   */
  public void sumOfPresent(
      double[] x, int from, int rows, double[] result, double[] present, int at) {
    makeRoom(rows);
    for (int c = 0; c < columns; c++) {
      int size = takeMasked(x, from + c, rows);
      double sum = quickly(rows, 1.0);
      result[at + c] = Double.isNaN(sum) ? Sums.sum(values, rows) : sum;
      present[at + c] = size;
    }
  }

  /**
   * Takes the mean of what is present of every column; NaN of nothing.
   *
   * @param x the numbers, finite, or NaN for what is missing
   * @param from where the first of them stands
   * @param rows how many rows
   * @param result takes the means
   * @param present takes how many numbers of each column are present
   * @param at where the first mean and the first count go
   */
  public void meanOfPresent(
      double[] x, int from, int rows, double[] result, double[] present, int at) {
    makeRoom(rows);
    for (int c = 0; c < columns; c++) {
      int size = takeMasked(x, from + c, rows);
      double mean = quickly(rows, size);
      result[at + c] =
          Double.isNaN(mean) ? Sums.mean(values, takePresent(x, from + c, rows)) : mean;
      present[at + c] = size;
    }
  }

  /**
   * Sums the products of what is present of every column and the weights of its rows; 0 of nothing.
   *
   * @param w the weights of the rows, finite
   * @param wFrom where the first of them stands
   * @param x the numbers, finite, or NaN for what is missing
   * @param from where the first of them stands
   * @param rows how many rows
   * @param result takes the sums
   * @param present takes the sum of the weights of what is present of each column
   * @param at where the first sum and the first sum of weights go
   */
  public void weightedSumOfPresent(
      double[] w,
      int wFrom,
      double[] x,
      int from,
      int rows,
      double[] result,
      double[] present,
      int at) {
    makeRoom(rows);
    boolean isSplit = split.take(w, wFrom, rows);
    for (int c = 0; c < columns; c++) {
      double nearest = isSplit ? weighted(x, from + c, rows, false) : Double.NaN;
      present[at + c] = split.total();
      if (Double.isNaN(nearest) && isSplit) {
        nearest = split.ofPresent(x, from + c, stride, rows, false);
        present[at + c] = split.presentTotal();
      }
      if (Double.isNaN(nearest) || Double.isNaN(present[at + c])) {
        int size = takePresent(w, wFrom, x, from + c, rows);
        nearest = Sums.weightedSum(weights, values, size);
        present[at + c] = Sums.sum(weights, size);
      }
      result[at + c] = nearest;
    }
  }

  /**
   * Takes the mean of what is present of every column by the weights of its rows; NaN if these sum
   * to zero.
   *
   * @param w the weights of the rows, finite
   * @param wFrom where the first of them stands
   * @param x the numbers, finite, or NaN for what is missing
   * @param from where the first of them stands
   * @param rows how many rows
   * @param result takes the means
   * @param present takes the sum of the weights of what is present of each column
   * @param at where the first mean and the first sum of weights go
   */
  public void weightedMeanOfPresent(
      double[] w,
      int wFrom,
      double[] x,
      int from,
      int rows,
      double[] result,
      double[] present,
      int at) {
    makeRoom(rows);
    boolean isSplit = split.take(w, wFrom, rows);
    for (int c = 0; c < columns; c++) {
      double nearest = isSplit ? weighted(x, from + c, rows, true) : Double.NaN;
      present[at + c] = split.total();
      if (Double.isNaN(nearest) && isSplit) {
        nearest = split.ofPresent(x, from + c, stride, rows, true);
        present[at + c] = split.presentTotal();
      }
      if (Double.isNaN(nearest) || Double.isNaN(present[at + c])) {
        int size = takePresent(w, wFrom, x, from + c, rows);
        nearest = Sums.weightedMean(weights, values, size);
        present[at + c] = Sums.sum(weights, size);
      }
      result[at + c] = nearest;
    }
  }

  private void makeRoom(int rows) {
    if (values.length < rows) {
      int room = Math.max(rows, 2 * values.length);
      values = new double[room];
      weights = new double[room];
    }
  }

  private double quickly(double[] x, int from, int rows, double divisor) {
    return rows <= Sums.SHORT && rows > 0
        ? ShortSums.quotientOfColumn(x, from, stride, rows, divisor)
        : Double.NaN;
  }

  private double weighted(double[] x, int from, int rows, boolean isMean) {
    return split.ofAll(x, from, stride, rows, isMean);
  }

  private double[] column(double[] x, int from, int rows) {
    for (int i = 0; i < rows; i++) {
      values[i] = x[from + i * stride];
    }
    return values;
  }

  /** Takes zeros for what is missing, and {@return how many numbers are present} */
  private int takeMasked(double[] x, int from, int rows) {
    long present = 0;
    for (int i = 0; i < rows; i++) {
      double value = x[from + i * stride];
      long kept = SplitWeights.ifPresent(value);
      values[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(value) & kept);
      present -= kept;
    }
    return (int) present;
  }

  private double quickly(int rows, double divisor) {
    return rows <= Sums.SHORT && divisor > 0.0
        ? ShortSums.quotientOfSum(values, 0, rows, divisor)
        : Double.NaN;
  }

  /** Every number is written, and is overwritten by the next if it is missing. */
  private int takePresent(double[] x, int from, int rows) {
    int size = 0;
    for (int i = 0; i < rows; i++) {
      double value = x[from + i * stride];
      values[size] = value;
      size += Double.isNaN(value) ? 0 : 1;
    }
    return size;
  }

  private int takePresent(double[] w, int wFrom, double[] x, int from, int rows) {
    int size = 0;
    for (int i = 0; i < rows; i++) {
      double value = x[from + i * stride];
      values[size] = value;
      weights[size] = w[wFrom + i];
      size += Double.isNaN(value) ? 0 : 1;
    }
    return size;
  }
}
