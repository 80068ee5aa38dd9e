package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.ValidationInput;

/** How much every node weighs in all roots together, and how much an equal share would be. */
final class RootWeights {
  /*
   * Two passes: upwards the number of paths from leaves, downwards from the roots, which have the
   * weight 1 each. At an equal share every path from a leaf to a root weighs as much as every other
   * path to that root: rate[n] is what one path from a leaf through n weighs, in all roots.
   *
   * There may be more paths than a double holds. Then the rate is 0, and no weight is too little.
   */
  private final double[] weight;
  private final double[] share;

  private RootWeights(double[] weight, double[] share) {
    this.weight = weight;
    this.share = share;
  }

  static RootWeights of(ValidationInput input) {
    AlignmentGraph graph = input.graph();
    double[] paths = paths(graph);
    double[] weight = new double[graph.size()];
    double[] rate = new double[graph.size()];
    Above above = Above.of(input);
    for (int node = graph.size() - 1; node >= 0; node--) {
      if (above.count(node) == 0) {
        weight[node] = 1.0;
        rate[node] = 1.0 / paths[node];
      }
      divide(node, graph, weight, rate);
    }
    for (int node = 0; node < rate.length; node++) {
      rate[node] = rate[node] == 0.0 ? 0.0 : rate[node] * paths[node];
    }
    return new RootWeights(weight, rate);
  }

  private static double[] paths(AlignmentGraph graph) {
    double[] paths = new double[graph.size()];
    for (int node = 0; node < paths.length; node++) {
      int count = graph.contributorCount(node);
      paths[node] = count == 0 ? 1.0 : 0.0;
      for (int i = 0; i < count; i++) {
        paths[node] += paths[graph.contributor(node, i)];
      }
    }
    return paths;
  }

  private static void divide(int node, AlignmentGraph graph, double[] weight, double[] rate) {
    int count = graph.contributorCount(node);
    double largest = 0.0;
    for (int i = 0; i < count; i++) {
      largest = Math.max(largest, graph.weight(node, i));
    }
    double total = 0.0;
    for (int i = 0; i < count; i++) {
      total += largest == 0.0 ? 0.0 : graph.weight(node, i) / largest;
    }
    for (int i = 0; i < count; i++) {
      int contributor = graph.contributor(node, i);
      rate[contributor] += rate[node];
      weight[contributor] +=
          largest == 0.0 ? 0.0 : weight[node] * (graph.weight(node, i) / largest / total);
    }
  }

  /** {@return the effective weight of a node, summed over all roots} */
  double weight(int node) {
    return weight[node];
  }

  /** {@return what it would be if all leaves weighed the same; 0 if that is not known} */
  double equalShare(int node) {
    return share[node];
  }
}
