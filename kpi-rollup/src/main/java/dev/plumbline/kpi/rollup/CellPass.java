package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.exact.Extremes;
import dev.plumbline.kpi.exact.RowWeights;
import dev.plumbline.kpi.exact.Sums;
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
  private final Binding binding;
  private final Scorings scorings;
  private final LeafWindow window;
  private final Sifted sifted;
  private final RowView view = new RowView();
  private final @Nullable RowWeights prepared;
  private final double[] picked;
  private int[] positions = {};
  private double[] ones = NOTHING;

  private double[] cells = NOTHING;
  private int from;
  private boolean hasGaps;

  CellPass(CellOutcomes outcomes, Binding binding, Scorings scorings) {
    this.plan = outcomes.plan;
    this.outcomes = outcomes;
    this.binding = binding;
    this.scorings = scorings;
    this.window = new LeafWindow(plan, binding, outcomes.measurements);
    this.sifted = new Sifted(plan);
    this.prepared = plan.preparedWeights();
    this.picked = new double[plan.picks.length == 0 ? 0 : plan.rows.mostChildren];
  }

  /** Scores leaves from one to before another. */
  void scoreLeaves(int first, int end) {
    for (int leaf = first; leaf < end; leaf++) {
      int at = window.at(leaf, 1);
      outcomes.scoresOfLeaves[leaf] = scorings.scoreOfLeaf(leaf, window.numbers()[at]);
    }
  }

  /** Computes cells from one to before another. */
  void run(int first, int end) {
    for (int cell = first; cell < end; cell++) {
      compute(cell);
    }
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
      result = ofAll(cell, rule, size);
      bits = below & CellOutcomes.PARTIAL;
      if (Cell.isGap(result) && Cell.code(result) == Columns.code(Gap.NO_DATA)) {
        bits |= CellOutcomes.PARTIAL;
      }
    } else {
      sifted.sift(cell, rule, cells, from, flags == null || below == 0 ? NO_FLAGS : flags);
      byte gap = sifted.gap(cell, rule, cells, from);
      result =
          gap == Columns.PRESENT
              ? calculate(rule, sifted.values, 0, sifted.weights, 0, sifted.size)
              : Cell.of(gap);
      bits = sifted.flags(result);
    }
    set(cell, rule, result);
    outcomes.setFlags(cell, bits);
  }

  private void set(int cell, CellRule rule, double result) {
    if (!rule.ofValues) {
      outcomes.scores[cell] = result;
    } else {
      outcomes.values[cell] = result;
      if (outcomes.scores.length > 0) {
        outcomes.scores[cell] = scorings.scoreOfCell(cell, result);
      }
    }
  }

  /** {@return what the strategy makes of all children where they lie, or the gap} */
  private double ofAll(int cell, CellRule rule, int size) {
    if (rule.kernel == Kernel.WEIGHTED_MEAN && prepared != null) {
      double result = prepared.mean(cell, cells, from);
      if (Double.isFinite(result)) {
        return rule.isClamped ? rule.resultClamp.apply(result) : result;
      }
    }
    return rule.weighsAlike
        ? calculate(rule, cells, from, ones(size), 0, size)
        : calculate(rule, cells, from, plan.rows.weightOf, plan.firstLink(cell), size);
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
    int first = plan.firstOf[cell];
    hasGaps = true;
    switch (plan.formOf[cell] & ~CellPlan.IRREGULAR) {
      case CellPlan.LEAVES -> findLeaves(rule, first, size);
      case CellPlan.CELLS -> {
        cells = rule.ofValues ? outcomes.values : outcomes.scores;
        from = first;
      }
      case CellPlan.PICKED_LEAVES -> {
        pickLeaves(rule, first, size);
        cells = picked;
        from = 0;
      }
      default -> {
        pick(rule, first, size);
        cells = picked;
        from = 0;
      }
    }
  }

  private void findLeaves(CellRule rule, int first, int size) {
    if (rule.ofValues) {
      from = window.at(first, size);
      cells = window.numbers();
      hasGaps = window.hasGaps();
    } else {
      cells = outcomes.scoresOfLeaves;
      from = first;
    }
  }

  private void pickLeaves(CellRule rule, int first, int size) {
    if (!rule.ofValues) {
      for (int i = 0; i < size; i++) {
        picked[i] = outcomes.scoresOfLeaves[plan.picks[first + i]];
      }
    } else if (binding.isIdentity()) {
      hasGaps = measured(plan.picks, first, size);
    } else {
      int[] there = positions(size);
      for (int i = 0; i < size; i++) {
        there[i] = binding.position(plan.picks[first + i]);
      }
      hasGaps = measured(there, 0, size);
    }
  }

  private boolean measured(int[] there, int first, int size) {
    return outcomes.measurements.copyNumbers(there, first, size, picked, 0, Cell::of) > 0;
  }

  private void pick(CellRule rule, int first, int size) {
    if (rule.ofValues) {
      int[] there = positions(size);
      for (int i = 0; i < size; i++) {
        int slot = plan.picks[first + i];
        there[i] = slot < 0 ? binding.position(-1 - slot) : -1;
      }
      hasGaps = measured(there, 0, size);
    }
    double[] own = rule.ofValues ? outcomes.values : outcomes.scores;
    for (int i = 0; i < size; i++) {
      int slot = plan.picks[first + i];
      if (slot >= 0) {
        picked[i] = own[slot];
      } else if (!rule.ofValues) {
        picked[i] = outcomes.scoresOfLeaves[-1 - slot];
      }
    }
    hasGaps = true;
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

  private int[] positions(int size) {
    if (positions.length < size) {
      positions = new int[plan.rows.mostChildren];
    }
    return positions;
  }

  private double[] ones(int size) {
    if (ones.length < size) {
      ones = new double[plan.rows.mostChildren];
      Arrays.fill(ones, 1.0);
    }
    return ones;
  }
}
