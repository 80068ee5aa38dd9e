package dev.plumbline.kpi;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;

/**
 * What a ratio is made of: what is counted above the line and below it, and what the quotient is
 * multiplied with.
 *
 * <pre>{@code
 * Ratio.percent("customers who left in the month", "customers at its beginning")
 * }</pre>
 *
 * <p>{@code value = factor * numerator / denominator}.
 *
 * @param numerator what is counted above the line, in words; not blank, at most 1000 characters
 * @param denominator what is counted below the line, in words; not blank, at most 1000 characters
 * @param factor what the quotient is multiplied with, such as 100 for percent; finite and positive
 */
public record Ratio(String numerator, String denominator, double factor) {
  private static final double PERCENT = 100.0;
  private static final int LONGEST_TEXT = 1000;

  /**
   * Checks the parts.
   *
   * @param numerator what is counted above the line
   * @param denominator what is counted below the line
   * @param factor finite and positive
   * @throws InvalidDefinitionException if a text is blank or longer than 1000 characters, or the
   *     factor is not finite or not positive; it names all that is wrong
   */
  public Ratio {
    Problems problems = Problems.none();
    checkText("numerator", numerator, problems);
    checkText("denominator", denominator, problems);
    if (!(factor > 0.0 && factor <= Double.MAX_VALUE)) {
      problems.add(
          () ->
              ("A ratio has the factor %s."
                      + " Factors are finite and positive, such as 1, or 100 for percent.")
                  .formatted(factor));
    }
    problems.orThrow(InvalidDefinitionException::new);
  }

  private static void checkText(String what, String text, Problems problems) {
    if (text.isBlank()) {
      problems.add(() -> "A ratio has a blank %s. Say what is counted there.".formatted(what));
    }
    if (text.length() > LONGEST_TEXT) {
      problems.add(
          () ->
              "A ratio has a %s of %s characters. Use at most %s."
                  .formatted(what, text.length(), LONGEST_TEXT));
    }
  }

  /**
   * {@return a plain quotient}
   *
   * @param numerator what is counted above the line, such as {@code "revenue"}
   * @param denominator what is counted below the line, such as {@code "full-time employees"}
   * @throws InvalidDefinitionException if a text is blank or longer than 1000 characters
   */
  public static Ratio of(String numerator, String denominator) {
    return new Ratio(numerator, denominator, 1.0);
  }

  /**
   * {@return a quotient in percent}
   *
   * @param numerator what is counted above the line
   * @param denominator what is counted below the line
   * @throws InvalidDefinitionException if a text is blank or longer than 1000 characters
   */
  public static Ratio percent(String numerator, String denominator) {
    return new Ratio(numerator, denominator, PERCENT);
  }

  /**
   * {@return this ratio with another factor}
   *
   * @param factor such as 1000 for "per thousand inhabitants"; finite and positive
   * @throws InvalidDefinitionException if it is not finite or not positive
   */
  public Ratio withFactor(double factor) {
    return new Ratio(numerator, denominator, factor);
  }

  /** {@return the quotient as one writes it, escaped, such as {@code 100 * leavers / customers}} */
  @Override
  public String toString() {
    String quotient = PlainText.escape(numerator) + " / " + PlainText.escape(denominator);
    return factor == 1.0 ? quotient : Definitions.print(factor) + " * " + quotient;
  }
}
