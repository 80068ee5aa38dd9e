package dev.plumbline.kpi.target;

/**
 * A point of a scoring curve: a value and its score.
 *
 * @param value in the unit of the KPI; finite
 * @param score 0 is nothing achieved, 1 is target achieved; finite
 */
public record Knot(double value, double score) {
  /**
   * Checks the numbers.
   *
   * @param value in the unit of the KPI; finite
   * @param score finite
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if one of them is not finite
   */
  public Knot {
    value = TargetForm.finite("value of a knot", value);
    score = TargetForm.finite("score of a knot", score);
  }

  /**
   * {@return the knot of a value and its score}
   *
   * @param value in the unit of the KPI; finite
   * @param score finite
   */
  public static Knot of(double value, double score) {
    return new Knot(value, score);
  }

  /** {@return the knot as one says it, such as {@code 3.0 scores 1.0}} */
  @Override
  public String toString() {
    return value + " scores " + score;
  }
}
