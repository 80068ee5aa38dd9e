package dev.plumbline.kpi.bench.kernel;

import dev.plumbline.kpi.bench.Numbers;
import java.util.SplittableRandom;

/**
 * Rows of children, all of one length, side by side in one array, with weights in parallel.
 *
 * <p>A row is read in place, or is first copied to the front of an array of its own, as the engine
 * does with the children that contribute. For one thread.
 */
public final class Rows {
  private final double[] values;
  private final double[] weights;
  private final int fanOut;
  private final double[] valuesOfRow;
  private final double[] weightsOfRow;

  private Rows(double[] values, double[] weights, int fanOut) {
    this.values = values;
    this.weights = weights;
    this.fanOut = fanOut;
    this.valuesOfRow = new double[fanOut];
    this.weightsOfRow = new double[fanOut];
  }

  /**
   * {@return rows of numbers from the seed that all benchmarks use}
   *
   * @param children how many, in all rows together
   * @param fanOut how many in each row; divides the number of children
   * @param numbers what they look like
   */
  public static Rows of(int children, int fanOut, Numbers numbers) {
    SplittableRandom random = new SplittableRandom(Numbers.SEED);
    return new Rows(numbers.values(children, random), numbers.weights(children, random), fanOut);
  }

  /** {@return the number of rows} */
  public int count() {
    return values.length / fanOut;
  }

  /** {@return the number of children in each row} */
  public int fanOut() {
    return fanOut;
  }

  /**
   * {@return where the children of a row begin in {@link #values} and {@link #weights}}
   *
   * @param row from 0 to {@link #count} - 1
   */
  int start(int row) {
    return row * fanOut;
  }

  /** {@return the values of all rows, in place} */
  double[] values() {
    return values;
  }

  /** {@return the weights of all rows, in place} */
  double[] weights() {
    return weights;
  }

  /** {@return the values of a row from the front; valid until the next row is asked for} */
  double[] valuesOf(int row) {
    System.arraycopy(values, row * fanOut, valuesOfRow, 0, fanOut);
    return valuesOfRow;
  }

  /** {@return the weights of a row from the front; valid until the next row is asked for} */
  double[] weightsOf(int row) {
    System.arraycopy(weights, row * fanOut, weightsOfRow, 0, fanOut);
    return weightsOfRow;
  }
}
