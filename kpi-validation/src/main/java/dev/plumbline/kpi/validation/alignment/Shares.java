package dev.plumbline.kpi.validation.alignment;

import dev.plumbline.kpi.exact.ExactSum;
import dev.plumbline.kpi.graph.AlignmentGraph;

/** Which part of the weight of a node each of what contributes to it has. */
final class Shares {
  /** Makes any number of the largest weights small enough to be added up. */
  private static final double DOWN = 0x1p-40;

  private final AlignmentGraph graph;
  private final int node;
  private final double scale;
  private final double total;

  private Shares(AlignmentGraph graph, int node, double scale) {
    this.graph = graph;
    this.node = node;
    this.scale = scale;
    this.total = total();
  }

  static Shares of(AlignmentGraph graph, int node) {
    Shares shares = new Shares(graph, node, 1.0);
    return Double.isFinite(shares.total) ? shares : new Shares(graph, node, DOWN);
  }

  /** {@return how many contributors have a weight} */
  static int counting(AlignmentGraph graph, int node) {
    int counting = 0;
    for (int i = 0; i < graph.contributorCount(node); i++) {
      counting += graph.weight(node, i) > 0.0 ? 1 : 0;
    }
    return counting;
  }

  /** The same in whatever order. */
  private double total() {
    ExactSum sum = ExactSum.zero();
    for (int i = 0; i < graph.contributorCount(node); i++) {
      sum.add(graph.weight(node, i) * scale);
    }
    return sum.toDouble();
  }

  /** {@return the share of one of the contributors, if any has a weight} */
  double share(int contributor) {
    return graph.weight(node, contributor) * scale / total;
  }
}
