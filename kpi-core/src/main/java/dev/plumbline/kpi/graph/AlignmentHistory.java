package dev.plumbline.kpi.graph;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Alignments that come and go: what contributed to what from when until when, so that last March
 * rolls up today as it did last March.
 *
 * <pre>{@code
 * AlignmentHistory history = AlignmentHistory.builder()
 *     .align(sales, marketing, 1.0, Validity.in(Period.year(2025)))
 *     .align(marketing, sales, 1.0, Validity.from(LocalDate.of(2026, 1, 1)))
 *     .build();
 * AlignmentGraph march = history.at(LocalDate.of(2025, 3, 31));
 * }</pre>
 *
 * <p>A history is not rolled up itself: {@link #at} tells the {@link AlignmentGraph} of a day, and
 * that is. On no day is there a cycle, by construction; links that never hold on the same day may
 * lead both ways, as after a re-organisation. Nodes have no dates: they are in every graph.
 *
 * <p>Immutable and safe for use by several threads. Two histories are equal if they have equal
 * nodes and equal links with equal validities, in whatever order these were added.
 */
public final class AlignmentHistory {
  private final ImmutableList<AlignmentNode> nodes;
  private final ImmutableList<DatedAlignment> alignments;
  private final ImmutableList<DatedRelation> relations;

  AlignmentHistory(
      ImmutableList<AlignmentNode> nodes,
      ImmutableList<DatedAlignment> alignments,
      ImmutableList<DatedRelation> relations) {
    this.nodes = nodes;
    this.alignments = alignments;
    this.relations = relations;
  }

  /** {@return a builder} */
  public static AlignmentHistoryBuilder builder() {
    return new AlignmentHistoryBuilder();
  }

  /** {@return the nodes, in the order in which they were added} */
  public List<AlignmentNode> nodes() {
    return nodes;
  }

  /** {@return the alignments with their validities, in the order in which they were made} */
  public List<DatedAlignment> alignments() {
    return alignments;
  }

  /** {@return the relations with their validities, in the order in which they were made} */
  public List<DatedRelation> relations() {
    return relations;
  }

  /**
   * {@return the graph on a day: all nodes, and the links that hold on it} Linear in the number of
   * nodes and links. It is the same for all days between two {@link #changes}.
   *
   * @param day any day
   */
  public AlignmentGraph at(LocalDate day) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    nodes.forEach(graph::add);
    for (DatedAlignment dated : alignments) {
      if (dated.validity().contains(day)) {
        graph.align(dated.alignment());
      }
    }
    for (DatedRelation dated : relations) {
      if (dated.validity().contains(day)) {
        graph.relate(dated.relation());
      }
    }
    return graph.build();
  }

  /** {@return the days on which a link begins to hold or has ceased to, each once, in order} */
  public List<LocalDate> changes() {
    TreeSet<LocalDate> days = new TreeSet<>();
    Stream.concat(
            alignments.stream().map(DatedAlignment::validity),
            relations.stream().map(DatedRelation::validity))
        .forEach(
            validity -> {
              validity.start().ifPresent(days::add);
              validity.end().ifPresent(days::add);
            });
    return ImmutableList.copyOf(days);
  }

  /**
   * {@return a builder that holds what this history holds} Its limits are the {@linkplain
   * GraphLimits#standard standard} ones. Linear.
   */
  public AlignmentHistoryBuilder toBuilder() {
    AlignmentHistoryBuilder builder = new AlignmentHistoryBuilder();
    nodes.forEach(builder::add);
    alignments.forEach(dated -> builder.align(dated.alignment(), dated.validity()));
    relations.forEach(dated -> builder.relate(dated.relation(), dated.validity()));
    return builder;
  }

  /**
   * {@return whether the other object is a history with equal nodes, and equal links with equal
   * validities, in any order} Linear.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof AlignmentHistory history
            && byId().equals(history.byId())
            && isSame(alignments, history.alignments)
            && isSame(relations, history.relations));
  }

  /** By text, which compares, so that hostile ids cost nothing. */
  private Map<String, AlignmentNode> byId() {
    return nodes.stream().collect(Collectors.toMap(node -> node.id().value(), node -> node));
  }

  /** Neither list holds anything twice. */
  private static boolean isSame(List<?> parts, List<?> others) {
    return parts.size() == others.size() && new HashSet<>(parts).equals(new HashSet<>(others));
  }

  /** {@return a hash code of nodes and links, in any order} Linear. */
  @Override
  public int hashCode() {
    return sum(nodes) + 31 * sum(alignments) + 37 * sum(relations);
  }

  private static int sum(List<?> parts) {
    return parts.stream().mapToInt(Object::hashCode).sum();
  }

  /** {@return the sizes, such as {@code 15 nodes, 14 alignments, 2 relations, 3 changes}} */
  @Override
  public String toString() {
    return "%s nodes, %s alignments, %s relations, %s changes"
        .formatted(nodes.size(), alignments.size(), relations.size(), changes().size());
  }
}
