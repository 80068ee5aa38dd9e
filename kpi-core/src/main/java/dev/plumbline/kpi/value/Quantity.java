package dev.plumbline.kpi.value;

import java.util.Objects;

/**
 * A figure together with its unit: what one shows to a person.
 *
 * <pre>{@code
 * march.quantity(churn).toString();                            // "4.2 %", or "no data"
 * Quantity.of(1234.5, Unit.currency("EUR")).toString();        // "1234.50 EUR"
 * }</pre>
 *
 * <p>It has no arithmetic. Quantities are aggregated by a plan, which refuses unlike units when it
 * is built, once, and not number by number.
 *
 * @param figure the number, or the reason why there is none
 * @param unit its unit, also where there is no number
 */
public record Quantity(Figure figure, Unit unit) {
  /**
   * Checks that nothing is null.
   *
   * @param figure the number, or the reason why there is none
   * @param unit its unit
   */
  public Quantity {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(unit, "unit");
  }

  /**
   * {@return a number with its unit}
   *
   * @param number a finite number
   * @param unit its unit
   * @throws IllegalArgumentException if the number is NaN or infinite
   */
  public static Quantity of(double number, Unit unit) {
    return new Quantity(Figure.of(number), unit);
  }

  /**
   * {@return a figure with its unit}
   *
   * @param figure the number, or the reason why there is none
   * @param unit its unit
   */
  public static Quantity of(Figure figure, Unit unit) {
    return new Quantity(figure, unit);
  }

  /**
   * {@return the number in its unit, such as {@code 4.2 %}, or the reason, such as {@code no data}}
   */
  @Override
  public String toString() {
    return figure.isPresent() ? unit.format(figure.orElseThrow()) : figure.toString();
  }
}
