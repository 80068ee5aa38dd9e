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
    this(plan.graph.size(), plan.needs);
  }

  private State(int size, Needs needs) {
    values = Columns.of(size, Gap.NO_DATA);
    scores = Columns.of(size, Gap.NO_DATA);
    places = Columns.of(needs.statuses() ? size : 0, Gap.NO_DATA);
    coverage = new double[size];
    flags = new byte[size];
    kpis = new double[needs.counts() ? size : 0];
    kpisOnTarget = new double[kpis.length];
    numerators = new double[needs.parts() ? size : 0];
    denominators = new double[numerators.length];
    Arrays.fill(numerators, Double.NaN);
    Arrays.fill(denominators, Double.NaN);
    targets = new double[needs.targets() ? size : 0];
    Arrays.fill(targets, Double.NaN);
    merged = new @Nullable Object[needs.states() ? size : 0];
  }

  private State(State whole, int from, int to) {
    values = whole.values.slice(from, to);
    scores = whole.scores.slice(from, to);
    places = whole.places.slice(from, to);
    coverage = slice(whole.coverage, from, to);
    flags = Arrays.copyOfRange(whole.flags, from, to);
    kpis = slice(whole.kpis, from, to);
    kpisOnTarget = slice(whole.kpisOnTarget, from, to);
    numerators = slice(whole.numerators, from, to);
    denominators = slice(whole.denominators, from, to);
    targets = slice(whole.targets, from, to);
    merged = whole.merged.length == 0 ? whole.merged : Arrays.copyOfRange(whole.merged, from, to);
  }

  private static double[] slice(double[] column, int from, int to) {
    return column.length == 0 ? column : Arrays.copyOfRange(column, from, to);
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

  /** Puts what came of a node into an outcome. */
  void get(int node, Outcome outcome) {
    outcome.clear();
    outcome.value = values.number(node);
    outcome.valueGap = values.gap(node);
    outcome.score = scores.number(node);
    outcome.scoreGap = scores.gap(node);
    if (places.size() > 0) {
      outcome.place = places.number(node);
      outcome.placeGap = places.gap(node);
    }
    outcome.coverage = coverage[node];
    outcome.partial = isPartial(node);
    outcome.standIn = isStandIn(node);
    outcome.measuredInPart = isMeasuredInPart(node);
    outcome.measuredStandIn = isMeasuredStandIn(node);
    if (kpis.length > 0) {
      outcome.kpis = kpis[node];
      outcome.kpisOnTarget = kpisOnTarget[node];
    }
    if (numerators.length > 0) {
      outcome.numerator = numerators[node];
      outcome.denominator = denominators[node];
    }
    if (targets.length > 0) {
      outcome.target = targets[node];
    }
    if (merged.length > 0) {
      outcome.merged = merged[node];
    }
  }

  /**
   * {@return whether an outcome is what is known of a node, bit for bit} States that are merged are
   * the same only if they are one object: what a strategy holds to be equal need not be.
   */
  boolean isSame(int node, Outcome outcome) {
    return isSame(values, node, outcome.value, outcome.valueGap)
        && isSame(scores, node, outcome.score, outcome.scoreGap)
        && (places.size() == 0 || isSame(places, node, outcome.place, outcome.placeGap))
        && coverage[node] == outcome.coverage
        && flags[node] == flags(outcome)
        && (kpis.length == 0 || isSame(kpis[node], outcome.kpis))
        && (kpis.length == 0 || isSame(kpisOnTarget[node], outcome.kpisOnTarget))
        && (numerators.length == 0 || isSame(numerators[node], outcome.numerator))
        && (numerators.length == 0 || isSame(denominators[node], outcome.denominator))
        && (targets.length == 0 || isSame(targets[node], outcome.target))
        && (merged.length == 0 || merged[node] == outcome.merged);
  }

  /**
   * {@return whether an outcome differs from what is known of a node in nothing but its value and
   * score} Of plans that need no more than these.
   */
  boolean isSameButNumbers(int node, Outcome outcome) {
    return values.gap(node) == outcome.valueGap
        && scores.gap(node) == outcome.scoreGap
        && coverage[node] == outcome.coverage
        && flags[node] == flags(outcome);
  }

  private static boolean isSame(Columns columns, int node, double number, byte gap) {
    return columns.gap(node) == gap && isSame(columns.number(node), number);
  }

  private static boolean isSame(double one, double other) {
    return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
  }

  /** {@return a copy of what is known of some nodes, the first of which has number 0 there} */
  State slice(int from, int to) {
    return new State(this, from, to);
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
  public boolean isWhole(int node) {
    return flags[node] == 0;
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
