package dev.plumbline.kpi.graph;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.Problems;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Builds an {@link AlignmentGraph}.
 *
 * <p>Nothing is checked before {@link #build}, which then reports all problems at once. Linear in
 * the number of nodes and links. Not safe for use by several threads.
 */
public final class AlignmentGraphBuilder {
  private static final int NONE = -1;

  private final NodeTable nodes;
  private final Links links;

  AlignmentGraphBuilder() {
    this(new NodeTable(), new Links());
  }

  AlignmentGraphBuilder(NodeTable nodes, Links links) {
    this.nodes = nodes;
    this.links = links;
  }

  /**
   * Sets the limits; {@link GraphLimits#standard} unless set. They hold for what is added next.
   *
   * @param limits how large the graph may get; relations count as alignments
   * @return this
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder limits(GraphLimits limits) {
    nodes.limits(limits);
    links.limits(limits);
    return this;
  }

  /**
   * Adds a KPI or an objective. To add an equal definition again changes nothing.
   *
   * @param node the definition; one that differs from another under its id is reported by {@link
   *     #build}
   * @return this
   * @throws GraphTooLargeException if there would be more nodes than the limits allow; nothing is
   *     added
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder add(AlignmentNode node) {
    nodes.add(node);
    return this;
  }

  /**
   * Aligns a KPI or objective with what it contributes to, with weight 1. Adds both.
   *
   * @param contributor what contributes
   * @param served the objective or composite KPI that it contributes to
   * @return this
   * @throws GraphTooLargeException if there would be more nodes or alignments than the limits
   *     allow; nothing is added
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder align(AlignmentNode contributor, AlignmentNode served) {
    return align(contributor, served, 1.0);
  }

  /**
   * Aligns a KPI or objective with what it contributes to. Adds both.
   *
   * @param contributor what contributes
   * @param served the objective or composite KPI that it contributes to
   * @param weight how much it counts in comparison with the others there; finite, not negative
   * @return this
   * @throws GraphTooLargeException if there would be more nodes or alignments than the limits
   *     allow; nothing is added
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder align(
      AlignmentNode contributor, AlignmentNode served, double weight) {
    return align(contributor, served, weight, Alignment.Kind.CONTRIBUTES_TO);
  }

  /**
   * Aligns a KPI or objective with what it contributes to, or is a component of. Adds both.
   *
   * @param contributor what contributes
   * @param served the objective or composite KPI that it contributes to
   * @param weight how much it counts in comparison with the others there; finite, not negative
   * @param kind in which way it contributes
   * @return this
   * @throws GraphTooLargeException if there would be more nodes or alignments than the limits
   *     allow; nothing is added
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder align(
      AlignmentNode contributor, AlignmentNode served, double weight, Alignment.Kind kind) {
    Objects.requireNonNull(kind, "kind");
    links.checkRoom();
    nodes.checkRoom(contributor, served);
    int from = nodes.add(contributor);
    int to = nodes.add(served);
    links.align(from, contributor.id(), to, served.id(), weight, kind);
    return this;
  }

  /**
   * Aligns what was added before, or will be.
   *
   * @param contributor what contributes
   * @param served the objective or composite KPI that it contributes to
   * @param weight how much it counts in comparison with the others there; finite, not negative
   * @return this
   * @throws GraphTooLargeException if there would be more alignments than the limits allow; nothing
   *     is added
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder align(NodeId contributor, NodeId served, double weight) {
    links.align(nodes, contributor, served, weight, Alignment.Kind.CONTRIBUTES_TO);
    return this;
  }

  /**
   * Aligns what was added before, or will be.
   *
   * @param alignment the link
   * @return this
   * @throws GraphTooLargeException if there would be more alignments than the limits allow; nothing
   *     is added
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder align(Alignment alignment) {
    links.align(
        nodes, alignment.contributor(), alignment.served(), alignment.weight(), alignment.kind());
    return this;
  }

  /**
   * Relates a KPI or objective to another beside the hierarchy. Adds both.
   *
   * @param from what depends on the other, or conflicts with it
   * @param kind in which way the two are related
   * @param to the other
   * @return this
   * @throws GraphTooLargeException if there would be more nodes or alignments than the limits
   *     allow; nothing is added
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder relate(AlignmentNode from, Relation.Kind kind, AlignmentNode to) {
    Objects.requireNonNull(kind, "kind");
    links.checkRoom();
    nodes.checkRoom(from, to);
    nodes.add(from);
    nodes.add(to);
    links.relate(from.id(), kind, to.id());
    return this;
  }

  /**
   * Relates what was added before, or will be, beside the hierarchy.
   *
   * @param from what depends on the other, or conflicts with it
   * @param kind in which way the two are related
   * @param to the other
   * @return this
   * @throws GraphTooLargeException if there would be more alignments than the limits allow; nothing
   *     is added
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder relate(NodeId from, Relation.Kind kind, NodeId to) {
    links.relate(from, kind, to);
    return this;
  }

  /**
   * Relates what was added before, or will be, beside the hierarchy.
   *
   * @param relation the link
   * @return this
   * @throws GraphTooLargeException if there would be more alignments than the limits allow; nothing
   *     is added
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder relate(Relation relation) {
    return relate(relation.from(), relation.kind(), relation.to());
  }

  /**
   * {@return the graph} The builder may be used further.
   *
   * @throws InvalidAlignmentException if alignments form a cycle, if links name an unknown node,
   *     link a node to itself or stand there twice, if alignments lead from an objective to a KPI,
   *     or have a weight that is negative or not finite, or if one id has two definitions; it names
   *     all of them
   */
  public AlignmentGraph build() {
    Problems problems = Problems.none();
    nodes.reportContradictions(problems);
    Links.Ends alignments = links.resolveAlignments(nodes, problems);
    CompressedRows byServed = CompressedRows.of(nodes.size(), alignments.to, alignments.from);
    int[] serves = CompressedRows.lengths(nodes.size(), alignments.from);
    reportRepeatedAlignments(byServed, serves, problems);
    Links.Ends relations = links.resolveRelations(nodes, problems);
    reportRepeatedRelations(relations, problems);
    int[] order = BottomUp.order(byServed, serves);
    List<NodeId> cycle = order.length < nodes.size() ? cycle(alignments, order) : List.of();
    if (!cycle.isEmpty()) {
      problems.add(() -> describe(cycle));
    }
    problems.orThrow(all -> new InvalidAlignmentException(all, cycle));
    return numbered(order, byServed, relations);
  }

  /** What serves one node, or none, is not looked at: in a tree nothing can be repeated. */
  private void reportRepeatedAlignments(CompressedRows byServed, int[] serves, Problems problems) {
    if (Arrays.stream(serves).noneMatch(count -> count > 1)) {
      return;
    }
    int[] lastServed = new int[nodes.size()];
    Arrays.fill(lastServed, NONE);
    for (int node = 0; node < nodes.size(); node++) {
      for (int i = byServed.first[node]; i < byServed.first[node + 1]; i++) {
        int contributor = byServed.column[i];
        if (lastServed[contributor] == node) {
          NodeId target = nodes.id(node);
          problems.add(
              () ->
                  "The alignment %s stands there twice. Keep one of them."
                      .formatted(Alignment.arrow(nodes.id(contributor), target)));
        }
        lastServed[contributor] = node;
      }
    }
  }

  /** The two kinds apart: what conflicts may depend on each other all the same. */
  private void reportRepeatedRelations(Links.Ends relations, Problems problems) {
    if (relations.from.length == 0) {
      return;
    }
    CompressedRows byFrom = CompressedRows.of(nodes.size(), relations.from, relations.to);
    int[] lastDependency = new int[nodes.size()];
    int[] lastConflict = new int[nodes.size()];
    Arrays.fill(lastDependency, NONE);
    Arrays.fill(lastConflict, NONE);
    for (int node = 0; node < nodes.size(); node++) {
      for (int i = byFrom.first[node]; i < byFrom.first[node + 1]; i++) {
        int link = byFrom.link[i];
        boolean conflict = links.kind(link) == Relation.Kind.CONFLICTS_WITH;
        int[] last = conflict ? lastConflict : lastDependency;
        int other = byFrom.column[i];
        if (last[other] == node) {
          Relation relation = links.relation(link);
          problems.add(
              () ->
                  "The relation %s stands there twice. Keep one of them."
                      .formatted(
                          Relation.sentence(relation.from(), relation.kind(), relation.to())));
        }
        last[other] = node;
      }
    }
  }

  /** What is not in the order is on a cycle or below one, and serves another such node. */
  private List<NodeId> cycle(Links.Ends alignments, int[] order) {
    boolean[] candidate = new boolean[nodes.size()];
    Arrays.fill(candidate, true);
    for (int node : order) {
      candidate[node] = false;
    }
    CompressedRows upwards = CompressedRows.of(nodes.size(), alignments.from, alignments.to);
    return Arrays.stream(Cycles.find(upwards, candidate)).mapToObj(nodes::id).toList();
  }

  private static String describe(List<NodeId> cycle) {
    return ("The alignments form a cycle: %s."
            + " Remove one of them, or align through a separate objective.")
        .formatted(CycleText.of(cycle.stream().map(NodeId::value).toList()));
  }

  /** Numbers the nodes bottom-up. */
  private AlignmentGraph numbered(int[] order, CompressedRows byServed, Links.Ends relations) {
    int size = nodes.size();
    int[] numberOf = new int[size];
    AlignmentNode[] numbered = new AlignmentNode[size];
    for (int number = 0; number < size; number++) {
      numberOf[order[number]] = number;
      numbered[number] = nodes.node(order[number]);
    }
    renumber(relations, numberOf);
    CompressedRows contributors = byServed.renumbered(order, numberOf);
    return new AlignmentGraph(
        ImmutableList.copyOf(numbered),
        nodes.shareIndex(),
        numberOf,
        contributors,
        weights(contributors),
        components(contributors),
        Related.of(size, relations.from, relations.to, links.conflicts()));
  }

  private double[] weights(CompressedRows rows) {
    double[] weights = new double[rows.link.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = links.weight(rows.link[i]);
    }
    return weights;
  }

  private BitSet components(CompressedRows rows) {
    BitSet components = new BitSet();
    for (int i = 0; links.areComponents() && i < rows.link.length; i++) {
      components.set(i, links.isComponent(rows.link[i]));
    }
    return components;
  }

  private static void renumber(Links.Ends ends, int[] numberOf) {
    for (int i = 0; i < ends.from.length; i++) {
      ends.from[i] = numberOf[ends.from[i]];
      ends.to[i] = numberOf[ends.to[i]];
    }
  }
}
