package dev.plumbline.kpi;

import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.Optional;

/** Checks that several definitions share. */
final class Definitions {
  private static final int LONGEST_NAME = 1000;
  private static final int LONGEST_TEXT = 10_000;

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

  /** Refuses a blank or overlong text. Anything else is kept: texts are escaped when printed. */
  static void checkText(
      String what, String id, String attribute, Optional<String> text, Problems problems) {
    text.ifPresent(given -> checkText(what, id, attribute, given, LONGEST_TEXT, problems));
  }

  /** Refuses a blank text, and one that is longer than so many characters. */
  static void checkText(
      String what, String id, String attribute, String text, int longest, Problems problems) {
    if (text.isBlank()) {
      problems.add(
          () ->
              "The %s %s has a blank %s. Fill it in, or leave it out."
                  .formatted(what, PlainText.quote(id), attribute));
    }
    if (text.length() > longest) {
      problems.add(
          () ->
              "The %s %s has a %s of %s characters. Use at most %s."
                  .formatted(what, PlainText.quote(id), attribute, text.length(), longest));
    }
  }

  /** {@return a number as a reader expects it: without a fraction of zero} */
  static String print(double number) {
    String text = Double.toString(number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
