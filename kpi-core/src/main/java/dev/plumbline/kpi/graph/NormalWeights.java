package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.exact.ExactSum;

/**
 * The weights of what contributes to a node, as fractions of their sum.
 *
 * <p>Weights are scaled by a power of two first, which loses nothing that counts, so that their sum
 * does not overflow; it is rounded once, so that it does not depend on their order.
 */
final class NormalWeights {
  private final int scale;
  private final double total;

  private NormalWeights(int scale, double total) {
    this.scale = scale;
    this.total = total;
  }

  static NormalWeights of(AlignmentGraph graph, int node) {
    int first = graph.contributors.first[node];
    int end = graph.contributors.first[node + 1];
    double largest = 0.0;
    for (int i = first; i < end; i++) {
      largest = Math.max(largest, graph.weights[i]);
    }
    int scale = -Math.getExponent(largest);
    ExactSum total = ExactSum.zero();
    for (int i = first; i < end; i++) {
      total.add(Math.scalb(graph.weights[i], scale));
    }
    return new NormalWeights(scale, total.toDouble());
  }

  /** {@return a weight as a fraction of the sum; 0 if all are 0} */
  double normal(double weight) {
    return total == 0.0 ? 0.0 : Math.min(Math.scalb(weight, scale) / total, 1.0);
  }
}
