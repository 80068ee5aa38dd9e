package dev.plumbline.kpi.value;

import com.google.common.collect.Maps;
import java.util.EnumSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A finite number, or the {@link Gap reason} why there is none.
 *
 * <pre>{@code
 * Figure score = Figure.of(0.47);
 * score.value();        // OptionalDouble[0.47]
 * score.gap();          // Optional.empty
 * score.toString();     // "0.47", or "no data"
 * }</pre>
 *
 * <p>Never NaN, never an infinity, never negative zero. Immutable and safe for use by several
 * threads. Two figures are equal if their numbers are the same bits, or their gaps are the same.
 */
public final class Figure {
  private static final Map<Gap, Figure> MISSING =
      Maps.immutableEnumMap(Maps.toMap(EnumSet.allOf(Gap.class), gap -> new Figure(0.0, gap)));

  private final double number;
  private final @Nullable Gap gap;

  private Figure(double number, @Nullable Gap gap) {
    this.number = number;
    this.gap = gap;
  }

  /**
   * {@return a figure that is a number} Negative zero becomes zero.
   *
   * @param number a finite number
   * @throws IllegalArgumentException if the number is NaN or infinite
   */
  public static Figure of(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "%s is no figure. Say why there is no number: Figure.missing(Gap).".formatted(number));
    }
    return new Figure(number + 0.0, null);
  }

  /**
   * {@return the result of a calculation: a figure if it is finite, {@link Gap#DOMAIN} if it is
   * not}
   *
   * @param number any number, also NaN or an infinity
   */
  public static Figure ofResult(double number) {
    return Double.isFinite(number) ? of(number) : missing(Gap.DOMAIN);
  }

  /**
   * {@return a figure that is missing}
   *
   * @param gap the reason
   */
  public static Figure missing(Gap gap) {
    return Objects.requireNonNull(MISSING.get(gap));
  }

  /** {@return whether there is a number} */
  public boolean isPresent() {
    return gap == null;
  }

  /** {@return the number, or nothing} */
  public OptionalDouble value() {
    return gap == null ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /** {@return the reason why there is no number, or nothing if there is one} */
  public Optional<Gap> gap() {
    return Optional.ofNullable(gap);
  }

  /**
   * {@return the number, or {@code other} where there is none}
   *
   * @param other what stands for a missing number; returned as it is
   */
  public double orElse(double other) {
    return gap == null ? number : other;
  }

  /**
   * {@return the number}
   *
   * @throws NoSuchElementException if there is none; its message gives the reason
   */
  public double orElseThrow() {
    if (gap != null) {
      throw new NoSuchElementException(
          "There is no number: %s. Ask isPresent(), or use orElse(double).".formatted(gap.text()));
    }
    return number;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Figure that
        && gap == that.gap
        && Double.doubleToLongBits(number) == Double.doubleToLongBits(that.number);
  }

  @Override
  public int hashCode() {
    return gap == null ? Double.hashCode(number) : gap.text().hashCode();
  }

  /** {@return the number in full, such as {@code 0.47}, or the reason, such as {@code no data}} */
  @Override
  public String toString() {
    return gap == null ? Double.toString(number) : gap.text();
  }
}
