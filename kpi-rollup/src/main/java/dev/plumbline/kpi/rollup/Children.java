package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.exact.Sums;
import dev.plumbline.kpi.order.Pairs;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The children of one node that contribute to it, side by side in arrays. */
final class Children implements WeightedValues {
  private static final int CLOSED = -1;
  private static final double[] NOTHING = {};

  private final double[] values;
  private final double[] weights;
  private final double[] kpis;
  private final double[] kpisOnTarget;
  private final double[] numerators;
  private final double[] denominators;
  private double[] some = NOTHING;
  private @Nullable Children sorted;
  private int size = CLOSED;
  private boolean counts;
  private boolean hasParts;
  private double factor = 1.0;

  Children(Gathered gathered) {
    this.values = gathered.values;
    this.weights = gathered.weights;
    this.kpis = gathered.kpis;
    this.kpisOnTarget = gathered.kpisOnTarget;
    this.numerators = gathered.numerators;
    this.denominators = gathered.denominators;
  }

  /** Room for the children in order, which have nothing but values and weights. */
  private Children(int room) {
    this.values = new double[room];
    this.weights = new double[room];
    this.kpis = NOTHING;
    this.kpisOnTarget = NOTHING;
    this.numerators = NOTHING;
    this.denominators = NOTHING;
  }

  /** Makes this the view of so many children, with what a strategy of these traits may ask for. */
  void open(int children, Set<Trait> traits, double ratioFactor) {
    size = children;
    counts = traits.contains(Trait.COUNTS_KPIS);
    hasParts = traits.contains(Trait.SUMS_PARTS);
    factor = ratioFactor;
  }

  /** Makes every further use fail. */
  void close() {
    size = CLOSED;
    if (sorted != null) {
      sorted.size = CLOSED;
    }
  }

  @Override
  public int size() {
    checkOpen();
    return size;
  }

  @Override
  public double value(int child) {
    return values[checked(child)];
  }

  @Override
  public double weight(int child) {
    return weights[checked(child)];
  }

  @Override
  public double kpis(int child) {
    return kpis[counted(child)];
  }

  @Override
  public double kpisOnTarget(int child) {
    return kpisOnTarget[counted(child)];
  }

  @Override
  public double numerator(int child) {
    return numerators[withParts(child)];
  }

  @Override
  public double denominator(int child) {
    return denominators[withParts(child)];
  }

  @Override
  public double factor() {
    checkOpen();
    return factor;
  }

  @Override
  public WeightedValues sorted() {
    checkOpen();
    if (sorted == null) {
      sorted = new Children(values.length);
    }
    System.arraycopy(values, 0, sorted.values, 0, size);
    System.arraycopy(weights, 0, sorted.weights, 0, size);
    Pairs.sort(sorted.values, sorted.weights, size);
    sorted.open(size, Set.of(), factor);
    return sorted;
  }

  @Override
  public double sum() {
    checkOpen();
    return Sums.sum(values, size);
  }

  @Override
  public double totalWeight() {
    checkOpen();
    return Sums.sum(weights, size);
  }

  @Override
  public double weightedSum() {
    checkOpen();
    return Sums.weightedSum(weights, values, size);
  }

  @Override
  public double mean() {
    checkOpen();
    return Sums.mean(values, size);
  }

  @Override
  public double weightedMean() {
    checkOpen();
    return Sums.weightedMean(weights, values, size);
  }

  @Override
  public double ratioOfSums() {
    checkOpen();
    if (!hasParts) {
      throw noParts();
    }
    return Sums.ratio(factor, numerators, denominators, size);
  }

  @Override
  public double mean(int from, int to) {
    checkOpen();
    Objects.checkFromToIndex(from, to, size);
    if (from == 0) {
      return Sums.mean(values, to);
    }
    if (some.length < to - from) {
      some = new double[values.length];
    }
    System.arraycopy(values, from, some, 0, to - from);
    return Sums.mean(some, to - from);
  }

  @Override
  public double variance() {
    checkOpen();
    return Sums.variance(weights, values, size);
  }

  @Override
  public double sampleVariance() {
    checkOpen();
    return Sums.sampleVariance(values, size);
  }

  private int counted(int child) {
    checkOpen();
    if (!counts) {
      throw notCounted();
    }
    return checked(child);
  }

  static IllegalStateException notCounted() {
    return new IllegalStateException(
        "KPIs are counted only for a strategy that says that it asks for them. Declare"
            + " Trait.COUNTS_KPIS.");
  }

  private int withParts(int child) {
    checkOpen();
    if (!hasParts) {
      throw noParts();
    }
    return checked(child);
  }

  static IllegalStateException noParts() {
    return new IllegalStateException(
        "Numerators and denominators are kept only for a strategy that says that it asks for them."
            + " Declare Trait.SUMS_PARTS.");
  }

  private int checked(int child) {
    checkOpen();
    return Objects.checkIndex(child, size);
  }

  private void checkOpen() {
    if (size == CLOSED) {
      throw closed();
    }
  }

  static IllegalStateException closed() {
    return new IllegalStateException(
        "The children of a node are used after the call for which they were given. Copy what a"
            + " strategy wants to keep.");
  }
}
