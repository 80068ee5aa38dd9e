package dev.plumbline.kpi.value;

/**
 * Which way a KPI wants to move.
 *
 * <p>A direction has no default anywhere in the library: reading "lower is better" the wrong way
 * round is the defect most often reported against KPI systems.
 */
public enum Direction {
  /** More is better, such as revenue or a promoter score. */
  HIGHER_IS_BETTER,
  /** Less is better, such as churn or the days to answer a request. */
  LOWER_IS_BETTER,
  /** To be in a range is best, such as days of stock: neither more nor less is better. */
  IN_RANGE;

  /**
   * {@return the direction in which {@code to} is better than {@code from}}
   *
   * @param from a finite number
   * @param to a finite number other than {@code from}
   * @throws IllegalArgumentException if the two are equal or one of them is not a number
   */
  public static Direction from(double from, double to) {
    if (to > from) {
      return HIGHER_IS_BETTER;
    }
    if (to < from) {
      return LOWER_IS_BETTER;
    }
    throw new IllegalArgumentException(
        "There is no direction from %s to %s. Give two different numbers.".formatted(from, to));
  }

  /** {@return +1 where higher is better, -1 where lower is better, and 0 for a range} */
  public int sign() {
    return switch (this) {
      case HIGHER_IS_BETTER -> 1;
      case LOWER_IS_BETTER -> -1;
      case IN_RANGE -> 0;
    };
  }

  /**
   * {@return whether {@code value} is at {@code level} or better} An exact comparison of the two
   * doubles: nothing is rounded and there is no tolerance.
   *
   * @param value a finite number
   * @param level the finite number to reach
   * @throws IllegalArgumentException for a range, of which a single level says nothing
   */
  public boolean reaches(double value, double level) {
    return switch (this) {
      case HIGHER_IS_BETTER -> value >= level;
      case LOWER_IS_BETTER -> value <= level;
      case IN_RANGE ->
          throw new IllegalArgumentException(
              "The level %s cannot be reached in a range. Ask for a range instead."
                  .formatted(level));
    };
  }
}
