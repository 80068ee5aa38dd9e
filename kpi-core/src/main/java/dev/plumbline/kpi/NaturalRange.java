package dev.plumbline.kpi;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The values that a KPI can have by its nature: a share lies from 0 to 1, a headcount is not
 * negative.
 *
 * <p>Not what is good or likely, but what is possible: a value outside it is an error of
 * measurement. Nothing refuses such a value: the range is there for those who validate. Both bounds
 * belong to it, and each may be open. Immutable.
 *
 * <pre>{@code
 * NaturalRange.between(0, 100)     // 0 to 100
 * NaturalRange.atLeast(0)          // at least 0
 * }</pre>
 */
public final class NaturalRange {
  private static final NaturalRange ANY = new NaturalRange(null, null);

  private final @Nullable Double lower;
  private final @Nullable Double upper;

  private NaturalRange(@Nullable Double lower, @Nullable Double upper) {
    this.lower = lower;
    this.upper = upper;
  }

  /** {@return the range of all finite numbers} */
  public static NaturalRange any() {
    return ANY;
  }

  /**
   * {@return the range from one bound to another, both of which belong to it}
   *
   * @param lower the least value; finite
   * @param upper the greatest value; finite, and greater than {@code lower}
   * @throws InvalidDefinitionException if a bound is not finite, or the lower one is not less than
   *     the upper one
   */
  public static NaturalRange between(double lower, double upper) {
    if (!(finite(lower) < finite(upper))) {
      throw new InvalidDefinitionException(
          ("The natural range from %s to %s is empty or a single value."
                  + " Its lower bound must be less than its upper one.")
              .formatted(lower, upper));
    }
    return new NaturalRange(lower + 0.0, upper + 0.0);
  }

  /**
   * {@return the range of all numbers from a bound upwards}
   *
   * @param lower the least value; finite
   * @throws InvalidDefinitionException if it is not finite
   */
  public static NaturalRange atLeast(double lower) {
    return new NaturalRange(finite(lower), null);
  }

  /**
   * {@return the range of all numbers up to a bound}
   *
   * @param upper the greatest value; finite
   * @throws InvalidDefinitionException if it is not finite
   */
  public static NaturalRange atMost(double upper) {
    return new NaturalRange(null, finite(upper));
  }

  private static double finite(double bound) {
    if (!Double.isFinite(bound)) {
      throw new InvalidDefinitionException(
          "A natural range has the bound %s. Bounds are finite; leave an open one out."
              .formatted(bound));
    }
    return bound + 0.0;
  }

  /** {@return the least value; empty if there is none} */
  public OptionalDouble lower() {
    return lower == null ? OptionalDouble.empty() : OptionalDouble.of(lower);
  }

  /** {@return the greatest value; empty if there is none} */
  public OptionalDouble upper() {
    return upper == null ? OptionalDouble.empty() : OptionalDouble.of(upper);
  }

  /**
   * {@return whether a value lies in the range, bounds included} An exact comparison of doubles;
   * NaN and the infinities lie in none.
   *
   * @param value any double
   */
  public boolean contains(double value) {
    return Double.isFinite(value)
        && (lower == null || value >= lower)
        && (upper == null || value <= upper);
  }

  /** {@return whether the other object is a natural range with the same bounds} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NaturalRange range
        && lower().equals(range.lower())
        && upper().equals(range.upper());
  }

  /** {@return a hash code of the bounds} */
  @Override
  public int hashCode() {
    return 31 * lower().hashCode() + upper().hashCode();
  }

  /** {@return the range in words, such as {@code 0 to 100}, {@code at least 0}} */
  @Override
  public String toString() {
    if (lower == null) {
      return upper == null ? "any number" : "at most " + Definitions.print(upper);
    }
    String least = Definitions.print(lower);
    return upper == null ? "at least " + least : least + " to " + Definitions.print(upper);
  }
}
