package dev.plumbline.kpi.validation;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Quantity;
import dev.plumbline.kpi.value.Unit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number or a word that a finding rests on, such as {@code required rate: 0.4 %}.
 *
 * <p>Immutable. Two are equal if name, figure and text are.
 */
public final class Evidence {
  /*
   * Of a million findings hardly one is printed: the text of a quantity is made when somebody asks.
   */
  private final String name;
  private final Quantity quantity;
  private final @Nullable String text;

  private Evidence(String name, Quantity quantity, @Nullable String text) {
    this.name = Objects.requireNonNull(name, "name");
    this.quantity = Objects.requireNonNull(quantity, "quantity");
    this.text = text;
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
    return new Evidence(name, quantity, null);
  }

  /**
   * {@return a calculated number, shown with fewer digits than it has}
   *
   * @param name what it is, such as {@code mean}
   * @param number a finite number
   * @param text the number as a reader is to see it, with its unit; it is escaped
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public static Evidence of(String name, double number, String text) {
    return new Evidence(name, Quantity.of(number, Unit.NONE), PlainText.escape(text));
  }

  /**
   * {@return a word}
   *
   * @param name what it is, such as {@code owner}
   * @param word any text; it is escaped
   */
  public static Evidence of(String name, String word) {
    return new Evidence(
        name, Quantity.of(Figure.missing(Gap.NOT_APPLICABLE), Unit.NONE), PlainText.escape(word));
  }

  /** {@return what it is, such as {@code required rate}} */
  public String name() {
    return name;
  }

  /** {@return the number; a gap where the evidence is a word, or where there is none} */
  public Figure figure() {
    return quantity.figure();
  }

  /** {@return as a reader sees it: the number with its unit, or the word, escaped} */
  public String text() {
    return text == null ? quantity.toString() : text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Evidence that
        && name.equals(that.name)
        && figure().equals(that.figure())
        && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, figure());
  }

  /** {@return name and text, such as {@code required rate: 0.4 %}} */
  @Override
  public String toString() {
    return name + ": " + text();
  }
}
