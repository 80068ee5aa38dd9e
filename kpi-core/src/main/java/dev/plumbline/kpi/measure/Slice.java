package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.time.Period;
import java.util.Objects;

/**
 * Where and when: an organisational unit in a period.
 *
 * <p>Ordered by unit, then by period.
 *
 * @param unit the organisational unit
 * @param period the period
 */
public record Slice(OrgUnitId unit, Period period) implements Comparable<Slice> {
  /**
   * Checks that nothing is null.
   *
   * @param unit the organisational unit
   * @param period the period
   */
  public Slice {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(period, "period");
  }

  /**
   * {@return a unit in a period}
   *
   * @param unit the organisational unit
   * @param period the period
   */
  public static Slice of(OrgUnitId unit, Period period) {
    return new Slice(unit, period);
  }

  /** Compares by the unit, then by the period. */
  @Override
  public int compareTo(Slice other) {
    int byUnit = unit.compareTo(other.unit);
    return byUnit == 0 ? period.compareTo(other.period) : byUnit;
  }

  /** {@return the two as one says them, such as {@code sales.emea in 2026-03}} */
  @Override
  public String toString() {
    return unit + " in " + period;
  }
}
