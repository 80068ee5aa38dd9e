package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.strategy.WeightedValues;

/** All children of a view but one. */
record AllBut(WeightedValues all, int left) implements WeightedValues {
  @Override
  public int size() {
    return all.size() - 1;
  }

  @Override
  public double value(int child) {
    return all.value(position(child));
  }

  @Override
  public double weight(int child) {
    return all.weight(position(child));
  }

  @Override
  public double kpis(int child) {
    return all.kpis(position(child));
  }

  @Override
  public double kpisOnTarget(int child) {
    return all.kpisOnTarget(position(child));
  }

  @Override
  public double numerator(int child) {
    return all.numerator(position(child));
  }

  @Override
  public double denominator(int child) {
    return all.denominator(position(child));
  }

  @Override
  public double factor() {
    return all.factor();
  }

  private int position(int child) {
    return child < left ? child : child + 1;
  }
}
