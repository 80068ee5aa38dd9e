package dev.plumbline.kpi.validation;

import dev.plumbline.kpi.value.PlainText;

/**
 * What a rule is about: a letter of SMART, the alignment, or something of one's own.
 *
 * <p>The first five are those of George T. Doran, "There's a S.M.A.R.T. way to write management's
 * goals and objectives" (1981), in the reading that is usual today.
 *
 * @param name printable text, at most 60 characters
 */
public record Criterion(String name) implements Comparable<Criterion> {
  /** It is clear what is measured, of what, and who answers for it. */
  public static final Criterion SPECIFIC = new Criterion("specific");

  /** It can be measured, and is. */
  public static final Criterion MEASURABLE = new Criterion("measurable");

  /** By all that is known the target can be reached. */
  public static final Criterion ACHIEVABLE = new Criterion("achievable");

  /** It serves what the organisation wants. */
  public static final Criterion RELEVANT = new Criterion("relevant");

  /** It is clear by when, and there will be enough occasions to look. */
  public static final Criterion TIME_BOUND = new Criterion("time-bound");

  /** KPIs and objectives fit together. */
  public static final Criterion ALIGNED = new Criterion("aligned");

  private static final int LONGEST_NAME = 60;

  /**
   * Checks the name.
   *
   * @param name printable text
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if it is blank, too long or not
   *     printable
   */
  public Criterion {
    PlainText.checkPrintable(name, "criterion", LONGEST_NAME);
  }

  /**
   * {@return the criterion with a name}
   *
   * @param name printable text, such as {@code ethical}
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the name is refused
   */
  public static Criterion of(String name) {
    return new Criterion(name);
  }

  /** Compares by the name. */
  @Override
  public int compareTo(Criterion other) {
    return name.compareTo(other.name);
  }

  /** {@return the name} */
  @Override
  public String toString() {
    return name;
  }
}
