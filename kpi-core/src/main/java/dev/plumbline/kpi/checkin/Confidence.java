package dev.plumbline.kpi.checkin;

import dev.plumbline.kpi.value.InvalidDefinitionException;

/**
 * How likely somebody thinks it that a target will be reached: a share from 0, "certainly not", to
 * 1, "certainly".
 *
 * <p>It is what a person says, and can be held against what a forecast computes. Ordered from the
 * least to the greatest.
 *
 * @param share from 0 to 1
 */
public record Confidence(double share) implements Comparable<Confidence> {
  private static final int MOST_POINTS = 10;
  private static final long PERCENT = 100;

  /**
   * Checks the share.
   *
   * @param share from 0 to 1
   * @throws InvalidDefinitionException if it is not
   */
  public Confidence {
    if (!(share >= 0.0 && share <= 1.0)) {
      throw new InvalidDefinitionException(
          ("The confidence %s is no share. Use 0 (certainly not) to 1 (certainly),"
                  + " or outOfTen(0 to 10).")
              .formatted(share));
    }
    share += 0.0;
  }

  /**
   * {@return the confidence with a share}
   *
   * @param share from 0 to 1
   * @throws InvalidDefinitionException if it is not
   */
  public static Confidence of(double share) {
    return new Confidence(share);
  }

  /**
   * {@return the confidence of so many points out of ten, as is usual with objectives and key
   * results}
   *
   * @param points from 0 to 10
   * @throws InvalidDefinitionException if it is not
   */
  public static Confidence outOfTen(int points) {
    if (points < 0 || points > MOST_POINTS) {
      throw new InvalidDefinitionException(
          "The confidence of %s out of 10 is none. Use 0 to 10.".formatted(points));
    }
    return new Confidence(points / (double) MOST_POINTS);
  }

  /** Compares by the share. */
  @Override
  public int compareTo(Confidence other) {
    return Double.compare(share, other.share);
  }

  /** {@return the share in whole percent, such as {@code 70 %}} */
  @Override
  public String toString() {
    return Math.round(PERCENT * share) + " %";
  }
}
