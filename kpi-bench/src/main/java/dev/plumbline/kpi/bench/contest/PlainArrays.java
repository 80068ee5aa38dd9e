package dev.plumbline.kpi.bench.contest;

import dev.plumbline.kpi.bench.Network;

/**
 * Plain loops over compressed rows, from the last inner node to the root, rounded at every step: a
 * yardstick for what exactness costs. Sums and weighted means of one column without gaps.
 */
final class PlainArrays implements Entry {
  private final int[] first;
  private final int[] children;
  private final double[] weights;
  private final double[] values;
  private final boolean weighted;

  PlainArrays(Problem problem) {
    Network network = problem.network();
    first = network.copyOfFirst();
    children = network.copyOfChildren();
    weights = network.copyOfWeights();
    weighted = problem.rule() == Rule.WEIGHTED_MEAN;
    values = new double[network.size()];
    System.arraycopy(problem.copyOfCells(), 0, values, network.inner(), network.leaves());
  }

  static boolean takes(Problem problem) {
    boolean known = problem.rule() == Rule.SUM || problem.rule() == Rule.WEIGHTED_MEAN;
    return known && problem.columns() == 1 && !problem.hasGaps();
  }

  @Override
  public Object run() {
    for (int node = first.length - 2; node >= 0; node--) {
      values[node] = weighted ? mean(node) : sum(node);
    }
    return values;
  }

  private double sum(int node) {
    double sum = 0.0;
    for (int link = first[node]; link < first[node + 1]; link++) {
      sum += values[children[link]];
    }
    return sum;
  }

  private double mean(int node) {
    double dividend = 0.0;
    double divisor = 0.0;
    for (int link = first[node]; link < first[node + 1]; link++) {
      dividend += weights[link] * values[children[link]];
      divisor += weights[link];
    }
    return dividend / divisor;
  }

  @Override
  public double value(int node, int column) {
    return values[node];
  }
}
