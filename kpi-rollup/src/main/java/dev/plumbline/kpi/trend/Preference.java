package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which of two values is the better one.
 *
 * <pre>{@code
 * Preference.of(Direction.LOWER_IS_BETTER).movement(4.8, 4.2)   // BETTER
 * Preference.forRange(20, 30).movement(35, 18)                  // BETTER: it is nearer to the range
 * }</pre>
 *
 * <table class="striped">
 * <caption>The movement from one value to another, unequal one</caption>
 * <thead><tr><th>preference</th><th>movement</th></tr></thead>
 * <tbody>
 * <tr><td>higher, lower</td><td>better or worse</td></tr>
 * <tr><td>a range</td><td>better if it is nearer to the range, worse if it is farther, unchanged if
 * both are in the range or as far from it</td></tr>
 * <tr><td>a range that is not told</td><td>unjudged</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Comparisons are exact, of the decimals that a reader sees in the values. Immutable.
 */
public final class Preference {
  private final Direction direction;
  private final @Nullable BigDecimal lower;
  private final @Nullable BigDecimal upper;

  private Preference(Direction direction, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
    this.direction = direction;
    this.lower = lower;
    this.upper = upper;
  }

  /**
   * {@return the preference of a direction}
   *
   * @param direction which way is better; of {@link Direction#IN_RANGE} nothing can be said without
   *     the range
   */
  public static Preference of(Direction direction) {
    return new Preference(Objects.requireNonNull(direction, "direction"), null, null);
  }

  /**
   * {@return the preference for a range: the nearer to it the better}
   *
   * @param lower its lower bound, finite
   * @param upper its upper bound, finite, not less than the lower one
   * @throws IllegalArgumentException if a bound is not finite, or they are the wrong way round
   */
  public static Preference forRange(double lower, double upper) {
    if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
      throw new IllegalArgumentException(
          "There is no range from %s to %s. Give two finite bounds, the lower one first."
              .formatted(lower, upper));
    }
    return new Preference(Direction.IN_RANGE, Decimals.of(lower), Decimals.of(upper));
  }

  /** {@return the direction} */
  public Direction direction() {
    return direction;
  }

  /**
   * {@return whether a change is one for the better}
   *
   * @param from the value before, finite
   * @param to the value after, finite
   * @throws IllegalArgumentException if one of them is NaN or infinite
   */
  public Movement movement(double from, double to) {
    checkFinite(from);
    checkFinite(to);
    if (from == to) {
      return Movement.UNCHANGED;
    }
    return direction == Direction.IN_RANGE ? inRange(from, to) : ofSign(Double.compare(to, from));
  }

  /**
   * {@return whether a change is one for the better; unknown if one of the figures is missing}
   *
   * @param from the figure before
   * @param to the figure after
   */
  public Movement movement(Figure from, Figure to) {
    return from.isPresent() && to.isPresent()
        ? movement(from.orElseThrow(), to.orElseThrow())
        : Movement.UNKNOWN;
  }

  /** Returns whether a step up, or down, is one for the better, without the values. */
  Movement ofSign(int sign) {
    if (sign == 0) {
      return Movement.UNCHANGED;
    }
    return switch (direction) {
      case HIGHER_IS_BETTER -> sign > 0 ? Movement.BETTER : Movement.WORSE;
      case LOWER_IS_BETTER -> sign < 0 ? Movement.BETTER : Movement.WORSE;
      case IN_RANGE -> Movement.UNJUDGED;
    };
  }

  private Movement inRange(double from, double to) {
    if (lower == null || upper == null) {
      return Movement.UNJUDGED;
    }
    int farther = distance(to, lower, upper).compareTo(distance(from, lower, upper));
    if (farther == 0) {
      return Movement.UNCHANGED;
    }
    return farther < 0 ? Movement.BETTER : Movement.WORSE;
  }

  private static BigDecimal distance(double value, BigDecimal lower, BigDecimal upper) {
    BigDecimal decimal = Decimals.of(value);
    return lower.subtract(decimal).max(decimal.subtract(upper)).max(BigDecimal.ZERO);
  }

  private static void checkFinite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "The value %s cannot be compared. Only finite values can.".formatted(value));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Preference that
        && direction == that.direction
        && Objects.equals(lower, that.lower)
        && Objects.equals(upper, that.upper);
  }

  @Override
  public int hashCode() {
    return Objects.hash(direction.name(), lower, upper);
  }

  /** {@return it in words, such as {@code higher is better} or {@code 20 to 30}} */
  @Override
  public String toString() {
    return lower == null || upper == null
        ? direction.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
        : lower.toPlainString() + " to " + upper.toPlainString();
  }
}
