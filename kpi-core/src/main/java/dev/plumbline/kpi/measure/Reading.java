package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.exact.ExactSum;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Problems;
import java.util.Objects;

/**
 * What was read off for a KPI: a number, a ratio with its two parts, a label, or the statement that
 * there is nothing.
 *
 * <table class="striped">
 * <caption>Readings and their figures</caption>
 * <thead><tr><th>reading</th><th>example</th><th>figure</th></tr></thead>
 * <tbody>
 * <tr><td>{@link Amount}</td><td>{@code of(4.2)}</td><td>the number</td></tr>
 * <tr><td>{@link Ratio}</td><td>{@code ofRatio(4, 104)}</td><td>the double nearest to factor *
 * numerator / denominator; {@link Gap#ZERO_DENOMINATOR} if the denominator is 0, also for 0 / 0;
 * {@link Gap#DOMAIN} if the quotient is beyond the range of double</td></tr>
 * <tr><td>{@link Label}</td><td>{@code ofLabel("done")}</td><td>{@link Gap#DOMAIN}: only a scoring
 * makes a number of it</td></tr>
 * <tr><td>{@link Missing}</td><td>{@code notApplicable()}, {@code noData()}, {@code
 * missing(gap)}</td><td>the gap</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Readings are immutable. Negative zero becomes zero.
 */
public sealed interface Reading {
  /** How many characters a label has at the most. */
  int LONGEST_LABEL = 200;

  /** {@return the number, or the reason why there is none} */
  Figure figure();

  /**
   * {@return a number}
   *
   * @param number a finite number
   * @throws InvalidMeasurementsException if it is NaN or infinite
   */
  static Reading of(double number) {
    return new Amount(number);
  }

  /**
   * {@return a ratio without a factor} For a KPI in percent give the factor 100.
   *
   * @param numerator a finite number
   * @param denominator a finite number
   * @throws InvalidMeasurementsException if one of them is NaN or infinite
   */
  static Reading ofRatio(double numerator, double denominator) {
    return new Ratio(numerator, denominator, 1.0);
  }

  /**
   * {@return a ratio with a factor, such as 100 for percent}
   *
   * @param numerator a finite number
   * @param denominator a finite number
   * @param factor a finite number above 0
   * @throws InvalidMeasurementsException if a part is NaN or infinite, or the factor not above 0
   */
  static Reading ofRatio(double numerator, double denominator, double factor) {
    return new Ratio(numerator, denominator, factor);
  }

  /**
   * {@return a label}
   *
   * @param text such as {@code done}
   * @throws InvalidMeasurementsException if {@link Label} refuses the text
   */
  static Reading ofLabel(String text) {
    return new Label(text);
  }

  /** {@return the statement that the KPI does not apply} */
  static Reading notApplicable() {
    return Missing.NOT_APPLICABLE;
  }

  /** {@return the statement that nothing was measured} */
  static Reading noData() {
    return Missing.NO_DATA;
  }

  /**
   * {@return the statement that there is nothing, and why}
   *
   * @param gap {@link Gap#NO_DATA} or {@link Gap#NOT_APPLICABLE}, or why a calculation of values
   *     found none
   * @throws InvalidMeasurementsException if it is the gap of a score: {@link Gap#NO_TARGET} or
   *     {@link Gap#DEGENERATE_TARGET}
   */
  static Reading missing(Gap gap) {
    return new Missing(gap);
  }

  /**
   * A number in the KPI's unit.
   *
   * @param number a finite number
   */
  record Amount(double number) implements Reading {
    /**
     * Checks the number.
     *
     * @param number a finite number
     * @throws InvalidMeasurementsException if it is NaN or infinite
     */
    public Amount {
      Problems problems = Problems.none();
      ReadingChecks.checkNumber(number, () -> "", problems);
      problems.orThrow(InvalidMeasurementsException::new);
      number += 0.0;
    }

    @Override
    public Figure figure() {
      return Figure.of(number);
    }

    /** {@return the number in full} */
    @Override
    public String toString() {
      return Double.toString(number);
    }
  }

