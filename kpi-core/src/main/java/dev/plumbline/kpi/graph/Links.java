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

  private final List<NodeId> contributors = new ArrayList<>();
  private final List<NodeId> served = new ArrayList<>();
  private final BitSet components = new BitSet();
  private double[] weights = new double[FIRST_ROOM];
  private final List<NodeId> relatedFrom = new ArrayList<>();
  private final List<NodeId> relatedTo = new ArrayList<>();
  private final BitSet conflicts = new BitSet();
  private GraphLimits limits = GraphLimits.standard();

  void limits(GraphLimits limits) {
    this.limits = limits;
  }

  void checkRoom() {
    if (contributors.size() >= limits.alignments() - relatedFrom.size()) {
      throw new GraphTooLargeException("alignments", limits.alignments());
    }
  }

  void align(NodeId contributor, NodeId target, double weight, Alignment.Kind kind) {
    Objects.requireNonNull(contributor, "contributor");
    Objects.requireNonNull(target, "served");
    checkRoom();
    int count = contributors.size();
    if (count == weights.length) {
      weights = Arrays.copyOf(weights, (int) Math.min(2L * count, limits.alignments()));
    }
    contributors.add(contributor);
    served.add(target);
    weights[count] = weight + 0.0;
    components.set(count, kind == Alignment.Kind.IS_COMPONENT_OF);
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

  double[] weights() {
    return Arrays.copyOf(weights, contributors.size());
  }

  BitSet components() {
    return (BitSet) components.clone();
  }

  BitSet conflicts() {
    return (BitSet) conflicts.clone();
  }

  Alignment alignment(int link) {
    Alignment.Kind kind =
        components.get(link) ? Alignment.Kind.IS_COMPONENT_OF : Alignment.Kind.CONTRIBUTES_TO;
    return Alignment.of(contributors.get(link), served.get(link), weights[link], kind);
  }

  Relation relation(int link) {
    return new Relation(relatedFrom.get(link), kind(link), relatedTo.get(link));
  }

  Relation.Kind kind(int link) {
    return conflicts.get(link) ? Relation.Kind.CONFLICTS_WITH : Relation.Kind.DEPENDS_ON;
  }

  /** {@return the positions of what the alignments link; those that cannot be are left out} */
  Ends resolveAlignments(NodeTable nodes, Problems problems) {
    Ends ends = new Ends(contributors.size());
    for (int i = 0; i < ends.from.length; i++) {
      resolveAlignment(i, nodes, ends, problems);
    }
    return ends;
  }

  private void resolveAlignment(int link, NodeTable nodes, Ends ends, Problems problems) {
    NodeId contributor = contributors.get(link);
    NodeId target = served.get(link);
    if (!Alignment.isWeight(weights[link])) {
      double weight = weights[link];
      problems.add(() -> Alignment.badWeight(contributor, target, weight));
    }
    int from = nodes.position(contributor, () -> alignment(contributor, target), problems);
    if (contributor.equals(target)) {
      problems.add(
          () ->
              "The node %s is aligned with itself. Remove that alignment."
                  .formatted(PlainText.quote(target.value())));
      ends.leaveOut(link);
      return;
    }
    int to = nodes.position(target, () -> alignment(contributor, target), problems);
    boolean upsideDown = contributor instanceof ObjectiveId && !(target instanceof ObjectiveId);
    if (upsideDown) {
      problems.add(() -> describeUpsideDown(contributor, target));
    }
    ends.set(link, upsideDown ? LEFT_OUT : from, to);
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
    Ends ends = new Ends(relatedFrom.size());
    for (int i = 0; i < ends.from.length; i++) {
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

    Ends(int links) {
      from = new int[links];
      to = new int[links];
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
