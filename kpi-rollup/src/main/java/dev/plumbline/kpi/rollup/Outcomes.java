package dev.plumbline.kpi.rollup;

import org.jspecify.annotations.Nullable;

/**
 * What came of every node of a plan, by its number: what the nodes above are computed from, and
 * what a result shows. How it lies in memory is nobody else's affair.
 *
 * <p>What no rule of the plan {@linkplain Needs needs} may not be asked for.
 */
interface Outcomes {
  /** {@return the values of KPIs; an objective has no data} */
  Figures values();

  /** {@return the scores} */
  Figures scores();

  /**
   * {@return the places of the statuses among those that the gradings list, the worst first; if
   * statuses are rolled up}
   */
  Figures places();

  /** {@return the share of what applies to a node that is present} */
  double coverage(int node);

  /** {@return whether something is missing below a node, or what was measured is not complete} */
  boolean isPartial(int node);

  /** {@return whether nothing but what stands for something missing is behind a node's figure} */
  boolean isStandIn(int node);

  /** {@return the same as {@link #isPartial} of what was measured, where a KPI has a rule} */
  boolean isMeasuredInPart(int node);

  /** {@return the same as {@link #isStandIn} of what was measured, where a KPI has a rule} */
  boolean isMeasuredStandIn(int node);

  /**
   * {@return whether it is known at once that none of these four holds of a node, as of most} Saves
   * the question which of them counts.
   */
  default boolean isWhole(int node) {
    return false;
  }

  /** {@return how many KPIs stand behind a node, if they are counted} */
  double kpis(int node);

  /** {@return how many of them are on target} */
  double kpisOnTarget(int node);

  /** {@return the numerator of a ratio, NaN where a node has none; if parts are summed} */
  double numerator(int node);

  /** {@return the denominator of a ratio, NaN where a node has none; if parts are summed} */
  double denominator(int node);

  /** {@return the value of a KPI's target, NaN where it has none; if it is a weight} */
  double target(int node);

  /** {@return the state that a node passes upward; null where it has none} */
  @Nullable Object merged(int node);
}
