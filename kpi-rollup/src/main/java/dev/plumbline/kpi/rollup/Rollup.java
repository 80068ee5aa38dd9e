package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.measure.Measurements;
import org.jspecify.annotations.Nullable;

/** Rolls measurements up by a plan, in the fastest way that it allows. */
final class Rollup {
  private final RollupPlan plan;
  private final RatioChecks ratios;
  private final @Nullable CellRollup inCells;

  private Rollup(RollupPlan plan, @Nullable CellPlan cells) {
    this.plan = plan;
    this.ratios = RatioChecks.of(plan.graph);
    this.inCells = cells == null ? null : new CellRollup(cells);
  }

  static Rollup of(RollupPlan plan) {
    return new Rollup(plan, CellPlan.of(plan));
  }

  RollupResult rollUp(Measurements measurements, Substitutes substitutes) {
    ratios.check(measurements);
    RollupResult result = inCells == null ? null : inCells.rollUp(measurements, substitutes);
    return result == null ? nodeByNode(plan, measurements, substitutes) : result;
  }

  /** {@return the same in the way that does for every plan} */
  static RollupResult nodeByNode(
      RollupPlan plan, Measurements measurements, Substitutes substitutes) {
    return new ForwardPass(plan, measurements, substitutes).run();
  }
}
