package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** The alignments and relations of a graph that is being built, in the order of their making. */
final class Links {
  private static final int FIRST_ROOM = 16;

  /** Both ends of a relation go into one array. */
  private static final int MOST_RELATIONS = Integer.MAX_VALUE / 2 - 8;

  static final int LEFT_OUT = NodeTable.UNKNOWN;
  private static final int UNKNOWN = NodeTable.UNKNOWN;

  /*
   * The ends of an alignment are positions of nodes where these were known when it was made, and
   * otherwise ~i for the id at place i of `unresolved`. Only alignments in `doubtful` can be at fault:
   * the others link two known nodes in a way that is allowed.
   */
  private int[] from;
  private int[] to;
  private double[] weights;
  private int count;
  private final BitSet components;
  private final BitSet doubtful = new BitSet();
  private final List<NodeId> unresolved = new ArrayList<>();
  private final List<NodeId> relatedFrom = new ArrayList<>();
  private final List<NodeId> relatedTo = new ArrayList<>();
  private final BitSet conflicts = new BitSet();
  private GraphLimits limits = GraphLimits.standard();

  Links() {
    this(new int[FIRST_ROOM], new int[FIRST_ROOM], new double[FIRST_ROOM], 0, new BitSet());
  }

  private Links(int[] from, int[] to, double[] weights, int count, BitSet components) {
    this.from = from;
    this.to = to;
    this.weights = weights;
    this.count = count;
    this.components = components;
  }

  /** {@return links that are known to be in order; takes the arrays, of which so much is used} */
  static Links of(int[] from, int[] to, double[] weights, int count, BitSet components) {
    return new Links(from, to, weights, count, components);
  }

  void limits(GraphLimits limits) {
    this.limits = limits;
  }

  void checkRoom() {
    if (count >= limits.alignments() - relatedFrom.size()) {
      throw new GraphTooLargeException("alignments", limits.alignments());
    }
  }

  /** Aligns two nodes, of which none, one or both are known by now. */
  void align(
      NodeTable nodes, NodeId contributor, NodeId target, double weight, Alignment.Kind kind) {
    Objects.requireNonNull(contributor, "contributor");
    Objects.requireNonNull(target, "served");
    checkRoom();
    // Many align nodes in the order in which they added them, and what serves one node together.
    int fromPosition = nodes.position(contributor, count == 0 ? 0 : from[count - 1] + 1);
    int toPosition = nodes.position(target, count == 0 ? UNKNOWN : to[count - 1]);
    align(fromPosition, contributor, toPosition, target, weight, kind);
  }

  /** Aligns nodes of which the positions are known, or {@link NodeTable#UNKNOWN}. */
  void align(
      int fromPosition,
      NodeId contributor,
      int toPosition,
      NodeId target,
      double weight,
      Alignment.Kind kind) {
    if (count == from.length) {
      grow();
    }
    from[count] = fromPosition == UNKNOWN ? unresolved(contributor) : fromPosition;
    to[count] = toPosition == UNKNOWN ? unresolved(target) : toPosition;
    weights[count] = weight + 0.0;
    if (kind == Alignment.Kind.IS_COMPONENT_OF) {
      components.set(count);
    }
    if (fromPosition == UNKNOWN
        || toPosition == UNKNOWN
        || fromPosition == toPosition
        || isUpsideDown(contributor, target)
        || !Alignment.isWeight(weight)) {
      doubtful.set(count);
    }
    count++;
  }

  private void grow() {
    int room = (int) Math.min(2L * count + FIRST_ROOM, GraphLimits.standard().alignments());
    from = Arrays.copyOf(from, room);
    to = Arrays.copyOf(to, room);
    weights = Arrays.copyOf(weights, room);
  }

  private int unresolved(NodeId id) {
    unresolved.add(id);
    return ~(unresolved.size() - 1);
  }

  private NodeId id(int end, NodeTable nodes) {
    return end >= 0 ? nodes.id(end) : unresolved.get(~end);
  }

  private static boolean isUpsideDown(NodeId contributor, NodeId target) {
    return contributor instanceof ObjectiveId && !(target instanceof ObjectiveId);
  }

  /** Adds a relation; a conflict under the same two nodes whichever is named first. */
  void relate(NodeId from, Relation.Kind kind, NodeId to) {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(kind, "kind");
    checkRoom();
    if (relatedFrom.size() >= MOST_RELATIONS) {
      throw new GraphTooLargeException("relations", MOST_RELATIONS);
    }
    boolean conflict = kind == Relation.Kind.CONFLICTS_WITH;
    boolean turned = conflict && NodeId.BY_TEXT.compare(from, to) > 0;
    conflicts.set(relatedFrom.size(), conflict);
    relatedFrom.add(turned ? to : from);
    relatedTo.add(turned ? from : to);
  }

