package dev.plumbline.kpi.strategy;

import static dev.plumbline.kpi.strategy.Trait.ADDS_UP;
import static dev.plumbline.kpi.strategy.Trait.AVERAGES;
import static dev.plumbline.kpi.strategy.Trait.COUNTS_KPIS;
import static dev.plumbline.kpi.strategy.Trait.EMPTY_IS_ZERO;
import static dev.plumbline.kpi.strategy.Trait.HOMOGENEOUS;
import static dev.plumbline.kpi.strategy.Trait.IDEMPOTENT;
import static dev.plumbline.kpi.strategy.Trait.IGNORES_WEIGHTS;
import static dev.plumbline.kpi.strategy.Trait.INTERNAL;
import static dev.plumbline.kpi.strategy.Trait.KEEPS_NO_VIEW;
import static dev.plumbline.kpi.strategy.Trait.MONOTONE;
import static dev.plumbline.kpi.strategy.Trait.OTHER_UNIT;
import static dev.plumbline.kpi.strategy.Trait.REPLACEABLE;
import static dev.plumbline.kpi.strategy.Trait.REPLICATION_INVARIANT;
import static dev.plumbline.kpi.strategy.Trait.SUMS_PARTS;
import static dev.plumbline.kpi.strategy.Trait.TRANSLATES;
import static dev.plumbline.kpi.strategy.Trait.WEIGHTS_ARE_COPIES;
import static dev.plumbline.kpi.strategy.Trait.WEIGHTS_ARE_RELATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each strategy promises, and counterexamples for the laws that it does not; {@link
 * TraitProperties} tests the promises.
 */
class TraitTest {
  /** Among them there is one for nearly every law that is not promised. */
  private static final List<List<Child>> COUNTEREXAMPLES =
      List.of(
          List.of(new Child(3.0, 1.0), new Child(1.5, 1.0), new Child(1.2, 1.2)),
          List.of(
              new Child(0.6634310868661657, 1.0),
              new Child(0.5507437437213083, 6.0),
              new Child(7.314936608421078, 1.0),
              new Child(2.081977420513843, 29.0),
              new Child(0.5628864042825907, 6.0),
              new Child(1.0171753403051393, 1.3),
              new Child(0.4546712696168181, 3.3)),
          List.of(new Child(0.5508441572177338, 1.0), new Child(3.035694935848016, 1.0)),
          List.of(new Child(10.0, 1.0), new Child(4.0, 1.0), new Child(12.0, 2.0)),
          List.of(new Child(30.3, 23.0), new Child(31.9, 21.0), new Child(3.6, 1.0)));

  /**
   * Their results are rounded more than once, so that these laws cannot be promised bit for bit,
   * although they are hardly ever seen broken.
   */
  private static final Set<Law> UNPROVEN =
      Set.of(Law.MONOTONE, Law.WEIGHTS_ARE_COPIES, Law.REPLICATION_INVARIANT);

  @Test
  void traits_ofAll_haveThatTheyKeepNoView() {
    assertThat(Strategies.ALL)
        .allSatisfy(strategy -> assertThat(strategy.traits()).contains(KEEPS_NO_VIEW));
  }

  @Test
  void traits_ofSums_areThese() {
    assertTraits(
        AggregationStrategy.sum(),
        ADDS_UP,
        MONOTONE,
        HOMOGENEOUS,
        IGNORES_WEIGHTS,
        WEIGHTS_ARE_RELATIVE);
    assertTraits(
        AggregationStrategy.weightedSum(), ADDS_UP, MONOTONE, HOMOGENEOUS, WEIGHTS_ARE_COPIES);
  }

  @Test
  void traits_ofArithmeticMeans_areThese() {
    assertTraits(
        AggregationStrategy.mean(),
        AVERAGES,
        IDEMPOTENT,
        INTERNAL,
        MONOTONE,
        HOMOGENEOUS,
        IGNORES_WEIGHTS,
        WEIGHTS_ARE_RELATIVE,
        REPLICATION_INVARIANT);
    assertTraits(
        AggregationStrategy.weightedMean(),
        AVERAGES,
        IDEMPOTENT,
        INTERNAL,
        MONOTONE,
        HOMOGENEOUS,
        WEIGHTS_ARE_RELATIVE,
        WEIGHTS_ARE_COPIES,
        REPLICATION_INVARIANT);
  }

