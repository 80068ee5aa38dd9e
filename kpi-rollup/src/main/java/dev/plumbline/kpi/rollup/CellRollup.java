package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.measure.KpiIndex;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.time.Period;
import org.jspecify.annotations.Nullable;

/** Rolls measurements up in cells, as {@link ForwardPass} does node by node: the same bits. */
final class CellRollup {
  /*
   * What was looked up for the last KPIs and the last period is kept, for those that come next are
   * mostly the same. Whoever finds something else looks it up again and replaces it: a race makes
   * somebody look it up twice, and nothing else.
   */
  private final CellPlan plan;
  private volatile @Nullable Binding lastBinding;
  private volatile @Nullable Scorings lastScorings;

  CellRollup(CellPlan plan) {
    this.plan = plan;
  }

  /** {@return a result; null if a label, a quality or an exception calls for the other way} */
  @Nullable RollupResult rollUp(Measurements measurements, Substitutes substitutes) {
    if (!measurements.isPlain()) {
      return null;
    }
    try {
      CellOutcomes outcomes = new CellOutcomes(plan, measurements, substitutes);
      CellPass pass = pass(outcomes);
      if (plan.keepsScores()) {
        pass.scoreLeaves(0, plan.leaves);
      }
      pass.run(0, plan.cells);
      return new RollupResult(outcomes.column());
    } catch (Exception e) { // the other way says whose it is, and throws it in the order of nodes
      return null;
    }
  }

  private CellPass pass(CellOutcomes outcomes) {
    Measurements measurements = outcomes.measurements;
    return new CellPass(outcomes, binding(measurements.index()), scorings(measurements.period()));
  }

  private Binding binding(KpiIndex index) {
    Binding binding = lastBinding;
    if (binding == null || !binding.isOf(index)) {
      binding = Binding.of(plan, index);
      lastBinding = binding;
    }
    return binding;
  }

  private Scorings scorings(Period period) {
    Scorings scorings = lastScorings;
    if (scorings == null || !scorings.period().equals(period)) {
      scorings = Scorings.of(plan, period);
      lastScorings = scorings;
    }
    return scorings;
  }
}
