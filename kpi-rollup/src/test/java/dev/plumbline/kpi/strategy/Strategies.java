package dev.plumbline.kpi.strategy;

import java.util.List;
import java.util.stream.Stream;

/** All strategies of the library, those that have parameters with several. */
final class Strategies {
  static final AggregationStrategy RATIO = AggregationStrategy.ratioOfSums();

  /** Those that look at values and weights only, or count. */
  static final List<AggregationStrategy> OF_VALUES =
      List.of(
          AggregationStrategy.sum(),
          AggregationStrategy.weightedSum(),
          AggregationStrategy.mean(),
          AggregationStrategy.weightedMean(),
          AggregationStrategy.geometricMean(),
          AggregationStrategy.harmonicMean(),
          AggregationStrategy.powerMean(2.0),
          AggregationStrategy.powerMean(-3.5),
          AggregationStrategy.powerMean(0.5),
          AggregationStrategy.powerMean(-0.1),
          AggregationStrategy.minimum(),
          AggregationStrategy.maximum(),
          AggregationStrategy.median(Quantile.DISCRETE),
          AggregationStrategy.median(Quantile.CONTINUOUS),
          AggregationStrategy.quantile(0.9, Quantile.DISCRETE),
          AggregationStrategy.quantile(0.25, Quantile.CONTINUOUS),
          AggregationStrategy.meanOfLowest(2),
          AggregationStrategy.meanOfHighest(3),
          AggregationStrategy.variance(Spread.POPULATION),
          AggregationStrategy.variance(Spread.SAMPLE),
          AggregationStrategy.standardDeviation(Spread.POPULATION),
          AggregationStrategy.standardDeviation(Spread.SAMPLE),
          AggregationStrategy.coefficientOfVariation(Spread.POPULATION),
          AggregationStrategy.coefficientOfVariation(Spread.SAMPLE),
          AggregationStrategy.allOf(1.0),
          AggregationStrategy.anyOf(1.0),
          AggregationStrategy.exactlyOne(1.0),
          AggregationStrategy.atLeast(2, 1.0),
          AggregationStrategy.count(),
          AggregationStrategy.countOnTarget(),
          AggregationStrategy.shareOnTarget());

  static final List<AggregationStrategy> ALL =
      Stream.concat(OF_VALUES.stream(), Stream.of(RATIO)).toList();

  private Strategies() {}
}
