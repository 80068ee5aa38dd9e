package dev.plumbline.kpi.target;

import dev.plumbline.kpi.value.Figure;

/**
 * Where scores are cut off: a step of its own, after scoring a child or after averaging a parent.
 *
 * <p>The two places give different results: a KPI at 300 % hides two failures if only the parent is
 * clamped.
 */
public enum Clamp {
  /** Nowhere. */
  NONE(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
  /** Above 1: overshoot does not count. */
  UPPER(Double.NEGATIVE_INFINITY, 1.0),
  /** Below 0: what is worse than nothing counts as nothing. */
  LOWER(0.0, Double.POSITIVE_INFINITY),
  /** Above 1 and below 0. */
  BOTH(0.0, 1.0);

  private final double least;
  private final double most;

  Clamp(double least, double most) {
    this.least = least;
    this.most = most;
  }

  /**
   * {@return the score, or the nearest one that is allowed}
   *
   * @param score a finite number
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public double apply(double score) {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException(
          "The score %s cannot be cut off. Only finite scores can.".formatted(score));
    }
    return Math.min(Math.max(score, least), most) + 0.0;
  }

  /**
   * {@return the score, or the nearest one that is allowed; a gap stays as it is}
   *
   * @param score a score, or the reason why there is none
   */
  public Figure apply(Figure score) {
    return score.isPresent() ? Figure.of(apply(score.orElseThrow())) : score;
  }
}
