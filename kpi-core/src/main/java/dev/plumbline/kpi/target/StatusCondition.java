package dev.plumbline.kpi.target;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.time.LocalDate;
import java.util.function.DoublePredicate;

/**
 * When a rule of {@link StatusRules} holds: a condition on value, score, or date.
 *
 * <p>What asks for a value or score that is missing does not hold. Levels are compared as they are,
 * without rounding or tolerance. Conditions can be joined by {@link #and} and {@link #or}, and
 * written as lambdas.
 */
@FunctionalInterface
public interface StatusCondition {
  /**
   * {@return whether it holds}
   *
   * @param facts what is known of the node
   */
  boolean holds(StatusFacts facts);

  /**
   * {@return the condition that the value is at a level or better}
   *
   * @param level in the unit of the KPI
   * @param direction which way is better; not a range, which is two conditions joined by {@link
   *     #and}
   * @throws InvalidDefinitionException if the level is not finite, or the direction is to stay in a
   *     range
   */
  static StatusCondition valueReaches(double level, Direction direction) {
    double checked = checkedLevel(level, direction);
    return facts -> test(facts.value(), value -> direction.reaches(value, checked));
  }

  /**
   * {@return the condition that the value is better than a level}
   *
   * @param level in the unit of the KPI
   * @param direction which way is better; not a range, which is two conditions joined by {@link
   *     #and}
   * @throws InvalidDefinitionException if the level is not finite, or the direction is to stay in a
   *     range
   */
  static StatusCondition valueIsBeyond(double level, Direction direction) {
    double checked = checkedLevel(level, direction);
    return facts ->
        test(facts.value(), value -> value != checked && direction.reaches(value, checked));
  }

  /**
   * {@return the condition that the share of the target, which is the score, is at least so much}
   *
   * @param share 1 is "target achieved"
   * @throws InvalidDefinitionException if it is not finite
   */
  static StatusCondition scoreReaches(double share) {
    double checked = TargetForm.finite("share", share);
    return facts -> test(facts.score(), score -> score >= checked);
  }

  /**
   * {@return the condition that the last day of the period is a day or later}
   *
   * @param day such as the day on which something is due
   */
  static StatusCondition endsOnOrAfter(LocalDate day) {
    return facts -> facts.period().end().isAfter(day);
  }

  /** {@return the condition that there is no score} */
  static StatusCondition scoreIsMissing() {
    return facts -> !facts.score().isPresent();
  }

  /**
   * {@return the condition that both hold}
   *
   * @param other the other one
   */
  default StatusCondition and(StatusCondition other) {
    return facts -> holds(facts) && other.holds(facts);
  }

  /**
   * {@return the condition that at least one holds}
   *
   * @param other the other one
   */
  default StatusCondition or(StatusCondition other) {
    return facts -> holds(facts) || other.holds(facts);
  }

  private static double checkedLevel(double level, Direction direction) {
    if (direction == Direction.IN_RANGE) {
      throw new InvalidDefinitionException(
          ("The level %s cannot be reached in a range."
                  + " Join one condition for either end of the range with and(...).")
              .formatted(level));
    }
    return TargetForm.finite("level", level);
  }

  private static boolean test(Figure figure, DoublePredicate test) {
    return figure.isPresent() && test.test(figure.orElseThrow());
  }
}
