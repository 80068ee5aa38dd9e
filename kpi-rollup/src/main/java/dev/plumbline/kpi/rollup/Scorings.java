package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Gap;
import org.jspecify.annotations.Nullable;

/** How the values of a plan's KPIs are scored in a period, looked up once. */
final class Scorings {
  private static final double NO_TARGET = Cell.of(Gap.NO_TARGET);

  private final Period period;

  /** The scoring of each leaf and of each cell; null where it has no target. */
  private final @Nullable Scoring[] ofLeaf;

  private final @Nullable Scoring[] ofCell;

  private Scorings(Period period, @Nullable Scoring[] ofLeaf, @Nullable Scoring[] ofCell) {
    this.period = period;
    this.ofLeaf = ofLeaf;
    this.ofCell = ofCell;
  }

  static Scorings of(CellPlan plan, Period period) {
    @Nullable Scoring[] ofLeaf = new @Nullable Scoring[plan.hasTargets ? plan.leaves : 0];
    @Nullable Scoring[] ofCell = new @Nullable Scoring[plan.hasTargets ? plan.cells : 0];
    for (int node = 0; plan.hasTargets && node < plan.slotOf.length; node++) {
      if (plan.plan.graph.node(node) instanceof Kpi kpi && !kpi.targets().isEmpty()) {
        int slot = plan.slotOf[node];
        Scoring scoring = kpi.scoringIn(period).orElse(null);
        if (slot < 0) {
          ofLeaf[-1 - slot] = scoring;
        } else {
          ofCell[slot] = scoring;
        }
      }
    }
    return new Scorings(period, ofLeaf, ofCell);
  }

  Period period() {
    return period;
  }

  double scoreOfLeaf(int leaf, double value) {
    return score(ofLeaf.length == 0 ? null : ofLeaf[leaf], value);
  }

  double scoreOfCell(int cell, double value) {
    return score(ofCell.length == 0 ? null : ofCell[cell], value);
  }

  private static double score(@Nullable Scoring scoring, double value) {
    if (Cell.isGap(value)) {
      return value;
    }
    return scoring == null ? NO_TARGET : Cell.of(scoring.score(value));
  }
}
