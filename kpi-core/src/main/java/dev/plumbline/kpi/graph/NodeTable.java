package dev.plumbline.kpi.graph;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The nodes of a graph that is being built, by position: in the order in which they were added. */
final class NodeTable {
  static final int UNKNOWN = IdIndex.NONE;
  private static final int FIRST_ROOM = 16;

  private IdIndex index;
  private boolean isIndexShared; // with a graph: to be copied before it is added to
  private AlignmentNode[] nodes;
  private int size;

  /** Which nodes are KPIs: so that a position can be found without looking at the node. */
  private final BitSet kpis;

  private final List<Contradiction> contradictions = new ArrayList<>();
  private GraphLimits limits = GraphLimits.standard();

  NodeTable() {
    this(new IdIndex(), new AlignmentNode[FIRST_ROOM], 0, new BitSet());
  }

  private NodeTable(IdIndex index, AlignmentNode[] nodes, int size, BitSet kpis) {
    this.index = index;
    this.nodes = nodes;
    this.size = size;
    this.kpis = kpis;
  }

  /**
   * {@return a table of the nodes of a graph}
   *
   * @param index their positions; it is shared
   * @param nodes by position, followed by free room; it is taken
   * @param size how many there are
   */
  static NodeTable of(IdIndex index, AlignmentNode[] nodes, int size) {
    BitSet kpis = new BitSet(size);
    for (int position = 0; position < size; position++) {
      kpis.set(position, nodes[position] instanceof Kpi);
    }
    NodeTable table = new NodeTable(index, nodes, size, kpis);
    table.isIndexShared = true;
    return table;
  }

  void limits(GraphLimits limits) {
    this.limits = limits;
  }

  /**
   * Adds a node, unless an equal one is there.
   *
   * @return its position; {@link #UNKNOWN} if a node of the other kind has its id
   */
  @CanIgnoreReturnValue
  int add(AlignmentNode node) {
    String text = node.id().value();
    if (isIndexShared || size >= mostNodes()) {
      int position = index.position(text);
      if (position != UNKNOWN) {
        return compare(position, node);
      }
      checkRoom(1);
      ownIndex();
    }
    int position = index.add(text);
    return position == size ? append(node) : compare(position, node);
  }

  private void ownIndex() {
    if (isIndexShared) {
      index = index.copy();
      isIndexShared = false;
    }
  }

  private int append(AlignmentNode node) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, (int) Math.min(2L * size + FIRST_ROOM, IdIndex.MOST_TEXTS));
    }
    nodes[size] = node;
    kpis.set(size, node instanceof Kpi);
    return size++;
  }

  private int compare(int position, AlignmentNode node) {
    AlignmentNode known = nodes[position];
    if (known != node && !known.equals(node)) {
      contradictions.add(new Contradiction(known, node));
      return known.id().equals(node.id()) ? position : UNKNOWN;
    }
    return position;
  }

  /** Checks that there is room for both nodes of a link. */
  void checkRoom(AlignmentNode one, AlignmentNode other) {
    Objects.requireNonNull(one, "node");
    Objects.requireNonNull(other, "node");
    if (mostNodes() - size < 2) {
      boolean isSame = one.id().value().equals(other.id().value());
      checkRoom(isSame ? missing(one) : missing(one) + missing(other));
    }
  }

  private int missing(AlignmentNode node) {
    return index.position(node.id().value()) == UNKNOWN ? 1 : 0;
  }

  private void checkRoom(int more) {
    if (more > mostNodes() - size) {
      throw new GraphTooLargeException("nodes", mostNodes());
    }
  }

  private int mostNodes() {
    return Math.min(limits.nodes(), IdIndex.MOST_TEXTS);
  }

  int size() {
    return size;
  }

  AlignmentNode node(int position) {
    return nodes[position];
  }

  NodeId id(int position) {
    return nodes[position].id();
  }

  /** {@return the nodes by position} */
  List<AlignmentNode> nodes() {
    return Arrays.asList(nodes).subList(0, size);
  }

  /** {@return the index of the nodes so far, which is not changed any more} */
  IdIndex shareIndex() {
    isIndexShared = true;
    return index;
  }

  void reportContradictions(Problems problems) {
    contradictions.forEach(contradiction -> problems.add(contradiction::describe));
  }

  /**
   * {@return the position of a node, or {@link #UNKNOWN}}
   *
   * @param id of the node
   * @param guess a position where it may be found at once, or any number
   */
  int position(NodeId id, int guess) {
    String text = id.value();
    // The same object, so that a wrong guess costs nothing.
    boolean isGuessed = guess >= 0 && guess < size && isSame(text, index.text(guess));
    int position = isGuessed ? guess : index.position(text);
    return position != UNKNOWN && kpis.get(position) == id instanceof KpiId ? position : UNKNOWN;
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(String text, String other) {
    return text == other;
  }

  /**
   * {@return the position of a node, or {@link #UNKNOWN} with a problem}
   *
   * @param id of the node
   * @param link what names it, such as {@code The alignment 'a' -> 'b'}
   * @param problems is added to
   */
  int position(NodeId id, Supplier<String> link, Problems problems) {
    int position = position(id, UNKNOWN);
    if (position == UNKNOWN) {
      problems.add(
          () ->
              "%s names the %s %s, which is not in the graph. Add it, or correct the id."
                  .formatted(
                      link.get(),
                      id instanceof KpiId ? "KPI" : "objective",
                      PlainText.quote(id.value())));
    }
    return position;
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
