package dev.plumbline.kpi.time;

import java.util.Locale;

/**
 * How long the periods of a {@linkplain Calendar calendar} are, from the finest to the coarsest.
 *
 * <p>What a month or a year is, the calendar says: a month of a 4-4-5 calendar has four or five
 * weeks.
 */
public enum Grain {
  /** A day. */
  DAY,
  /** Seven days. */
  WEEK,
  /** A twelfth of a year. */
  MONTH,
  /** A quarter of a year. */
  QUARTER,
  /** Half a year. */
  HALF,
  /** A year, as long as the calendar says. */
  YEAR;

  /** {@return the word for several of them, such as {@code months} or {@code halves}} */
  public String plural() {
    return this == HALF ? "halves" : this + "s";
  }

  /** {@return the word for it, such as {@code month}} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
