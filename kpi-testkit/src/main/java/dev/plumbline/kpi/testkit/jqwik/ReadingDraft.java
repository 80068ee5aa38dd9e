package dev.plumbline.kpi.testkit.jqwik;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.time.Period;

/**
 * All that is drawn for the measurement of a KPI.
 *
 * @param value if it is measured
 * @param kind whether it is
 */
record ReadingDraft(double value, Kind kind) {
  /** Whether a KPI is measured, the simplest first. */
  enum Kind {
    MEASURED,
    ABSENT,
    NO_DATA,
    NOT_APPLICABLE
  }

  static Measurements.Builder march2026() {
    return Measurements.builder(Period.month(2026, 3));
  }

  void putFor(Kpi kpi, Measurements.Builder measurements) {
    switch (kind) {
      case MEASURED -> measurements.put(kpi, value);
      case NO_DATA -> measurements.noData(kpi);
      case NOT_APPLICABLE -> measurements.notApplicable(kpi);
      case ABSENT -> {} // not measured at all
    }
  }
}
