package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.exact.Quotients;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Quantity;
import dev.plumbline.kpi.value.Unit;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * How a figure differs from another: by how much, by what share, and whether for the better.
 *
 * <pre>{@code
 * Change change = Change.of(Figure.of(4.8), Figure.of(4.2), Unit.PERCENT, lower, "2026-02");
 * change.absolute();     // -0.6 percentage points
 * change.relative();     // -0.125
 * change.toString();     // "4.2 % against 4.8 % (2026-02): -0.6 percentage points, -12.5 %, better"
 * }</pre>
 *
 * <table class="striped">
 * <caption>The change from v0 to v1, as the decimals that a reader sees in them, rounded once</caption>
 * <thead><tr><th>number</th><th>formula</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #absolute}</td><td>{@code v1 - v0}; of percentages in percentage points</td></tr>
 * <tr><td>{@link #relative}</td><td>{@code (v1 - v0) / |v0|}; 0 from 0 to 0, and a gap from 0 to
 * anything else</td></tr>
 * <tr><td>{@link #movement}</td><td>by the {@linkplain Preference preference}, exactly</td></tr>
 * </tbody>
 * </table>
 *
 * @param from what it is compared with, v0
 * @param to the figure, v1
 * @param unit the unit of both
 * @param movement whether it is for the better
 * @param against what it is compared with in words, such as {@code 2026-02} or {@code target}
 */
public record Change(Figure from, Figure to, Unit unit, Movement movement, String against) {
  private static final Unit POINTS = Unit.of("percentage points");

  /**
   * Checks that nothing is null.
   *
   * @param from what it is compared with
   * @param to the figure
   * @param unit the unit of both
   * @param movement whether it is for the better
   * @param against what it is compared with in words
   */
  public Change {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(movement, "movement");
    Objects.requireNonNull(against, "against");
  }

  /**
   * {@return the change from one figure to another}
   *
   * @param from what it is compared with
   * @param to the figure
   * @param unit the unit of both
   * @param preference which way is better
   * @param against what it is compared with in words
   */
  public static Change of(
      Figure from, Figure to, Unit unit, Preference preference, String against) {
    return new Change(from, to, unit, preference.movement(from, to), against);
  }

  /** {@return by how much it differs; percentages in percentage points} */
  public Quantity absolute() {
    return Quantity.of(
        gap().map(Figure::missing).orElseGet(() -> quotient(BigDecimal.ONE)), unitOfDifference());
  }

  /** {@return by what share of the size of the first it differs, such as 0.05 for 5 % more} */
  public Figure relative() {
    if (gap().isPresent()) {
      return Figure.missing(gap().get());
    }
    double base = Math.abs(from.orElseThrow());
    if (base == 0.0) {
      return to.equals(from) ? Figure.of(0.0) : Figure.missing(Gap.ZERO_DENOMINATOR);
    }
    return quotient(Decimals.of(base));
  }

  private Figure quotient(BigDecimal base) {
    BigDecimal difference = Decimals.of(to.orElseThrow()).subtract(Decimals.of(from.orElseThrow()));
    return Figure.ofResult(Quotients.nearest(difference, base));
  }

  /** The reason of the figure itself comes before that of what it is compared with. */
  private Optional<Gap> gap() {
    return to.gap().or(from::gap);
  }

  private Unit unitOfDifference() {
    if (unit.kind() != Unit.Kind.PERCENT) {
      return unit;
    }
    return unit.decimals().isPresent() ? POINTS.withDecimals(unit.decimals().getAsInt()) : POINTS;
  }

  /** {@return the change in one line} */
  @Override
  public String toString() {
    String both =
        "%s against %s (%s)"
            .formatted(Shown.figure(to, unit), Shown.figure(from, unit), PlainText.escape(against));
    if (movement == Movement.UNKNOWN) {
      return both;
    }
    if (to.equals(from)) {
      return both + ": unchanged";
    }
    Quantity difference = absolute();
    String share = relative().isPresent() ? ", " + signed(relative(), Shown::percent) : "";
    return "%s: %s%s, %s"
        .formatted(
            both,
            signed(difference.figure(), x -> Shown.number(x, difference.unit())),
            share,
            movement.text());
  }

  private static String signed(Figure figure, java.util.function.DoubleFunction<String> text) {
    return figure.isPresent()
        ? (figure.orElseThrow() > 0 ? "+" : "") + text.apply(figure.orElseThrow())
        : figure.toString();
  }
}
