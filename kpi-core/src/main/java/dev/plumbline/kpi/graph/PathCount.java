package dev.plumbline.kpi.graph;

/**
 * How many paths there are, as far as a {@code long} can count.
 *
 * @param paths the number of paths; not negative
 * @param saturated whether there are more than could be counted
 */
public record PathCount(long paths, boolean saturated) {
  static final PathCount NONE = new PathCount(0, false);
  static final PathCount ONE = new PathCount(1, false);

  /**
   * Checks the number.
   *
   * @param paths the number of paths
   * @param saturated whether there are more than could be counted
   * @throws IllegalArgumentException if the number is negative, or saturated but not {@link
   *     Long#MAX_VALUE}
   */
  public PathCount {
    if (paths < 0 || (saturated && paths != Long.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "A path count is %s%s. It is not negative, and saturated only as %s."
              .formatted(paths, saturated ? " and saturated" : "", Long.MAX_VALUE));
    }
  }

  /** {@return the number, such as {@code 2} or {@code more than 9223372036854775807}} */
  @Override
  public String toString() {
    return saturated ? "more than " + paths : Long.toString(paths);
  }
}
