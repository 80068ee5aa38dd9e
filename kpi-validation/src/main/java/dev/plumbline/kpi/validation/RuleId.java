package dev.plumbline.kpi.validation;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import java.util.regex.Pattern;

/**
 * The identity of a rule, such as {@code smart.measurable.unit}. It stays the same from release to
 * release, so that suppressions and severities keep their meaning.
 *
 * @param value words of small letters, digits and hyphens, at least two, with dots between them; at
 *     most 100 characters
 */
public record RuleId(String value) implements Comparable<RuleId> {
  private static final int LONGEST = 100;
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

  /**
   * Checks the text.
   *
   * @param value words with dots between them
   * @throws InvalidDefinitionException if it has another form
   */
  public RuleId {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new InvalidDefinitionException(
          ("The rule id %s is none."
                  + " Write words of a-z, 0-9 and - with dots between, at most %s characters in all,"
                  + " such as smart.measurable.unit.")
              .formatted(PlainText.quote(value), LONGEST));
    }
  }

  /**
   * {@return the id with a text}
   *
   * @param value such as {@code smart.measurable.unit}
   * @throws InvalidDefinitionException if it has another form
   */
  public static RuleId of(String value) {
    return new RuleId(value);
  }

  /** Compares by the text. */
  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  /** {@return the text} */
  @Override
  public String toString() {
    return value;
  }
}
