package dev.plumbline.kpi.graph;

import java.util.Objects;

/**
 * A relation, and from when until when it holds.
 *
 * @param relation what depends on what, or conflicts with it
 * @param validity when it holds
 */
public record DatedRelation(Relation relation, Validity validity) {
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

  /** {@return both, such as {@code launch depends on permit in ../2026-07-01}} */
  @Override
  public String toString() {
    return relation + " in " + validity;
  }
}
