package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.NaturalRange;

/**
 * The natural process limits of a series: between them it varies without a reason that is worth
 * looking for.
 *
 * <p>From the values of a baseline and their moving ranges, the distances of each value from the
 * one before (XmR chart; D. J. Wheeler, Understanding Variation, 1993):
 *
 * <table class="striped">
 * <caption>Limits</caption>
 * <thead><tr><th>line</th><th>limits</th><th>limit of ranges</th></tr></thead>
 * <tbody>
 * <tr><td>mean</td><td>mean +- 3 / 1.128 (2.66) mean moving ranges</td><td>3.268 mean moving ranges
 * </td></tr>
 * <tr><td>median</td><td>median +- 3.145 median moving ranges</td><td>3.865 median moving ranges</td>
 * </tr>
 * </tbody>
 * </table>
 *
 * <p>1.128 is d2, the mean range of two numbers from a normal distribution in standard deviations,
 * as the tables of control charts print it.
 *
 * @param centralLine what the line is
 * @param line the central line
 * @param sigma a third of the distance from the line to a limit that is not clipped
 * @param lower the lower limit
 * @param upper the upper limit
 * @param typicalRange the mean or median moving range
 * @param rangeLimit the upper limit of moving ranges
 * @param isLowerClipped whether the lower limit is that of the scale, for the formula goes below
 * @param isUpperClipped whether the upper limit is that of the scale, for the formula goes above
 * @param size from how many values they were calculated; 0 if they were given
 */
public record ProcessLimits(
    CentralLine centralLine,
    double line,
    double sigma,
    double lower,
    double upper,
    double typicalRange,
    double rangeLimit,
    boolean isLowerClipped,
    boolean isUpperClipped,
    int size) {
  private static final int SIGMAS = 3;

  /**
   * Checks the numbers.
   *
   * @param centralLine what the line is
   * @param line the central line
   * @param sigma a third of the distance from the line to a limit that is not clipped
   * @param lower the lower limit
   * @param upper the upper limit
   * @param typicalRange the mean or median moving range
   * @param rangeLimit the upper limit of moving ranges
   * @param isLowerClipped whether the lower limit is that of the scale
   * @param isUpperClipped whether the upper limit is that of the scale
   * @param size from how many values they were calculated
   * @throws IllegalArgumentException if a number is not finite, or they are not in order
   */
  public ProcessLimits {
    line = finite(line);
    sigma = finite(sigma);
    lower = finite(lower);
    upper = finite(upper);
    typicalRange = finite(typicalRange);
    rangeLimit = finite(rangeLimit);
    if (sigma < 0 || lower > upper || typicalRange < 0 || rangeLimit < 0 || size < 0) {
      throw new IllegalArgumentException(
          "The limits %s to %s around %s are not in order. Let ProcessLimits.of calculate them."
              .formatted(lower, upper, line));
    }
  }

  /**
   * {@return the limits around a mean that was calculated before, such as that of a year when
   * nothing was wrong}
   *
   * @param mean the mean of the values
   * @param meanRange the mean of their moving ranges, not negative
   * @throws IllegalArgumentException if one of them is not finite, the range is negative, or a
   *     limit is beyond the range of double
   */
  public static ProcessLimits of(double mean, double meanRange) {
    return of(CentralLine.MEAN, mean, meanRange, 0);
  }

  static ProcessLimits of(CentralLine centralLine, double line, double range, int size) {
    double width = centralLine.limits() * range;
    return new ProcessLimits(
        centralLine,
        line,
        width / SIGMAS,
        line - width,
        line + width,
        range,
        centralLine.rangeLimit() * range,
        false,
        false,
        size);
  }

  /** Returns whether limits can be calculated: whether they are in the range of double. */
  static boolean exist(CentralLine centralLine, double line, double range) {
    return Double.isFinite(Math.abs(line) + centralLine.rangeLimit() * range);
  }

  private static double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "A process limit is not finite. Give numbers that are, and not too large.");
    }
    return number + 0.0;
  }

  /**
   * {@return these limits where the scale ends before them} The line and sigma stay.
   *
   * @param scale the values that are possible, such as those from 0 to 100
   */
  public ProcessLimits within(NaturalRange scale) {
    double least = clipped(scale, lower);
    double greatest = clipped(scale, upper);
    return new ProcessLimits(
        centralLine,
        line,
        sigma,
        least,
        greatest,
        typicalRange,
        rangeLimit,
        isLowerClipped || least != lower,
        isUpperClipped || greatest != upper,
        size);
  }

  private static double clipped(NaturalRange scale, double limit) {
    double atMost = scale.upper().orElse(Double.POSITIVE_INFINITY);
    return Math.max(scale.lower().orElse(Double.NEGATIVE_INFINITY), Math.min(atMost, limit));
  }

  /** {@return whether there is no width: all values of the baseline were equal} */
  public boolean hasNoWidth() {
    return sigma == 0.0;
  }

  /** {@return the line and the limits with a few digits} */
  @Override
  public String toString() {
    return "%s %s, limits %s%s to %s%s"
        .formatted(
            centralLine == CentralLine.MEAN ? "mean" : "median",
            Shown.number(line),
            Shown.number(lower),
            isLowerClipped ? " (end of the scale)" : "",
            Shown.number(upper),
            isUpperClipped ? " (end of the scale)" : "");
  }
}
