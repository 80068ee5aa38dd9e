package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.value.Gap;
import org.jspecify.annotations.Nullable;

/** What came of the nodes of a plan that needs nothing but values and scores, in cells. */
final class CellOutcomes implements Outcomes {
  /*
   * There are cells for what is rolled up, and for scores: eight bytes each. What was measured is
   * looked up in the measurements. What else a node has is said by the bits of a byte, and these are
   * only there where something is missing; how much of a node is covered in part is calculated when
   * somebody asks.
   */
  static final byte PARTIAL = 1;
  static final byte STAND_IN = 2;
  static final byte UNCOVERED = 4;
  static final byte COVERED_IN_PART = 8;

  private static final double[] NOTHING = {};
  private static final double NO_DATA = Cell.of(Gap.NO_DATA);
  private static final double NO_TARGET = Cell.of(Gap.NO_TARGET);

  final CellPlan plan;
  final Measurements measurements;

  /** The values of cells, if any are rolled up. */
  final double[] values;

  /** The scores of cells and of leaves, if they do not follow from the values. */
  final double[] scores;

  final double[] scoresOfLeaves;

  /** Whether so far every cell has a value that is to have one. */
  boolean areValuesComplete = true;

  /** Whether so far every cell has a score. */
  boolean areCellsScored = true;

  /** Whether so far every leaf has a score. */
  boolean areLeavesScored = true;

  private final Column column;
  private volatile byte @Nullable [] flags;

  CellOutcomes(CellPlan plan, Measurements measurements, Substitutes substitutes) {
    this.plan = plan;
    this.measurements = measurements;
    this.column = new Column(plan.plan, Readings.of(measurements), substitutes, this);
    this.values = plan.rollsUpValues ? new double[plan.cells] : NOTHING;
    this.scores = plan.keepsScores() ? new double[plan.cells] : NOTHING;
    this.scoresOfLeaves = plan.keepsScores() ? new double[plan.leaves] : NOTHING;
  }

  Column column() {
    return column;
  }

  /** Says that a cell has no value, or no score. Several threads may say so at once. */
  void miss(boolean isValue) {
    if (isValue) {
      areValuesComplete = false;
    } else {
      areCellsScored = false;
    }
  }

  /** {@return the flags of all cells; null as long as there is nothing to say} */
  byte @Nullable [] flags() {
    return flags;
  }

  void setFlags(int cell, int bits) {
    byte[] now = flags;
    if (now == null && bits != 0) {
      now = makeFlags();
    }
    if (now != null) {
      now[cell] = (byte) bits;
    }
  }

  private synchronized byte[] makeFlags() {
    byte[] now = flags;
    if (now == null) {
      now = new byte[plan.cells];
      flags = now;
    }
    return now;
  }

  private boolean has(int flag, int cell) {
    byte[] now = flags;
    return now != null && (now[cell] & flag) != 0;
  }

  private double value(int node) {
    int slot = plan.slotOf[node];
    if (slot >= 0 && plan.ruleOf[slot].ofValues) {
      return values[slot];
    }
    return plan.plan.graph.node(node) instanceof Kpi kpi
        ? Cell.of(measurements.figure(kpi.id()))
        : NO_DATA;
  }

  private double score(int node) {
    if (!plan.keepsScores()) {
      double value = value(node);
      return Cell.isGap(value) ? value : NO_TARGET;
    }
    int slot = plan.slotOf[node];
    return slot < 0 ? scoresOfLeaves[-1 - slot] : scores[slot];
  }

  @Override
  public Figures values() {
    return (NodeCells) this::value;
  }

  @Override
  public Figures scores() {
    return (NodeCells) this::score;
  }

  /** A cell for each node. */
  private interface NodeCells extends Figures {
    double cell(int node);

    @Override
    default double number(int node) {
      double cell = cell(node);
      return Cell.isGap(cell) ? 0.0 : cell;
    }

    @Override
    default byte gap(int node) {
      return Cell.code(cell(node));
    }
  }

  @Override
  public double coverage(int node) {
    int slot = plan.slotOf[node];
    if (slot < 0) {
      return measured(node).coverage;
    }
    if (has(COVERED_IN_PART, slot)) {
      Gathered gathered = new Gathered(column, plan.rows.length(node));
      gathered.gather(node, plan.ruleOfNode(node));
      return gathered.coverage();
    }
    return has(UNCOVERED, slot) ? 0.0 : 1.0;
  }

  @Override
  public boolean isPartial(int node) {
    int slot = plan.slotOf[node];
    return slot < 0 ? measured(node).partial : has(PARTIAL, slot);
  }

  @Override
  public boolean isStandIn(int node) {
    int slot = plan.slotOf[node];
    return slot < 0 ? measured(node).standIn : has(STAND_IN, slot);
  }

  @Override
  public boolean isMeasuredInPart(int node) {
    return isMeasuredBesideRule(node) && measured(node).partial;
  }

  @Override
  public boolean isMeasuredStandIn(int node) {
    return isMeasuredBesideRule(node) && measured(node).standIn;
  }

  private boolean isMeasuredBesideRule(int node) {
    int slot = plan.slotOf[node];
    return slot >= 0 && !plan.ruleOf[slot].ofValues && plan.plan.graph.node(node) instanceof Kpi;
  }

  private Outcome measured(int node) {
    Outcome outcome = new Outcome();
    new Leaf(column).measure(node, (Kpi) plan.plan.graph.node(node), outcome);
    return outcome;
  }

  @Override
  public Figures places() {
    return Columns.of(0, Gap.NO_DATA);
  }

  @Override
  public double kpis(int node) {
    return 0.0;
  }

  @Override
  public double kpisOnTarget(int node) {
    return 0.0;
  }

  @Override
  public double numerator(int node) {
    return Double.NaN;
  }

  @Override
  public double denominator(int node) {
    return Double.NaN;
  }

  @Override
  public double target(int node) {
    return Double.NaN;
  }

  @Override
  public @Nullable Object merged(int node) {
    return null;
  }
}
