package dev.plumbline.kpi.value;

/**
 * The reason why there is no number.
 *
 * <p>Nothing that this library returns is NaN, an infinity or a silent zero: where there is no
 * number there is one of these. They are listed from the data's faults to the definition's, and
 * where several children of a node are missing for different reasons and one must be named, it is
 * the first of this list, so that it does not depend on their order.
 */
public enum Gap {
  /** A leaf was not measured, or all that is below a node is missing. */
  NO_DATA("no data"),
  /**
   * Somebody said that it does not apply. It leaves the denominator and does not count against
   * coverage.
   */
  NOT_APPLICABLE("not applicable"),
  /** Less of the weight below is present than the rule asks for. */
  BELOW_COVERAGE("below minimum coverage"),
  /** The present children have no weight in total. */
  ZERO_WEIGHT("no weight"),
  /** A ratio's denominators sum to zero. */
  ZERO_DENOMINATOR("denominator is zero"),
  /** Baseline equals target, a zero target has no scale, or a curve has no width. */
  DEGENERATE_TARGET("degenerate target"),
  /**
   * The calculation is not defined for these inputs, such as the geometric mean of a negative
   * number, or its exact result is beyond the range of {@code double}.
   */
  DOMAIN("not defined here"),
  /** There is a value but nothing to score it against. */
  NO_TARGET("no target");

  private final String text;

  Gap(String text) {
    this.text = text;
  }

  /** {@return the reason in words for a reader, such as {@code no data}} */
  public String text() {
    return text;
  }
}
