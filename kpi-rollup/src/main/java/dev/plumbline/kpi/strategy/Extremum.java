package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;

/** The least and the greatest value. */
enum Extremum implements MergeableStrategy<Double> {
  MINIMUM("minimum", Double.POSITIVE_INFINITY) {
    @Override
    boolean isBefore(double one, double other) {
      return one < other;
    }
  },
  MAXIMUM("maximum", Double.NEGATIVE_INFINITY) {
    @Override
    boolean isBefore(double one, double other) {
      return one > other;
    }
  };

  private static final ImmutableSet<Trait> TRAITS =
      Sets.immutableEnumSet(
          Trait.KEEPS_NO_VIEW,
          Trait.IDEMPOTENT,
          Trait.INTERNAL,
          Trait.MONOTONE,
          Trait.HOMOGENEOUS,
          Trait.TRANSLATES,
          Trait.IGNORES_WEIGHTS,
          Trait.WEIGHTS_ARE_RELATIVE,
          Trait.WEIGHTS_ARE_COPIES,
          Trait.REPLICATION_INVARIANT,
          Trait.REPLACEABLE);

  private final String label;
  private final double beyond;

  Extremum(String label, double beyond) {
    this.label = label;
    this.beyond = beyond;
  }

  abstract boolean isBefore(double one, double other);

  /** If there is no child, this is the infinity beyond every value: no result. */
  @Override
  public double aggregate(WeightedValues children) {
    double decisive = beyond;
    for (int i = 0; i < children.size(); i++) {
      double value = children.value(i);
      if (isBefore(value, decisive)) {
        decisive = value;
      }
    }
    return decisive;
  }

  @Override
  public Double identity() {
    return beyond;
  }

  @Override
  public Double add(Double state, WeightedValues children, int child) {
    return merge(state, children.value(child));
  }

  @Override
  public Double merge(Double state, Double other) {
    return isBefore(other, state) ? other : state;
  }

  @Override
  public double present(Double state) {
    return state;
  }

  /** The result in equal parts from those children that have its value, nothing from the others. */
  @Override
  public double[] parts(WeightedValues children) {
    double result = aggregate(children);
    int alike = 0;
    for (int i = 0; i < children.size(); i++) {
      alike += children.value(i) == result ? 1 : 0;
    }
    double[] parts = new double[children.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = children.value(i) == result ? result / alike + 0.0 : 0.0;
    }
    return parts;
  }

  @Override
  public Set<Trait> traits() {
    return TRAITS;
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
