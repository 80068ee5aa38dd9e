package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Harmonic means, power means, and means of the lowest and the highest. */
class OtherMeansTest {
  private static final double MAX = Double.MAX_VALUE;
  private static final double MIN = Double.MIN_VALUE;

  @Test
  void harmonicMean_twoSpeeds_isTheSpeedOfTheWholeWay() {
    Bits.assertSame(harmonic(40.0, 60.0), 48.0);
  }

  @Test
  void harmonicMean_weighted_isTheWholeDividedByTheParts() {
    Bits.assertSame(
        AggregationStrategy.harmonicMean()
            .aggregate(WeightedValues.of(new double[] {1, 4}, new double[] {1, 4})),
        2.5);
  }

  @Test
  void harmonicMean_zeroOrNegative_isNoNumber() {
    assertThat(harmonic(1.0, 0.0)).isNaN();
    assertThat(harmonic(-1.0, 1.0)).isNaN();
    assertThat(harmonic()).isNaN();
  }

  @Test
  void harmonicMean_ofTheSmallestAndTheLargest_doesNotOverflow() {
    Bits.assertSame(harmonic(MIN, MIN), MIN);
    Bits.assertSame(harmonic(1e-320, 1e-320, 1e-320), 1e-320);
    Bits.assertSame(harmonic(MIN, MAX), 2 * MIN);
    Bits.assertSame(harmonic(MAX, MAX), MAX);
    Bits.assertSame(
        AggregationStrategy.harmonicMean()
            .aggregate(WeightedValues.of(new double[] {2, 6}, new double[] {MAX, MAX})),
        3.0);
  }

  @Test
  void powerMean_ofOrderTwo_isTheRootOfTheMeanSquare() {
    Bits.assertSame(power(2.0, 1.0, 7.0), 5.0);
    Bits.assertSame(
        AggregationStrategy.powerMean(2.0)
            .aggregate(WeightedValues.of(new double[] {0, 10}, new double[] {3, 1})),
        5.0);
  }

  @Test
  void powerMean_ofOrdersWithAName_isTheOneOfThatName() {
    assertThat(AggregationStrategy.powerMean(1.0)).isSameAs(AggregationStrategy.weightedMean());
    assertThat(AggregationStrategy.powerMean(-1.0)).isSameAs(AggregationStrategy.harmonicMean());
    assertThat(AggregationStrategy.powerMean(-0.0)).isSameAs(AggregationStrategy.geometricMean());
    assertThat(AggregationStrategy.powerMean(MIN)).isSameAs(AggregationStrategy.geometricMean());
    assertThat(AggregationStrategy.powerMean(Double.POSITIVE_INFINITY))
        .isSameAs(AggregationStrategy.maximum());
    assertThat(AggregationStrategy.powerMean(Double.NEGATIVE_INFINITY))
        .isSameAs(AggregationStrategy.minimum());
  }

  @Test
  void powerMean_risingOrder_isNotLess() {
    double[] orders = {-1000, -7, -2, -1, -0.5, -0.2, -1e-5, 0, 1e-5, 0.2, 0.3, 1, 2, 7, 1000};

    double[] means =
        IntStream.range(0, orders.length).mapToDouble(i -> power(orders[i], 1, 4, 9)).toArray();

    assertThat(means).isSorted().startsWith(power(-1000, 1, 4, 9));
    assertThat(means[0]).isBetween(1.0, 1.01);
    assertThat(means[means.length - 1]).isBetween(8.98, 9.0);
  }

  @Test
  void powerMean_withZero_isDefinedForOrdersAboveZero() {
    Bits.assertSame(power(2.0, 0.0, 0.0), 0.0);
    assertThat(power(0.5, 0.0, 4.0)).isEqualTo(1.0);
    assertThat(power(0.1, 0.0, 1024.0)).isCloseTo(1.0, within(1e-14));
    assertThat(power(-2.0, 0.0, 4.0)).isNaN();
    assertThat(power(-0.1, 0.0, 4.0)).isNaN();
  }

