package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.order.Pairs;
import java.util.Objects;

/** Values and weights by themselves, without a hierarchy. */
final class ValuesInArrays implements WeightedValues {
  private final double[] values;
  private final double[] weights;
  private final int size;

  private ValuesInArrays(double[] values, double[] weights, int size) {
    this.values = values;
    this.weights = weights;
    this.size = size;
  }

  static ValuesInArrays of(double[] values, double[] weights) {
    if (values.length != weights.length) {
      throw new IllegalArgumentException(
          "There are %s values and %s weights. Give a weight for each value."
              .formatted(values.length, weights.length));
    }
    double[] kept = new double[values.length];
    double[] keptWeights = new double[values.length];
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      check(values[i], weights[i], i);
      if (weights[i] > 0.0) {
        kept[size] = values[i] + 0.0;
        keptWeights[size++] = weights[i];
      }
    }
    return new ValuesInArrays(kept, keptWeights, size);
  }

  /** {@return the children of any view in order} */
  static ValuesInArrays sorted(WeightedValues children) {
    double[] values = values(children);
    double[] weights = weights(children);
    Pairs.sort(values, weights, values.length);
    return new ValuesInArrays(values, weights, values.length);
  }

  static double[] values(WeightedValues children) {
    double[] values = new double[children.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = children.value(i);
    }
    return values;
  }

  static double[] weights(WeightedValues children) {
    double[] weights = new double[children.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = children.weight(i);
    }
    return weights;
  }

  /** {@return the parts of a result; none if one of them is beyond the range of double} */
  static double[] ifFinite(double[] parts) {
    for (double part : parts) {
      if (!Double.isFinite(part)) {
        return new double[0];
      }
    }
    return parts;
  }

  private static void check(double value, double weight, int position) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "Value %s is %s, which is no number. Leave out what is missing."
              .formatted(position, value));
    }
    if (!(weight >= 0.0 && weight <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "Weight %s is %s. Weights are finite and not negative.".formatted(position, weight));
    }
  }

  @Override
  public int size() {
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
    int unused = checked(child);
    return 1.0;
  }

  @Override
  public double kpisOnTarget(int child) {
    return value(child) >= 1.0 ? 1.0 : 0.0;
  }

  private int checked(int child) {
    return Objects.checkIndex(child, size);
  }
}
