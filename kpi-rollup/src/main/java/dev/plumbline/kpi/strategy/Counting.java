package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.plumbline.kpi.value.Gap;
import java.util.Set;

/** Numbers of KPIs, which add up over all levels. */
enum Counting implements MergeableStrategy<Tally> {
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
    double result(double counted, double all) {
      return counted / (all < WeightedValues.MOST_KPIS ? all : Double.NaN);
    }

    @Override
    public Gap gapOf(Tally state) {
      return state.all() == 0.0 ? Gap.ZERO_DENOMINATOR : Gap.DOMAIN;
    }
  };

  private final String label;
  private final ImmutableSet<Trait> traits;

  Counting(String label, Trait... traits) {
    this.label = label;
    this.traits =
        Sets.immutableEnumSet(
            Sets.union(
                Set.of(
                    Trait.KEEPS_NO_VIEW,
                    Trait.COUNTS_KPIS,
                    Trait.MONOTONE,
                    Trait.IGNORES_WEIGHTS,
                    Trait.WEIGHTS_ARE_RELATIVE),
                Set.of(traits)));
  }

  abstract double counted(WeightedValues children, int child);

  double result(double counted, double all) {
    return counted;
  }

  /** Whole numbers up to 2^53 are exact, and so is where their sum stops: in any order. */
  @Override
  public double aggregate(WeightedValues children) {
    double counted = 0.0;
    double all = 0.0;
    for (int i = 0; i < children.size(); i++) {
      counted = Math.min(counted + counted(children, i), WeightedValues.MOST_KPIS);
      all = Math.min(all + children.kpis(i), WeightedValues.MOST_KPIS);
    }
    return result(counted, all);
  }

  @Override
  public Tally identity() {
    return Tally.NONE;
  }

  @Override
  public Tally add(Tally state, WeightedValues children, int child) {
    return state.plus(counted(children, child), children.kpis(child));
  }

  @Override
  public Tally merge(Tally state, Tally other) {
    return state.plus(other.counted(), other.all());
  }

  @Override
  public double present(Tally state) {
    return result(state.counted(), state.all());
  }

  @Override
  public double[] parts(WeightedValues children) {
    Tally total = stateOf(children);
    if (total.counted() == WeightedValues.MOST_KPIS || Double.isNaN(present(total))) {
      return new double[0];
    }
    double[] parts = new double[children.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = result(counted(children, i), total.all());
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