  @Test
  void powerMean_withANegativeOrOfNothing_isNoNumber() {
    for (double order : new double[] {2.0, 0.1, -0.1, -2.0}) {
      assertThat(power(order, -1.0, 4.0)).isNaN();
      assertThat(power(order)).isNaN();
    }
  }

  @Test
  void powerMean_ofExtremes_neitherOverflowsNorVanishes() {
    for (double order : new double[] {1000, 2, 0.3, 0.1, 1e-9, -1e-9, -0.1, -0.3, -2, -1000}) {
      assertThat(power(order, MAX, MIN, 1.0)).isBetween(MIN, MAX);
      Bits.assertSame(power(order, MAX, MAX), MAX);
      Bits.assertSame(power(order, MIN, MIN), MIN);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 1000.5, -1e300})
  void powerMean_orderThatIsNone_isRefused(double order) {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> AggregationStrategy.powerMean(order))
        .withMessage(
            "The order of a power mean is %s. Give a number from -1000 to 1000, or an infinity for"
                + " the maximum or the minimum.",
            order);
  }

  @Test
  void meanOfLowest_two_isTheirMean() {
    Bits.assertSame(lowest(2, 5.0, 1.0, 9.0, 2.0), 1.5);
    Bits.assertSame(highest(2, 5.0, 1.0, 9.0, 2.0), 7.0);
  }

  @Test
  void meanOfLowest_fewerThanAskedFor_isTheMeanOfAll() {
    Bits.assertSame(lowest(7, 5.0, 1.0), 3.0);
    Bits.assertSame(highest(7, 5.0, 1.0), 3.0);
    assertThat(lowest(7)).isNaN();
  }

  @Test
  void meanOfLowest_one_isTheMinimum() {
    assertThat(AggregationStrategy.meanOfLowest(1)).isSameAs(AggregationStrategy.minimum());
    assertThat(AggregationStrategy.meanOfHighest(1)).isSameAs(AggregationStrategy.maximum());
  }

  @Test
  void meanOfLowest_weights_doNotMatterBeyondZero() {
    WeightedValues children =
        WeightedValues.of(new double[] {0, 1, 2, 3}, new double[] {0, 100, 0.1, 5});

    Bits.assertSame(AggregationStrategy.meanOfLowest(2).aggregate(children), 1.5);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -3, Integer.MIN_VALUE})
  void meanOfLowest_ofNone_isRefused(int most) {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> AggregationStrategy.meanOfLowest(most))
        .withMessage(
            "The mean of the %s lowest values is no number. Give how many from 1 on.", most);
  }

  @Test
  void parts_ofMeanOfLowest_areSharedByThoseThatAreAlike() {
    WeightedValues children = WeightedValues.ofValues(4.0, 1.0, 4.0, 8.0);

    Bits.assertSame(AggregationStrategy.meanOfLowest(2).parts(children), 1.0, 0.5, 1.0, 0.0);
    Bits.assertSame(AggregationStrategy.meanOfHighest(2).parts(children), 1.0, 0.0, 1.0, 4.0);
    assertThat(AggregationStrategy.meanOfLowest(2).parts(WeightedValues.ofValues())).isEmpty();
  }

  private static double harmonic(double... values) {
    return AggregationStrategy.harmonicMean().aggregate(WeightedValues.ofValues(values));
  }

  private static double power(double order, double... values) {
    return AggregationStrategy.powerMean(order).aggregate(WeightedValues.ofValues(values));
  }

  private static double lowest(int most, double... values) {
    return AggregationStrategy.meanOfLowest(most).aggregate(WeightedValues.ofValues(values));
  }

  private static double highest(int most, double... values) {
    return AggregationStrategy.meanOfHighest(most).aggregate(WeightedValues.ofValues(values));
  }
}
