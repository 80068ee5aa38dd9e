package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The ratio of sums, and the weighted sum. */
class RatioOfSumsTest {
  private static final AggregationStrategy RATIO = AggregationStrategy.ratioOfSums();

  /** 2 of 4 flights had meals in January, 2 of 100 in February. */
  @Test
  void ratioOfSums_flightsWithMeals_isOfTheWhole() {
    WeightedValues months =
        WeightedValues.ofRatios(1.0, new double[] {2, 2}, new double[] {4, 100});

    Bits.assertSame(RATIO.aggregate(months), 4.0 / 104.0);
    assertThat(AggregationStrategy.sum().aggregate(months)).isEqualTo(0.52);
    assertThat(AggregationStrategy.mean().aggregate(months)).isEqualTo(0.26);
  }

  @Test
  void ratioOfSums_factor_isAppliedOnce() {
    Bits.assertSame(ratio(100.0, new double[] {2, 2}, 4, 100), 400.0 / 104.0);
    Bits.assertSame(RATIO.parts(view(100.0, new double[] {1, 2}, 3, 1)), 25.0, 50.0);
  }

  @Test
  void ratioOfSums_denominatorsThatCancel_isZeroDenominator() {
    WeightedValues cancelling = view(1.0, new double[] {1, 1}, 2, -2);

    assertThat(RATIO.figure(cancelling)).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(RATIO.parts(cancelling)).isEmpty();
  }

  @Test
  void ratioOfSums_beyondTheRangeOfDouble_isNotDefined() {
    WeightedValues huge = view(1.0, new double[] {1e308, 1e308}, 1, -0.6);

    assertThat(RATIO.aggregate(huge)).isInfinite();
    assertThat(RATIO.gap(huge)).isEqualTo(Gap.DOMAIN);
  }

  @Test
  void ratioOfSums_sumsBeyondDouble_doesNotOverflow() {
    Bits.assertSame(ratio(1.0, new double[] {1e308, 1e308}, 1e308, 1e308), 1.0);
  }

  @Test
  void ratioOfSums_ofNothing_isNoNumber() {
    assertThat(ratio(1.0, new double[0])).isNaN();
  }

  @Test
  void ratioOfSums_numeratorsThatCancel_isPositiveZero() {
    Bits.assertSame(ratio(1.0, new double[] {1, -1}, -2, -3), 0.0);
  }

  @Test
  void ratioOfSums_valuesWithoutParts_saysSo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> RATIO.aggregate(WeightedValues.ofValues(1.0)))
        .withMessageContaining("Trait.SUMS_PARTS");
  }

  @Test
  void ratioOfSums_merged_keepsTheFactor() {
    WeightedValues percent = view(100.0, new double[] {1, 2}, 3, 1);
    RatioOfSums strategy = RatioOfSums.INSTANCE;
    RatioOfSums.Whole both = strategy.merge(strategy.identity(), strategy.stateOf(percent));

    Bits.assertSame(strategy.present(both), 75.0);
    assertThat(strategy.present(strategy.identity())).isNaN();
  }

  /** Claims of weights and copies; the others do not hold, since a value does not say its parts. */
  @Test
  void ratioOfSums_everyChildTwice_isTheSame() {
    Bits.assertSame(
        ratio(1.0, new double[] {1, 5, 1, 5}, 3, 7, 3, 7), ratio(1.0, new double[] {1, 5}, 3, 7));
  }

  @Test
  void ratioOfSums_oneRatioRaised_mayBeLower() {
    double before = ratio(1.0, new double[] {1, 90}, 10, 100);
    double after = ratio(1.0, new double[] {20, 90}, 100, 100);

    assertThat(20.0 / 100).isGreaterThan(1.0 / 10);
    assertThat(after).isLessThan(before);
  }

  @Test
  void ratioOfSums_denominatorsOfBothSigns_isNotInternal() {
    Bits.assertSame(ratio(1.0, new double[] {4, -1}, 2, -1), 3.0);
  }

  @Test
  @Timeout(10)
  void parts_ofAHundredThousandRatios_takeLinearTime() {
    double[] ones = new double[100_000];
    Arrays.fill(ones, 1.0);

    double[] parts = RATIO.parts(view(100.0, ones, ones));

    assertThat(parts).hasSize(ones.length).containsOnly(0.001);
  }

  @Test
  void weightedSum_isNoMean() {
    WeightedValues children = WeightedValues.of(new double[] {3, 0.5}, new double[] {2, 4});

    Bits.assertSame(AggregationStrategy.weightedSum().aggregate(children), 8.0);
    Bits.assertSame(AggregationStrategy.weightedSum().parts(children), 6.0, 2.0);
    Bits.assertSame(AggregationStrategy.weightedSum().aggregate(WeightedValues.ofValues()), 0.0);
  }

  @Test
  void parts_ofWeightedSumBeyondDouble_areNone() {
    WeightedValues children =
        WeightedValues.of(new double[] {1e308, -1e308}, new double[] {10, 10});

    Bits.assertSame(AggregationStrategy.weightedSum().aggregate(children), 0.0);
    assertThat(AggregationStrategy.weightedSum().parts(children)).isEmpty();
  }

  private static double ratio(double factor, double[] numerators, double... denominators) {
    return RATIO.aggregate(view(factor, numerators, denominators));
  }

  private static WeightedValues view(double factor, double[] numerators, double... denominators) {
    return WeightedValues.ofRatios(factor, numerators, denominators);
  }
}
