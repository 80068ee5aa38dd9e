package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.Objects;

/**
 * A view in which one child stands for all children of a wide node. It is shown only to strategies
 * of the library that make the same of it: they ask for sums, for counts, or for one value.
 */
final class Together implements WeightedValues {
  private final WideRow row;

  Together(WideRow row) {
    this.row = row;
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public double value(int child) {
    Objects.checkIndex(child, 1);
    return row.extreme();
  }

  @Override
  public double weight(int child) {
    Objects.checkIndex(child, 1);
    return 1.0;
  }

  @Override
  public double kpis(int child) {
    Objects.checkIndex(child, 1);
    return row.kpis();
  }

  @Override
  public double kpisOnTarget(int child) {
    Objects.checkIndex(child, 1);
    return row.kpisOnTarget();
  }

  @Override
  public double sum() {
    return row.sums().sum();
  }

  @Override
  public double totalWeight() {
    return row.sums().totalWeight();
  }

  @Override
  public double weightedSum() {
    return row.sums().weightedSum();
  }

  @Override
  public double mean() {
    return row.sums().mean();
  }

  @Override
  public double weightedMean() {
    return row.sums().weightedMean();
  }

  @Override
  public double ratioOfSums() {
    return row.sums().ratio();
  }
}
