package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import java.util.List;
import java.util.Objects;

/**
 * A pattern on a process behaviour chart that is not noise.
 *
 * <p>Patterns of one rule that overlap are one signal: eleven values in a row on one side are not
 * four signals of eight.
 *
 * @param rule what was found
 * @param side to which side it points
 * @param positions the positions in the series of the values that make it up, in order
 * @param periods their periods; empty if the values were given without
 * @param from what the process moved from: the central line, or the first of two or more values in
 *     one direction
 * @param to what it moved to: the mean of the values, or the last of them
 */
public record Signal(
    DetectionRule rule,
    Side side,
    List<Integer> positions,
    List<Period> periods,
    double from,
    double to) {
  /**
   * Copies the lists.
   *
   * @param rule what was found
   * @param side to which side it points
   * @param positions the positions of its values, at least one
   * @param periods their periods, as many or none
   * @param from what the process moved from, finite
   * @param to what it moved to, finite
   * @throws IllegalArgumentException if there is no position, periods are missing, or a number is
   *     not finite
   */
  public Signal {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(side, "side");
    positions = List.copyOf(positions);
    periods = List.copyOf(periods);
    boolean isConsistent = periods.isEmpty() || periods.size() == positions.size();
    if (positions.isEmpty() || !isConsistent || !Double.isFinite(from) || !Double.isFinite(to)) {
      throw new IllegalArgumentException(
          "The signal of %s values and %s periods is inconsistent. Take it from a chart."
              .formatted(positions.size(), periods.size()));
    }
    from += 0.0;
    to += 0.0;
  }

  /**
   * {@return whether it is one for the better}
   *
   * @param preference which way is better
   */
  public Movement movement(Preference preference) {
    return preference.movement(from, to);
  }

  /** {@return whether a value belongs to it} */
  boolean holds(int position) {
    return positions.contains(position);
  }

  /** {@return it in words, such as {@code 8 in a row on one side, up, 2026-01 to 2026-08}} */
  @Override
  public String toString() {
    return text(Calendar.gregorian());
  }

  /**
   * {@return it in words, such as {@code 8 in a row on one side, up, FY2019 to FY2026}}
   *
   * @param calendar which says what periods are called
   */
  public String text(Calendar calendar) {
    return "%s, %s, %s".formatted(rule.text(), side == Side.UP ? "up" : "down", where(calendar));
  }

  private String where(Calendar calendar) {
    List<String> places =
        periods.isEmpty()
            ? positions.stream().map(String::valueOf).toList()
            : periods.stream().map(calendar::format).toList();
    String first = places.get(0);
    String last = places.get(places.size() - 1);
    String prefix = periods.isEmpty() ? "at position " : "";
    return prefix + (places.size() == 1 ? first : first + " to " + last);
  }
}
