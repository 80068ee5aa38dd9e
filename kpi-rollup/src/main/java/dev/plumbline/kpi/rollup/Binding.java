package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.KpiIndex;
import dev.plumbline.kpi.rows.NumberColumn;
import dev.plumbline.kpi.value.Gap;
import java.lang.ref.WeakReference;
import java.util.Arrays;

/** Where the leaves of a plan stand among the KPIs of measurements, found once for an index. */
final class Binding {
  /*
   * Measurements are mostly put in an order in which long runs of leaves follow each other, or are
   * missing together. Leaves leafOf[r] .. leafOf[r + 1] - 1 are run r and stand at positionOf[r] and
   * after it, or nowhere if that is -1. If the runs are short, each leaf has a position of its own.
   * The positions of picks stand beside them. The index is only known by its identity, and not kept
   * alive.
   */
  private static final int NOWHERE = -1;
  private static final int SHORT = 64;
  private static final int[] NONE = {};
  private static final double NO_DATA = Cell.of(Gap.NO_DATA);

  private final WeakReference<KpiIndex> index;
  private final int[] leafOf;
  private final int[] positionOf;
  private final boolean hasRuns;
  private final boolean isComplete;
  private final int[] positionOfPick;

  private Binding(KpiIndex index, int[] positions, int[] positionOfPick) {
    this.index = new WeakReference<>(index);
    this.isComplete = Arrays.stream(positions).allMatch(position -> position != NOWHERE);
    this.positionOfPick = positionOfPick;
    int runs = runs(positions);
    this.hasRuns = runs <= 1 + positions.length / SHORT;
    this.leafOf = hasRuns ? new int[runs + 1] : NONE;
    this.positionOf = hasRuns ? new int[runs] : positions;
    if (hasRuns) {
      fillRuns(positions);
    }
  }

  private static int runs(int[] positions) {
    int runs = 0;
    for (int leaf = 0; leaf < positions.length; leaf++) {
      runs += startsRun(positions, leaf) ? 1 : 0;
    }
    return runs;
  }

  private static boolean startsRun(int[] positions, int leaf) {
    if (leaf == 0) {
      return true;
    }
    int before = positions[leaf - 1];
    return positions[leaf] != (before == NOWHERE ? NOWHERE : before + 1);
  }

  private void fillRuns(int[] positions) {
    int run = 0;
    for (int leaf = 0; leaf < positions.length; leaf++) {
      if (startsRun(positions, leaf)) {
        leafOf[run] = leaf;
        positionOf[run] = positions[leaf];
        run++;
      }
    }
    leafOf[run] = positions.length;
  }

  static Binding of(CellPlan cells, KpiIndex index) {
    int[] positions = new int[cells.leaves];
    for (int node = 0; node < cells.slotOf.length; node++) {
      if (cells.slotOf[node] < 0) {
        Kpi kpi = (Kpi) cells.plan.graph.node(node);
        positions[-1 - cells.slotOf[node]] = index.positionOr(kpi.id(), NOWHERE);
      }
    }
    return new Binding(index, positions, cells.picked(positions));
  }

  boolean isOf(KpiIndex other) {
    return index.refersTo(other);
  }

  boolean hasRuns() {
    return hasRuns;
  }

  /** {@return the run that has some leaves side by side; -1 if there is none} */
  int runOf(int leaf, int count) {
    if (!hasRuns) {
      return NOWHERE;
    }
    int run = run(leaf);
    return leaf + count <= leafOf[run + 1] && positionOf[run] != NOWHERE ? run : NOWHERE;
  }

  private int run(int leaf) {
    if (leafOf.length == 2) {
      return 0;
    }
    int found = Arrays.binarySearch(leafOf, leaf);
    return found < 0 ? -found - 2 : found;
  }

  /** {@return the first leaf of a run, or of the one that would come next} */
  int firstOf(int run) {
    return leafOf[run];
  }

  /** {@return the position of the first leaf of a run in the measurements} */
  int positionOf(int run) {
    return positionOf[run];
  }

  /** Copies the values of leaves that follow each other, and returns whether some are gaps. */
  boolean copy(NumberColumn column, int leaf, int count, double[] target) {
    if (!hasRuns) {
      return gather(column, positionOf, leaf, count, target);
    }
    boolean hasGaps = false;
    int next = leaf;
    for (int run = run(leaf); next < leaf + count; run++) {
      int end = Math.min(leaf + count, leafOf[run + 1]);
      int at = next - leaf;
      if (positionOf[run] == NOWHERE) {
        Arrays.fill(target, at, end - leaf, NO_DATA);
        hasGaps = true;
      } else {
        int position = column.first + positionOf[run] + next - leafOf[run];
        System.arraycopy(column.number, position, target, at, end - next);
        hasGaps |= column.hasGaps && markGaps(column, position, end - next, target, at);
      }
      next = end;
    }
    return hasGaps;
  }

  private static boolean markGaps(
      NumberColumn column, int position, int count, double[] target, int at) {
    boolean hasGaps = false;
    for (int i = 0; i < count; i++) {
      byte gap = column.gap[position + i];
      if (gap != NumberColumn.PRESENT) {
        target[at + i] = Cell.of(gap);
        hasGaps = true;
      }
    }
    return hasGaps;
  }

  /** {@return how many picks there are} */
  int picks() {
    return positionOfPick.length;
  }

  /** Gathers the values of picks that are leaves, and returns whether some are gaps. */
  boolean gather(NumberColumn column, int pick, int count, double[] target) {
    return gather(column, positionOfPick, pick, count, target);
  }

  private boolean gather(
      NumberColumn column, int[] positions, int from, int count, double[] target) {
    double[] numbers = column.number;
    int first = column.first;
    if (isComplete && !column.hasGaps) {
      for (int i = 0; i < count; i++) {
        target[i] = numbers[first + positions[from + i]];
      }
      return false;
    }
    boolean hasGaps = false;
    for (int i = 0; i < count; i++) {
      target[i] = cell(column, positions[from + i]);
      hasGaps |= Cell.isGap(target[i]);
    }
    return hasGaps;
  }

  private static double cell(NumberColumn column, int position) {
    if (position < 0) {
      return NO_DATA;
    }
    byte gap = column.gap[column.first + position];
    return gap == NumberColumn.PRESENT ? column.number[column.first + position] : Cell.of(gap);
  }
}
