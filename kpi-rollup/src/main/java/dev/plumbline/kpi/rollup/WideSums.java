package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.exact.ExactSum;
import dev.plumbline.kpi.strategy.AggregationStrategy;

/** Exact sums of what contributes to a wide node, as far as its strategy asks for them. */
final class WideSums {
  private final boolean ofValues;
  private final boolean ofProducts;
  private final boolean ofParts;
  private final double factor;
  private final ExactSum values = ExactSum.zero();
  private final ExactSum products = ExactSum.zero();
  private final ExactSum weights = ExactSum.zero();
  private final ExactSum numerators = ExactSum.zero();
  private final ExactSum denominators = ExactSum.zero();
  private final ExactSum scaled = ExactSum.zero();
  private final ExactSum count = ExactSum.zero();

  WideSums(AggregationStrategy strategy, boolean ofParts, double factor) {
    this.ofParts = ofParts;
    this.ofProducts =
        strategy.equals(AggregationStrategy.weightedSum())
            || strategy.equals(AggregationStrategy.weightedMean());
    this.ofValues = !ofParts && !ofProducts;
    this.factor = factor;
  }

  void clear() {
    values.clear();
    products.clear();
    weights.clear();
    numerators.clear();
    denominators.clear();
    scaled.clear();
    count.clear();
  }

  /** Adds a child that contributes once, or takes it away where {@code times} is -1. */
  void add(Contribution child, double times) {
    if (ofValues) {
      values.add(times * child.value);
      count.add(times);
    } else if (ofProducts) {
      products.addProduct(times * child.weight, child.value);
      weights.add(times * child.weight);
    }
    if (ofParts) {
      numerators.add(times * child.numerator);
      denominators.add(times * child.denominator);
      scaled.addProduct(times * factor, child.numerator);
    }
  }

  /** Takes a number in the place of another; of plans in which no parts are summed. */
  void exchange(double weight, double before, double after) {
    if (ofValues) {
      values.add(-before);
      values.add(after);
    } else if (ofProducts) {
      products.addProduct(-weight, before);
      products.addProduct(weight, after);
    }
  }

  double sum() {
    return values.toDouble();
  }

  double mean() {
    return quotient(values, count);
  }

  double totalWeight() {
    return weights.toDouble();
  }

  double weightedSum() {
    return products.toDouble();
  }

  double weightedMean() {
    return quotient(products, weights);
  }

  double numerator() {
    return numerators.toDouble();
  }

  double denominator() {
    return denominators.toDouble();
  }

  double ratio() {
    return quotient(scaled, denominators);
  }

  private static double quotient(ExactSum over, ExactSum under) {
    return under.signum() == 0 ? Double.NaN : over.dividedBy(under);
  }
}
