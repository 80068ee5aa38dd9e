package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.PlainText;
import java.util.Comparator;
import java.util.Objects;

/**
 * A link of an alignment graph: what contributes, what it serves, and how much it counts there.
 *
 * <p>Ordered by what is served, by what contributes, by the kind, and by the weight.
 *
 * @param contributor the KPI or objective that contributes
 * @param served the objective, or the composite KPI, that it contributes to
 * @param weight how much it counts in comparison with the others that serve the same; finite and
 *     not negative. Weights need not sum to 1. Zero: it is shown, but does not count.
 * @param kind in which way it contributes
 */
public record Alignment(NodeId contributor, NodeId served, double weight, Kind kind)
    implements Comparable<Alignment> {
  /** In which way a node contributes to another. Both ways are rolled up alike. */
  public enum Kind {
    /** It helps the other along, such as a low churn the growth. */
    CONTRIBUTES_TO,
    /** It is a part of the other, such as the revenue of a region of that of the group. */
    IS_COMPONENT_OF
  }

  private static final Comparator<Alignment> ORDER =
      Comparator.comparing(Alignment::served, NodeId.BY_TEXT)
          .thenComparing(Alignment::contributor, NodeId.BY_TEXT)
          .thenComparing(Alignment::kind)
          .thenComparingDouble(Alignment::weight);

  /**
   * Checks the weight.
   *
   * @param contributor what contributes
   * @param served what it serves
   * @param weight finite and not negative
   * @param kind in which way it contributes
   * @throws IllegalArgumentException if the weight is negative, NaN or infinite
   */
  public Alignment {
    Objects.requireNonNull(contributor, "contributor");
    Objects.requireNonNull(served, "served");
    Objects.requireNonNull(kind, "kind");
    if (!isWeight(weight)) {
      throw new IllegalArgumentException(badWeight(contributor, served, weight));
    }
    weight += 0.0;
  }

  /**
   * {@return the alignment of what contributes to another}
   *
   * @param contributor what contributes
   * @param served what it serves
   * @param weight finite and not negative
   * @throws IllegalArgumentException if the weight is negative, NaN or infinite
   */
  public static Alignment of(NodeId contributor, NodeId served, double weight) {
    return of(contributor, served, weight, Kind.CONTRIBUTES_TO);
  }

  /**
   * {@return the alignment of what contributes to another, or is a component of it}
   *
   * @param contributor what contributes
   * @param served what it serves
   * @param weight finite and not negative
   * @param kind in which way it contributes
   * @throws IllegalArgumentException if the weight is negative, NaN or infinite
   */
  public static Alignment of(NodeId contributor, NodeId served, double weight, Kind kind) {
    return new Alignment(contributor, served, weight, kind);
  }

  static boolean isWeight(double weight) {
    return weight >= 0.0 && weight <= Double.MAX_VALUE;
  }

  static String badWeight(NodeId contributor, NodeId served, double weight) {
    return ("The alignment %s has the weight %s."
            + " Weights are finite and not negative; use 0 for what should not count.")
        .formatted(arrow(contributor, served), weight);
  }

  /** {@return a link as messages name it, such as {@code 'churn' -> 'retain'}} */
  static String arrow(NodeId contributor, NodeId served) {
    return PlainText.quote(contributor.value()) + " -> " + PlainText.quote(served.value());
  }

  /** Compares by what is served, by what contributes, by the kind, and by the weight. */
  @Override
  public int compareTo(Alignment other) {
    return ORDER.compare(this, other);
  }

  /**
   * {@return the link as one draws it, such as {@code churn -> retain (0.6)}, or {@code north ->
   * group (1.0, component)}}
   */
  @Override
  public String toString() {
    String part = kind == Kind.IS_COMPONENT_OF ? ", component" : "";
    return contributor + " -> " + served + " (" + weight + part + ")";
  }
}
