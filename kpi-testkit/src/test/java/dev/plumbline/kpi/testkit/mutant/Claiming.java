package dev.plumbline.kpi.testkit.mutant;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A function with claims. */
record Claiming(String label, ToDoubleFunction<WeightedValues> function, Set<Trait> traits)
    implements AggregationStrategy {
  static Claiming of(String label, ToDoubleFunction<WeightedValues> function, Trait... traits) {
    return new Claiming(label, function, Set.of(traits));
  }

  @Override
  public double aggregate(WeightedValues children) {
    return function.applyAsDouble(children);
  }
}
