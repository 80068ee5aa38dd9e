package dev.plumbline.kpi.bench.contest;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * The least that any program must do: one straight pass over the bytes, with one accumulator, as
 * one would write it.
 *
 * <ul>
 *   <li>one column: the dot product of the values of the leaves and their weights in the tree;
 *   <li>where leaves are shared: the sum of all values, and the dot product of weights and indices
 *       of all links;
 *   <li>several columns: the sum of all cells.
 * </ul>
 *
 * <p>It rolls up nothing: it has no value of any node but this total.
 */
final class Floor implements Entry {
  private final double[] cells;
  private final double[] weights;
  private final int[] indices;
  private final Pass pass;
  private final @Nullable ForkJoinPool pool;
  private double total;

  /** Which of the passes. */
  private enum Pass {
    DOT_PRODUCT,
    STREAM,
    CELLS
  }

  private Floor(
      double[] cells, double[] weights, int[] indices, Pass pass, @Nullable ForkJoinPool pool) {
    this.cells = cells;
    this.weights = weights;
    this.indices = indices;
    this.pass = pass;
    this.pool = pool;
  }

  /** In the thread that asks. */
  static Floor sequential(Problem problem) {
    return of(problem, null);
  }

  /** In two threads, one half each. */
  static Floor parallel(Problem problem) {
    return of(problem, new ForkJoinPool(2));
  }

  private static Floor of(Problem problem, @Nullable ForkJoinPool pool) {
    double[] cells = problem.copyOfCells();
    double[] weights = problem.network().copyOfWeights();
    if (problem.columns() > 1) {
      return new Floor(cells, new double[0], new int[0], Pass.CELLS, pool);
    }
    if (problem.network().links() >= problem.network().size()) {
      return new Floor(cells, weights, problem.network().copyOfChildren(), Pass.STREAM, pool);
    }
    double[] ofLeaves = new double[cells.length];
    System.arraycopy(weights, weights.length - cells.length, ofLeaves, 0, cells.length);
    return new Floor(cells, ofLeaves, new int[0], Pass.DOT_PRODUCT, pool);
  }

  @Override
  public Object run() {
    if (pool == null) {
      total = pass(0, 1);
    } else {
      ForkJoinTask<Double> first = pool.submit(() -> pass(0, 2));
      ForkJoinTask<Double> second = pool.submit(() -> pass(1, 2));
      total = first.join() + second.join();
    }
    return total;
  }

  /** Over one of so many parts. */
  private double pass(int part, int parts) {
    return switch (pass) {
      case DOT_PRODUCT -> dotProduct(cells, weights, part, parts);
      case STREAM -> sum(cells, part, parts) + dotProduct(weights, indices, part, parts);
      case CELLS -> sum(cells, part, parts);
    };
  }

  private static int bound(int length, int part, int parts) {
    return Math.toIntExact((long) length * part / parts);
  }

  private static double dotProduct(double[] values, double[] weights, int part, int parts) {
    int end = bound(values.length, part + 1, parts);
    double total = 0.0;
    for (int i = bound(values.length, part, parts); i < end; i++) {
      total += values[i] * weights[i];
    }
    return total;
  }

  private static double dotProduct(double[] weights, int[] indices, int part, int parts) {
    int end = bound(weights.length, part + 1, parts);
    double total = 0.0;
    for (int i = bound(weights.length, part, parts); i < end; i++) {
      total += weights[i] * indices[i];
    }
    return total;
  }

  private static double sum(double[] cells, int part, int parts) {
    int end = bound(cells.length, part + 1, parts);
    double total = 0.0;
    for (int i = bound(cells.length, part, parts); i < end; i++) {
      total += cells[i];
    }
    return total;
  }

  @Override
  public double value(int node, int column) {
    return total;
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdown();
    }
  }
}
