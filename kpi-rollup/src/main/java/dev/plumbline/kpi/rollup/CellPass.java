package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.exact.Extremes;
import dev.plumbline.kpi.exact.GeometricMeans;
import dev.plumbline.kpi.exact.RowWeights;
import dev.plumbline.kpi.exact.Sums;
import dev.plumbline.kpi.rows.NumberColumn;
import dev.plumbline.kpi.value.Gap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Computes cells, each from those of its children, which must be known. Nothing is carried over
 * from one to the next but room. Not safe for use by several threads; each may have its own.
 */
final class CellPass {
  /*
   * A strategy is given values and weights where they lie. Only where something is missing, cut off,
   * without weight or only stands for something are the children sifted into arrays of their own.
   */
  private static final double[] NOTHING = {};
  private static final byte[] NO_FLAGS = {};

  private final CellPlan plan;
  private final CellOutcomes outcomes;
  private final Scorings scorings;
  private final LeafWindow window;
  private final PickWindow pickWindow;
  private final LeafRows leafRows;
  private @Nullable Sifted sifted;
  private final RowView view = new RowView();
  private final @Nullable RowWeights prepared;
  private double[] picked = NOTHING;
  private double[] ones = NOTHING;

  private double[] cells = NOTHING;
  private int from;
  private boolean hasGaps;

  CellPass(CellOutcomes outcomes, Binding binding, Scorings scorings) {
    this.plan = outcomes.plan;
    this.outcomes = outcomes;
    this.scorings = scorings;
    NumberColumn column = outcomes.measurements.numbers();
    this.window = new LeafWindow(plan, binding, column);
    this.pickWindow = new PickWindow(binding, column);
    this.leafRows = new LeafRows(outcomes, binding, column, window, pickWindow);
    this.prepared = plan.preparedWeights();
  }

  /** Scores leaves from one to before another. */
  void scoreLeaves(int first, int end) {
    boolean areScored = true;
    for (int leaf = first; leaf < end; leaf++) {
      int at = window.at(leaf, 1);
      double score = scorings.scoreOfLeaf(leaf, window.numbers()[at]);
      outcomes.scoresOfLeaves[leaf] = score;
      areScored &= !Cell.isGap(score);
    }
    if (!areScored) {
      outcomes.areLeavesScored = false;
    }
  }

  /** Computes cells from one to before another. */
  void run(int first, int end) {
    int cell = first;
    while (cell < end) {
      int next = leafRows.run(cell, end);
      if (plan.keepsScores()) {
        score(cell, next);
      }
      if (next == cell) {
        if (!computeQuickly(cell)) {
          compute(cell);
        }
        next++;
      }
      cell = next;
    }
  }

  private void score(int first, int end) {
    for (int cell = first; cell < end; cell++) {
      score(cell, outcomes.values[cell]);
    }
  }

  private void score(int cell, double value) {
    double score = scorings.scoreOfCell(cell, value);
    outcomes.scores[cell] = score;
    if (Cell.isGap(score)) {
      outcomes.miss(false);
    }
  }

  /**
   * Computes a cell from others, or from the scores of leaves, if nothing is missing there, and
   * returns whether it did.
   */
  private boolean computeQuickly(int cell) {
    CellRule rule = plan.ruleOf[cell];
    byte form = plan.formOf[cell];
    double[] x;
    if (form == CellPlan.CELLS) {
      boolean isComplete = rule.ofValues ? outcomes.areValuesComplete : outcomes.areCellsScored;
      x = isComplete ? (rule.ofValues ? outcomes.values : outcomes.scores) : NOTHING;
    } else {
      boolean isInPlace = form == CellPlan.LEAVES && !rule.ofValues && outcomes.areLeavesScored;
      x = isInPlace ? outcomes.scoresOfLeaves : NOTHING;
    }
    if (x.length == 0 || !rule.isQuick) {
      return false;
    }
    int first = plan.firstOf[cell];
    int size = plan.size(cell);
    byte[] flags = form == CellPlan.CELLS ? outcomes.flags() : null;
    int below = flags == null ? 0 : flagsBelow(cell, size, flags);
    double result =
        (below & CellOutcomes.STAND_IN) == 0 ? ofAll(cell, rule, x, first, size) : Double.NaN;
    if (!Double.isFinite(result)) {
      return false;
    }
    set(cell, rule, result);
    outcomes.setFlags(cell, below & CellOutcomes.PARTIAL);
    return true;
  }

  void compute(int cell) {
    CellRule rule = plan.ruleOf[cell];
    int size = plan.size(cell);
    find(cell, rule, size);
    byte[] flags = outcomes.flags();
    int below = flags == null ? 0 : flagsBelow(cell, size, flags);
    boolean isStraight =
        plan.formOf[cell] < CellPlan.IRREGULAR
            && rule.isStraight
            && (below & CellOutcomes.STAND_IN) == 0
            && !(hasGaps && Cell.areAnyGaps(cells, from, size));
    double result;
    int bits;
    if (isStraight) {
      result = ofAll(cell, rule, cells, from, size);
      bits = below & CellOutcomes.PARTIAL;
      if (Cell.isGap(result) && Cell.code(result) == Columns.code(Gap.NO_DATA)) {
        bits |= CellOutcomes.PARTIAL;
      }
    } else {
      Sifted kept = sifted();
      kept.sift(cell, rule, cells, from, flags == null || below == 0 ? NO_FLAGS : flags);
      byte gap = kept.gap(cell, rule, cells, from);
      result =
          gap == Columns.PRESENT
              ? calculate(rule, kept.values, 0, kept.weights, 0, kept.size)
              : Cell.of(gap);
      bits = kept.flags(result);
    }
    set(cell, rule, result);
    outcomes.setFlags(cell, bits);
  }

