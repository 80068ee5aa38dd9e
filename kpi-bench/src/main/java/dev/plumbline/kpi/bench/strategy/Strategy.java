package dev.plumbline.kpi.bench.strategy;

import static dev.plumbline.kpi.strategy.Ties.TO_LOWER;

import dev.plumbline.kpi.bench.Hierarchy;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Quantile;
import dev.plumbline.kpi.strategy.Spread;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.Set;

/** The contenders: the strategies of the library, beside one that does next to nothing. */
public enum Strategy {
  /** The value of one child: the floor. What a rollup costs with it is not the strategy's. */
  ONE_CHILD(new OneChild()),
  /** Correctly rounded. */
  SUM(AggregationStrategy.sum()),
  /** Correctly rounded. */
  MEAN(AggregationStrategy.mean()),
  /** Correctly rounded. */
  WEIGHTED_MEAN(AggregationStrategy.weightedMean()),
  /** The least value. */
  MINIMUM(AggregationStrategy.minimum()),
  /** By weight, one of the values. */
  MEDIAN(AggregationStrategy.median(Quantile.DISCRETE)),
  /** By weight, between the values. */
  MEDIAN_BETWEEN(AggregationStrategy.median(Quantile.CONTINUOUS)),
  /** The mean of the three least. */
  MEAN_OF_LOWEST(AggregationStrategy.meanOfLowest(3)),
  /** Not defined where a value is negative. */
  GEOMETRIC_MEAN(AggregationStrategy.geometricMean()),
  /** Not defined where a value is negative. */
  HARMONIC_MEAN(AggregationStrategy.harmonicMean()),
  /** The quadratic mean. */
  POWER_MEAN(AggregationStrategy.powerMean(2)),
  /** Of ratios by their parts. */
  RATIO_OF_SUMS(AggregationStrategy.ratioOfSums()),
  /** Of a population, by weight. */
  STANDARD_DEVIATION(AggregationStrategy.standardDeviation(Spread.POPULATION)),
  /** Of values all of which may differ: the most that it can have to do. */
  MOST_FREQUENT(AggregationStrategy.mostFrequent(TO_LOWER)),
  /** Whether all pass. */
  ALL_OF(AggregationStrategy.allOf(0.5)),
  /** KPIs behind the children. */
  COUNT(AggregationStrategy.count());

  @SuppressWarnings("ImmutableEnumChecker") // strategies have no state
  private final AggregationStrategy strategy;

  Strategy(AggregationStrategy strategy) {
    this.strategy = strategy;
  }

  /** {@return the strategy} */
  public AggregationStrategy strategy() {
    return strategy;
  }

  /**
   * {@return what it is asked about: values, or ratios by their parts}
   *
   * @param hierarchy with numbers for either
   */
  public Measurements measurements(Hierarchy hierarchy) {
    return strategy.traits().contains(Trait.SUMS_PARTS)
        ? hierarchy.ratios()
        : hierarchy.measurements();
  }

  /** Says that it keeps no view, as the strategies of the library do. */
  private static final class OneChild implements AggregationStrategy {
    @Override
    public double aggregate(WeightedValues children) {
      return children.value(0);
    }

    @Override
    public Set<Trait> traits() {
      return Set.of(Trait.KEEPS_NO_VIEW);
    }
  }
}
