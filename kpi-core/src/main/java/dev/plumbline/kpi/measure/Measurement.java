package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import java.util.Objects;

/**
 * What was measured for a KPI in a period: a number in the KPI's unit, or the reason why there is
 * none.
 *
 * @param kpi the KPI
 * @param period the period
 * @param figure the number, or the reason
 */
public record Measurement(KpiId kpi, Period period, Figure figure) {
  /**
   * Checks that nothing is null.
   *
   * @param kpi the KPI
   * @param period the period
   * @param figure the number, or the reason
   */
  public Measurement {
    Objects.requireNonNull(kpi, "kpi");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(figure, "figure");
  }

  /** {@return the measurement as one says it, such as {@code churn-rate in 2026-03: 4.2}} */
  @Override
  public String toString() {
    return kpi + " in " + period + ": " + figure;
  }
}
