package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.PlainText;
import java.util.Comparator;
import java.util.Objects;

/**
 * A link beside the hierarchy: what depends on what, and what conflicts with what.
 *
 * <p>Relations have no weight and are not rolled up. They may form cycles: two launches can depend
 * on each other, and that is worth knowing.
 *
 * <p>A conflict is mutual: {@code Relation.of(a, CONFLICTS_WITH, b)} equals {@code Relation.of(b,
 * CONFLICTS_WITH, a)}, and holds the id first that {@link NodeId#BY_TEXT} puts first.
 *
 * @param from what depends on the other; of a conflict, the first by text
 * @param kind in which way the two are related
 * @param to what the other depends on; of a conflict, the second by text
 */
public record Relation(NodeId from, Kind kind, NodeId to) implements Comparable<Relation> {
  /** In which way two nodes are related beside the hierarchy. */
  public enum Kind {
    /** The one cannot be reached without the other. */
    DEPENDS_ON("depends on"),
    /** To reach the one makes it harder to reach the other, such as cost and quality. Mutual. */
    CONFLICTS_WITH("conflicts with");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** {@return the kind in words, such as {@code depends on}} */
    @Override
    public String toString() {
      return words;
    }
  }

  private static final Comparator<Relation> ORDER =
      Comparator.comparing(Relation::from, NodeId.BY_TEXT)
          .thenComparing(Relation::kind)
          .thenComparing(Relation::to, NodeId.BY_TEXT);

  /**
   * Checks that two nodes are related, and puts those of a conflict in order.
   *
   * @param from what depends on the other
   * @param kind in which way the two are related
   * @param to what the other depends on
   * @throws IllegalArgumentException if a node would be related to itself
   */
  public Relation {
    Objects.requireNonNull(kind, "kind");
    if (from.equals(to)) {
      throw new IllegalArgumentException(toItself(from, kind));
    }
    if (kind == Kind.CONFLICTS_WITH && NodeId.BY_TEXT.compare(from, to) > 0) {
      NodeId first = to;
      to = from;
      from = first;
    }
  }

  /**
   * {@return the relation of two nodes}
   *
   * @param from what depends on the other, or conflicts with it
   * @param kind in which way the two are related
   * @param to the other
   * @throws IllegalArgumentException if a node would be related to itself
   */
  public static Relation of(NodeId from, Kind kind, NodeId to) {
    return new Relation(from, kind, to);
  }

  static String toItself(NodeId node, Kind kind) {
    return "The node %s %s itself. Remove that relation, or name another node."
        .formatted(PlainText.quote(node.value()), kind);
  }

  /** {@return a relation as messages name it, such as {@code 'launch' depends on 'permit'}} */
  static String sentence(NodeId from, Kind kind, NodeId to) {
    return "%s %s %s".formatted(PlainText.quote(from.value()), kind, PlainText.quote(to.value()));
  }

  /**
   * {@return the other one of the two nodes}
   *
   * @param node one of the two
   * @throws IllegalArgumentException if it is neither
   */
  public NodeId other(NodeId node) {
    if (node.equals(from)) {
      return to;
    }
    if (node.equals(to)) {
      return from;
    }
    throw new IllegalArgumentException(
        "The node %s is not in the relation %s. Ask for one of its two."
            .formatted(PlainText.quote(node.value()), sentence(from, kind, to)));
  }

  /** Compares by the first node, the kind, and the second node. */
  @Override
  public int compareTo(Relation other) {
    return ORDER.compare(this, other);
  }

  /** {@return the relation as a sentence, such as {@code launch depends on permit}} */
  @Override
  public String toString() {
    return from + " " + kind + " " + to;
  }
}
