package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;

/** Numbers of KPIs, which add up over all levels. */
enum Counting implements AggregationStrategy {
  COUNT("count", Trait.EMPTY_IS_ZERO) {
    @Override
    public double aggregate(WeightedValues children) {
      return kpis(children);
    }

    @Override
    double part(WeightedValues children, int child) {
      return children.kpis(child);
    }
  },
  COUNT_ON_TARGET("count on target", Trait.EMPTY_IS_ZERO) {
    @Override
    public double aggregate(WeightedValues children) {
      return kpisOnTarget(children);
    }

    @Override
    double part(WeightedValues children, int child) {
      return children.kpisOnTarget(child);
    }
  },
  SHARE_ON_TARGET("share on target") {
    @Override
    public double aggregate(WeightedValues children) {
      return kpisOnTarget(children) / kpis(children);
    }

    @Override
    double part(WeightedValues children, int child) {
      return children.kpisOnTarget(child) / kpis(children);
    }
  };

  private final String label;
  private final ImmutableSet<Trait> traits;

  Counting(String label, Trait... traits) {
    this.label = label;
    this.traits =
        Sets.union(Sets.immutableEnumSet(Trait.KEEPS_NO_VIEW, Trait.COUNTS_KPIS), Set.of(traits))
            .immutableCopy();
  }

  abstract double part(WeightedValues children, int child);

  /** Counts are whole numbers, so plain sums of them are exact, up to 2^53. */
  private static double kpis(WeightedValues children) {
    double sum = 0.0;
    for (int i = 0; i < children.size(); i++) {
      sum += children.kpis(i);
    }
    return sum;
  }

  private static double kpisOnTarget(WeightedValues children) {
    double sum = 0.0;
    for (int i = 0; i < children.size(); i++) {
      sum += children.kpisOnTarget(i);
    }
    return sum;
  }

  @Override
  public double[] parts(WeightedValues children) {
    double[] parts = new double[children.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part(children, i);
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
