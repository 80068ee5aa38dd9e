package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.rows.NumberColumn;

/** The values of leaves that are picked, gathered for some rows at a time. */
final class PickWindow {
  /*
   * Where many leaves are shared, most rows have some that stand elsewhere. Gathering those of several
   * rows in one loop lets the processor wait for many of them at once.
   */
  private static final int ROOM = 512;
  private static final double[] NOTHING = {};

  private final Binding binding;
  private final NumberColumn column;
  private double[] numbers = NOTHING;
  private int first;
  private int end;
  private boolean hasGaps;

  PickWindow(Binding binding, NumberColumn column) {
    this.binding = binding;
    this.column = column;
  }

  /**
   * {@return where a run of picks begins in the {@link #numbers}, after gathering it if need be}
   */
  int at(int pick, int count) {
    if (pick < first || pick + count > end) {
      gather(pick, count);
    }
    return pick - first;
  }

  private void gather(int pick, int count) {
    int gathered = Math.min(Math.max(ROOM, count), binding.picks() - pick);
    if (numbers.length < gathered) {
      numbers = new double[gathered];
    }
    hasGaps = binding.gather(column, pick, gathered, numbers);
    first = pick;
    end = pick + gathered;
  }

  /** {@return before which pick these end} */
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
