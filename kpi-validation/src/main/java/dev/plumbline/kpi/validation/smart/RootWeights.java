package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.exact.ExactSum;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Review;

/** How much every node weighs in all roots together, and how much an equal share would be. */
final class RootWeights {
  /*
   * Two passes: upwards the number of paths from leaves, downwards from the roots, which have the
   * weight 1 each. At an equal share every path from a leaf to a root weighs as much as every other
   * path to that root: rate[n] is what one path from a leaf through n weighs, in all roots.
   *
   * Sums are rounded once, so that they do not depend on the order of the links. There may be more
   * paths than a double holds. Then the rate is 0, and no weight is too little.
   */
  private final AlignmentGraph graph;
  private final Above above;
  private final ExactSum sum = ExactSum.zero();
  private final double[] paths;
  private final double[] largest;
  private final double[] total;
  private final double[] weight;
  private final double[] rate;

  private RootWeights(Review review) {
    this.graph = review.graph();
    this.above = review.once(Above.class, Above::of);
    this.paths = new double[graph.size()];
    this.largest = new double[graph.size()];
    this.total = new double[graph.size()];
    this.weight = new double[graph.size()];
    this.rate = new double[graph.size()];
  }

  static RootWeights of(Review review) {
    RootWeights weights = new RootWeights(review);
    for (int node = 0; node < weights.graph.size(); node++) {
      weights.paths[node] = weights.pathsTo(node);
      weights.add(node);
    }
    for (int node = weights.graph.size() - 1; node >= 0; node--) {
      weights.rate[node] = weights.rateOf(node);
      weights.weight[node] = weights.weightOf(node);
    }
    return weights;
  }

  private double pathsTo(int node) {
    int count = graph.contributorCount(node);
    sum.clear();
    for (int i = 0; i < count; i++) {
      double some = paths[graph.contributor(node, i)];
      if (some == Double.POSITIVE_INFINITY) {
        return some;
      }
      sum.add(some);
    }
    return count == 0 ? 1.0 : sum.toDouble();
  }

  /** Adds up the weights of what contributes to a node, as parts of the largest of them. */
  private void add(int node) {
    int count = graph.contributorCount(node);
    for (int i = 0; i < count; i++) {
      largest[node] = Math.max(largest[node], graph.weight(node, i));
    }
    sum.clear();
    for (int i = 0; i < count && largest[node] > 0.0; i++) {
      sum.add(graph.weight(node, i) / largest[node]);
    }
    total[node] = sum.toDouble();
  }

  private double rateOf(int node) {
    if (above.count(node) == 0) {
      return 1.0 / paths[node];
    }
    sum.clear();
    for (int i = 0; i < above.count(node); i++) {
      sum.add(rate[above.served(node, i)]);
    }
    return sum.toDouble();
  }

  private double weightOf(int node) {
    if (above.count(node) == 0) {
      return 1.0;
    }
    sum.clear();
    for (int i = 0; i < above.count(node); i++) {
      int served = above.served(node, i);
      if (largest[served] > 0.0) {
        sum.add(weight[served] * (above.weight(node, i) / largest[served] / total[served]));
      }
    }
    return sum.toDouble();
  }

  /** {@return the effective weight of a node, summed over all roots} */
  double weight(int node) {
    return weight[node];
  }

  /** {@return what it would be if all leaves weighed the same; 0 if that is not known} */
  double equalShare(int node) {
    return rate[node] == 0.0 ? 0.0 : rate[node] * paths[node];
  }
}
