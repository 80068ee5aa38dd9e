package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.function.Supplier;

/**
 * What a reading may hold.
 *
 * <p>{@code of} is what follows the subject in a message: nothing, or {@code " of 'churn' in
 * 2026-03"}.
 */
final class ReadingChecks {
  private static final String LABEL = "label";
  private static final String LABEL_SUBJECT = "The " + LABEL;

  private ReadingChecks() {}

  static void checkNumber(double number, Supplier<String> of, Problems problems) {
    if (!Double.isFinite(number)) {
      problems.add(
          () ->
              "The measurement%s is %s, which is no number. Leave it out if there is none."
                  .formatted(of.get(), number));
    }
  }

  static void checkRatio(
      double numerator, double denominator, double factor, Supplier<String> of, Problems problems) {
    checkPart("numerator", numerator, of, problems);
    checkPart("denominator", denominator, of, problems);
    if (!(factor > 0.0 && factor <= Double.MAX_VALUE)) {
      problems.add(
          () ->
              ("The factor of the ratio%s is %s, which is not a finite number above 0."
                      + " Use 1, or 100 for percent.")
                  .formatted(of.get(), factor));
    }
  }

  private static void checkPart(String part, double x, Supplier<String> of, Problems problems) {
    if (!Double.isFinite(x)) {
      problems.add(
          () ->
              "The %s%s is %s, which is no number. Leave the ratio out if there is none."
                  .formatted(part, of.get(), x));
    }
  }

  static void checkLabel(String text, Supplier<String> of, Problems problems) {
    try {
      PlainText.checkPrintable(text, LABEL, Reading.LONGEST_LABEL);
    } catch (InvalidDefinitionException refused) {
      problems.add(
          () ->
              LABEL_SUBJECT
                  + of.get()
                  + refused.problems().get(0).substring(LABEL_SUBJECT.length()));
    }
  }
}
