package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.value.PlainText;

/** A strategy threw an exception, which is the cause of this one. */
public final class StrategyFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception that says which strategy failed, and where.
   *
   * @param strategy the strategy
   * @param node where it was asked
   * @param cause what it threw
   */
  public StrategyFailedException(AggregationStrategy strategy, NodeId node, Exception cause) {
    super(
        "The strategy %s (%s) failed at %s. See the cause; a strategy returns NaN where it is not defined."
            .formatted(
                PlainText.quote(strategy.label()),
                PlainText.quote(strategy.getClass().getName()),
                PlainText.quote(node.value())),
        cause);
  }
}
