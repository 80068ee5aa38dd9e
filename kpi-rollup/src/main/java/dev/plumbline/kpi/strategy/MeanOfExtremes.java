package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.Set;

/**
 * The mean of the lowest or the highest values, rounded once.
 *
 * @param end which of them
 * @param most how many of them
 */
record MeanOfExtremes(End end, int most) implements AggregationStrategy {
  /** Where the values are taken from. */
  enum End {
    LOWEST("lowest"),
    HIGHEST("highest");

    private final String label;

    End(String label) {
      this.label = label;
    }
  }

  private static final ImmutableSet<Trait> TRAITS =
      Sets.immutableEnumSet(
          Trait.KEEPS_NO_VIEW,
          Trait.AVERAGES,
          Trait.IDEMPOTENT,
          Trait.INTERNAL,
          Trait.MONOTONE,
          Trait.HOMOGENEOUS,
          Trait.IGNORES_WEIGHTS,
          Trait.WEIGHTS_ARE_RELATIVE);

  /** {@return the strategy; of one value it is the extreme itself} */
  static AggregationStrategy of(End end, int most) {
    if (most < 1) {
      throw new InvalidDefinitionException(
          "The mean of the %s %s values is no number. Give how many from 1 on."
              .formatted(most, end.label));
    }
    Extremum extremum = end == End.LOWEST ? Extremum.MINIMUM : Extremum.MAXIMUM;
    return most == 1 ? extremum : new MeanOfExtremes(end, most);
  }

  @Override
  public double aggregate(WeightedValues children) {
    int taken = taken(children);
    int size = children.size();
    if (taken == size) {
      return children.mean();
    }
    WeightedValues sorted = children.sorted();
    return end == End.LOWEST ? sorted.mean(0, taken) : sorted.mean(size - taken, size);
  }

  private int taken(WeightedValues children) {
    return Math.min(most, children.size());
  }

  /** Those of the last value that is taken share the places that are left in equal parts. */
  @Override
  public double[] parts(WeightedValues children) {
    if (children.size() == 0) {
      return new double[0];
    }
    WeightedValues sorted = children.sorted();
    int taken = taken(children);
    double last = sorted.value(end == End.LOWEST ? taken - 1 : sorted.size() - taken);
    int within = 0;
    int alike = 0;
    double[] parts = new double[children.size()];
    for (int i = 0; i < parts.length; i++) {
      within += isWithin(children.value(i), last) ? 1 : 0;
      alike += children.value(i) == last ? 1 : 0;
    }
    double share = (taken - within) / (double) alike;
    for (int i = 0; i < parts.length; i++) {
      double value = children.value(i);
      double places = isWithin(value, last) ? 1.0 : value == last ? share : 0.0;
      parts[i] = value / taken * places + 0.0;
    }
    return parts;
  }

  private boolean isWithin(double value, double last) {
    return end == End.LOWEST ? value < last : value > last;
  }

  @Override
  public Set<Trait> traits() {
    return TRAITS;
  }

  @Override
  public String label() {
    return "mean of the %s %s".formatted(most, end.label);
  }

  @Override
  public String toString() {
    return label();
  }
}
