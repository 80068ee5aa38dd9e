package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Review;

/** What every node serves directly, by number. */
final class Above {
  /*
   * Compressed rows: the nodes that node n serves are at positions first[n] to first[n + 1] - 1 of
   * `served`, with the weights of these links in parallel. Those with weight 0 are among them.
   */
  private final int[] first;
  private final int[] served;
  private final double[] weights;

  private Above(int[] first, int[] served, double[] weights) {
    this.first = first;
    this.served = served;
    this.weights = weights;
  }

  static Above of(Review review) {
    AlignmentGraph graph = review.graph();
    int[] first = new int[graph.size() + 2];
    for (int node = 0; node < graph.size(); node++) {
      for (int i = 0; i < graph.contributorCount(node); i++) {
        first[graph.contributor(node, i) + 2]++;
      }
    }
    for (int node = 2; node < first.length; node++) {
      first[node] += first[node - 1];
    }
    int[] served = new int[graph.alignmentCount()];
    double[] weights = new double[served.length];
    for (int node = 0; node < graph.size(); node++) {
      for (int i = 0; i < graph.contributorCount(node); i++) {
        int place = first[graph.contributor(node, i) + 1]++;
        served[place] = node;
        weights[place] = graph.weight(node, i);
      }
    }
    return new Above(first, served, weights);
  }

  /** {@return how many nodes a node serves} */
  int count(int node) {
    return first[node + 1] - first[node];
  }

  /** {@return one of the nodes that a node serves, in the order of their numbers} */
  int served(int node, int position) {
    return served[first[node] + position];
  }

  /** {@return with which weight a node contributes to one of those that it serves} */
  double weight(int node, int position) {
    return weights[first[node] + position];
  }
}
