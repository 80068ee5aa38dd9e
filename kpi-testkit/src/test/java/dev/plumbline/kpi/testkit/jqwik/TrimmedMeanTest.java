package dev.plumbline.kpi.testkit.jqwik;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.testkit.TrimmedMean;

class TrimmedMeanTest implements AggregationStrategyContract {
  @Override
  public AggregationStrategy strategy() {
    return TrimmedMean.of(0.1);
  }
}
