package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.exact.GeometricMeans;
import dev.plumbline.kpi.exact.Sums;
import dev.plumbline.kpi.order.Pairs;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The children of one node after another where they lie in columns: values and weights. */
final class RowView implements WeightedValues {
  private static final int CLOSED = -1;
  private static final double[] NOTHING = {};

  private double[] values = NOTHING;
  private double[] weights = NOTHING;
  private int first;
  private int firstWeight;
  private int size = CLOSED;

  /** The children once more, in order; valid until they are asked for again. */
  private @Nullable RowView sorted;

  /** Makes this the view of children whose values and weights begin at these positions. */
  void open(double[] theirValues, int from, double[] theirWeights, int fromWeight, int children) {
    values = theirValues;
    first = from;
    weights = theirWeights;
    firstWeight = fromWeight;
    size = children;
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
    return values[first + checked(child)];
  }

  @Override
  public double weight(int child) {
    return weights[firstWeight + checked(child)];
  }

  @Override
  public double kpis(int child) {
    checkOpen();
    throw Children.notCounted();
  }

  @Override
  public double kpisOnTarget(int child) {
    checkOpen();
    throw Children.notCounted();
  }

  @Override
  public double numerator(int child) {
    checkOpen();
    throw Children.noParts();
  }

  @Override
  public double denominator(int child) {
    checkOpen();
    throw Children.noParts();
  }

  @Override
  public double factor() {
    checkOpen();
    return 1.0;
  }

  @Override
  public double ratioOfSums() {
    checkOpen();
    throw Children.noParts();
  }

  @Override
  public WeightedValues sorted() {
    checkOpen();
    RowView copy = copy();
    Pairs.sort(copy.values, copy.weights, size);
    copy.size = size;
    return copy;
  }

  /** {@return room with a copy of the children} */
  private RowView copy() {
    if (sorted == null) {
      sorted = new RowView();
    }
    if (sorted.values.length < size) {
      sorted.values = new double[roomFor(size)];
      sorted.weights = new double[sorted.values.length];
    }
    System.arraycopy(values, first, sorted.values, 0, size);
    System.arraycopy(weights, firstWeight, sorted.weights, 0, size);
    return sorted;
  }

  /** {@return room for so many children, and for wider nodes to come} */
  private static int roomFor(int children) {
    return Math.max(2 * Math.min(children, Integer.MAX_VALUE / 2 - 1), 16);
  }

  @Override
  public double sum() {
    checkOpen();
    return Sums.sum(values, first, size);
  }

  @Override
  public double totalWeight() {
    checkOpen();
    return Sums.sum(weights, firstWeight, size);
  }

  @Override
  public double weightedSum() {
    checkOpen();
    return Sums.weightedSum(weights, firstWeight, values, first, size);
  }

  @Override
  public double mean() {
    checkOpen();
    return Sums.mean(values, first, size);
  }

  @Override
  public double weightedMean() {
    checkOpen();
    return Sums.weightedMean(weights, firstWeight, values, first, size);
  }

  @Override
  public double geometricMean() {
    checkOpen();
    double mean = GeometricMeans.mean(weights, firstWeight, values, first, size);
    return Double.isNaN(mean) ? WeightedValues.super.geometricMean() : mean;
  }

  @Override
  public double variance() {
    checkOpen();
    RowView copy = copy();
    return Sums.variance(copy.weights, copy.values, size);
  }

  @Override
  public double sampleVariance() {
    checkOpen();
    return Sums.sampleVariance(copy().values, size);
  }

  @Override
  public double mean(int from, int to) {
    checkOpen();
    Objects.checkFromToIndex(from, to, size);
    return Sums.mean(values, first + from, to - from);
  }

  private int checked(int child) {
    checkOpen();
    return Objects.checkIndex(child, size);
  }

  private void checkOpen() {
    if (size == CLOSED) {
      throw Children.closed();
    }
  }
}
