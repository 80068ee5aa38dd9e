package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.Objects;

/**
 * How much of a period a figure rests on: whether it is complete, or partial as an unfinished month
 * is.
 *
 * <pre>{@code
 * Extent soFar = new Extent(Period.month(2026, 3), 14, 31);
 * soFar.isPartial();     // true
 * soFar.toString();      // "14 of 31 days of 2026-03"
 * }</pre>
 *
 * @param period from where to where facts were looked for
 * @param covered how many of the days are covered by facts that are there
 * @param due on how many of its days the KPI applies
 */
public record Extent(Period period, long covered, long due) {
  /**
   * Checks that no more is covered than is due, and no more due than there is.
   *
   * @param period from where to where facts were looked for
   * @param covered from 0 to {@code due}
   * @param due from 0 to the days of the period
   * @throws InvalidDefinitionException if one of them is not in its range
   */
  public Extent {
    Objects.requireNonNull(period, "period");
    if (covered < 0 || due < covered || due > period.days()) {
      throw new InvalidDefinitionException(
          ("An extent covers %s of %s days of %s, which has %s."
                  + " No more can be covered than is due, and no more due than there is.")
              .formatted(covered, due, period, period.days()));
    }
  }

  /** {@return whether days are missing on which the KPI applies} */
  public boolean isPartial() {
    return covered < due;
  }

  /** {@return the share of the days that is covered, from 0 to 1; 0 where nothing is due} */
  public double coverage() {
    return due == 0 ? 0.0 : (double) covered / due;
  }

  /** {@return the days in words, such as {@code 14 of 31 days of 2026-03}} */
  @Override
  public String toString() {
    return "%s of %s %s of %s".formatted(covered, due, due == 1 ? "day" : "days", period);
  }
}
