package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.strategy.AggregationStrategy;

/** What a strategy of the library does with numbers that lie in an array, without a view. */
enum Kernel {
  SUM,
  WEIGHTED_SUM,
  MEAN,
  WEIGHTED_MEAN,
  MINIMUM,
  MAXIMUM,
  GEOMETRIC_MEAN,
  /** The strategy is asked, with a view. */
  NONE;

  static Kernel of(AggregationStrategy strategy, boolean weighsAlike) {
    if (strategy.equals(AggregationStrategy.sum())) {
      return SUM;
    }
    if (strategy.equals(AggregationStrategy.mean())) {
      return MEAN;
    }
    if (strategy.equals(AggregationStrategy.minimum())) {
      return MINIMUM;
    }
    if (strategy.equals(AggregationStrategy.maximum())) {
      return MAXIMUM;
    }
    if (strategy.equals(AggregationStrategy.geometricMean())) {
      return GEOMETRIC_MEAN;
    }
    if (strategy.equals(AggregationStrategy.weightedSum())) {
      return weighsAlike ? SUM : WEIGHTED_SUM;
    }
    if (strategy.equals(AggregationStrategy.weightedMean())) {
      return weighsAlike ? MEAN : WEIGHTED_MEAN;
    }
    return NONE;
  }
}
