package dev.plumbline.kpi.examples.strategy;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.Set;

/**
 * A trimmed mean that adds up in a loop. It looks right, and does not keep what it claims.
 *
 * @param share of the values that is left out at each end
 */
public record NaiveTrimmedMean(double share) implements AggregationStrategy {
  // naive: begin
  @Override
  public double aggregate(WeightedValues children) {
    int out = (int) (share * children.size());
    double sum = 0.0;
    for (int i = out; i < children.size() - out; i++) {
      sum += children.sorted().value(i);
    }
    return sum / (children.size() - 2 * out) + 0.0;
  }

  // naive: end

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.IDEMPOTENT, Trait.INTERNAL, Trait.MONOTONE, Trait.IGNORES_WEIGHTS);
  }
}
