package dev.plumbline.kpi.examples.strategies;

import dev.plumbline.kpi.strategy.MergeableStrategy;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.Set;

// shareWithin: begin
/** The share of the children that lie from one value to another. */
record ShareWithin(double from, double to) implements MergeableStrategy<long[]> {
  @Override
  public long[] identity() {
    return new long[2];
  }

  @Override
  public long[] add(long[] state, WeightedValues children, int child) {
    double value = children.value(child);
    state[0] += from <= value && value <= to ? 1 : 0;
    state[1]++;
    return state;
  }

  @Override
  public long[] merge(long[] state, long[] other) {
    state[0] += other[0];
    state[1] += other[1];
    return state;
  }

  @Override
  public double present(long[] state) {
    return state[0] / (double) state[1];
  }

  // shareWithin: end

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.KEEPS_NO_VIEW, Trait.IGNORES_WEIGHTS, Trait.WEIGHTS_ARE_RELATIVE);
  }

  @Override
  public String label() {
    return "share from %s to %s".formatted(from, to);
  }
  // shareWithin: begin
}
// shareWithin: end
