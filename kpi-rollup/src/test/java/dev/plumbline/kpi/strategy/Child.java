package dev.plumbline.kpi.strategy;

import java.util.List;

/** A value with a weight, for tests of strategies. */
record Child(double value, double weight) {
  static WeightedValues view(List<Child> children) {
    return WeightedValues.of(
        children.stream().mapToDouble(Child::value).toArray(),
        children.stream().mapToDouble(Child::weight).toArray());
  }

  Child withValue(double other) {
    return new Child(other, weight);
  }
}