  private void set(int cell, CellRule rule, double result) {
    if (Cell.isGap(result)) {
      outcomes.miss(rule.ofValues);
    }
    if (!rule.ofValues) {
      outcomes.scores[cell] = result;
    } else {
      outcomes.values[cell] = result;
      if (outcomes.scores.length > 0) {
        score(cell, result);
      }
    }
  }

  /** {@return what the strategy makes of all children where they lie, or the gap} */
  private double ofAll(int cell, CellRule rule, double[] x, int at, int size) {
    if (rule.kernel == Kernel.WEIGHTED_MEAN && prepared != null) {
      double result = prepared.mean(cell, x, at);
      if (Double.isFinite(result)) {
        return rule.isClamped ? rule.resultClamp.apply(result) : result;
      }
    }
    return rule.weighsAlike
        ? calculate(rule, x, at, ones(size), 0, size)
        : calculate(rule, x, at, plan.rows.weightOf, plan.firstLink(cell), size);
  }

  /** {@return what the strategy makes of at least one number, or the gap} */
  private double calculate(
      CellRule rule, double[] x, int first, double[] w, int firstWeight, int size) {
    double result =
        switch (rule.kernel) {
          case SUM -> Sums.sum(x, first, size);
          case MEAN -> Sums.mean(x, first, size);
          case MINIMUM -> Extremes.least(x, first, size);
          case MAXIMUM -> Extremes.greatest(x, first, size);
          case WEIGHTED_SUM -> Sums.weightedSum(w, firstWeight, x, first, size);
          case WEIGHTED_MEAN -> Sums.weightedMean(w, firstWeight, x, first, size);
          case GEOMETRIC_MEAN ->
              rule.weighsAlike
                  ? GeometricMeans.mean(x, first, size)
                  : GeometricMeans.mean(w, firstWeight, x, first, size);
          case NONE -> Double.NaN;
        };
    if (Double.isFinite(result)) {
      return rule.isClamped ? rule.resultClamp.apply(result) : result;
    }
    return ask(rule, x, first, w, firstWeight, size);
  }

  private double ask(
      CellRule rule, double[] values, int first, double[] theirWeights, int fromWeight, int size) {
    view.open(values, first, theirWeights, fromWeight, size);
    try {
      double result = rule.strategy.aggregate(view);
      return Double.isFinite(result)
          ? rule.resultClamp.apply(result)
          : Cell.of(rule.strategy.gap(view));
    } finally {
      view.close();
    }
  }

  /** Finds where the values or scores of a cell's children lie, or lays them side by side. */
  private void find(int cell, CellRule rule, int size) {
    int form = plan.formOf[cell] & ~CellPlan.IRREGULAR;
    int first = plan.firstOf[cell];
    from = first;
    hasGaps = true;
    if (form == CellPlan.CELLS) {
      cells = rule.ofValues ? outcomes.values : outcomes.scores;
    } else if (form == CellPlan.LEAVES && !rule.ofValues) {
      cells = outcomes.scoresOfLeaves;
    } else if (form == CellPlan.LEAVES) {
      from = window.at(first, size);
      cells = window.numbers();
      hasGaps = window.hasGaps();
    } else if (rule.ofValues) {
      from = pickWindow.at(first, size);
      cells = pickWindow.numbers();
      hasGaps = pickWindow.hasGaps() || form == CellPlan.PICKED;
      pickCells(form, first, size);
    } else {
      pickScores(form, first, size);
      from = 0;
      cells = picked;
    }
  }

  /** Puts the values of cells between those of leaves. */
  private void pickCells(int form, int first, int size) {
    for (int i = 0; form == CellPlan.PICKED && i < size; i++) {
      int slot = plan.picks[first + i];
      if (slot >= 0) {
        cells[from + i] = outcomes.values[slot];
      }
    }
  }

  private void pickScores(int form, int first, int size) {
    if (picked.length < size) {
      picked = new double[plan.rows.mostChildren];
    }
    for (int i = 0; i < size; i++) {
      int pick = plan.picks[first + i];
      int slot = form == CellPlan.PICKED_LEAVES ? -1 - pick : pick;
      picked[i] = slot < 0 ? outcomes.scoresOfLeaves[-1 - slot] : outcomes.scores[slot];
    }
  }

  private int flagsBelow(int cell, int size, byte[] flags) {
    int form = plan.formOf[cell] & ~CellPlan.IRREGULAR;
    int first = plan.firstOf[cell];
    int below = 0;
    if (form == CellPlan.CELLS) {
      for (int i = first; i < first + size; i++) {
        below |= flags[i];
      }
    } else if (form == CellPlan.PICKED) {
      for (int i = first; i < first + size; i++) {
        int slot = plan.picks[i];
        below |= slot < 0 ? 0 : flags[slot];
      }
    }
    return below;
  }

  private Sifted sifted() {
    if (sifted == null) {
      sifted = new Sifted(plan);
    }
    return sifted;
  }

  private double[] ones(int size) {
    if (ones.length < size) {
      ones = new double[plan.rows.mostChildren];
      Arrays.fill(ones, 1.0);
    }
    return ones;
  }
}
