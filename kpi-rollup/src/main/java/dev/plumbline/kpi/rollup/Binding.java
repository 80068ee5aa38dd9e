package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.KpiIndex;
import dev.plumbline.kpi.measure.Measurements;
import java.lang.ref.WeakReference;

/** Where the leaves of a plan stand among the KPIs of measurements, found once for an index. */
final class Binding {
  /*
   * positionOf[l] is the position of leaf l, or -1. Where the leaves follow each other there without
   * a hole, which they do when measurements are put in the order of the plan, it is not needed: leaf l
   * stands at start + l. The index is only known by its identity, and not kept alive.
   */
  private static final int[] NONE = {};
  private static final int NOWHERE = -1;

  private final WeakReference<KpiIndex> index;
  private final int[] positionOf;
  private final int start;

  private Binding(KpiIndex index, int[] positions) {
    this.index = new WeakReference<>(index);
    boolean isRun = isRun(positions);
    this.start = isRun ? positions[0] : NOWHERE;
    this.positionOf = isRun ? NONE : positions;
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

  private static boolean isRun(int[] positions) {
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] == NOWHERE || positions[i] != positions[0] + i) {
        return false;
      }
    }
    return positions.length > 0;
  }

  boolean isOf(KpiIndex other) {
    return index.refersTo(other);
  }

  /** Copies the values of leaves that follow each other, and returns how many are gaps. */
  int copy(Measurements measurements, int leaf, int count, double[] target, int at) {
    return start == NOWHERE
        ? measurements.copyNumbers(positionOf, leaf, count, target, at, Cell::of)
        : measurements.copyNumbers(start + leaf, count, target, at, Cell::of);
  }

  /** {@return the position of a leaf in the measurements, or -1} */
  int position(int leaf) {
    return start == NOWHERE ? positionOf[leaf] : start + leaf;
  }

  /** {@return whether leaves have the positions of their numbers} */
  boolean isIdentity() {
    return start == 0;
  }
}