  double weight(int link) {
    return weights[link];
  }

  boolean isComponent(int link) {
    return components.get(link);
  }

  /** {@return whether there is a component among them} */
  boolean areComponents() {
    return !components.isEmpty();
  }

  BitSet conflicts() {
    return (BitSet) conflicts.clone();
  }

  Alignment alignment(int link, NodeTable nodes) {
    Alignment.Kind kind =
        components.get(link) ? Alignment.Kind.IS_COMPONENT_OF : Alignment.Kind.CONTRIBUTES_TO;
    return Alignment.of(id(from[link], nodes), id(to[link], nodes), weights[link], kind);
  }

  Relation relation(int link) {
    return new Relation(relatedFrom.get(link), kind(link), relatedTo.get(link));
  }

  Relation.Kind kind(int link) {
    return conflicts.get(link) ? Relation.Kind.CONFLICTS_WITH : Relation.Kind.DEPENDS_ON;
  }

  /** {@return the positions of what the alignments link; those that cannot be are left out} */
  Ends resolveAlignments(NodeTable nodes, Problems problems) {
    Ends ends = new Ends(Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    for (int link = doubtful.nextSetBit(0); link >= 0; link = doubtful.nextSetBit(link + 1)) {
      resolveAlignment(link, nodes, ends, problems);
    }
    return ends;
  }

  private void resolveAlignment(int link, NodeTable nodes, Ends ends, Problems problems) {
    NodeId contributor = id(from[link], nodes);
    NodeId target = id(to[link], nodes);
    if (!Alignment.isWeight(weights[link])) {
      double weight = weights[link];
      problems.add(() -> Alignment.badWeight(contributor, target, weight));
    }
    int fromPosition = nodes.position(contributor, () -> alignment(contributor, target), problems);
    if (contributor.equals(target)) {
      problems.add(
          () ->
              "The node %s is aligned with itself. Remove that alignment."
                  .formatted(PlainText.quote(target.value())));
      ends.leaveOut(link);
      return;
    }
    int toPosition = nodes.position(target, () -> alignment(contributor, target), problems);
    boolean upsideDown = isUpsideDown(contributor, target);
    if (upsideDown) {
      problems.add(() -> describeUpsideDown(contributor, target));
    }
    ends.set(link, upsideDown ? LEFT_OUT : fromPosition, toPosition);
  }

  private static String alignment(NodeId contributor, NodeId target) {
    return "The alignment " + Alignment.arrow(contributor, target);
  }

  private static String describeUpsideDown(NodeId objective, NodeId kpi) {
    return ("The objective %s is aligned with the KPI %s."
            + " Only KPIs contribute to a KPI; align it with an objective.")
        .formatted(PlainText.quote(objective.value()), PlainText.quote(kpi.value()));
  }

  /** {@return the positions of what the relations link; those that cannot be are left out} */
  Ends resolveRelations(NodeTable nodes, Problems problems) {
    int count = relatedFrom.size();
    Ends ends = new Ends(new int[count], new int[count]);
    for (int i = 0; i < count; i++) {
      NodeId from = relatedFrom.get(i);
      NodeId to = relatedTo.get(i);
      Relation.Kind kind = kind(i);
      int position = nodes.position(from, () -> relation(from, kind, to), problems);
      if (from.equals(to)) {
        problems.add(() -> Relation.toItself(from, kind));
        ends.leaveOut(i);
      } else {
        ends.set(i, position, nodes.position(to, () -> relation(from, kind, to), problems));
      }
    }
    return ends;
  }

  private static String relation(NodeId from, Relation.Kind kind, NodeId to) {
    return "The relation " + Relation.sentence(from, kind, to);
  }

  /** The positions of the nodes that links connect, {@link #LEFT_OUT} at both ends if left out. */
  static final class Ends {
    final int[] from;
    final int[] to;

    private Ends(int[] from, int[] to) {
      this.from = from;
      this.to = to;
    }

    private void set(int link, int fromPosition, int toPosition) {
      boolean known = fromPosition != LEFT_OUT && toPosition != LEFT_OUT;
      from[link] = known ? fromPosition : LEFT_OUT;
      to[link] = known ? toPosition : LEFT_OUT;
    }

    private void leaveOut(int link) {
      set(link, LEFT_OUT, LEFT_OUT);
    }
  }
}
