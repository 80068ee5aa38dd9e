package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.rows.NumberColumn;

/** The values of leaves that follow each other, where they were measured or copied from there. */
final class LeafWindow {
  /*
   * Leaves that stand side by side in the measurements are read where they are. What is not, or may
   * have gaps, is copied, and then read ahead, as long as the next ones that are asked for begin where
   * the last ones end: so what is copied stays in the nearest cache and the call for each copy does
   * not count. Leaves that are scattered are gathered row by row.
   */
  private static final int MOST_AHEAD = 2048;
  private static final double[] NOTHING = {};

  private final CellPlan plan;
  private final Binding binding;
  private final NumberColumn column;
  private double[] copies = NOTHING;
  private double[] numbers = NOTHING;
  private int shift;
  private int first;
  private int end;
  private int ahead;
  private boolean hasGaps;

  LeafWindow(CellPlan plan, Binding binding, NumberColumn column) {
    this.plan = plan;
    this.binding = binding;
    this.column = column;
  }

  /** {@return where a run of leaves begins in the {@link #numbers}, after copying it if need be} */
  int at(int leaf, int count) {
    if (leaf < first || leaf + count > end) {
      open(leaf, count);
    }
    return leaf + shift;
  }

  private void open(int leaf, int count) {
    int run = column.hasGaps ? -1 : binding.runOf(leaf, count);
    if (run < 0) {
      copy(leaf, count);
      return;
    }
    first = binding.firstOf(run);
    end = binding.firstOf(run + 1);
    shift = column.first + binding.positionOf(run) - first;
    numbers = column.number;
    hasGaps = false;
  }

  private void copy(int leaf, int count) {
    boolean isNext = binding.hasRuns() && leaf <= end && leaf >= first;
    ahead = isNext ? Math.min(MOST_AHEAD, 2 * Math.max(ahead, count)) : count;
    int copied = Math.min(Math.max(ahead, count), plan.leaves - leaf);
    if (copies.length < copied) {
      copies = new double[Math.max(copied, MOST_AHEAD)];
    }
    hasGaps = binding.copy(column, leaf, copied, copies);
    first = leaf;
    end = leaf + copied;
    shift = -leaf;
    numbers = copies;
  }

  /** {@return before which leaf these end} */
  int end() {
    return end;
  }

  double[] numbers() {
    return numbers;
  }

  /** {@return whether there may be gaps among what was asked for last} */
  boolean hasGaps() {
    return hasGaps;
  }
}
