package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.exact.Sums;

/**
 * The weights of what contributes to a node, as fractions of their sum.
 *
 * <p>Their sum is rounded once, so that it does not depend on their order. Where it would overflow
 * they are scaled by a power of two first, which loses nothing that counts.
 */
final class NormalWeights {
  /** Divides by more than there can be weights. */
  private static final int SMALL = -40;

  private final int scale;
  private final double total;

  private NormalWeights(int scale, double total) {
    this.scale = scale;
    this.total = total;
  }

  static NormalWeights of(AlignmentGraph graph, int node) {
    int first = graph.contributors.first[node];
    int size = graph.contributors.first[node + 1] - first;
    double total = size == 0 ? 0.0 : graph.totals().of(node);
    return Double.isInfinite(total) ? scaled(graph.weights, first, size) : of(0, total);
  }

  private static NormalWeights of(int scale, double total) {
    return new NormalWeights(scale, total);
  }

  /** A sum that is beyond the range of double is not, after this. */
  private static NormalWeights scaled(double[] weights, int first, int size) {
    double[] small = new double[size];
    for (int i = 0; i < size; i++) {
      small[i] = Math.scalb(weights[first + i], SMALL);
    }
    return of(SMALL, Sums.sum(small, size));
  }

  /** Multiplies the fractions of some weights by a factor, and puts them where they belong. */
  void multiply(double factor, double[] weights, int from, int end, double[] to, int at) {
    if (total == 0.0 || scale != 0) {
      for (int i = from; i < end; i++) {
        to[at + i - from] = factor * normal(weights[i]);
      }
      return;
    }
    for (int i = from; i < end; i++) {
      to[at + i - from] = factor * Math.min(weights[i] / total, 1.0);
    }
  }

  /** {@return a weight as a fraction of the sum; 0 if all are 0} */
  double normal(double weight) {
    if (total == 0.0) {
      return 0.0;
    }
    return Math.min((scale == 0 ? weight : Math.scalb(weight, scale)) / total, 1.0);
  }
}
