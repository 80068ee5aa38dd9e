package dev.plumbline.kpi.bench.table;

import java.util.function.DoubleFunction;

/**
 * What a row should come to.
 *
 * @param kind above or below what
 * @param limit the limit itself still meets the goal
 */
record Goal(Kind kind, double limit) {
  /** On which side of the limit the goal lies. */
  enum Kind {
    /** The limit or less. */
    AT_MOST,
    /** The limit or more. */
    AT_LEAST,
    /** There is no goal. */
    NONE
  }

  /** {@return the goal to come to so much, or less} */
  static Goal atMost(double limit) {
    return new Goal(Kind.AT_MOST, limit);
  }

  /** {@return the goal to come to so much, or more} */
  static Goal atLeast(double limit) {
    return new Goal(Kind.AT_LEAST, limit);
  }

  /** {@return no goal: a yardstick} */
  static Goal none() {
    return new Goal(Kind.NONE, 0.0);
  }

  /**
   * {@return whether the median meets the goal, and whether all of the spread is on the same side;
   * nothing if there is no goal}
   */
  String verdict(Spread spread) {
    if (kind == Kind.NONE) {
      return "";
    }
    boolean met = isMetBy(spread.median());
    boolean sure = isMetBy(spread.low()) == met && isMetBy(spread.high()) == met;
    return (met ? "met" : "**missed**") + (sure ? "" : ", within the spread");
  }

  private boolean isMetBy(double number) {
    return kind == Kind.AT_MOST ? number <= limit : number >= limit;
  }

  /**
   * {@return such as {@code ≤ 2}; nothing if there is no goal}
   *
   * @param number how a number is written
   */
  String text(DoubleFunction<String> number) {
    return switch (kind) {
      case AT_MOST -> "≤ " + number.apply(limit);
      case AT_LEAST -> "≥ " + number.apply(limit);
      case NONE -> "";
    };
  }
}
