package dev.plumbline.kpi.graph;

import java.util.Comparator;
import java.util.Objects;

/**
 * A relation, and from when until when it holds.
 *
 * @param relation what depends on what, or conflicts with it
 * @param validity when it holds
 */
public record DatedRelation(Relation relation, Validity validity)
    implements Comparable<DatedRelation> {
  private static final Comparator<DatedRelation> ORDER =
      Comparator.comparing(DatedRelation::relation).thenComparing(DatedRelation::validity);

  /**
   * Checks that both are there.
   *
   * @param relation what depends on what, or conflicts with it
   * @param validity when it holds
   */
  public DatedRelation {
    Objects.requireNonNull(relation, "relation");
    Objects.requireNonNull(validity, "validity");
  }

  /** Compares by the relation, then by the validity. */
  @Override
  public int compareTo(DatedRelation other) {
    return ORDER.compare(this, other);
  }

  /** {@return both, such as {@code launch depends on permit in ../2026-07-01}} */
  @Override
  public String toString() {
    return relation + " in " + validity;
  }
}
