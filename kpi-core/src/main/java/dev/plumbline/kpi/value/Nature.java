package dev.plumbline.kpi.value;

/**
 * What kind of measure a KPI is, which decides what may be done with its values.
 *
 * <table class="striped">
 * <caption>What may be summed</caption>
 * <thead><tr><th>nature</th><th>example</th><th>over units</th><th>over time</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #ADDITIVE}</td><td>revenue</td><td>yes</td><td>yes</td></tr>
 * <tr><td>{@link #SEMI_ADDITIVE}</td><td>headcount</td><td>yes</td><td>no</td></tr>
 * <tr><td>{@link #RATIO}</td><td>churn rate</td><td>no, nor averaged</td><td>no, nor averaged</td></tr>
 * <tr><td>{@link #INDEX}</td><td>satisfaction index</td><td>no</td><td>no</td></tr>
 * <tr><td>{@link #DISTINCT_COUNT}</td><td>active users</td><td>no</td><td>no</td></tr>
 * <tr><td>{@link #UNSTATED}</td><td></td><td>no</td><td>no</td></tr>
 * </tbody>
 * </table>
 */
public enum Nature {
  /** A flow, such as revenue: sums over units and over time mean something. */
  ADDITIVE,
  /** A stock, such as headcount: it may be summed over units, but not over time. */
  SEMI_ADDITIVE,
  /**
   * A quotient of two amounts, such as a churn rate: the mean of two of them is not their whole.
   */
  RATIO,
  /**
   * A figure on a scale of its own, such as a satisfaction index: it may be averaged, not summed.
   */
  INDEX,
  /** A number of different things, such as active users: one user may be in two units. */
  DISTINCT_COUNT,
  /** Nobody has said. Treated with the same caution as an index. */
  UNSTATED;

  /** {@return whether values of different units, teams or components may be added up} */
  public boolean sumsOverUnits() {
    return this == ADDITIVE || this == SEMI_ADDITIVE;
  }
}
