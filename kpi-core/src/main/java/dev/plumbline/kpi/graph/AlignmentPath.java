package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.NodeId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A way from a node to another one that it contributes to, over any number of alignments.
 *
 * @param nodes the nodes on the way, first and last included; at least one
 */
public record AlignmentPath(List<NodeId> nodes) {
  /**
   * Copies the nodes.
   *
   * @param nodes the nodes on the way
   * @throws IllegalArgumentException if there is none
   */
  public AlignmentPath {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("A path has no nodes. It has at least one.");
    }
  }

  /** {@return the number of alignments on the way; 0 from a node to itself} */
  public int length() {
    return nodes.size() - 1;
  }

  /** {@return the path as one draws it, such as {@code churn -> retain -> growth}} */
  @Override
  public String toString() {
    return nodes.stream().map(NodeId::value).collect(Collectors.joining(" -> "));
  }
}
