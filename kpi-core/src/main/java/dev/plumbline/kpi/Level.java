package dev.plumbline.kpi;

import dev.plumbline.kpi.value.PlainText;

/**
 * A level of an organisation, at which units stand and objectives are set.
 *
 * <p>The four constants are the usual ones; others can be made. Levels have no order of their own:
 * what is above what, the units say with their parents.
 *
 * @param name printable text, at most 100 characters
 */
public record Level(String name) implements Comparable<Level> {
  /** The whole. */
  public static final Level ORGANIZATION = new Level("organisation");

  /** A department, a division, an agency. */
  public static final Level DEPARTMENT = new Level("department");

  /** A team. */
  public static final Level TEAM = new Level("team");

  /** A person. */
  public static final Level INDIVIDUAL = new Level("individual");

  private static final int LONGEST_NAME = 100;

  /**
   * Checks the name.
   *
   * @param name printable text
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if it is blank, too long or not
   *     printable
   */
  public Level {
    PlainText.checkPrintable(name, "level", LONGEST_NAME);
  }

  /**
   * {@return the level with a name}
   *
   * @param name printable text, such as {@code region}
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the name is refused
   */
  public static Level of(String name) {
    return new Level(name);
  }

  /** Compares by the name, in the order of the alphabet; not by what is above what. */
  @Override
  public int compareTo(Level other) {
    return name.compareTo(other.name);
  }

  /** {@return the name} */
  @Override
  public String toString() {
    return name;
  }
}
