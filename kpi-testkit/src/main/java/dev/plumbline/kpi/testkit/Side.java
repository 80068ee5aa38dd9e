package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.PlainText;
import java.util.Objects;

/**
 * One side of an equation that does not hold: what it is, and what came out.
 *
 * @param name what it is, such as {@code f} or {@code max}
 * @param text what came out: a number in decimal and hex, a gap, or an exception
 */
public record Side(String name, String text) {
  /**
   * Checks that nothing is null.
   *
   * @param name what it is
   * @param text what came out
   */
  public Side {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }

  /**
   * {@return a side that is a number}
   *
   * @param name what it is
   * @param number any number, also NaN
   */
  public static Side of(String name, double number) {
    return new Side(
        name, "%s (0x%s)".formatted(number, Long.toHexString(Double.doubleToLongBits(number))));
  }

  /**
   * {@return a side that is a figure}
   *
   * @param name what it is
   * @param figure a number or a gap
   */
  public static Side of(String name, Figure figure) {
    return figure.isPresent()
        ? of(name, figure.value().orElseThrow())
        : new Side(name, "no number: " + figure);
  }

  static Side thrown(String name, Throwable thrown) {
    return new Side(name, "throws " + PlainText.quote(thrown.toString()));
  }

  /** {@return what it is and what came out, such as {@code f = 0.5 (0x3fe0000000000000)}} */
  @Override
  public String toString() {
    return name + " = " + text;
  }
}
