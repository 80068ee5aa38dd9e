package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import java.util.Objects;

/**
 * What was measured for a KPI in a period: a number in the KPI's unit, a ratio, a label, or the
 * reason why there is nothing.
 *
 * @param kpi the KPI
 * @param period the period
 * @param reading what was measured
 */
public record Measurement(KpiId kpi, Period period, Reading reading) {
  /**
   * Checks that nothing is null.
   *
   * @param kpi the KPI
   * @param period the period
   * @param reading what was measured
   */
  public Measurement {
    Objects.requireNonNull(kpi, "kpi");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(reading, "reading");
  }

  /**
   * {@return what was measured for a KPI in a period}
   *
   * @param kpi the KPI
   * @param period the period
   * @param reading what was measured
   */
  public static Measurement of(KpiId kpi, Period period, Reading reading) {
    return new Measurement(kpi, period, reading);
  }

  /** {@return the number, or the reason why there is none; {@link Reading} has the table} */
  public Figure figure() {
    return reading.figure();
  }

  /** {@return the measurement as one says it, such as {@code churn-rate in 2026-03: 4.2}} */
  @Override
  public String toString() {
    return kpi + " in " + period + ": " + reading;
  }
}
