package dev.plumbline.kpi.testkit;

import java.util.Objects;

/**
 * A child of a node in a {@link Sample}: a value with a weight, or one that is missing.
 *
 * @param value finite, never negative zero; also where the child is missing, for a law that fills
 *     it in
 * @param weight finite and not negative
 * @param denominator of the ratio whose numerator is the value, for strategies that sum the parts
 *     of ratios; 1 for all others
 * @param presence whether it is there
 */
public record Child(double value, double weight, double denominator, Presence presence) {
  /** Whether a child is there. */
  public enum Presence {
    /** It has a value. */
    PRESENT,
    /** It was not measured. */
    MISSING,
    /** Somebody said that it does not apply. */
    NOT_APPLICABLE
  }

  /**
   * Checks the numbers.
   *
   * @param value finite
   * @param weight finite and not negative
   * @param denominator finite and not 0
   * @param presence whether it is there
   * @throws IllegalArgumentException if a number is not like that
   */
  public Child {
    Objects.requireNonNull(presence, "presence");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "The value %s of a child is no number. Use Child.missing.".formatted(value));
    }
    if (!(weight >= 0.0 && weight <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "The weight %s of a child is not allowed. Weights are finite and not negative."
              .formatted(weight));
    }
    if (!Double.isFinite(denominator) || denominator == 0.0) {
      throw new IllegalArgumentException(
          "The denominator %s of a child is not allowed. Give a finite one that is not 0."
              .formatted(denominator));
    }
    value += 0.0;
    weight += 0.0;
  }

  /**
   * {@return a child that is there}
   *
   * @param value a finite number
   * @param weight finite and not negative
   * @throws IllegalArgumentException if a number is not like that
   */
  public static Child of(double value, double weight) {
    return new Child(value, weight, 1.0, Presence.PRESENT);
  }

  /**
   * {@return a child that was not measured}
   *
   * @param weight finite and not negative
   * @throws IllegalArgumentException if the weight is not like that
   */
  public static Child missing(double weight) {
    return new Child(0.0, weight, 1.0, Presence.MISSING);
  }

  /**
   * {@return this child with another value}
   *
   * @param other a finite number
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public Child withValue(double other) {
    return new Child(other, weight, denominator, presence);
  }

  /**
   * {@return this child with another weight}
   *
   * @param other finite and not negative
   * @throws IllegalArgumentException if it is not like that
   */
  public Child withWeight(double other) {
    return new Child(value, other, denominator, presence);
  }

  /**
   * {@return this child, there or not}
   *
   * @param other whether it is there
   */
  public Child with(Presence other) {
    return new Child(value, weight, denominator, other);
  }

  /** {@return whether it is there, with a weight above 0} */
  public boolean contributes() {
    return presence == Presence.PRESENT && weight > 0.0;
  }

  /** {@return value and weight, such as {@code 0.05 (weight 0.1)}} */
  @Override
  public String toString() {
    String shown =
        switch (presence) {
          case PRESENT -> denominator == 1.0 ? "" + value : value + " of " + denominator;
          case MISSING -> "missing";
          case NOT_APPLICABLE -> "not applicable";
        };
    return weight == 1.0 ? shown : shown + " (weight " + weight + ")";
  }
}
