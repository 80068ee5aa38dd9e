package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.exact.Extremes;
import dev.plumbline.kpi.exact.GeometricMeans;
import dev.plumbline.kpi.exact.RangedSums;
import dev.plumbline.kpi.exact.RowWeights;
import dev.plumbline.kpi.exact.Sums;
import dev.plumbline.kpi.rows.NumberColumn;
import dev.plumbline.kpi.value.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Computes cells whose children are measured leaves and need nothing but a kernel: most of a tree,
 * and so most of the time of a rollup.
 */
final class LeafRows {
  /*
   * Leaves that were measured side by side are read where they are; there a gap is a zero, which sums
   * may take along, and is passed over by the weights. All others are read from windows, in which a
   * gap is no number: what has one is left to others.
   */
  private static final int NOT_APPLICABLE = 1 << Columns.code(Gap.NOT_APPLICABLE);

  private final CellPlan plan;
  private final CellOutcomes outcomes;
  private final Binding binding;
  private final NumberColumn column;
  private final LeafWindow window;
  private final PickWindow pickWindow;
  private final RangedSums sums;
  private final @Nullable RowWeights prepared;

  LeafRows(
      CellOutcomes outcomes,
      Binding binding,
      NumberColumn column,
      LeafWindow window,
      PickWindow pickWindow) {
    this.plan = outcomes.plan;
    this.outcomes = outcomes;
    this.binding = binding;
    this.column = column;
    this.window = window;
    this.pickWindow = pickWindow;
    this.sums = RangedSums.of(column.sizes);
    this.prepared = plan.preparedWeights();
  }

  /**
   * Computes the values of cells from one to before another, as long as that is possible, and
   * returns the first for which it is not.
   */
  int run(int first, int end) {
    byte form = plan.formOf[first];
    if (!plan.ruleOf[first].isQuickOnValues) {
      return first;
    }
    int from = plan.firstOf[first];
    int size = plan.size(first);
    if (form == CellPlan.PICKED_LEAVES) {
      int shift = pickWindow.at(from, size) - from;
      return pickWindow.hasGaps()
          ? first
          : run(first, end, form, pickWindow.numbers(), shift, pickWindow.end());
    }
    if (form != CellPlan.LEAVES) {
      return first;
    }
    int run = binding.runOf(from, size);
    if (run >= 0) {
      int shift = column.first + binding.positionOf(run) - binding.firstOf(run);
      int last = binding.firstOf(run + 1);
      return column.hasGaps
          ? runWithGaps(first, end, shift, last)
          : run(first, end, form, column.number, shift, last);
    }
    int shift = window.at(from, size) - from;
    return window.hasGaps() ? first : run(first, end, form, window.numbers(), shift, window.end());
  }

  /** The same for rows of one form, up to a last leaf or pick, where nothing is missing. */
  private int run(int first, int end, byte form, double[] x, int shift, int last) {
    int[] firstOf = plan.firstOf;
    int[] linkOf = plan.linkOf;
    int[] endOf = plan.endOf;
    byte[] formOf = plan.formOf;
    CellRule[] ruleOf = plan.ruleOf;
    double[] values = outcomes.values;
    int begin = firstOf[first]; // a shared leaf may stand before what is open
    for (int cell = first; cell < end; cell++) {
      CellRule rule = ruleOf[cell];
      int size = endOf[cell] - linkOf[cell];
      int from = firstOf[cell];
      if (formOf[cell] != form || !rule.isQuickOnValues || from < begin || from + size > last) {
        return cell;
      }
      double result = calculate(cell, rule, x, from + shift, size);
      if (!Double.isFinite(result)) {
        return cell;
      }
      values[cell] = result;
    }
    return end;
  }

  private double calculate(int cell, CellRule rule, double[] x, int at, int size) {
    return switch (rule.kernel) {
      case SUM -> sums.sum(x, at, size);
      case MEAN -> sums.mean(x, at, size);
      case MINIMUM -> Extremes.least(x, at, size);
      case MAXIMUM -> Extremes.greatest(x, at, size);
      case WEIGHTED_MEAN ->
          prepared == null ? Double.NaN : sums.weightedMean(prepared, cell, x, at);
      case GEOMETRIC_MEAN ->
          rule.weighsAlike
              ? GeometricMeans.mean(x, at, size)
              : GeometricMeans.mean(plan.rows.weightOf, plan.firstLink(cell), x, at, size);
      case WEIGHTED_SUM -> Sums.weightedSum(plan.rows.weightOf, plan.firstLink(cell), x, at, size);
      case NONE -> Double.NaN;
    };
  }

  /** The same for rows in place, up to a last leaf, where something may be missing. */
  private int runWithGaps(int first, int end, int shift, int last) {
    int begin = plan.firstOf[first];
    for (int cell = first; cell < end; cell++) {
      CellRule rule = plan.ruleOf[cell];
      int size = plan.size(cell);
      int from = plan.firstOf[cell];
      if (plan.formOf[cell] != CellPlan.LEAVES
          || !rule.isQuickOnValues
          || from < begin
          || from + size > last) {
        return cell;
      }
      int at = from + shift;
      double result =
          areAllPresent(at, size)
              ? calculate(cell, rule, column.number, at, size)
              : ofPresent(cell, rule, at, size);
      if (!Double.isFinite(result)) {
        return cell;
      }
      outcomes.values[cell] = result;
    }
    return end;
  }

  /** Nothing branches: -1 has all bits. */
  private boolean areAllPresent(int at, int size) {
    int all = NumberColumn.PRESENT;
    for (int i = at; i < at + size; i++) {
      all &= column.gap[i];
    }
    return all == NumberColumn.PRESENT;
  }

  /** {@return what a rule makes of what is there, if it only drops the rest; else NaN} */
  private double ofPresent(int cell, CellRule rule, int at, int size) {
    if (!rule.isQuickWithGaps) {
      return Double.NaN;
    }
    int present = 0;
    int gaps = 0;
    for (int i = at; i < at + size; i++) {
      byte gap = column.gap[i];
      present += gap == NumberColumn.PRESENT ? 1 : 0;
      gaps |= gap == NumberColumn.PRESENT ? 0 : 1 << gap;
    }
    if (present == 0) {
      return Double.NaN;
    }
    if ((gaps & ~NOT_APPLICABLE) != 0) {
      outcomes.setFlags(cell, CellOutcomes.PARTIAL | CellOutcomes.COVERED_IN_PART);
    }
    double[] x = column.number;
    return switch (rule.kernel) {
      case SUM -> sums.sum(x, at, size);
      case MEAN -> sums.mean(x, at, size, present);
      case WEIGHTED_MEAN ->
          prepared == null
              ? Double.NaN
              : sums.weightedMeanOfPresent(prepared, cell, x, column.gap, at, present);
      default -> Double.NaN;
    };
  }
}
