package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.time.Period;

/** What was measured, by the number of the KPI in the plan. */
interface Readings {
  /** {@return the period of all of it} */
  Period period();

  /** {@return measurements that have what was measured for a KPI, and perhaps for others} */
  Measurements of(int node);

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
