package dev.plumbline.kpi.graph;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.value.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How KPIs and objectives are aligned: which contributes to which, and how much.
 *
 * <p>A link leads from what contributes to what it serves: from the KPI of a team to its objective,
 * from there to the objective of the department, and on to the organisation. A node may serve
 * several others. There is no cycle, by construction.
 *
 * <pre>{@code
 * AlignmentGraph graph = AlignmentGraph.builder()
 *     .align(churn, retain, 0.6)
 *     .align(nps, retain, 0.4)
 *     .align(retain, growth)
 *     .build();
 * }</pre>
 *
 * <p>For calculations nodes are also known by number, 0 to {@link #size} - 1, every contributor
 * before what it serves, so that one pass upwards computes all of them without recursion.
 *
 * <p>Immutable and safe for use by several threads. Lookups by id take constant time.
 */
public final class AlignmentGraph {
  /*
   * Nodes are numbered so that every contributor precedes what it serves, and the contributors of a
   * node that serve nothing else lie side by side, in the order in which they were aligned. Row n of
   * `contributors` holds the numbers of what contributes to node n; row n of `served` what n serves;
   * both refer to the same links, whose weights are in `weights`.
   */
  private final ImmutableList<AlignmentNode> nodes;
  private final Map<String, Integer> numbers;
  private final CompressedRows contributors;
  private final CompressedRows served;
  private final double[] weights;

  AlignmentGraph(
      ImmutableList<AlignmentNode> nodes,
      Map<String, Integer> numbers,
      CompressedRows contributors,
      CompressedRows served,
      double[] weights) {
    this.nodes = nodes;
    this.numbers = numbers;
    this.contributors = contributors;
    this.served = served;
    this.weights = weights;
  }

  /** {@return a builder} */
  public static AlignmentGraphBuilder builder() {
    return new AlignmentGraphBuilder();
  }

  /** {@return the number of nodes} */
  public int size() {
    return nodes.size();
  }

  /** {@return the number of alignments} */
  public int alignmentCount() {
    return weights.length;
  }

  /** {@return the nodes by number: every contributor before what it serves} */
  public List<AlignmentNode> nodes() {
    return nodes;
  }

  /** {@return the KPIs, by number} Linear. */
  public List<Kpi> kpis() {
    return select(Kpi.class, node -> true);
  }

  /** {@return the objectives, by number} Linear. */
  public List<Objective> objectives() {
    return select(Objective.class, node -> true);
  }

  /** {@return the nodes that serve no other, by number} Linear. */
  public List<AlignmentNode> roots() {
    return select(AlignmentNode.class, node -> served.length(number(node.id())) == 0);
  }

  private <T extends AlignmentNode> List<T> select(Class<T> type, Predicate<T> chosen) {
    return nodes.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(chosen)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return whether there is a node with this id}
   *
   * @param id of a KPI or an objective
   */
  public boolean contains(NodeId id) {
    Integer number = numbers.get(id.value());
    return number != null && nodes.get(number).id().equals(id);
  }

  /**
   * {@return the node with this id}
   *
   * @param id of a KPI or an objective
   * @throws IllegalArgumentException if there is none
   */
  public AlignmentNode node(NodeId id) {
    return nodes.get(number(id));
  }

  /**
   * {@return the alignments of what contributes to a node, in the order in which they were made}
   *
   * @param id of the node
   * @throws IllegalArgumentException if there is no such node
   */
  public List<Alignment> contributorsOf(NodeId id) {
    return alignments(contributors, number(id), true);
  }

  /**
   * {@return the alignments to what a node serves, in the order in which they were made}
   *
   * @param id of the node
   * @throws IllegalArgumentException if there is no such node
   */
  public List<Alignment> servedBy(NodeId id) {
    return alignments(served, number(id), false);
  }

  private List<Alignment> alignments(CompressedRows rows, int row, boolean rowIsServed) {
    NodeId ofRow = nodes.get(row).id();
    List<Alignment> alignments = new ArrayList<>(rows.length(row));
    for (int i = rows.first[row]; i < rows.first[row + 1]; i++) {
      NodeId other = nodes.get(rows.column[i]).id();
      double weight = weights[rows.link[i]];
      alignments.add(
          rowIsServed ? new Alignment(other, ofRow, weight) : new Alignment(ofRow, other, weight));
    }
    return List.copyOf(alignments);
  }

  /**
   * {@return the number of the node with this id}
   *
   * @param id of a KPI or an objective
   * @throws IllegalArgumentException if there is none
   */
  public int number(NodeId id) {
    Integer number = numbers.get(id.value());
    if (number == null || !nodes.get(number).id().equals(id)) {
      throw new IllegalArgumentException(
          "There is no node %s in the alignment graph. Add or align it first."
              .formatted(PlainText.quote(id.value())));
    }
    return number;
  }

  /**
   * {@return the node with a number}
   *
   * @param number from 0 to {@link #size} - 1
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public AlignmentNode node(int number) {
    return nodes.get(number);
  }

  /**
   * {@return how many nodes contribute to a node}
   *
   * @param number the node, from 0 to {@link #size} - 1
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public int contributorCount(int number) {
    return contributors.length(number);
  }

  /**
   * {@return the number of what contributes to a node}
   *
   * @param number the node
   * @param position which of its contributors, from 0 to {@link #contributorCount} - 1
   * @throws IndexOutOfBoundsException if there is no such node or contributor
   */
  public int contributor(int number, int position) {
    return contributors.column[link(number, position)];
  }

  /**
   * {@return the weight with which something contributes to a node}
   *
   * @param number the node
   * @param position which of its contributors, from 0 to {@link #contributorCount} - 1
   * @throws IndexOutOfBoundsException if there is no such node or contributor
   */
  public double weight(int number, int position) {
    return weights[contributors.link[link(number, position)]];
  }

  private int link(int number, int position) {
    return contributors.first[number] + Objects.checkIndex(position, contributors.length(number));
  }

  /** {@return the sizes, such as {@code 12 KPIs, 3 objectives, 14 alignments}} */
  @Override
  public String toString() {
    int kpis = kpis().size();
    return kpis + " KPIs, " + (size() - kpis) + " objectives, " + alignmentCount() + " alignments";
  }
}
