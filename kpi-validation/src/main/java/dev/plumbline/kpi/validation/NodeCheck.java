package dev.plumbline.kpi.validation;

import dev.plumbline.kpi.AlignmentNode;

/**
 * Looks at one KPI or objective, and says what it finds to a {@link Review}. Who says nothing has
 * found nothing wrong.
 *
 * @param <N> {@link dev.plumbline.kpi.Kpi}, {@link dev.plumbline.kpi.Objective} or both
 */
@FunctionalInterface
public interface NodeCheck<N extends AlignmentNode> {
  /**
   * Checks a node.
   *
   * @param node the KPI or objective
   * @param review what is known beside it, and what is told of it
   */
  void check(N node, Review review);
}
