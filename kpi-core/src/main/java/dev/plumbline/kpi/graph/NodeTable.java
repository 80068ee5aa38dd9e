package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The nodes of a graph that is being built, by position: in the order in which they were added. */
final class NodeTable {
  static final int UNKNOWN = -1;

  private final Map<String, Integer> positions = new HashMap<>();
  private final List<AlignmentNode> nodes = new ArrayList<>();
  private final List<Contradiction> contradictions = new ArrayList<>();
  private GraphLimits limits = GraphLimits.standard();

  void limits(GraphLimits limits) {
    this.limits = limits;
  }

  /** Adds a node, unless an equal one is there. */
  void add(AlignmentNode node) {
    Integer position = positions.get(node.id().value());
    if (position == null) {
      checkRoom(1);
      positions.put(node.id().value(), nodes.size());
      nodes.add(node);
    } else if (!nodes.get(position).equals(node)) {
      contradictions.add(new Contradiction(nodes.get(position), node));
    }
  }

  /** Adds both nodes of a link, or neither if there is no room for them. */
  void addBoth(AlignmentNode one, AlignmentNode other) {
    Objects.requireNonNull(one, "node");
    Objects.requireNonNull(other, "node");
    if (limits.nodes() - nodes.size() < 2) {
      boolean isSame = one.id().value().equals(other.id().value());
      checkRoom(isSame ? missing(one) : missing(one) + missing(other));
    }
    add(one);
    add(other);
  }

  private int missing(AlignmentNode node) {
    return positions.containsKey(node.id().value()) ? 0 : 1;
  }

  private void checkRoom(int more) {
    if (more > limits.nodes() - nodes.size()) {
      throw new GraphTooLargeException("nodes", limits.nodes());
    }
  }

  int size() {
    return nodes.size();
  }

  AlignmentNode node(int position) {
    return nodes.get(position);
  }

  NodeId id(int position) {
    return nodes.get(position).id();
  }

  List<AlignmentNode> nodes() {
    return nodes;
  }

  void reportContradictions(Problems problems) {
    contradictions.forEach(contradiction -> problems.add(contradiction::describe));
  }

  /**
   * {@return the position of a node, or {@link #UNKNOWN} with a problem}
   *
   * @param id of the node
   * @param link what names it, such as {@code The alignment 'a' -> 'b'}
   * @param problems is added to
   */
  int position(NodeId id, Supplier<String> link, Problems problems) {
    Integer position = positions.get(id.value());
    if (position != null && nodes.get(position).id().equals(id)) {
      return position;
    }
    problems.add(
        () ->
            "%s names the %s %s, which is not in the graph. Add it, or correct the id."
                .formatted(
                    link.get(),
                    id instanceof KpiId ? "KPI" : "objective",
                    PlainText.quote(id.value())));
    return UNKNOWN;
  }

  /** Two definitions under one id. */
  private record Contradiction(AlignmentNode first, AlignmentNode second) {
    String describe() {
      String id = PlainText.quote(first.id().value());
      return first.id().equals(second.id())
          ? "The id %s has two definitions that differ. Keep one, or rename the other."
              .formatted(id)
          : "The id %s names a KPI and an objective. Rename one of them.".formatted(id);
    }
  }
}
