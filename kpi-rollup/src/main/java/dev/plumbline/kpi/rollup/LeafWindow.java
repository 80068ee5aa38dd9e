package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.measure.Measurements;

/** The values of some leaves that follow each other, copied from measurements when asked for. */
final class LeafWindow {
  /*
   * Leaves are read ahead, as long as the next ones that are asked for begin where the last ones end,
   * so that what is copied stays in the nearest cache and the call for each copy does not count.
   */
  private static final int MOST_AHEAD = 2048;

  private final CellPlan plan;
  private final Binding binding;
  private final Measurements measurements;
  private double[] numbers = new double[MOST_AHEAD];
  private int first;
  private int end;
  private int ahead;
  private boolean hasGaps;

  LeafWindow(CellPlan plan, Binding binding, Measurements measurements) {
    this.plan = plan;
    this.binding = binding;
    this.measurements = measurements;
  }

  /** {@return where a run of leaves begins in the {@link #numbers}, after copying it if need be} */
  int at(int leaf, int count) {
    if (leaf < first || leaf + count > end) {
      fill(leaf, count);
    }
    return leaf - first;
  }

  private void fill(int leaf, int count) {
    boolean isNext = leaf <= end && leaf >= first;
    ahead = isNext ? Math.min(MOST_AHEAD, 2 * Math.max(ahead, count)) : count;
    int copied = Math.min(Math.max(ahead, count), plan.leaves - leaf);
    if (numbers.length < copied) {
      numbers = new double[copied];
    }
    hasGaps = binding.copy(measurements, leaf, copied, numbers) > 0;
    first = leaf;
    end = leaf + copied;
  }

  double[] numbers() {
    return numbers;
  }

  /** {@return whether there may be gaps among what was asked for last} */
  boolean hasGaps() {
    return hasGaps;
  }
}
