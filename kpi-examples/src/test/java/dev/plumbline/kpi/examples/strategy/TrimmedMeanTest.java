package dev.plumbline.kpi.examples.strategy;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.testkit.jqwik.AggregationStrategyContract;

// contract: begin
class TrimmedMeanTest implements AggregationStrategyContract {
  @Override
  public AggregationStrategy strategy() {
    return new TrimmedMean(0.1);
  }
}
// contract: end
