package dev.plumbline.kpi.strategy;

/**
 * What a strategy promises. The engine relies on the first group, and tests check the second.
 *
 * <p>A strategy that promises nothing is always treated correctly.
 */
public enum Trait {
  /** Adds values up, so that they must be of a nature that may be summed. */
  ADDS_UP,
  /**
   * Averages values, so that they must not be ratios. What picks values in their order (minimum,
   * median, quantiles) or measures how far they lie apart does not average them.
   */
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
   * Asks for {@link WeightedValues#numerator} and {@link WeightedValues#denominator}: it adds up
   * the parts of ratios, which travel up with the value. Only values are rolled up so.
   */
  SUMS_PARTS,
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
  HOMOGENEOUS,
  /** {@code f(v + c) = f(v) + c}, bit for bit where none of the additions is rounded. */
  TRANSLATES,
  /** Weights do not matter, as long as they are above 0. */
  IGNORES_WEIGHTS,
  /**
   * {@code f(v, k w) = f(v, w)} for positive k; bit for bit where k is a power of two, as long as
   * nothing becomes subnormal or infinite.
   */
  WEIGHTS_ARE_RELATIVE,
  /** A child of weight k has the effect of k children of weight 1, for whole k, bit for bit. */
  WEIGHTS_ARE_COPIES,
  /** To give every child twice changes nothing, bit for bit. */
  REPLICATION_INVARIANT,
  /**
   * Some of the children may be replaced by one that has their result as its value and their total
   * weight, bit for bit.
   */
  REPLACEABLE
}
