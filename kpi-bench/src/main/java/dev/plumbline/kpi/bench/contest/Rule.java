package dev.plumbline.kpi.bench.contest;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Quantile;
import java.util.List;

/** By which strategy the inner nodes are rolled up. */
public enum Rule {
  /** The one that all contenders know. */
  SUM(AggregationStrategy.sum()),
  /** By the weights of the links. */
  WEIGHTED_MEAN(AggregationStrategy.weightedMean()),
  /** The least value. */
  MINIMUM(AggregationStrategy.minimum()),
  /** By the weights of the links. */
  GEOMETRIC_MEAN(AggregationStrategy.geometricMean()),
  /** By the weights of the links, one of the values. */
  MEDIAN(AggregationStrategy.median(Quantile.DISCRETE)),
  /** Four cheap strategies, one of them at each node, in no order. */
  MIXED(
      AggregationStrategy.sum(),
      AggregationStrategy.mean(),
      AggregationStrategy.weightedMean(),
      AggregationStrategy.minimum());

  @SuppressWarnings("ImmutableEnumChecker") // strategies have no state
  private final List<AggregationStrategy> strategies;

  Rule(AggregationStrategy... strategies) {
    this.strategies = List.of(strategies);
  }

  /** {@return the strategies that are used, in order} */
  public List<AggregationStrategy> strategies() {
    return strategies;
  }

  /**
   * {@return which of the strategies a node has: its position in the list of them}
   *
   * @param node any
   */
  public int choice(int node) {
    int mixed = node * 0x9E3779B9;
    return Integer.remainderUnsigned(mixed ^ (mixed >>> 15), strategies.size());
  }
}
