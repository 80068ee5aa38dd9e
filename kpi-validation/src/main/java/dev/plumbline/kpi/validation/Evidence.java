package dev.plumbline.kpi.validation;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Quantity;
import dev.plumbline.kpi.value.Unit;
import java.util.Objects;

/**
 * A number or a word that a finding rests on, such as {@code required rate: 0.4 %}.
 *
 * @param name what it is, such as {@code required rate}
 * @param figure the number; a gap where the evidence is a word, or where there is none
 * @param text as a reader sees it: the number with its unit, or the word, escaped
 */
public record Evidence(String name, Figure figure, String text) {
  /**
   * Checks that nothing is null.
   *
   * @param name what it is
   * @param figure the number
   * @param text as a reader sees it
   */
  public Evidence {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(text, "text");
  }

  /**
   * {@return a number}
   *
   * @param name what it is, such as {@code observations}
   * @param number a finite number
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public static Evidence of(String name, double number) {
    return of(name, Quantity.of(number, Unit.NONE));
  }

  /**
   * {@return a number with its unit}
   *
   * @param name what it is, such as {@code required rate}
   * @param quantity the number, or the reason why there is none, with its unit
   */
  public static Evidence of(String name, Quantity quantity) {
    return new Evidence(name, quantity.figure(), quantity.toString());
  }

  /**
   * {@return a word}
   *
   * @param name what it is, such as {@code owner}
   * @param word any text; it is escaped
   */
  public static Evidence of(String name, String word) {
    return new Evidence(name, Figure.missing(Gap.NOT_APPLICABLE), PlainText.escape(word));
  }

  /** {@return name and text, such as {@code required rate: 0.4 %}} */
  @Override
  public String toString() {
    return name + ": " + text;
  }
}
