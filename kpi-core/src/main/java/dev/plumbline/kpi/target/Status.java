package dev.plumbline.kpi.target;

import dev.plumbline.kpi.value.PlainText;

/**
 * What a score means to its reader, such as {@code on track}. Its rank is that of its band.
 *
 * @param name printable text, at most 60 characters
 */
public record Status(String name) {
  /** Where one should act. */
  public static final Status OFF_TRACK = new Status("off track");

  /** Where one should look. */
  public static final Status AT_RISK = new Status("at risk");

  /** Where things go as planned. */
  public static final Status ON_TRACK = new Status("on track");

  private static final int LONGEST_NAME = 60;

  /**
   * Checks the name.
   *
   * @param name printable text
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if it is blank, too long or not
   *     printable
   */
  public Status {
    PlainText.checkPrintable(name, "status", LONGEST_NAME);
  }

  /**
   * {@return the status with a name}
   *
   * @param name printable text, such as {@code red}
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the name is refused
   */
  public static Status of(String name) {
    return new Status(name);
  }

  /** {@return the name} */
  @Override
  public String toString() {
    return name;
  }
}
