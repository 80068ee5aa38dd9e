package dev.plumbline.kpi.target;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;

/**
 * How a value becomes a score.
 *
 * <p>A score is a dimensionless fraction: 0 says that nothing is achieved, 1 that the target is. It
 * is not clamped: overshoot is above 1, the wrong side of the baseline is below 0.
 *
 * <table class="striped">
 * <caption>Scorings, for actual v, baseline b, target t</caption>
 * <thead><tr><th>scoring</th><th>score</th><th>v = t</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #progress}</td><td>{@code (v - b) / (t - b)}</td><td>1</td></tr>
 * <tr><td>{@link #attainment(double, double, Direction) attainment}</td>
 *     <td>{@code 1 + s (v - t) / scale}, s = +1 where higher is better, otherwise -1</td>
 *     <td>1</td></tr>
 * <tr><td>{@link #passOrFail}</td><td>1 if v reaches t, otherwise 0</td><td>1</td></tr>
 * </tbody>
 * </table>
 *
 * <p>The scores of these are exact: numbers are read as the decimals that a reader sees in them,
 * and the score is the double nearest to the true quotient. So 0.7 on the way from 0.1 to 0.7 is 1
 * and not 0.9999999999999999, and a band that begins at 0.9 is reached by 4.5 of 5. A score that is
 * beyond the range of {@code double} is {@link dev.plumbline.kpi.value.Gap#DOMAIN}.
 *
 * <p>Scorings are immutable and safe for use by several threads.
 */
public interface Scoring {
  /**
   * {@return the score of a value}
   *
   * @param value a finite number, in the unit of the KPI
   * @throws IllegalArgumentException if the value is NaN or infinite
   */
  Figure score(double value);

  /**
   * {@return whether a value is at the target or beyond} Decided on the value, not on the score.
   *
   * @param value a finite number, in the unit of the KPI
   * @throws IllegalArgumentException if the value is NaN or infinite
   */
  default boolean isMet(double value) {
    TargetForm.checkScorable(value);
    return direction().reaches(value, target());
  }

  /** {@return the value whose score is 1} */
  double target();

  /** {@return the direction for which it holds} */
  Direction direction();

  /**
   * {@return the share of the way from a baseline to a target, {@code (v - b) / (t - b)}} The
   * direction is the one from the baseline to the target.
   *
   * @param baseline where one starts, score 0
   * @param target where one wants to be, score 1
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the two are equal, or not finite
   */
  static Scoring progress(double baseline, double target) {
    TargetForm.Progress form = new TargetForm.Progress(baseline, target);
    return form.scoring(Direction.from(baseline, target));
  }

  /**
   * {@return the attainment of a target that is not zero, {@code 1 + s (v - t) / |t|}: {@code v /
   * t} for a positive target where higher is better, {@code 2 - v / t} where lower is better}
   *
   * @param target where one wants to be, score 1
   * @param direction which way is better
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the target is zero, or not finite
   */
  static Scoring attainment(double target, Direction direction) {
    return new TargetForm.Attainment(target, Math.abs(target)).scoring(direction);
  }

  /**
   * {@return the attainment of a target with a scale of one's own, {@code 1 + s (v - t) / scale}}
   *
   * @param target where one wants to be, score 1; may be zero
   * @param scale how far from the target, in the unit of the KPI, the score is 0; positive
   * @param direction which way is better
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the scale is not positive, or one
   *     of them is not finite
   */
  static Scoring attainment(double target, double scale, Direction direction) {
    return new TargetForm.Attainment(target, scale).scoring(direction);
  }

  /**
   * {@return 1 for a value at the target or beyond, and 0 for any other}
   *
   * @param target where one wants to be; may be zero
   * @param direction which way is better
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the target is not finite
   */
  static Scoring passOrFail(double target, Direction direction) {
    return new TargetForm.PassOrFail(target).scoring(direction);
  }
}
