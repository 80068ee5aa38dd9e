package dev.plumbline.kpi.strategy;

/**
 * Where the weights of a node's children come from. A child whose alignment has weight 0 never
 * contributes, whatever the source.
 */
public enum WeightSource {
  /** The weights of the alignments. */
  ALIGNMENT("as aligned"),
  /** All count alike. */
  EQUAL("equal"),
  /**
   * The target values of the children in the period: with targets of 100,000, 20,000 and 1,000 the
   * first has 82.6 % of the weight. For KPIs of like units with targets that are not negative; one
   * that has no target in the period is missing, as {@link dev.plumbline.kpi.value.Gap#NO_TARGET}.
   */
  TARGET("by target"),
  /**
   * The denominators of the children, which makes the weighted mean of ratios the ratio of the
   * whole. A child without one is missing; so is one whose denominator is negative.
   */
  DENOMINATOR("by denominator");

  private final String text;

  WeightSource(String text) {
    this.text = text;
  }

  /** {@return the source in words, such as {@code by target}} */
  public String text() {
    return text;
  }
}