  @Test
  void traits_ofOtherMeans_areThese() {
    for (AggregationStrategy mean :
        List.of(
            AggregationStrategy.geometricMean(),
            AggregationStrategy.harmonicMean(),
            AggregationStrategy.powerMean(2.0))) {
      assertTraits(mean, AVERAGES, IDEMPOTENT, INTERNAL, HOMOGENEOUS, WEIGHTS_ARE_RELATIVE);
    }
  }

  @Test
  void traits_ofMinimumAndMaximum_areAllLaws() {
    for (AggregationStrategy extremum :
        List.of(AggregationStrategy.minimum(), AggregationStrategy.maximum())) {
      assertTraits(
          extremum,
          IDEMPOTENT,
          INTERNAL,
          MONOTONE,
          HOMOGENEOUS,
          TRANSLATES,
          IGNORES_WEIGHTS,
          WEIGHTS_ARE_RELATIVE,
          WEIGHTS_ARE_COPIES,
          REPLICATION_INVARIANT,
          REPLACEABLE);
    }
  }

  @Test
  void traits_ofQuantiles_areThese() {
    assertTraits(
        AggregationStrategy.median(Quantile.CONTINUOUS),
        IDEMPOTENT,
        INTERNAL,
        MONOTONE,
        HOMOGENEOUS,
        WEIGHTS_ARE_RELATIVE);
    assertTraits(
        AggregationStrategy.quantile(0.3, Quantile.DISCRETE),
        IDEMPOTENT,
        INTERNAL,
        MONOTONE,
        HOMOGENEOUS,
        TRANSLATES,
        WEIGHTS_ARE_RELATIVE,
        WEIGHTS_ARE_COPIES,
        REPLICATION_INVARIANT);
  }

  @Test
  void traits_ofMeansOfExtremes_areThese() {
    assertTraits(
        AggregationStrategy.meanOfLowest(2),
        AVERAGES,
        IDEMPOTENT,
        INTERNAL,
        MONOTONE,
        HOMOGENEOUS,
        IGNORES_WEIGHTS,
        WEIGHTS_ARE_RELATIVE);
  }

  @Test
  void traits_ofSpreads_areThese() {
    assertTraits(
        AggregationStrategy.variance(Spread.POPULATION),
        OTHER_UNIT,
        WEIGHTS_ARE_RELATIVE,
        WEIGHTS_ARE_COPIES,
        REPLICATION_INVARIANT);
    assertTraits(
        AggregationStrategy.standardDeviation(Spread.SAMPLE),
        HOMOGENEOUS,
        IGNORES_WEIGHTS,
        WEIGHTS_ARE_RELATIVE);
    assertTraits(
        AggregationStrategy.coefficientOfVariation(Spread.SAMPLE),
        OTHER_UNIT,
        IGNORES_WEIGHTS,
        WEIGHTS_ARE_RELATIVE);
  }

  @Test
  void traits_ofRatioOfSums_areThese() {
    assertTraits(
        Strategies.RATIO, SUMS_PARTS, IGNORES_WEIGHTS, WEIGHTS_ARE_RELATIVE, REPLICATION_INVARIANT);
  }

  @Test
  void traits_ofQuorums_areThese() {
    assertTraits(
        AggregationStrategy.allOf(0.5),
        OTHER_UNIT,
        MONOTONE,
        IGNORES_WEIGHTS,
        WEIGHTS_ARE_RELATIVE,
        WEIGHTS_ARE_COPIES,
        REPLICATION_INVARIANT);
    assertTraits(
        AggregationStrategy.atLeast(2, 0.5),
        OTHER_UNIT,
        MONOTONE,
        IGNORES_WEIGHTS,
        WEIGHTS_ARE_RELATIVE);
    assertTraits(
        AggregationStrategy.exactlyOne(0.5), OTHER_UNIT, IGNORES_WEIGHTS, WEIGHTS_ARE_RELATIVE);
  }

