package dev.plumbline.kpi;

import dev.plumbline.kpi.value.PlainText;

/**
 * A perspective of a scorecard, under which objectives and KPIs are balanced.
 *
 * <p>The four constants are those of the balanced scorecard (Kaplan and Norton, "The Balanced
 * Scorecard: Measures That Drive Performance", 1992); others can be made.
 *
 * @param name printable text, at most 100 characters
 */
public record Perspective(String name) {
  /** How the owners or financiers see the organisation. */
  public static final Perspective FINANCIAL = new Perspective("financial");

  /** How its customers see it. */
  public static final Perspective CUSTOMER = new Perspective("customer");

  /** What it must excel at inside. */
  public static final Perspective INTERNAL_PROCESS = new Perspective("internal process");

  /** How it goes on improving. */
  public static final Perspective LEARNING_AND_GROWTH = new Perspective("learning and growth");

  private static final int LONGEST_NAME = 100;

  /**
   * Checks the name.
   *
   * @param name printable text
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if it is blank, too long or not
   *     printable
   */
  public Perspective {
    PlainText.checkPrintable(name, "perspective", LONGEST_NAME);
  }

  /**
   * {@return the perspective with a name}
   *
   * @param name printable text, such as {@code sustainability}
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the name is refused
   */
  public static Perspective of(String name) {
    return new Perspective(name);
  }

  /** {@return the name} */
  @Override
  public String toString() {
    return name;
  }
}
