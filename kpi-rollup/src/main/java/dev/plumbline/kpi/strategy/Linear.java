package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.plumbline.kpi.exact.ExactSum;
import java.util.Set;

/** Sums and arithmetic means: exact, rounded once. */
enum Linear implements MergeableStrategy<Fraction> {
  SUM(
      "sum",
      Trait.ADDS_UP,
      Trait.MONOTONE,
      Trait.HOMOGENEOUS,
      Trait.IGNORES_WEIGHTS,
      Trait.WEIGHTS_ARE_RELATIVE) {
    @Override
    public double aggregate(WeightedValues children) {
      return children.sum();
    }

    @Override
    public Fraction add(Fraction state, WeightedValues children, int child) {
      state.add(children.value(child), 1.0);
      return state;
    }

    @Override
    public double present(Fraction state) {
      return state.sum();
    }

    @Override
    public double[] parts(WeightedValues children) {
      return ValuesInArrays.values(children);
    }
  },

  WEIGHTED_SUM(
      "weighted sum", Trait.ADDS_UP, Trait.MONOTONE, Trait.HOMOGENEOUS, Trait.WEIGHTS_ARE_COPIES) {
    @Override
    public double aggregate(WeightedValues children) {
      return children.weightedSum();
    }

    @Override
    public Fraction add(Fraction state, WeightedValues children, int child) {
      state.addProduct(children.weight(child), children.value(child), 1.0);
      return state;
    }

    @Override
    public double present(Fraction state) {
      return state.sum();
    }

    @Override
    public double[] parts(WeightedValues children) {
      double[] parts = new double[children.size()];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = children.weight(i) * children.value(i) + 0.0;
      }
      return ValuesInArrays.ifFinite(parts);
    }
  },

  MEAN(
      "mean",
      Trait.AVERAGES,
      Trait.IDEMPOTENT,
      Trait.INTERNAL,
      Trait.MONOTONE,
      Trait.HOMOGENEOUS,
      Trait.IGNORES_WEIGHTS,
      Trait.WEIGHTS_ARE_RELATIVE,
      Trait.REPLICATION_INVARIANT) {
    @Override
    public double aggregate(WeightedValues children) {
      return children.mean();
    }

    @Override
    public Fraction add(Fraction state, WeightedValues children, int child) {
      state.add(children.value(child), 1.0);
      return state;
    }

    @Override
    public double present(Fraction state) {
      return state.quotient();
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
      Trait.HOMOGENEOUS,
      Trait.WEIGHTS_ARE_RELATIVE,
      Trait.WEIGHTS_ARE_COPIES,
      Trait.REPLICATION_INVARIANT) {
    @Override
    public double aggregate(WeightedValues children) {
      return children.weightedMean();
    }

    @Override
    public Fraction add(Fraction state, WeightedValues children, int child) {
      double weight = children.weight(child);
      state.addProduct(weight, children.value(child), weight);
      return state;
    }

    @Override
    public double present(Fraction state) {
      return state.quotient();
    }

    @Override
    public double[] parts(WeightedValues children) {
      ExactSum weights = ExactSum.zero();
      for (int i = 0; i < children.size(); i++) {
        weights.add(children.weight(i));
      }
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

  /** In one call, without a state: the states give the same bits. */
  @Override
  public abstract double aggregate(WeightedValues children);

  @Override
  public Fraction identity() {
    return new Fraction();
  }

  @Override
  public Fraction merge(Fraction state, Fraction other) {
    state.add(other);
    return state;
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
