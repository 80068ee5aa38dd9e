package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.value.Gap;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of every node: columns, one entry per node. Those that nobody asks for are empty.
 */
final class State {
  final Columns values;
  final Columns scores;
  final double[] coverage;
  final boolean[] partial;

  /** Whether nothing but what stands for something missing is behind the node's figure. */
  final boolean[] standIn;

  /** The same two of what was measured of KPIs whose scores or statuses are rolled up. */
  final BitSet measuredInPart = new BitSet();

  final BitSet measuredStandIn = new BitSet();

  /** How many KPIs stand behind a node, and how many of them are on target. */
  final double[] kpis;

  final double[] kpisOnTarget;

  /** The parts of ratios, NaN where a node has none. */
  final double[] numerators;

  final double[] denominators;

  /** The values of the targets in the period, NaN where a node has none. */
  final double[] targets;

  /** The place of each node's status among those that its grading lists, the worst first. */
  final Columns places;

  /** The states of strategies that pass them upward; null where a node has none. */
  final @Nullable Object[] merged;

  State(RollupPlan plan) {
    int size = plan.graph.size();
    values = Columns.of(size, Gap.NO_DATA);
    scores = Columns.of(size, Gap.NO_DATA);
    coverage = new double[size];
    partial = new boolean[size];
    standIn = new boolean[size];
    kpis = new double[plan.needs.counts() ? size : 0];
    kpisOnTarget = new double[kpis.length];
    numerators = new double[plan.needs.parts() ? size : 0];
    denominators = new double[numerators.length];
    Arrays.fill(numerators, Double.NaN);
    Arrays.fill(denominators, Double.NaN);
    targets = new double[plan.needs.targets() ? size : 0];
    Arrays.fill(targets, Double.NaN);
    merged = new @Nullable Object[plan.needs.states() ? size : 0];
    places = Columns.of(plan.needs.statuses() ? size : 0, Gap.NO_DATA);
  }
}
