package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.value.Gap;

/**
 * What becomes of a node whose children are not all there.
 *
 * <p>What is {@linkplain Gap#NOT_APPLICABLE not applicable} is not missing: it is left out under
 * each of them. A child of weight 0 is never missed.
 */
public enum MissingPolicy {
  /** It is dropped, and the weights of the others keep their ratios. */
  IGNORE,
  /** It counts as 0, with its weight. */
  ZERO,
  /** The node has a gap too: the first, in the order of {@link Gap}, of those below it. */
  PROPAGATE;

  /**
   * {@return whether a missing child stands as a number in the calculation}
   *
   * @param gap why it is missing
   */
  public boolean counts(Gap gap) {
    return this == ZERO && gap != Gap.NOT_APPLICABLE;
  }
}
