package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.value.Gap;
import org.jspecify.annotations.Nullable;

/** What is known of every node: columns, one entry per node. */
final class State {
  final Columns values;
  final Columns scores;
  final double[] coverage;
  final boolean[] partial;

  /** How many KPIs stand behind a node, and how many of them are on target; if anybody asks. */
  final double @Nullable [] kpis;

  final double @Nullable [] kpisOnTarget;

  State(int size, boolean countsKpis) {
    values = Columns.of(size, Gap.NO_DATA);
    scores = Columns.of(size, Gap.NO_DATA);
    coverage = new double[size];
    partial = new boolean[size];
    kpis = countsKpis ? new double[size] : null;
    kpisOnTarget = countsKpis ? new double[size] : null;
  }
}
