package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.Set;

/** The textbook's weighted mean. */
record NaiveWeightedMean() implements AggregationStrategy {
  @Override
  public double aggregate(WeightedValues children) {
    double sum = 0.0;
    double weight = 0.0;
    for (int i = 0; i < children.size(); i++) {
      sum += children.weight(i) * children.value(i);
      weight += children.weight(i);
    }
    return sum / weight + 0.0;
  }

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.INTERNAL);
  }
}
