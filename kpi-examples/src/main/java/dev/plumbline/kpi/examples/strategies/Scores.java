package dev.plumbline.kpi.examples.strategies;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import java.util.Map;

/** KPIs whose value is their score, and March, in which they were measured. */
final class Scores {
  static final Period MARCH = Period.month(2026, 3);

  private Scores() {}

  /** {@return a KPI with the target 1} */
  static Kpi kpi(String id) {
    return Kpi.builder(id).direction(HIGHER_IS_BETTER).target(Target.attainment(1)).build();
  }

  /** {@return scores of March, by the ids of their KPIs} */
  static Measurements of(Map<String, Double> scores) {
    Measurements.Builder march = Measurements.builder(MARCH);
    scores.forEach((id, score) -> march.put(KpiId.of(id), score));
    return march.build();
  }
}
