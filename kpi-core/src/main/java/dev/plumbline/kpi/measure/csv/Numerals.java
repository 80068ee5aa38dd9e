package dev.plumbline.kpi.measure.csv;

import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.value.PlainText;
import java.util.regex.Pattern;

/** Numbers as people and programs write them in decimal digits. */
final class Numerals {
  /** How many characters a number has at the most; the full digits of a double need 25. */
  static final int LONGEST = 40;

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
  private static final Pattern ZERO = Pattern.compile("[+-]?[0.]+(?:[eE].*)?");

  private Numerals() {}

  /**
   * {@return the number that is written, which is finite}
   *
   * @throws InvalidMeasurementsException if it is none, or beyond what a double can hold
   */
  static double parse(String text) {
    if (text.length() > LONGEST) {
      throw refused(
          text,
          "has %s characters. Write a number in at most %s.".formatted(text.length(), LONGEST));
    }
    if (!DECIMAL.matcher(text).matches()) {
      throw refused(
          text, "is no number. Write it like 4.2 or 1.5e6, with a point and without grouping.");
    }
    double number = Double.parseDouble(text);
    if (Double.isInfinite(number)) {
      throw refused(text, "is beyond the range of double. Write a number below 1.8e308.");
    }
    if (number == 0.0 && !ZERO.matcher(text).matches()) {
      throw refused(text, "is so small that a double takes it for 0. Write 0 if it is.");
    }
    return number + 0.0;
  }

  private static InvalidMeasurementsException refused(String text, String why) {
    return new InvalidMeasurementsException(PlainText.quote(text) + " " + why);
  }
}
