package dev.plumbline.kpi.validation;

/**
 * Looks at all KPIs and objectives together, and says what it finds to a {@link Review}: of a node,
 * or of the whole.
 */
@FunctionalInterface
public interface GraphCheck {
  /**
   * Checks the whole.
   *
   * @param review what is known, and what is told of it
   */
  void check(Review review);
}