  /**
   * Two amounts of which the quotient counts, such as churned customers and all customers. Kept
   * apart, so that the ratio of a whole can be the ratio of the sums and never the mean of ratios.
   *
   * <p>Both parts may be negative, as a loss or a negative equity is; whoever takes denominators as
   * weights refuses negative ones there.
   *
   * @param numerator a finite number
   * @param denominator a finite number
   * @param factor what the quotient is multiplied by, such as 100 for percent; finite and above 0
   */
  record Ratio(double numerator, double denominator, double factor) implements Reading {
    /**
     * Checks the parts.
     *
     * @param numerator a finite number
     * @param denominator a finite number
     * @param factor a finite number above 0
     * @throws InvalidMeasurementsException if a part is NaN or infinite, or the factor not above 0
     */
    public Ratio {
      Problems problems = Problems.none();
      ReadingChecks.checkRatio(numerator, denominator, factor, () -> "", problems);
      problems.orThrow(InvalidMeasurementsException::new);
      numerator += 0.0;
      denominator += 0.0;
    }

    /** {@return the double nearest to factor * numerator / denominator, or the reason for none} */
    @Override
    public Figure figure() {
      if (denominator == 0.0) {
        return Figure.missing(Gap.ZERO_DENOMINATOR);
      }
      ExactSum dividend = ExactSum.zero();
      dividend.addProduct(factor, numerator);
      ExactSum divisor = ExactSum.zero();
      divisor.add(denominator);
      return Figure.ofResult(dividend.dividedBy(divisor));
    }

    /** {@return the parts and what they make, such as {@code 100.0 * 4.0 / 50.0 (8.0)}} */
    @Override
    public String toString() {
      String scale = factor == 1.0 ? "" : factor + " * ";
      return scale + numerator + " / " + denominator + " (" + figure() + ")";
    }
  }

  /**
   * A word that stands for a state, such as {@code done}: an ordinal KPI, yes or no, a milestone.
   * Compared as it is, so {@code Done} is another label than {@code done}.
   *
   * @param text printable text, not blank, at most {@value Reading#LONGEST_LABEL} characters
   */
  record Label(String text) implements Reading {
    /**
     * Checks the text.
     *
     * @param text printable text
     * @throws InvalidMeasurementsException if it is blank, too long, begins or ends with a space,
     *     or holds hidden characters or one of {@code < > & " '}
     */
    public Label {
      Problems problems = Problems.none();
      ReadingChecks.checkLabel(text, () -> "", problems);
      problems.orThrow(InvalidMeasurementsException::new);
    }

    /** {@return always {@link Gap#DOMAIN}} */
    @Override
    public Figure figure() {
      return Figure.missing(Gap.DOMAIN);
    }

    /** {@return the text} */
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Nothing, and why: nobody measured it, it does not apply, or a calculation of values found none.
   *
   * @param gap any but {@link Gap#NO_TARGET} and {@link Gap#DEGENERATE_TARGET}
   */
  record Missing(Gap gap) implements Reading {
    private static final Reading NO_DATA = new Missing(Gap.NO_DATA);
    private static final Reading NOT_APPLICABLE = new Missing(Gap.NOT_APPLICABLE);

    /**
     * Checks the reason.
     *
     * @param gap any but {@link Gap#NO_TARGET} and {@link Gap#DEGENERATE_TARGET}
     * @throws InvalidMeasurementsException if it is one of these, which only scores have
     */
    public Missing {
      Objects.requireNonNull(gap, "gap");
      if (gap == Gap.NO_TARGET || gap == Gap.DEGENERATE_TARGET) {
        throw new InvalidMeasurementsException(
            "The gap %s is one of scores, not of values. Say why there is no value, such as NO_DATA."
                .formatted(gap));
      }
    }

    @Override
    public Figure figure() {
      return Figure.missing(gap);
    }

    /** {@return the reason in words, such as {@code no data}} */
    @Override
    public String toString() {
      return gap.text();
    }
  }
}
