package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.exact.Sums;
import dev.plumbline.kpi.value.Gap;

/**
 * What contributes to a cell of which children may be missing, as {@link Gathered} has it for any
 * node.
 */
final class Sifted {
  /*
   * Values and weights of what contributes come to lie side by side. Of the rest it is enough to know
   * the set of gaps, a bit for each, that of children of weight 0 apart.
   */
  private static final int NOT_APPLICABLE = 1 << Columns.code(Gap.NOT_APPLICABLE);
  private static final double NOT_ALL = Math.nextDown(1.0);

  private final CellPlan plan;
  final double[] values;
  final double[] weights;
  private final byte[] standIns;
  int size;
  private boolean isCovered;
  private boolean isUncovered;
  private boolean isPresentInPart;
  private boolean isPresentWithoutWeight;
  private int gaps;
  private int gapsWithoutWeight;

  Sifted(CellPlan plan) {
    this.plan = plan;
    this.values = new double[plan.rows.mostChildren];
    this.weights = new double[values.length];
    this.standIns = new byte[values.length];
  }

  /**
   * Takes the children of a cell.
   *
   * @param cells their values or scores
   * @param from where the first of them stands
   * @param flags of all cells; empty if there is nothing to say
   */
  void sift(int cell, CellRule rule, double[] cells, int from, byte[] flags) {
    clear();
    if (flags.length == 0 && rule.onlyDrops && plan.formOf[cell] < CellPlan.IRREGULAR) {
      drop(cell, cells, from);
      return;
    }
    int link = plan.firstLink(cell);
    int children = plan.size(cell);
    for (int i = 0; i < children; i++) {
      double aligned = plan.rows.weightOf[link + i];
      double number = cells[from + i];
      if (aligned == 0.0) {
        passOver(number);
      } else if (Cell.isGap(number)) {
        miss(rule, aligned, Cell.code(number));
      } else {
        int below = flags.length == 0 ? 0 : flagsOfChild(cell, i, flags);
        standIns[i] = (byte) (below & CellOutcomes.STAND_IN);
        isCovered |= standIns[i] == 0;
        isUncovered |= standIns[i] != 0;
        isPresentInPart |= (below & CellOutcomes.PARTIAL) != 0;
        put(rule, aligned, rule.ofValues ? number : rule.childrenClamp.apply(number));
      }
    }
  }

  /** The same where children have weights, gaps are dropped, and there is nothing else to see. */
  private void drop(int cell, double[] cells, int from) {
    int link = plan.firstLink(cell);
    int children = plan.size(cell);
    int kept = 0;
    int dropped = 0;
    for (int i = 0; i < children; i++) {
      double number = cells[from + i];
      values[kept] = number;
      weights[kept] = plan.rows.weightOf[link + i];
      standIns[i] = 0;
      boolean isGap = Cell.isGap(number);
      dropped |= isGap ? 1 << Cell.code(number) : 0;
      kept += isGap ? 0 : 1;
    }
    size = kept;
    gaps = dropped;
    isCovered = kept > 0;
    isUncovered = isMissing();
  }

  private void clear() {
    size = 0;
    isCovered = false;
    isUncovered = false;
    isPresentInPart = false;
    isPresentWithoutWeight = false;
    gaps = 0;
    gapsWithoutWeight = 0;
  }

  private int flagsOfChild(int cell, int child, byte[] flags) {
    int slot = plan.slotOfChild(cell, child);
    return slot < 0 ? 0 : flags[slot];
  }

  private void passOver(double number) {
    if (Cell.isGap(number)) {
      gapsWithoutWeight |= 1 << Cell.code(number);
    } else {
      isPresentWithoutWeight = true;
    }
  }

  private void miss(CellRule rule, double aligned, byte gap) {
    gaps |= 1 << gap;
    if (1 << gap == NOT_APPLICABLE) {
      return;
    }
    isUncovered = true;
    if (!Cell.isGap(rule.standIn)) {
      put(rule, aligned, rule.standIn);
    }
  }

  private void put(CellRule rule, double aligned, double number) {
    values[size] = number;
    weights[size] = rule.weighsAlike ? 1.0 : aligned;
    size++;
  }

  /**
   * {@return why the cell has no number; {@link Columns#PRESENT} if its strategy is to be asked}
   */
  byte gap(int cell, CellRule rule, double[] cells, int from) {
    if (isMissing() && rule.propagates) {
      return first(gaps & ~NOT_APPLICABLE);
    }
    if (size == 0 && !rule.emptyIsZero) {
      return emptyGap();
    }
    return isUncovered && rule.minimumCoverage > coverage(cell, rule, cells, from)
        ? Columns.code(Gap.BELOW_COVERAGE)
        : Columns.PRESENT;
  }

  /** As far as it is asked for: weights are added up only where something is missing. */
  private double coverage(int cell, CellRule rule, double[] cells, int from) {
    if (!isCovered || rule.minimumCoverage == 0.0) {
      return 0.0;
    }
    double[] present = new double[plan.size(cell)];
    double[] applicable = new double[present.length];
    int link = plan.firstLink(cell);
    int count = 0;
    for (int i = 0; i < present.length; i++) {
      double aligned = plan.rows.weightOf[link + i];
      byte gap = Cell.code(cells[from + i]);
      if (aligned > 0.0 && gap != Columns.code(Gap.NOT_APPLICABLE)) {
        double weight = rule.weighsAlike || rule.countsCoverage ? 1.0 : aligned;
        boolean isCoveredHere = gap == Columns.PRESENT && standIns[i] == 0;
        present[count] = isCoveredHere ? weight : 0.0;
        applicable[count++] = weight;
      }
    }
    return Math.min(Sums.ratio(1.0, present, applicable, count), NOT_ALL);
  }

  private byte emptyGap() {
    if (gaps == 0 && isPresentWithoutWeight) {
      return Columns.code(Gap.ZERO_WEIGHT);
    }
    return common(gaps == 0 ? gapsWithoutWeight : gaps);
  }

  private static byte common(int gaps) {
    int missing = gaps & ~NOT_APPLICABLE;
    if (missing == 0 && gaps != 0) {
      return Columns.code(Gap.NOT_APPLICABLE);
    }
    return Integer.bitCount(missing) == 1 ? first(missing) : Columns.code(Gap.NO_DATA);
  }

  private static byte first(int gaps) {
    return (byte) Integer.numberOfTrailingZeros(gaps);
  }

  private boolean isMissing() {
    return (gaps & ~NOT_APPLICABLE) != 0;
  }

  /** {@return what is to be said of the cell, given what it has come to} */
  int flags(double result) {
    byte gap = Cell.code(result);
    boolean isPartial = isMissing() || isPresentInPart || gap == Columns.code(Gap.NO_DATA);
    boolean isStandIn = gap == Columns.PRESENT && size > 0 && !isCovered;
    int coverage =
        isCovered ? (isUncovered ? CellOutcomes.COVERED_IN_PART : 0) : CellOutcomes.UNCOVERED;
    return (isPartial ? CellOutcomes.PARTIAL : 0)
        | (isStandIn ? CellOutcomes.STAND_IN : 0)
        | coverage;
  }
}
