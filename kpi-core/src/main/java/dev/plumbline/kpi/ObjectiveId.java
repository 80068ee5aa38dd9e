package dev.plumbline.kpi;

import dev.plumbline.kpi.value.PlainText;

/**
 * The identity of an objective, such as {@code retain-customers}.
 *
 * <p>Comparable with its own kind, so that hostile ids with equal hash codes cost a map nothing.
 *
 * @param value printable text, not blank, at most {@value NodeId#LONGEST} characters
 */
public record ObjectiveId(String value) implements NodeId, Comparable<ObjectiveId> {
  /**
   * Checks the text.
   *
   * @param value printable text
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if it is blank, too long, begins or
   *     ends with a space, or holds hidden characters or one of {@code < > & " '}
   */
  public ObjectiveId {
    PlainText.checkPrintable(value, "objective id", NodeId.LONGEST);
  }

  /**
   * {@return the id with a text}
   *
   * @param value printable text, such as {@code retain-customers}
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the text is refused
   */
  public static ObjectiveId of(String value) {
    return new ObjectiveId(value);
  }

  /** Compares by the text. */
  @Override
  public int compareTo(ObjectiveId other) {
    return value.compareTo(other.value);
  }

  /** {@return the text} */
  @Override
  public String toString() {
    return value;
  }
}
