package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.KpiIndex;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.value.Gap;
import java.lang.ref.WeakReference;
import java.util.Arrays;

/** Where the leaves of a plan stand among the KPIs of measurements, found once for an index. */
final class Binding {
  /*
   * Measurements are mostly put in an order in which long runs of leaves follow each other, or are
   * missing together. Leaves leafOf[r] .. leafOf[r + 1] - 1 are run r and stand at positionOf[r] and
   * after it, or nowhere if that is -1. If the runs are short, each leaf has a position of its own.
   * The index is only known by its identity, and not kept alive.
   */
  private static final int NOWHERE = -1;
  private static final int SHORT = 64;
  private static final int[] NONE = {};
  private static final double NO_DATA = Cell.of(Gap.NO_DATA);

  private final WeakReference<KpiIndex> index;
  private final int[] leafOf;
  private final int[] positionOf;
  private final boolean hasRuns;

  private Binding(KpiIndex index, int[] positions) {
    this.index = new WeakReference<>(index);
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
    return new Binding(index, positions);
  }

  boolean isOf(KpiIndex other) {
    return index.refersTo(other);
  }

  /** Copies the values of leaves that follow each other, and returns how many are gaps. */
  int copy(Measurements measurements, int leaf, int count, double[] target) {
    if (!hasRuns) {
      return measurements.copyNumbers(positionOf, leaf, count, target, 0, Cell::of);
    }
    int missing = 0;
    int next = leaf;
    for (int run = run(leaf); next < leaf + count; run++) {
      int end = Math.min(leaf + count, leafOf[run + 1]);
      int at = next - leaf;
      if (positionOf[run] == NOWHERE) {
        Arrays.fill(target, at, end - leaf, NO_DATA);
        missing += end - next;
      } else {
        int position = positionOf[run] + next - leafOf[run];
        missing += measurements.copyNumbers(position, end - next, target, at, Cell::of);
      }
      next = end;
    }
    return missing;
  }

  private int run(int leaf) {
    if (leafOf.length == 2) {
      return 0;
    }
    int found = Arrays.binarySearch(leafOf, leaf);
    return found < 0 ? -found - 2 : found;
  }

  /** {@return the position of a leaf in the measurements, or -1} */
  int position(int leaf) {
    if (!hasRuns) {
      return positionOf[leaf];
    }
    int run = run(leaf);
    return positionOf[run] == NOWHERE ? NOWHERE : positionOf[run] + leaf - leafOf[run];
  }

  /** {@return whether leaves have the positions of their numbers} */
  boolean isIdentity() {
    return hasRuns && positionOf.length == 1 && positionOf[0] == 0;
  }
}
