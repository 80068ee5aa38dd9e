package dev.plumbline.kpi.strategy;

import java.util.List;

/** Children whose values are numerators and whose weights are denominators. */
final class Ratios {
  private Ratios() {}

  static boolean areFinite(double factor, List<Child> children) {
    return children.stream()
        .mapToDouble(child -> Oracle.ratio(factor, List.of(child)))
        .allMatch(Double::isFinite);
  }

  static WeightedValues view(double factor, List<Child> children) {
    return WeightedValues.ofRatios(
        factor,
        children.stream().mapToDouble(Child::value).toArray(),
        children.stream().mapToDouble(Child::weight).toArray());
  }
}
