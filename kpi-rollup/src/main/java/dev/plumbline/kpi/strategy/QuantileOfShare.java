package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.plumbline.kpi.order.Selection;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.Objects;
import java.util.Set;

/**
 * A quantile, of which the median is one.
 *
 * @param share of the weight that lies below, from 0 to 1
 * @param kind what it is between two values
 */
record QuantileOfShare(double share, Quantile kind) implements AggregationStrategy {
  private static final double HALF = 0.5;
  private static final int FEW = 16;

  private static final ImmutableSet<Trait> CONTINUOUS =
      Sets.immutableEnumSet(
          Trait.KEEPS_NO_VIEW,
          Trait.IDEMPOTENT,
          Trait.INTERNAL,
          Trait.MONOTONE,
          Trait.HOMOGENEOUS,
          Trait.WEIGHTS_ARE_RELATIVE);
  private static final ImmutableSet<Trait> DISCRETE =
      Sets.immutableEnumSet(
          Sets.union(
              CONTINUOUS,
              Set.of(Trait.TRANSLATES, Trait.WEIGHTS_ARE_COPIES, Trait.REPLICATION_INVARIANT)));

  QuantileOfShare {
    Objects.requireNonNull(kind, "kind");
    if (!(share >= 0.0 && share <= 1.0)) {
      throw new InvalidDefinitionException(
          "The share %s of a quantile is not between 0 and 1. Give 0.9 for the 90th percentile."
              .formatted(share));
    }
    share += 0.0;
  }

  static QuantileOfShare median(Quantile kind) {
    return new QuantileOfShare(HALF, kind);
  }

  @Override
  public double aggregate(WeightedValues children) {
    if (children.size() == 0) {
      return Double.NaN;
    }
    double selected = kind == Quantile.DISCRETE ? selected(children) : Double.NaN;
    return Double.isNaN(selected) ? kind.of(children.sorted(), share) : selected;
  }

  /** {@return the quantile without sorting, where that is worth while and certain; or NaN} */
  private double selected(WeightedValues children) {
    if (children.size() <= FEW || Positions.isUniform(children)) {
      return Double.NaN;
    }
    double[] weights = ValuesInArrays.weights(children);
    return Selection.ofShare(ValuesInArrays.values(children), weights, weights.length, share);
  }

  @Override
  public Set<Trait> traits() {
    return kind == Quantile.DISCRETE ? DISCRETE : CONTINUOUS;
  }

  @Override
  public String label() {
    return share == HALF
        ? "median (%s)".formatted(kind.label())
        : "quantile %s (%s)".formatted(share, kind.label());
  }

  @Override
  public String toString() {
    return label();
  }
}
