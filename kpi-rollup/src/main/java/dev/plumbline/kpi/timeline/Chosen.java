package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.exact.Sums;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.Arrays;
import java.util.Objects;

/** The points that a value is made of, side by side in arrays, as a strategy sees them. */
final class Chosen implements WeightedValues {
  /*
   * Numbers are copied from the columns of the points, as sums begin at position 0; weights, which
   * few strategies ask for, only when somebody does.
   */
  private static final int NONE = -1;

  private final Points points;
  private final boolean sumsParts;
  private final double factor;
  private double[] values;
  private double[] numerators;
  private double[] denominators;
  private double[] weights;
  private int[] at;
  private int size;
  private int first = NONE;
  private boolean hasWeights;

  Chosen(Points points, boolean sumsParts, double factor) {
    this.points = points;
    this.sumsParts = sumsParts;
    this.factor = factor;
    this.values = new double[0];
    this.weights = new double[0];
    this.numerators = new double[0];
    this.denominators = new double[0];
    this.at = new int[0];
  }

  /** {@return the same in arrays of their own, which a strategy may keep} */
  Chosen copy() {
    Chosen copy = new Chosen(points, sumsParts, factor);
    copy.values = Arrays.copyOf(values, size);
    copy.numerators = Arrays.copyOf(numerators, sumsParts ? size : 0);
    copy.denominators = Arrays.copyOf(denominators, sumsParts ? size : 0);
    copy.at = first == NONE ? Arrays.copyOf(at, size) : at;
    copy.first = first;
    copy.size = size;
    return copy;
  }

  /** Chooses no points, with room for a number of them. */
  void clear(int room) {
    size = 0;
    first = NONE;
    hasWeights = false;
    if (values.length < room) {
      int wide = Math.max(room, Math.min(2 * values.length, points.size));
      values = new double[wide];
      at = new int[wide];
      numerators = new double[sumsParts ? wide : 0];
      denominators = new double[numerators.length];
    }
  }

  /** Chooses all points of a stretch that have values. */
  void takeAll(int from, int to) {
    clear(to - from);
    System.arraycopy(points.numbers, from, values, 0, to - from);
    first = from;
    size = to - from;
  }

  /** Chooses a point as well. */
  void take(int point) {
    values[size] = points.numbers[point];
    at[size] = point;
    if (sumsParts) {
      numerators[size] = Objects.requireNonNull(points.numerators)[point];
      denominators[size] = Objects.requireNonNull(points.denominators)[point];
    }
    size++;
  }

  /** {@return the point of a child} */
  int point(int child) {
    return first == NONE ? at[child] : first + child;
  }

  double sumOfNumerators() {
    return Sums.sum(numerators, size);
  }

  double sumOfDenominators() {
    return Sums.sum(denominators, size);
  }

  /** {@return the sum of the values times a quotient of days, rounded once} */
  double scaledSum(long due, long covered) {
    double[] days = new double[size];
    days[0] = (double) covered;
    return Sums.ratio((double) due, values, days, size);
  }

  private double[] weights() {
    if (!hasWeights) {
      if (weights.length < size) {
        weights = new double[values.length];
      }
      for (int i = 0; i < size; i++) {
        weights[i] = points.days(point(i));
      }
      hasWeights = true;
    }
    return weights;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double value(int child) {
    return values[Objects.checkIndex(child, size)];
  }

  @Override
  public double weight(int child) {
    return points.days(point(Objects.checkIndex(child, size)));
  }

  @Override
  public double kpis(int child) {
    throw noKpis();
  }

  @Override
  public double kpisOnTarget(int child) {
    throw noKpis();
  }

  private static IllegalStateException noKpis() {
    return new IllegalStateException(
        "Over time there are no KPIs to count. Use a strategy of values.");
  }

  @Override
  public double numerator(int child) {
    return parts(numerators)[Objects.checkIndex(child, size)];
  }

  @Override
  public double denominator(int child) {
    return parts(denominators)[Objects.checkIndex(child, size)];
  }

  private double[] parts(double[] parts) {
    if (!sumsParts) {
      throw new IllegalStateException(
          "Numerators and denominators are kept only for a strategy that says that it asks for them."
              + " Declare Trait.SUMS_PARTS.");
    }
    return parts;
  }

  @Override
  public double factor() {
    return factor;
  }

  @Override
  public double sum() {
    return Sums.sum(values, size);
  }

  @Override
  public double totalWeight() {
    return Sums.sum(weights(), size);
  }

  @Override
  public double weightedSum() {
    return Sums.weightedSum(weights(), values, size);
  }

  @Override
  public double mean() {
    return Sums.mean(values, size);
  }

  /** Days of one length, which is nearly always so, weigh the same. */
  @Override
  public double weightedMean() {
    return areOfOneLength() ? Sums.mean(values, size) : weightedMeanByDays();
  }

  private boolean areOfOneLength() {
    for (int i = 1; i < size; i++) {
      if (points.days(point(i)) != points.days(point(0))) {
        return false;
      }
    }
    return true;
  }

  private double weightedMeanByDays() {
    return Sums.weightedMean(weights(), values, size);
  }

  @Override
  public double ratioOfSums() {
    return Sums.ratio(factor, parts(numerators), parts(denominators), size);
  }

  @Override
  public double variance() {
    return Sums.variance(weights(), values, size);
  }

  @Override
  public double sampleVariance() {
    return Sums.sampleVariance(values, size);
  }
}
