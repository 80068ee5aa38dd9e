package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.plumbline.kpi.exact.ExactSum;
import java.util.Set;

/** Sum and means: exact sums, rounded once. Each reads the children in a loop of its own. */
enum Linear implements AggregationStrategy {
  SUM("sum", Trait.ADDS_UP, Trait.MONOTONE, Trait.HOMOGENEOUS) {
    @Override
    public double aggregate(WeightedValues children) {
      return sum(children).toDouble();
    }

    @Override
    public double[] parts(WeightedValues children) {
      double[] parts = new double[children.size()];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = children.value(i);
      }
      return parts;
    }
  },

  MEAN(
      "mean", Trait.AVERAGES, Trait.IDEMPOTENT, Trait.INTERNAL, Trait.MONOTONE, Trait.HOMOGENEOUS) {
    @Override
    public double aggregate(WeightedValues children) {
      ExactSum count = ExactSum.zero();
      count.add(children.size());
      return quotient(sum(children), count);
    }

    @Override
    public double[] parts(WeightedValues children) {
      double[] parts = new double[children.size()];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = children.value(i) / parts.length + 0.0;
      }
      return parts;
    }
  },

  WEIGHTED_MEAN(
      "weighted mean",
      Trait.AVERAGES,
      Trait.IDEMPOTENT,
      Trait.INTERNAL,
      Trait.MONOTONE,
      Trait.HOMOGENEOUS) {
    @Override
    public double aggregate(WeightedValues children) {
      ExactSum products = ExactSum.zero();
      for (int i = 0; i < children.size(); i++) {
        products.addProduct(children.weight(i), children.value(i));
      }
      return quotient(products, weights(children));
    }

    @Override
    public double[] parts(WeightedValues children) {
      ExactSum weights = weights(children);
      ExactSum product = ExactSum.zero();
      double[] parts = new double[children.size()];
      for (int i = 0; i < parts.length; i++) {
        product.clear();
        product.addProduct(children.weight(i), children.value(i));
        parts[i] = product.dividedBy(weights);
      }
      return parts;
    }
  };

  private final String label;
  private final ImmutableSet<Trait> traits;

  Linear(String label, Trait... traits) {
    this.label = label;
    this.traits = Sets.immutableEnumSet(Trait.KEEPS_NO_VIEW, traits);
  }

  private static ExactSum sum(WeightedValues children) {
    ExactSum sum = ExactSum.zero();
    for (int i = 0; i < children.size(); i++) {
      sum.add(children.value(i));
    }
    return sum;
  }

  private static ExactSum weights(WeightedValues children) {
    ExactSum sum = ExactSum.zero();
    for (int i = 0; i < children.size(); i++) {
      sum.add(children.weight(i));
    }
    return sum;
  }

  /**
   * {@return the quotient rounded once, or NaN if there is no child and so nothing to divide by}
   */
  private static double quotient(ExactSum sum, ExactSum divisor) {
    return divisor.signum() == 0 ? Double.NaN : sum.dividedBy(divisor);
  }

  @Override
  public Set<Trait> traits() {
    return traits;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String toString() {
    return label;
  }
}
