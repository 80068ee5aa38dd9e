package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.plumbline.kpi.value.Gap;
import java.util.Set;

/** Numbers of KPIs, which add up over all levels. */
enum Counting implements AggregationStrategy {
  COUNT("count", Trait.EMPTY_IS_ZERO) {
    @Override
    double counted(WeightedValues children, int child) {
      return children.kpis(child);
    }
  },
  COUNT_ON_TARGET("count on target", Trait.EMPTY_IS_ZERO) {
    @Override
    double counted(WeightedValues children, int child) {
      return children.kpisOnTarget(child);
    }
  },
  SHARE_ON_TARGET("share on target") {
    @Override
    double counted(WeightedValues children, int child) {
      return children.kpisOnTarget(child);
    }

    /** NaN where there are too many to count: the share of what saturates means nothing. */
    @Override
    double divisor(WeightedValues children) {
      double kpis = COUNT.total(children);
      return kpis < WeightedValues.MOST_KPIS ? kpis : Double.NaN;
    }

    @Override
    public Gap gap(WeightedValues children) {
      return divisor(children) == 0.0 ? Gap.ZERO_DENOMINATOR : Gap.DOMAIN;
    }
  };

  private final String label;
  private final ImmutableSet<Trait> traits;

  Counting(String label, Trait... traits) {
    this.label = label;
    this.traits =
        Sets.immutableEnumSet(
            Sets.union(
                Set.of(Trait.KEEPS_NO_VIEW, Trait.COUNTS_KPIS, Trait.MONOTONE), Set.of(traits)));
  }

  abstract double counted(WeightedValues children, int child);

  double divisor(WeightedValues children) {
    return 1.0;
  }

  /** Whole numbers up to 2^53 are exact, and so is where their sum stops: in any order. */
  private double total(WeightedValues children) {
    double total = 0.0;
    for (int i = 0; i < children.size(); i++) {
      total = Math.min(total + counted(children, i), WeightedValues.MOST_KPIS);
    }
    return total;
  }

  @Override
  public double aggregate(WeightedValues children) {
    return total(children) / divisor(children);
  }

  @Override
  public double[] parts(WeightedValues children) {
    if (total(children) == WeightedValues.MOST_KPIS) {
      return new double[0];
    }
    double divisor = divisor(children);
    double[] parts = new double[children.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = counted(children, i) / divisor;
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
