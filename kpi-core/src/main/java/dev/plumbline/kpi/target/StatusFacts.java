package dev.plumbline.kpi.target;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import java.util.Objects;

/**
 * What a status is decided on.
 *
 * @param value the value, in the unit of the KPI, or why there is none; objectives have none
 * @param score the score, or why there is none; 1 is "target achieved"
 * @param period the period of the value
 */
public record StatusFacts(Figure value, Figure score, Period period) {
  /**
   * Checks that nothing is null.
   *
   * @param value the value, or why there is none
   * @param score the score, or why there is none
   * @param period the period of the value
   */
  public StatusFacts {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(period, "period");
  }
}
