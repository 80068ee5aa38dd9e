package dev.plumbline.kpi.strategy;

/**
 * What a strategy promises. The engine relies on the first group, and tests check the second.
 *
 * <p>A strategy that promises nothing is always treated correctly.
 */
public enum Trait {
  /** Adds values up, so that they must be of a nature that may be summed. */
  ADDS_UP,
  /** Averages values, so that they must not be ratios. */
  AVERAGES,
  /**
   * Is zero, and not a gap, where no child contributes. A gap that the rule asks for ({@link
   * MissingPolicy#PROPAGATE}, minimum coverage) comes before that.
   */
  EMPTY_IS_ZERO,
  /**
   * Asks for {@link WeightedValues#kpis} and {@link WeightedValues#kpisOnTarget}, which are kept
   * only where some strategy does.
   */
  COUNTS_KPIS,
  /**
   * Does not keep its view of the children after the call, so that the engine may use one view for
   * all nodes and allocates nothing per node.
   */
  KEEPS_NO_VIEW,

  /** {@code f(v, ..., v) = v}, bit for bit. */
  IDEMPOTENT,
  /** {@code min(v) <= f(v) <= max(v)}, without tolerance. */
  INTERNAL,
  /** Raising a value never lowers the result, without tolerance. */
  MONOTONE,
  /**
   * {@code f(k v) = k f(v)} for positive k; bit for bit where k is a power of two, as long as
   * nothing becomes subnormal or infinite.
   */
  HOMOGENEOUS
}
