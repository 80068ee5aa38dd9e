package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.time.Period;

/** What was measured, by the number of the KPI in the plan. */
interface Readings {
  /** {@return the period of all of it} */
  Period period();

  /** {@return measurements that have what was measured for a KPI, and perhaps for others} */
  Measurements of(int node);

  /** {@return whether it is known without {@link #of} that a plain number was measured} */
  default boolean isNumber(int node) {
    return false;
  }

  /** {@return the plain number that {@link #isNumber} knows of} */
  default double number(int node) {
    throw new IllegalStateException("Ask isNumber(int) first.");
  }

  /** {@return all of it} */
  Measurements all();

  /** {@return what measurements hold} */
  static Readings of(Measurements measurements) {
    return new Measured(measurements);
  }

  /**
   * What measurements hold.
   *
   * @param all the measurements
   */
  record Measured(Measurements all) implements Readings {
    @Override
    public Period period() {
      return all.period();
    }

    @Override
    public Measurements of(int node) {
      return all;
    }
  }
}
