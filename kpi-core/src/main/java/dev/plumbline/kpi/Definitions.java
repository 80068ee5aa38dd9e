package dev.plumbline.kpi;

import dev.plumbline.kpi.value.InvalidDefinitionException;

/** Checks that several definitions share. */
final class Definitions {
  private static final int LONGEST_NAME = 1000;

  private Definitions() {}

  /** Refuses a blank or overlong name. Anything else is kept: names are escaped when printed. */
  static void checkName(String what, String id, String name) {
    if (name.isBlank()) {
      throw new InvalidDefinitionException(
          "The " + what + " '" + id + "' has a blank name. Name it, or leave the name out.");
    }
    if (name.length() > LONGEST_NAME) {
      throw new InvalidDefinitionException(
          "The "
              + what
              + " '"
              + id
              + "' has a name of "
              + name.length()
              + " characters. Use at most "
              + LONGEST_NAME
              + ".");
    }
  }
}
