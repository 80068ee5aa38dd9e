package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeanTest {
  @Test
  void mean_threeTimesTheSame_isThat() {
    Bits.assertSame(mean(0.05, 0.05, 0.05), 0.05);
  }

  /** An exact tie with 12.7, which New York City publishes as the value of the next year. */
  @Test
  void mean_ofFiveDecimals_isTheDecimalThatAReaderExpects() {
    Bits.assertSame(mean(12.4, 12.3, 12.5, 13.7, 12.6), 12.7);
  }

  @Test
  void mean_ofTheLargestDoubles_doesNotOverflow() {
    Bits.assertSame(mean(Double.MAX_VALUE, Double.MAX_VALUE), Double.MAX_VALUE);
  }

  @Test
  void mean_exactlyBetweenTwoSubnormals_isTheEvenOne() {
    Bits.assertSame(mean(Double.MIN_VALUE, 2 * Double.MIN_VALUE), 2 * Double.MIN_VALUE);
    Bits.assertSame(mean(Double.MIN_VALUE, 0.0), 0.0);
  }

  @Test
  void mean_anyWeights_countsEachValueOnce() {
    WeightedValues children = WeightedValues.of(new double[] {2, 4, 9}, new double[] {7, 0.1, 0});

    Bits.assertSame(AggregationStrategy.mean().aggregate(children), 3.0);
  }

  @Test
  void mean_ofNothing_isNoNumber() {
    assertThat(mean()).isNaN();
  }

  @Test
  void parts_ofMean_areEqualShares() {
    Bits.assertSame(
        AggregationStrategy.mean().parts(WeightedValues.ofValues(1.0, -3.0, 0.0, 0.1)),
        0.25,
        -0.75,
        0.0,
        0.025);
  }

  @Test
  void parts_thatVanish_areNotNegativeZero() {
    Bits.assertSame(
        AggregationStrategy.mean().parts(WeightedValues.ofValues(-Double.MIN_VALUE, 1.0)),
        0.0,
        0.5);
  }

  private static double mean(double... values) {
    return AggregationStrategy.mean().aggregate(WeightedValues.ofValues(values));
  }
}
