package dev.plumbline.kpi.trend;

/**
 * An interval between two numbers, both of which belong to it.
 *
 * @param lower the lower bound, finite
 * @param upper the upper bound, finite, not less
 */
public record Bounds(double lower, double upper) {
  /**
   * Checks the bounds.
   *
   * @param lower the lower bound, finite
   * @param upper the upper bound, finite, not less
   * @throws IllegalArgumentException if a bound is not finite, or they are the wrong way round
   */
  public Bounds {
    if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
      throw new IllegalArgumentException(
          "There is no interval from %s to %s. Give two finite bounds, the lower one first."
              .formatted(lower, upper));
    }
    lower += 0.0;
    upper += 0.0;
  }

  /**
   * {@return whether a number is in the interval}
   *
   * @param number any number
   */
  public boolean contains(double number) {
    return number >= lower && number <= upper;
  }

  /** {@return the interval with a few digits, such as {@code 0.12 to 0.5}} */
  @Override
  public String toString() {
    return Shown.number(lower) + " to " + Shown.number(upper);
  }
}
