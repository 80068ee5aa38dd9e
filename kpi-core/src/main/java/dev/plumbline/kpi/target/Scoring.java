package dev.plumbline.kpi.target;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * How a value becomes a score.
 *
 * <p>A score is a dimensionless fraction: 0 says that nothing is achieved, 1 that the target is. It
 * is not clamped, unless by a {@link #clamped step of its own}: overshoot is above 1, the wrong
 * side of the baseline is below 0.
 *
 * <table class="striped">
 * <caption>Scorings of a value v</caption>
 * <thead><tr><th>scoring</th><th>score</th><th>holds for</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #through piecewise linear}</td><td>the line through knots (x, y)</td>
 *     <td>the direction in which y rises</td></tr>
 * <tr><td>{@link #progress}</td><td>{@code (v - b) / (t - b)}</td><td>from b to t</td></tr>
 * <tr><td>{@link #attainment(double, double, Direction) attainment}</td>
 *     <td>{@code 1 + s (v - t) / scale}, s = +1 where higher is better, otherwise -1</td>
 *     <td>either</td></tr>
 * <tr><td>{@link #inverseRatio}</td><td>{@code t / v}</td><td>lower is better</td></tr>
 * <tr><td>{@link #goalposts}</td><td>{@code (v - worst) / (best - worst)}</td>
 *     <td>from worst to best</td></tr>
 * <tr><td>{@link #logGoalposts}</td>
 *     <td>{@code (ln v - ln worst) / (ln best - ln worst)}</td><td>from worst to best</td></tr>
 * <tr><td>{@link #goalAndRedFlag}</td><td>1/3 at the red flag r, 2/3 at the goal g, 1 at 2g - r</td>
 *     <td>from r to g</td></tr>
 * <tr><td>{@link #worstThresholdTarget}</td><td>0, 1/2 and 1 at these, never outside</td>
 *     <td>from worst to target</td></tr>
 * <tr><td>{@link #baselineCommitTargetStretch}</td><td>0, 0.7, 1 and 1.3 at these</td>
 *     <td>from baseline to target</td></tr>
 * <tr><td>{@link #range}</td><td>1 in the range, falling to 0 over the tolerances</td>
 *     <td>in range</td></tr>
 * <tr><td>{@link #within}</td><td>1 in the range, 0 outside</td><td>in range</td></tr>
 * <tr><td>{@link #passOrFail}</td><td>1 if v reaches t, otherwise 0</td><td>either</td></tr>
 * <tr><td>{@link #labels}</td><td>what a map says of a label</td><td>any</td></tr>
 * </tbody>
 * </table>
 *
 * <p>But for logarithms the scores of these are exact: numbers are read as the decimals that a
 * reader sees in them, and the score is the double nearest to the true quotient. So 0.7 on the way
 * from 0.1 to 0.7 is 1 and not 0.9999999999999999, and a band that begins at 0.9 is reached by 4.5
 * of 5. A score that is beyond the range of {@code double} is {@link Gap#DOMAIN}.
 *
 * <p>Write one of your own as a lambda from a value to a {@link Figure}, or with {@link #of}. It
 * must be a function of its argument, and safe for use by several threads, as those of the library
 * are.
 */
@FunctionalInterface
public interface Scoring {
  /**
   * {@return the score of a value, or the reason why it has none}
   *
   * @param value a finite number, in the unit of the KPI
   * @throws IllegalArgumentException if the value is NaN or infinite
   */
  Figure score(double value);

  /**
   * {@return the score of a label, or the reason why it has none: {@link Gap#DOMAIN} unless it is
   * one of those that are scored}
   *
   * @param label what was measured in place of a number, such as {@code done}
   */
  default Figure score(String label) {
    return Figure.missing(Gap.DOMAIN);
  }

  /**
   * {@return whether a value is at the target or beyond} Decided on the value itself where there is
   * a {@linkplain #target target value}, otherwise on whether the score is at least 1.
   *
   * @param value a finite number, in the unit of the KPI
   * @throws IllegalArgumentException if the value is NaN or infinite
   */
  default boolean isMet(double value) {
    return score(value).orElse(Double.NEGATIVE_INFINITY) >= 1.0;
  }

  /** {@return the value that is to be reached; nothing if there is no single one} */
  default OptionalDouble target() {
    return OptionalDouble.empty();
  }

  /** {@return the direction for which it holds; nothing if it holds for any} */
  default Optional<Direction> direction() {
    return Optional.empty();
  }

  /**
   * {@return this scoring, with its scores cut off} Whether a target is met does not change.
   *
   * @param clamp where
   */
  default Scoring clamped(Clamp clamp) {
    return clamp == Clamp.NONE ? this : new ClampedScoring(this, clamp);
  }

  /**
   * {@return a scoring of one's own}
   *
   * @param direction for which it holds
   * @param function from a value to a score; NaN or an infinity where it is not defined
   */
  static Scoring of(Direction direction, DoubleUnaryOperator function) {
    return new FunctionScoring(direction, function);
  }

  /**
   * {@return the scoring that leads through knots in straight lines}
   *
   * @param outside what becomes of values outside the knots
   * @param knots at least two, their values strictly rising or strictly falling, their scores
   *     rising or falling, not all the same
   * @throws InvalidDefinitionException if they are not like that; it says all that is wrong
   */
  static Scoring through(Outside outside, Knot... knots) {
    return PiecewiseLinear.through(outside, knots);
  }

  /**
   * {@return the share of the way from a baseline to a target, {@code (v - b) / (t - b)}}
   *
   * @param baseline where one starts, score 0
   * @param target where one wants to be, score 1
   * @throws InvalidDefinitionException if the two are equal, or not finite
   */
  static Scoring progress(double baseline, double target) {
    return new TargetForm.Progress(baseline, target).scoring();
  }

  /**
   * {@return the attainment of a target that is not zero, {@code 1 + s (v - t) / |t|}} That is
   * {@code v / t} for a positive target where higher is better, and {@code 2 - v / t} where lower
   * is better.
   *
   * @param target where one wants to be, score 1
   * @param direction which way is better
   * @throws InvalidDefinitionException if the target is zero or not finite, or the direction is to
   *     stay in a range
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
   * @throws InvalidDefinitionException if the scale is not positive, one of them is not finite, or
   *     the direction is to stay in a range
   */
  static Scoring attainment(double target, double scale, Direction direction) {
    return new TargetForm.Attainment(target, scale).scoring(direction);
  }

  /**
   * {@return 1 for a value at the target or beyond, and 0 for any other}
   *
   * @param target where one wants to be; may be zero
   * @param direction which way is better
   * @throws InvalidDefinitionException if the target is not finite, or the direction is to stay in
   *     a range
   */
  static Scoring passOrFail(double target, Direction direction) {
    return new TargetForm.PassOrFail(target).scoring(direction);
  }

  /**
   * {@return the inverse ratio of a cost to its target, {@code t / v}} Not defined for v &lt;= 0.
   * It never falls below 0, unlike {@link #attainment(double, Direction) attainment}, which is the
   * other convention for costs.
   *
   * @param target where one wants to be, score 1; positive
   * @throws InvalidDefinitionException if the target is not positive, or not finite
   */
  static Scoring inverseRatio(double target) {
    return new InverseRatio(target);
  }

  /**
   * {@return the share of the way between goalposts, {@code (v - worst) / (best - worst)}}
   * Composite indices clamp it, which is a {@linkplain #clamped step of its own} here.
   *
   * @param worst score 0
   * @param best score 1; less than the worst where lower is better
   * @throws InvalidDefinitionException if the two are equal, or not finite
   */
  static Scoring goalposts(double worst, double best) {
    return PiecewiseLinear.through(Outside.EXTRAPOLATE, Knot.of(worst, 0.0), Knot.of(best, 1.0));
  }

  /**
   * {@return the share of the way between goalposts on a logarithmic scale, {@code (ln v - ln
   * worst) / (ln best - ln worst)}} Not defined for v &lt;= 0. Within 8 ulp of the true score of
   * these doubles, exactly 0 and 1 at the posts, never past a post that the value has not passed,
   * and the same on every machine.
   *
   * @param worst score 0; positive
   * @param best score 1; positive
   * @throws InvalidDefinitionException if the two are equal, not positive, or not finite
   */
  static Scoring logGoalposts(double worst, double best) {
    return new LogGoalposts(worst, best);
  }

  /**
   * {@return the line that is 1/3 at the red flag r, 2/3 at the goal g, and 1 at 2g - r} So red,
   * green and what is between take a third each. The target is the goal.
   *
   * @param redFlag where one must act
   * @param goal where one wants to be
   * @throws InvalidDefinitionException if the two are equal, or not finite
   */
  static Scoring goalAndRedFlag(double redFlag, double goal) {
    return PiecewiseLinear.goalAndRedFlag(redFlag, goal);
  }

  /**
   * {@return 0 at the worst, 1/2 at the threshold of what is acceptable, 1 at the target, and never
   * outside} The scale of the goal-oriented requirement language (ITU-T Z.151), from -100..100.
   *
   * @param worst the worst that is expected
   * @param threshold what is just acceptable; strictly between the two
   * @param target where one wants to be
   * @throws InvalidDefinitionException if they are not in order, or not finite
   */
  static Scoring worstThresholdTarget(double worst, double threshold, double target) {
    return PiecewiseLinear.through(
        Outside.CLAMP, Knot.of(worst, 0.0), Knot.of(threshold, 0.5), Knot.of(target, 1.0));
  }

  /**
   * {@return 0 at the baseline, 0.7 at what one commits to, 1 at the target, 1.3 at the stretch
   * target, and on in straight lines} 0.7 is where graders of objectives and key results call it a
   * success; for other scores use {@link #through}.
   *
   * @param baseline where one starts
   * @param commit what one promises
   * @param target where one wants to be
   * @param stretch what would be wonderful
   * @throws InvalidDefinitionException if they are not in strict order, or not finite
   */
  static Scoring baselineCommitTargetStretch(
      double baseline, double commit, double target, double stretch) {
    return PiecewiseLinear.through(
        Outside.EXTRAPOLATE,
        Knot.of(baseline, 0.0),
        Knot.of(commit, 0.7),
        Knot.of(target, 1.0),
        Knot.of(stretch, 1.3));
  }

  /**
   * {@return 1 from the least to the greatest value, both of which are in the range, falling in
   * straight lines to 0 over the tolerances, and 0 beyond}
   *
   * @param least where the range begins
   * @param greatest where it ends; not below the least
   * @param toleranceBelow how far below the range the score is 0; positive
   * @param toleranceAbove how far above the range the score is 0; positive
   * @throws InvalidDefinitionException if the range is inverted, a tolerance is not positive, or
   *     one of them is not finite
   */
  static Scoring range(
      double least, double greatest, double toleranceBelow, double toleranceAbove) {
    return RangeScoring.of(least, greatest, toleranceBelow, toleranceAbove);
  }

  /**
   * {@return 1 from the least to the greatest value, both of which are in the range, and 0 outside}
   *
   * @param least where the range begins
   * @param greatest where it ends; not below the least
   * @throws InvalidDefinitionException if the range is inverted, or one of them is not finite
   */
  static Scoring within(double least, double greatest) {
    return RangeScoring.step(least, greatest);
  }

  /**
   * {@return what a map says of a label} A label that is not in it, and any number, is {@link
   * Gap#DOMAIN}.
   *
   * @param scores a finite score for each label
   * @throws InvalidDefinitionException if there is no label, or a score is not finite
   */
  static Scoring labels(Map<String, Double> scores) {
    return LabelScoring.of(scores);
  }
}
