package dev.plumbline.kpi.bench.contest;

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
  private double total;

  /** Which of the passes. */
  private enum Pass {
    DOT_PRODUCT,
    STREAM,
    CELLS
  }

  private Floor(double[] cells, double[] weights, int[] indices, Pass pass) {
    this.cells = cells;
    this.weights = weights;
    this.indices = indices;
    this.pass = pass;
  }

  static Floor of(Problem problem) {
    double[] cells = problem.copyOfCells();
    double[] weights = problem.network().copyOfWeights();
    if (problem.columns() > 1) {
      return new Floor(cells, new double[0], new int[0], Pass.CELLS);
    }
    if (problem.network().links() >= problem.network().size()) {
      return new Floor(cells, weights, problem.network().copyOfChildren(), Pass.STREAM);
    }
    double[] ofLeaves = new double[cells.length];
    System.arraycopy(weights, weights.length - cells.length, ofLeaves, 0, cells.length);
    return new Floor(cells, ofLeaves, new int[0], Pass.DOT_PRODUCT);
  }

  @Override
  public Object run() {
    total =
        switch (pass) {
          case DOT_PRODUCT -> dotProduct(cells, weights);
          case STREAM -> sum(cells) + dotProduct(weights, indices);
          case CELLS -> sum(cells);
        };
    return total;
  }

  private static double dotProduct(double[] values, double[] weights) {
    double total = 0.0;
    for (int i = 0; i < values.length; i++) {
      total += values[i] * weights[i];
    }
    return total;
  }

  private static double dotProduct(double[] weights, int[] indices) {
    double total = 0.0;
    for (int i = 0; i < weights.length; i++) {
      total += weights[i] * indices[i];
    }
    return total;
  }

  private static double sum(double[] cells) {
    double total = 0.0;
    for (double cell : cells) {
      total += cell;
    }
    return total;
  }

  @Override
  public double value(int node, int column) {
    return total;
  }
}
