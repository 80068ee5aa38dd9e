package dev.plumbline.kpi;

import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;

/** Checks that several definitions share. */
final class Definitions {
  private static final int LONGEST_NAME = 1000;

  private Definitions() {}

  /** Refuses a blank or overlong name. Anything else is kept: names are escaped when printed. */
  static void checkName(String what, String id, String name, Problems problems) {
    if (name.isBlank()) {
      problems.add(
          () ->
              "The %s %s has a blank name. Name it, or leave the name out."
                  .formatted(what, PlainText.quote(id)));
    }
    if (name.length() > LONGEST_NAME) {
      problems.add(
          () ->
              "The %s %s has a name of %s characters. Use at most %s."
                  .formatted(what, PlainText.quote(id), name.length(), LONGEST_NAME));
    }
  }
}
