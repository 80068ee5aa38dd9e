package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.Set;

/** The mean without the least and the greatest values: what a user would write. */
public record TrimmedMean(double share) implements AggregationStrategy {
  public static TrimmedMean of(double share) {
    return new TrimmedMean(share);
  }

  @Override
  public double aggregate(WeightedValues children) {
    int trimmed = (int) (share * children.size());
    return children.sorted().mean(trimmed, children.size() - trimmed);
  }

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.IDEMPOTENT, Trait.INTERNAL, Trait.MONOTONE, Trait.IGNORES_WEIGHTS);
  }
}