  @Test
  void traits_ofCounts_areThese() {
    assertTraits(
        AggregationStrategy.count(),
        COUNTS_KPIS,
        EMPTY_IS_ZERO,
        MONOTONE,
        IGNORES_WEIGHTS,
        WEIGHTS_ARE_RELATIVE);
    assertTraits(
        AggregationStrategy.shareOnTarget(),
        COUNTS_KPIS,
        MONOTONE,
        IGNORES_WEIGHTS,
        WEIGHTS_ARE_RELATIVE);
  }

  private static void assertTraits(AggregationStrategy strategy, Trait... laws) {
    assertThat(strategy.traits())
        .as(strategy.label())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of(KEEPS_NO_VIEW), Arrays.stream(laws)).toList());
  }

  static List<AggregationStrategy> strategies() {
    return Strategies.OF_VALUES;
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void law_thatIsNotPromised_hasACounterexample(AggregationStrategy strategy) {
    for (Law law : Law.values()) {
      if (!law.isClaimedBy(strategy) && !isElsewhere(strategy, law)) {
        assertThat(COUNTEREXAMPLES)
            .as(law.name())
            .anyMatch(children -> !law.says(strategy, children));
      }
    }
  }

  private static boolean isElsewhere(AggregationStrategy strategy, Law law) {
    if (strategy instanceof Passing) {
      return law == Law.REPLACEABLE;
    }
    if (strategy == AggregationStrategy.shareOnTarget()) {
      return law == Law.REPLICATION_INVARIANT;
    }
    return isRoundedOften(strategy) && UNPROVEN.contains(law);
  }

  private static boolean isRoundedOften(AggregationStrategy strategy) {
    return strategy instanceof GeometricMean
        || strategy instanceof HarmonicMean
        || strategy instanceof PowerMean;
  }

  @Test
  void harmonicMean_childrenTwiceOrAsCopies_isNotTheSame() {
    AggregationStrategy mean = AggregationStrategy.harmonicMean();

    assertThat(
            Law.REPLICATION_INVARIANT.says(
                mean, List.of(new Child(2.3, 23.0), new Child(4.6, 26.0))))
        .isFalse();
    assertThat(
            Law.WEIGHTS_ARE_COPIES.says(
                mean, List.of(new Child(5.2, 1.0), new Child(2.6, 1.0), new Child(5.2, 1.0))))
        .isFalse();
  }

  /** What is counted stops, and then the share is not known. */
  @Test
  void shareOnTarget_ofSoManyThatTwiceIsTooMany_isNotInvariant() {
    MergeableStrategy<Tally> share = Counting.SHARE_ON_TARGET;
    Tally half = new Tally(1.0, WeightedValues.MOST_KPIS / 2);

    assertThat(share.present(half)).isPositive();
    assertThat(share.present(share.merge(half, half))).isNaN();
  }

  @Test
  void count_ofEachTwice_isTwice() {
    assertThat(
            Law.REPLICATION_INVARIANT.says(
                AggregationStrategy.count(), List.of(new Child(1.0, 1.0))))
        .isFalse();
  }

  /** A verdict is 1 or 0, which another pass mark does not take for a pass. */
  @Test
  void quorum_blockReplacedByItsVerdict_isNotTheSame() {
    List<Child> children = List.of(new Child(6.0, 1.0), new Child(5.0, 1.0));

    for (AggregationStrategy strategy :
        List.of(AggregationStrategy.allOf(5.0), AggregationStrategy.atLeast(2, 0.5))) {
      assertThat(Law.REPLACEABLE.says(strategy, children)).as(strategy.label()).isFalse();
    }
    assertThat(
            Law.REPLACEABLE.says(
                AggregationStrategy.anyOf(5.0), List.of(new Child(6.0, 1.0), new Child(0.0, 1.0))))
        .isFalse();
    assertThat(
            Law.REPLACEABLE.says(
                AggregationStrategy.exactlyOne(5.0),
                List.of(new Child(6.0, 1.0), new Child(0.0, 1.0))))
        .isFalse();
  }
}
