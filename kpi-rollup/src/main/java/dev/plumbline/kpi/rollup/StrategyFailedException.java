package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.strategy.AggregationStrategy;

/** A strategy threw an exception, which is the cause of this one. */
public final class StrategyFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StrategyFailedException(AggregationStrategy strategy, NodeId node, RuntimeException cause) {
    super(
        "The strategy '%s' (%s) failed at '%s'. See the cause; a strategy returns NaN where it is not defined."
            .formatted(strategy.label(), strategy.getClass().getName(), node),
        cause);
  }
}
