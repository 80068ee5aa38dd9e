package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import dev.plumbline.kpi.value.Gap;
import java.util.Objects;

/**
 * A strategy under a name, with promises.
 *
 * @param label its name for a reader
 * @param traits what it promises
 * @param strategy what it does
 */
record NamedStrategy(String label, ImmutableSet<Trait> traits, AggregationStrategy strategy)
    implements AggregationStrategy {
  NamedStrategy {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(traits, "traits");
    Objects.requireNonNull(strategy, "strategy");
  }

  @Override
  public double aggregate(WeightedValues children) {
    return strategy.aggregate(children);
  }

  @Override
  public Gap gap(WeightedValues children) {
    return strategy.gap(children);
  }

  @Override
  public double[] parts(WeightedValues children) {
    return strategy.parts(children);
  }

  @Override
  public String toString() {
    return label;
  }
}
