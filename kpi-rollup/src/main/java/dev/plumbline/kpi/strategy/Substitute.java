package dev.plumbline.kpi.strategy;

import com.google.errorprone.annotations.Immutable;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import java.time.Period;
import java.util.Objects;

/**
 * What may take the place of a child that is missing.
 *
 * <pre>{@code
 * MissingPolicy.substitute(
 *     Substitute.lastValue(java.time.Period.ofMonths(3)),              // not older than three months
 *     Substitute.series("region"),          // or else what the region has
 *     Substitute.number(0.5));              // or else a half
 * }</pre>
 *
 * <p>Numbers stand in the rule; series and earlier results are given with the measurements, as
 * {@code Substitutes}. Immutable.
 */
@Immutable
public sealed interface Substitute {
  /**
   * {@return a fixed number, as value or score}
   *
   * @param number a finite number
   * @throws InvalidDefinitionException if it is NaN or infinite
   */
  static Substitute number(double number) {
    return new FixedNumber(number);
  }

  /**
   * {@return the figure of the same node in another series, such as the mean of a region}
   *
   * @param name of the series; printable, at most 60 characters
   * @throws InvalidDefinitionException if the name is refused
   */
  static Substitute series(String name) {
    return new Series(name);
  }

  /**
   * {@return the last earlier figure of the same node, if it is not too old: if the day after its
   * period, plus this age, is not before the day after the period that is rolled up} So February is
   * one month older than March.
   *
   * @param mostAge such as three months; positive
   * @throws InvalidDefinitionException if it is zero or negative
   */
  static Substitute lastValue(Period mostAge) {
    return new LastValue(mostAge);
  }

  /**
   * A fixed number.
   *
   * @param number a finite number
   */
  record FixedNumber(double number) implements Substitute {
    /**
     * Checks the number.
     *
     * @param number a finite number
     * @throws InvalidDefinitionException if it is NaN or infinite
     */
    public FixedNumber {
      if (!Double.isFinite(number)) {
        throw new InvalidDefinitionException(
            "The substitute %s is no number. Give a finite one.".formatted(number));
      }
      number += 0.0;
    }

    /** {@return the number} */
    @Override
    public String toString() {
      return Double.toString(number);
    }
  }

  /**
   * The figure of the same node in another series.
   *
   * @param name of the series
   */
  record Series(String name) implements Substitute {
    private static final int LONGEST_NAME = 60;

    /**
     * Checks the name.
     *
     * @param name printable, at most 60 characters
     * @throws InvalidDefinitionException if it is refused
     */
    public Series {
      Objects.requireNonNull(name, "name");
      PlainText.checkPrintable(name, "series", LONGEST_NAME);
    }

    /** {@return the series as one says it} */
    @Override
    public String toString() {
      return "series " + PlainText.quote(name);
    }
  }

  /**
   * The last earlier figure of the same node.
   *
   * @param mostAge how old it may be, positive
   */
  record LastValue(Period mostAge) implements Substitute {
    /**
     * Checks the age.
     *
     * @param mostAge positive
     * @throws InvalidDefinitionException if it is zero or negative
     */
    public LastValue {
      if (mostAge.isZero() || mostAge.isNegative()) {
        throw new InvalidDefinitionException(
            "A last value may have the age %s. Give a positive one, such as Period.ofMonths(3)."
                .formatted(mostAge));
      }
    }

    /** {@return the age as one says it} */
    @Override
    public String toString() {
      return "last value within " + mostAge;
    }
  }
}
