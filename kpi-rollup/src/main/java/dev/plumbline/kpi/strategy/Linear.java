package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.plumbline.kpi.exact.ExactSum;
import java.util.Set;

/** Sum and means: exact sums, rounded once. */
enum Linear implements AggregationStrategy {
  SUM("sum", Trait.ADDS_UP, Trait.MONOTONE, Trait.HOMOGENEOUS) {
    @Override
    public double aggregate(WeightedValues children) {
      return sum(children).toDouble();
    }

    @Override
    double part(WeightedValues children, int child, ExactSum divisor) {
      return children.value(child);
    }
  },

  MEAN(
      "mean", Trait.AVERAGES, Trait.IDEMPOTENT, Trait.INTERNAL, Trait.MONOTONE, Trait.HOMOGENEOUS) {
    @Override
    public double aggregate(WeightedValues children) {
      return quotient(sum(children), divisor(children));
    }

    @Override
    ExactSum divisor(WeightedValues children) {
      ExactSum count = ExactSum.zero();
      count.add(children.size());
      return count;
    }

    @Override
    double part(WeightedValues children, int child, ExactSum divisor) {
      ExactSum value = ExactSum.zero();
      value.add(children.value(child));
      return value.dividedBy(divisor);
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
      return quotient(products, divisor(children));
    }

    @Override
    ExactSum divisor(WeightedValues children) {
      ExactSum weights = ExactSum.zero();
      for (int i = 0; i < children.size(); i++) {
        weights.add(children.weight(i));
      }
      return weights;
    }

    @Override
    double part(WeightedValues children, int child, ExactSum divisor) {
      ExactSum product = ExactSum.zero();
      product.addProduct(children.weight(child), children.value(child));
      return product.dividedBy(divisor);
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

  /**
   * {@return the quotient rounded once, or NaN if there is no child and so nothing to divide by}
   */
  private static double quotient(ExactSum sum, ExactSum divisor) {
    return divisor.signum() == 0 ? Double.NaN : sum.dividedBy(divisor);
  }

  /** {@return what the parts are divided by} */
  ExactSum divisor(WeightedValues children) {
    return ExactSum.zero();
  }

  abstract double part(WeightedValues children, int child, ExactSum divisor);

  @Override
  public double[] parts(WeightedValues children) {
    ExactSum divisor = divisor(children);
    double[] parts = new double[children.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part(children, i, divisor);
    }
    return parts;
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
