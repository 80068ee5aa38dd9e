package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.value.Gap;

/** What is known of every node: columns, one entry per node. */
final class State {
  final Columns values;
  final Columns scores;
  final double[] coverage;
  final boolean[] partial;

  /**
   * How many KPIs stand behind a node, and how many of them are on target; empty if nobody asks.
   */
  final double[] kpis;

  final double[] kpisOnTarget;

  State(int size, boolean countsKpis) {
    values = Columns.of(size, Gap.NO_DATA);
    scores = Columns.of(size, Gap.NO_DATA);
    coverage = new double[size];
    partial = new boolean[size];
    kpis = new double[countsKpis ? size : 0];
    kpisOnTarget = new double[countsKpis ? size : 0];
  }
}
