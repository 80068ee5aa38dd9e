package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.value.Gap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of every node: columns, one entry per node. Those that nobody asks for are empty.
 */
final class State implements Outcomes {
  /*
   * What is said of a node by yes or no are bits of one byte. Each node has bytes and words of its
   * own, so that several threads may set different nodes.
   */
  private static final int PARTIAL = 1;
  private static final int STAND_IN = 2;
  private static final int MEASURED_IN_PART = 4;
  private static final int MEASURED_STAND_IN = 8;

  private final Columns values;
  private final Columns scores;
  private final Columns places;
  private final double[] coverage;
  private final byte[] flags;
  private final double[] kpis;
  private final double[] kpisOnTarget;
  private final double[] numerators;
  private final double[] denominators;
  private final double[] targets;
  private final @Nullable Object[] merged;

  State(RollupPlan plan) {
    int size = plan.graph.size();
    values = Columns.of(size, Gap.NO_DATA);
    scores = Columns.of(size, Gap.NO_DATA);
    places = Columns.of(plan.needs.statuses() ? size : 0, Gap.NO_DATA);
    coverage = new double[size];
    flags = new byte[size];
    kpis = new double[plan.needs.counts() ? size : 0];
    kpisOnTarget = new double[kpis.length];
    numerators = new double[plan.needs.parts() ? size : 0];
    denominators = new double[numerators.length];
    Arrays.fill(numerators, Double.NaN);
    Arrays.fill(denominators, Double.NaN);
    targets = new double[plan.needs.targets() ? size : 0];
    Arrays.fill(targets, Double.NaN);
    merged = new @Nullable Object[plan.needs.states() ? size : 0];
  }

  /** Notes what came of a node. */
  void set(int node, Outcome outcome) {
    values.set(node, outcome.value, outcome.valueGap);
    scores.set(node, outcome.score, outcome.scoreGap);
    if (places.size() > 0) {
      places.set(node, outcome.place, outcome.placeGap);
    }
    coverage[node] = outcome.coverage;
    flags[node] = flags(outcome);
    if (kpis.length > 0) {
      kpis[node] = outcome.kpis;
      kpisOnTarget[node] = outcome.kpisOnTarget;
    }
    if (numerators.length > 0) {
      numerators[node] = outcome.numerator;
      denominators[node] = outcome.denominator;
    }
    if (targets.length > 0) {
      targets[node] = outcome.target;
    }
    if (merged.length > 0) {
      merged[node] = outcome.merged;
    }
  }

  private static byte flags(Outcome outcome) {
    return (byte)
        ((outcome.partial ? PARTIAL : 0)
            | (outcome.standIn ? STAND_IN : 0)
            | (outcome.measuredInPart ? MEASURED_IN_PART : 0)
            | (outcome.measuredStandIn ? MEASURED_STAND_IN : 0));
  }

  private boolean has(int flag, int node) {
    return (flags[node] & flag) != 0;
  }

  @Override
  public Columns values() {
    return values;
  }

  @Override
  public Columns scores() {
    return scores;
  }

  @Override
  public Columns places() {
    return places;
  }

  @Override
  public double coverage(int node) {
    return coverage[node];
  }

  @Override
  public boolean isPartial(int node) {
    return has(PARTIAL, node);
  }

  @Override
  public boolean isStandIn(int node) {
    return has(STAND_IN, node);
  }

  @Override
  public boolean isMeasuredInPart(int node) {
    return has(MEASURED_IN_PART, node);
  }

  @Override
  public boolean isMeasuredStandIn(int node) {
    return has(MEASURED_STAND_IN, node);
  }

  @Override
  public double kpis(int node) {
    return kpis[node];
  }

  @Override
  public double kpisOnTarget(int node) {
    return kpisOnTarget[node];
  }

  @Override
  public double numerator(int node) {
    return numerators[node];
  }

  @Override
  public double denominator(int node) {
    return denominators[node];
  }

  @Override
  public double target(int node) {
    return targets[node];
  }

  @Override
  public @Nullable Object merged(int node) {
    return merged[node];
  }
}
