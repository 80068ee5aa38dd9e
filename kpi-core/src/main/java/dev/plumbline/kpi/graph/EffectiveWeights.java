package dev.plumbline.kpi.graph;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.exact.ExactSum;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * How much every node weighs in the score of a root, if scores are weighted means and nothing is
 * missing: the sum over all paths from the node to the root of the products of the normalised
 * weights on the path.
 *
 * <pre>{@code
 * EffectiveWeights weights = graph.effectiveWeights(growth.id());
 * weights.weight(churn.id());      // 0.6: it is all of "retain", and that is 0.6 of "growth"
 * weights.sharesOf(churn.id());    // through which of those that it serves
 * }</pre>
 *
 * <table class="striped">
 * <caption>Edge cases</caption>
 * <thead><tr><th>node</th><th>effective weight</th></tr></thead>
 * <tbody>
 * <tr><td>the root itself</td><td>1</td></tr>
 * <tr><td>it does not contribute to the root</td><td>0</td></tr>
 * <tr><td>every path to the root has a weight of 0</td><td>0</td></tr>
 * <tr><td>all that contributes to a node has weight 0</td><td>0 below the node; its own weight
 * reaches no leaf</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Over all {@link #leaves} the effective weights sum to 1, within rounding, unless nodes of the
 * last kind are below the root. They do not depend on the order in which the graph was built. One
 * pass from the root down, without recursion: linear in the number of nodes and alignments.
 * Immutable and safe for use by several threads.
 */
public final class EffectiveWeights {
  /*
   * Nodes that serve have higher numbers than what contributes to them, so that, going down by
   * number, the weights of all that a node serves are known when its own is needed. What serves only
   * one node has its weight as soon as that is divided. What serves several has a number in `parts`
   * for each alignment of the graph that leads from it, at the position of the alignment, and these
   * are summed up when its turn comes; nothing flows from what is not below the root. There are no
   * parts where all serve one; then nothing is left to be done for the leaves of the lowest numbers.
   */
  private static final double[] NO_PARTS = {};

  private final AlignmentGraph graph;
  private final int root;
  private final CompressedRows served;
  private final BitSet below = new BitSet();
  private final double[] weightOf;
  private double[] parts = NO_PARTS;

  EffectiveWeights(AlignmentGraph graph, int root) {
    this.graph = graph;
    this.root = root;
    this.served = graph.served();
    this.weightOf = new double[root + 1];
    weightOf[root] = 1.0;
    below.set(root);
    divide(root);
    int lowest = graph.totals().lowest();
    ExactSum sum = ExactSum.zero();
    for (int node = below.previousSetBit(root - 1);
        node >= lowest || (node >= 0 && parts.length > 0);
        node = below.previousSetBit(node - 1)) {
      if (served.length(node) > 1) {
        weightOf[node] = Math.min(sum(node, sum), 1.0);
      }
      divide(node);
    }
  }

  /** Sums up what flows to a node from all that it serves. */
  private double sum(int node, ExactSum sum) {
    sum.clear();
    for (int i = served.first[node]; i < served.first[node + 1]; i++) {
      sum.add(parts[served.link[i]]);
    }
    return sum.toDouble();
  }

  /** Divides the weight of a node over what contributes to it. */
  private void divide(int node) {
    int first = graph.contributors.first[node];
    int end = graph.contributors.first[node + 1];
    if (first == end) {
      return;
    }
    NormalWeights weights = NormalWeights.of(graph, node);
    int child = graph.contributors.column[first];
    if (graph.rows().isInPlace(node) && areAllOf(child, child + end - first)) {
      below.set(child, child + end - first);
      weights.multiply(weightOf[node], graph.weights, first, end, weightOf, child);
    } else {
      divide(node, weights, first, end);
    }
  }

  /** Whether nodes whose numbers follow each other serve one node each. */
  private boolean areAllOf(int from, int to) {
    return served.first[to] - served.first[from] == to - from;
  }

  private void divide(int node, NormalWeights weights, int first, int end) {
    for (int i = first; i < end; i++) {
      int child = graph.contributors.column[i];
      double part = weightOf[node] * weights.normal(graph.weights[i]);
      below.set(child);
      if (served.length(child) == 1) {
        weightOf[child] = part;
      } else {
        parts = parts.length == 0 ? new double[graph.weights.length] : parts;
        parts[i] = part;
      }
    }
  }

  /** {@return the node whose score is asked about} */
  public AlignmentNode root() {
    return graph.node(root);
  }

  /**
   * {@return how much a node weighs in the score of the root, from 0 to 1}
   *
   * @param id of the node
   * @throws IllegalArgumentException if there is no such node
   */
  public double weight(NodeId id) {
    return weight(graph.number(id));
  }

  /**
   * {@return how much a node weighs in the score of the root, from 0 to 1}
   *
   * @param number the node, from 0 to the size of the graph - 1
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public double weight(int number) {
    Objects.checkIndex(number, graph.size());
    return number > root ? 0.0 : weightOf[number];
  }

  /**
   * {@return the nodes below the root to which nothing contributes, by number} The root itself, if
   * nothing contributes to it. Linear.
   */
  public List<AlignmentNode> leaves() {
    return below.stream()
        .filter(node -> graph.contributors.length(node) == 0)
        .mapToObj(graph::node)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return how the effect of a node on the root is divided over what it serves, in the order in
   * which the alignments were made}
   *
   * <p>The share of a node that it serves is the part of its effective weight that comes from the
   * paths through that node; 0 where that does not contribute to the root. The shares sum to 1,
   * within rounding, or are all 0 where the node has no effect.
   *
   * @param id of the node
   * @throws IllegalArgumentException if there is no such node
   */
  public List<Share> sharesOf(NodeId id) {
    int node = graph.number(id);
    double[] effects = new double[served.length(node)];
    for (int i = 0; i < effects.length; i++) {
      effects[i] = effects.length == 1 ? onlyPart(node) : part(served.first[node] + i);
    }
    return graph.shares(node, effects);
  }

  /** {@return what flows to a node from the only one that it serves: to the root, nothing does} */
  private double onlyPart(int node) {
    return node < root ? weightOf[node] : 0.0;
  }

  private double part(int place) {
    return parts.length == 0 ? 0.0 : parts[served.link[place]];
  }

  /** {@return the root and the number of nodes, such as {@code 12 nodes below growth}} */
  @Override
  public String toString() {
    return "%s nodes below %s".formatted(below.cardinality() - 1, root().id());
  }
}
