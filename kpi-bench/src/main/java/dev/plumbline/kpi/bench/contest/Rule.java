package dev.plumbline.kpi.bench.contest;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Quantile;
import dev.plumbline.kpi.strategy.WeightSource;
import java.util.List;

/** By which strategy the inner nodes are rolled up. */
public enum Rule {
  /** The one that all contenders know. */
  SUM(AggregationStrategy.sum()),
  /** By the weights of the links. */
  WEIGHTED_MEAN(AggregationStrategy.weightedMean()),
  /** The least value. */
  MINIMUM(AggregationStrategy.minimum()),
  /** All children alike. */
  GEOMETRIC_MEAN(WeightSource.EQUAL, AggregationStrategy.geometricMean()),
  /** By the weights of the links. */
  WEIGHTED_GEOMETRIC_MEAN(AggregationStrategy.geometricMean()),
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

  private final WeightSource weights;

  Rule(AggregationStrategy... strategies) {
    this(WeightSource.ALIGNMENT, strategies);
  }

  Rule(WeightSource weights, AggregationStrategy... strategies) {
    this.weights = weights;
    this.strategies = List.of(strategies);
  }

  /** {@return where weights come from} */
  public WeightSource weights() {
    return weights;
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
