package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What each strategy promises, and a counterexample for each promise that it does not make. */
class TraitTest {
  static final List<AggregationStrategy> STRATEGIES =
      List.of(
          AggregationStrategy.sum(),
          AggregationStrategy.mean(),
          AggregationStrategy.weightedMean(),
          AggregationStrategy.geometricMean(),
          AggregationStrategy.minimum(),
          AggregationStrategy.maximum(),
          AggregationStrategy.count(),
          AggregationStrategy.countOnTarget(),
          AggregationStrategy.shareOnTarget());

  @Test
  void traits_ofSum_areThese() {
    assertThat(AggregationStrategy.sum().traits())
        .containsExactlyInAnyOrder(
            Trait.KEEPS_NO_VIEW, Trait.ADDS_UP, Trait.MONOTONE, Trait.HOMOGENEOUS);
  }

  @Test
  void traits_ofMeans_areThese() {
    assertThat(AggregationStrategy.mean().traits())
        .isEqualTo(AggregationStrategy.weightedMean().traits())
        .containsExactlyInAnyOrder(
            Trait.KEEPS_NO_VIEW,
            Trait.AVERAGES,
            Trait.IDEMPOTENT,
            Trait.INTERNAL,
            Trait.MONOTONE,
            Trait.HOMOGENEOUS);
  }

  @Test
  void traits_ofGeometricMean_areThese() {
    assertThat(AggregationStrategy.geometricMean().traits())
        .containsExactlyInAnyOrder(
            Trait.KEEPS_NO_VIEW, Trait.IDEMPOTENT, Trait.INTERNAL, Trait.HOMOGENEOUS);
  }

  @Test
  void traits_ofMinimumAndMaximum_areThese() {
    assertThat(AggregationStrategy.minimum().traits())
        .isEqualTo(AggregationStrategy.maximum().traits())
        .containsExactlyInAnyOrder(
            Trait.KEEPS_NO_VIEW,
            Trait.IDEMPOTENT,
            Trait.INTERNAL,
            Trait.MONOTONE,
            Trait.HOMOGENEOUS);
  }

  @Test
  void traits_ofCounts_areThese() {
    assertThat(AggregationStrategy.count().traits())
        .isEqualTo(AggregationStrategy.countOnTarget().traits())
        .containsExactlyInAnyOrder(
            Trait.KEEPS_NO_VIEW, Trait.COUNTS_KPIS, Trait.EMPTY_IS_ZERO, Trait.MONOTONE);
  }

  @Test
  void traits_ofShareOnTarget_areThese() {
    assertThat(AggregationStrategy.shareOnTarget().traits())
        .containsExactlyInAnyOrder(Trait.KEEPS_NO_VIEW, Trait.COUNTS_KPIS, Trait.MONOTONE);
  }

  @Test
  void sum_ofEqualValues_isNeitherIdempotentNorInternal() {
    assertThat(AggregationStrategy.sum().aggregate(WeightedValues.ofValues(1.0, 1.0)))
        .isEqualTo(2.0);
  }

  /** Raised by one ulp across the square root of 2, where the values are split in another way. */
  @Test
  void geometricMean_oneValueRaised_isNotMonotone() {
    double[] weights = {1.0, 26.0};
    double[] values = {1.414213562373095, 5.7};
    double[] raised = {1.4142135623730951, 5.7};

    assertThat(AggregationStrategy.geometricMean().aggregate(WeightedValues.of(values, weights)))
        .isEqualTo(5.413200586467589)
        .isGreaterThan(
            AggregationStrategy.geometricMean().aggregate(WeightedValues.of(raised, weights)));
  }

  @Test
  void count_ofAnything_isNeitherIdempotentNorInternal() {
    assertThat(AggregationStrategy.count().aggregate(WeightedValues.ofValues(5.0))).isEqualTo(1.0);
  }

  @Test
  void count_ofDoubledValues_isNotHomogeneous() {
    assertThat(AggregationStrategy.count().aggregate(WeightedValues.ofValues(10.0)))
        .isEqualTo(AggregationStrategy.count().aggregate(WeightedValues.ofValues(5.0)));
  }

  @Test
  void countOnTarget_belowTarget_isNeitherIdempotentNorInternal() {
    assertThat(AggregationStrategy.countOnTarget().aggregate(WeightedValues.ofValues(0.5)))
        .isEqualTo(0.0);
  }

  @Test
  void countOnTarget_ofDoubledValues_isNotHomogeneous() {
    assertThat(AggregationStrategy.countOnTarget().aggregate(WeightedValues.ofValues(2.0)))
        .isEqualTo(AggregationStrategy.countOnTarget().aggregate(WeightedValues.ofValues(1.0)))
        .isEqualTo(1.0);
  }

  @Test
  void shareOnTarget_belowTarget_isNeitherIdempotentNorInternal() {
    assertThat(AggregationStrategy.shareOnTarget().aggregate(WeightedValues.ofValues(0.5)))
        .isEqualTo(0.0);
  }

  @Test
  void shareOnTarget_ofDoubledValues_isNotHomogeneous() {
    assertThat(AggregationStrategy.shareOnTarget().aggregate(WeightedValues.ofValues(1.0)))
        .isEqualTo(AggregationStrategy.shareOnTarget().aggregate(WeightedValues.ofValues(2.0)))
        .isEqualTo(1.0);
  }
}
