package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.exact.Sums;

/** Ratios by themselves, without a hierarchy. */
final class RatiosInArrays implements WeightedValues {
  private final double factor;
  private final double[] numerators;
  private final double[] denominators;
  private final ValuesInArrays values;

  private RatiosInArrays(
      double factor, double[] numerators, double[] denominators, ValuesInArrays values) {
    this.factor = factor;
    this.numerators = numerators;
    this.denominators = denominators;
    this.values = values;
  }

  static RatiosInArrays of(double factor, double[] numerators, double[] denominators) {
    if (numerators.length != denominators.length) {
      throw new IllegalArgumentException(
          "There are %s numerators and %s denominators. Give a denominator for each numerator."
              .formatted(numerators.length, denominators.length));
    }
    if (!(factor > 0.0 && factor <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "The factor is %s. Give a finite number above 0, such as 1, or 100 for percent."
              .formatted(factor));
    }
    int size = numerators.length;
    double[] values = new double[size];
    double[] weights = new double[size];
    double[] above = new double[size];
    double[] below = new double[size];
    for (int i = 0; i < size; i++) {
      check(numerators[i], denominators[i], i);
      above[i] = numerators[i] + 0.0;
      below[i] = denominators[i];
      values[i] = Sums.ratio(factor, new double[] {above[i]}, new double[] {below[i]}, 1);
      weights[i] = 1.0;
    }
    return new RatiosInArrays(factor, above, below, ValuesInArrays.of(values, weights));
  }

  private static void check(double numerator, double denominator, int position) {
    if (!Double.isFinite(numerator) || !Double.isFinite(denominator) || denominator == 0.0) {
      throw new IllegalArgumentException(
          "Ratio %s is %s / %s. Give finite numbers, and leave out what is divided by 0."
              .formatted(position, numerator, denominator));
    }
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public double value(int child) {
    return values.value(child);
  }

  @Override
  public double weight(int child) {
    return values.weight(child);
  }

  @Override
  public double kpis(int child) {
    return values.kpis(child);
  }

  @Override
  public double kpisOnTarget(int child) {
    return values.kpisOnTarget(child);
  }

  @Override
  public double numerator(int child) {
    return numerators[child];
  }

  @Override
  public double denominator(int child) {
    return denominators[child];
  }

  @Override
  public double factor() {
    return factor;
  }
}
