package dev.plumbline.kpi.examples.strategy;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.Set;

/**
 * The mean without the least and the greatest values, as judges of figure skating are averaged.
 *
 * @param share of the values that is left out at each end, from 0 to less than a half
 */
// trimmed-mean: begin
public record TrimmedMean(double share) implements AggregationStrategy {
  @Override
  public double aggregate(WeightedValues children) {
    int out = (int) (share * children.size());
    return children.sorted().mean(out, children.size() - out);
  }

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.IDEMPOTENT, Trait.INTERNAL, Trait.MONOTONE, Trait.IGNORES_WEIGHTS);
  }
}
// trimmed-mean: end
