package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.exact.Sums;

/** The sum of the weights of what contributes to each node, rounded once. */
final class Totals {
  /*
   * Most nodes are leaves, and most of these have the lowest numbers: there is no entry before that
   * of the first node to which something contributes.
   */
  private final int lowest;
  private final double[] total;

  private Totals(int lowest, double[] total) {
    this.lowest = lowest;
    this.total = total;
  }

  static Totals of(CompressedRows contributors, double[] weights) {
    int lowest = 0;
    while (lowest < contributors.rows() && contributors.length(lowest) == 0) {
      lowest++;
    }
    double[] total = new double[contributors.rows() - lowest];
    for (int node = lowest; node < contributors.rows(); node++) {
      total[node - lowest] = Sums.sum(weights, contributors.first[node], contributors.length(node));
    }
    return new Totals(lowest, total);
  }

  /**
   * {@return the first node to which something contributes; the number of nodes if there is none}
   */
  int lowest() {
    return lowest;
  }

  /** {@return the sum for a node to which something contributes; an infinity beyond the range} */
  double of(int node) {
    return total[node - lowest];
  }
}
