package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileTest {
  private static final double MAX = Double.MAX_VALUE;
  private static final double[] TENTHS = {.1, .1, .1, .1, .1, .1, .1, .1, .1, .1};
  private static final double[] ONE_TO_TEN = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

  @Test
  void median_oddNumber_isTheOneInTheMiddle() {
    Bits.assertSame(median(Quantile.DISCRETE, 7.0, 1.0, 3.0), 3.0);
    Bits.assertSame(median(Quantile.CONTINUOUS, 7.0, 1.0, 3.0), 3.0);
  }

  @Test
  void median_evenNumber_isTheLowerOrTheMeanOfTheTwo() {
    Bits.assertSame(median(Quantile.DISCRETE, 4.0, 1.0, 3.0, 2.0), 2.0);
    Bits.assertSame(median(Quantile.CONTINUOUS, 4.0, 1.0, 3.0, 2.0), 2.5);
  }

  @Test
  void median_ofOne_isThat() {
    Bits.assertSame(median(Quantile.DISCRETE, 0.05), 0.05);
    Bits.assertSame(median(Quantile.CONTINUOUS, 0.05), 0.05);
  }

  @Test
  void median_ofTheLargest_doesNotOverflow() {
    Bits.assertSame(median(Quantile.CONTINUOUS, MAX, MAX), MAX);
    Bits.assertSame(median(Quantile.CONTINUOUS, -MAX, MAX), 0.0);
    Bits.assertSame(median(Quantile.CONTINUOUS, MAX, 1.0), MAX / 2);
  }

  /** In the middle between two doubles that are neighbours is none: the even one. */
  @Test
  void median_ofNeighbours_isTheEvenOne() {
    Bits.assertSame(median(Quantile.CONTINUOUS, 1.0, Math.nextUp(1.0)), 1.0);
    Bits.assertSame(
        median(Quantile.CONTINUOUS, Double.MIN_VALUE, 2 * Double.MIN_VALUE), 2 * Double.MIN_VALUE);
  }

  @Test
  void median_oppositeValues_isPositiveZero() {
    Bits.assertSame(median(Quantile.CONTINUOUS, -0.3, 0.3), 0.0);
  }

  @Test
  void median_ofNothing_isNoNumber() {
    assertThat(median(Quantile.DISCRETE)).isNaN();
    assertThat(median(Quantile.CONTINUOUS)).isNaN();
  }

  /** Five tenths are the half of ten tenths, although added up one by one they are not. */
  @Test
  void median_tenWeightsOfATenth_isAsForEqualWeights() {
    double[] nearlyEqual = TENTHS.clone();
    nearlyEqual[9] = 0.2;
    nearlyEqual[8] = 0.1;

    Bits.assertSame(quantile(0.5, Quantile.DISCRETE, ONE_TO_TEN, TENTHS), 5.0);
    Bits.assertSame(quantile(0.5, Quantile.CONTINUOUS, ONE_TO_TEN, TENTHS), 5.5);
    Bits.assertSame(quantile(0.5, Quantile.DISCRETE, ONE_TO_TEN, nearlyEqual), 6.0);
  }

  /** What the distance lacks, times the way, is too small for a double, and decides a tie. */
  @Test
  void quantile_nextToTheLeastDouble_isRoundedAsTheExactOne() {
    double[] values = {-1.0, -Double.MIN_VALUE, 0, 0, 0, 0};

    Bits.assertSame(
        quantile(0.06, Quantile.CONTINUOUS, values, 1, 1, 1, 1, 1, 1),
        Oracle.continuousQuantile(
            0.06, DoubleStream.of(values).mapToObj(value -> new Child(value, 1.0)).toList()));
  }

  @Test
  void quantile_shareReachedExactly_isThatValue() {
    double[] weights = {0.1, 0.2, 0.1 + 0.2};

    Bits.assertSame(quantile(0.25, Quantile.DISCRETE, new double[] {1, 2, 3}, 1, 1, 2), 1.0);
    Bits.assertSame(
        quantile(Math.nextUp(0.25), Quantile.DISCRETE, new double[] {1, 2, 3}, 1, 1, 2), 2.0);
    Bits.assertSame(quantile(0.5, Quantile.DISCRETE, new double[] {1, 2, 3}, 1, 1, 2), 2.0);
    assertThat(0.1 + 0.2).isGreaterThan(0.3);
    Bits.assertSame(quantile(0.5, Quantile.DISCRETE, new double[] {1, 2, 3}, weights), 3.0);
  }

  @Test
  void quantile_weightsThatSumBeyondDouble_doesNotOverflow() {
    double[] values = {1, 2, 3};

    Bits.assertSame(quantile(0.5, Quantile.DISCRETE, values, MAX, MAX, 1e308), 2.0);
    Bits.assertSame(quantile(0.5, Quantile.CONTINUOUS, values, MAX, MAX, MAX), 2.0);
  }

  @Test
  void quantile_weightsWithoutCommonScale_isDecidedExactly() {
    double[] values = {1, 2, 3};

    Bits.assertSame(quantile(0.5, Quantile.DISCRETE, values, MAX, Double.MIN_VALUE, MAX), 2.0);
    Bits.assertSame(quantile(0.5, Quantile.DISCRETE, values, 1.0, 1e-200, 1.0), 2.0);
    Bits.assertSame(quantile(0.5, Quantile.DISCRETE, values, 1.0, 1e-40, 1.0 + 0x1p-52), 3.0);
  }

  /** The half is reached with the third, which two doubles do not hold beside the others. */
  @Test
  void quantile_weightBeyondTwoDoubles_decides() {
    double[] weights = {1.0, 0x1p-60, 0x1p-170, 1.0, 0x1p-60};

    Bits.assertSame(quantile(0.5, Quantile.DISCRETE, new double[] {1, 2, 3, 4, 5}, weights), 3.0);
  }

  /** The doubles 0.1 and 0.9 are a little more than a tenth and nine tenths. */
  @ParameterizedTest
  @CsvSource({"0, 1", "0.05, 1", "0.1, 2", "0.11, 2", "0.5, 5", "0.51, 6", "0.9, 10", "1, 10"})
  void quantile_discrete_isTheFirstThatReachesTheShare(double share, double expected) {
    double[] equal = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

    Bits.assertSame(quantile(share, Quantile.DISCRETE, ONE_TO_TEN, equal), expected);
  }

  /** The example of the documentation of R: quantile(1:10, type = 7). */
  @ParameterizedTest
  @CsvSource({"0, 1", "0.25, 3.25", "0.5, 5.5", "0.75, 7.75", "1, 10"})
  void quantile_continuous_isTypeSeven(double share, double expected) {
    double[] equal = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

    Bits.assertSame(quantile(share, Quantile.CONTINUOUS, ONE_TO_TEN, equal), expected);
  }

  /** The window is 0.82 of the weight wide: 0.81 of it on the first. */
  @Test
  void median_continuousOfLopsidedWeights_isNearTheHeavyOne() {
    Bits.assertSame(
        quantile(0.5, Quantile.CONTINUOUS, new double[] {20, 90}, 9, 1), (81 * 20 + 90) / 82.0);
  }

  @Test
  void median_continuousWithHardlyAnyWeight_hardlyMoves() {
    assertThat(quantile(0.5, Quantile.CONTINUOUS, new double[] {1, 2, 1000}, 1, 1, 1e-9))
        .isBetween(1.5, 1.5 + 1e-5);
  }

  @Test
  void quantile_zeroAndOne_areMinimumAndMaximum() {
    for (Quantile kind : Quantile.values()) {
      Bits.assertSame(quantile(0.0, kind, new double[] {5, 4, 6}, 1, 1, 1), 4.0);
      Bits.assertSame(quantile(1.0, kind, new double[] {5, 4, 6}, 1, 1, 1), 6.0);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY, 90})
  void quantile_shareThatIsNone_isRefused(double share) {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> AggregationStrategy.quantile(share, Quantile.DISCRETE))
        .withMessage(
            "The share %s of a quantile is not between 0 and 1. Give 0.9 for the 90th percentile.",
            share);
  }

  @Test
  void quantile_ofOneHalf_isTheMedian() {
    assertThat(AggregationStrategy.quantile(0.5, Quantile.DISCRETE))
        .isEqualTo(AggregationStrategy.median(Quantile.DISCRETE))
        .isNotEqualTo(AggregationStrategy.median(Quantile.CONTINUOUS));
  }

  private static double median(Quantile kind, double... values) {
    return AggregationStrategy.median(kind).aggregate(WeightedValues.ofValues(values));
  }

  private static double quantile(double share, Quantile kind, double[] values, double... weights) {
    return AggregationStrategy.quantile(share, kind).aggregate(WeightedValues.of(values, weights));
  }
}
