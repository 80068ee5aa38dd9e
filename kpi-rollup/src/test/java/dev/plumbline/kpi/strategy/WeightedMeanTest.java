package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightedMeanTest {
  private static final double[] EQUAL = {1.0, 1.0};

  @Test
  void weightedMean_weightsThatDoNotSumToOne_areRelative() {
    Bits.assertSame(mean(new double[] {1.0, 0.0}, new double[] {3.0, 1.0}), 0.75);
  }

  @Test
  void weightedMean_singleChild_isItsValue() {
    Bits.assertSame(mean(new double[] {0.05}, new double[] {0.1}), 0.05);
  }

  /** Added up one by one, these give two results, depending on where the 0.01 stands. */
  @ParameterizedTest
  @CsvSource({"0, 1, 2", "0, 2, 1", "1, 0, 2", "1, 2, 0", "2, 0, 1", "2, 1, 0"})
  void weightedMean_inAnyOrder_isTheSame(int first, int second, int third) {
    double[] values = new double[3];
    double[] weights = new double[3];
    int[] positions = {first, second, third};
    for (int i = 0; i < positions.length; i++) {
      values[positions[i]] = i == 2 ? 0.01 : 0.0;
      weights[positions[i]] = i == 2 ? 0.4 : 0.1;
    }

    Bits.assertSame(mean(values, weights), 0.006666666666666667);
  }

  @Test
  void weightedMean_weightsThatSumBeyondDouble_doesNotOverflow() {
    Bits.assertSame(mean(new double[] {0.25, 0.75}, new double[] {1e308, 1e308}), 0.5);
  }

  @Test
  void weightedMean_productsBeyondDouble_doesNotOverflow() {
    Bits.assertSame(
        mean(new double[] {1e308, -1e308, 3.0}, new double[] {1e308, 1e308, 1e308}), 1.0);
  }

  @Test
  void weightedMean_smallestWeights_areWeights() {
    double[] smallest = {Double.MIN_VALUE, Double.MIN_VALUE};

    Bits.assertSame(mean(new double[] {1.0, 2.0}, smallest), 1.5);
  }

  @Test
  void weightedMean_weightZero_doesNotCount() {
    Bits.assertSame(mean(new double[] {0.2, 100.0}, new double[] {1.0, 0.0}), 0.2);
  }

  @Test
  void weightedMean_oppositeValues_isPositiveZero() {
    Bits.assertSame(mean(new double[] {-0.1, 0.1}, EQUAL), 0.0);
  }

  @Test
  void weightedMean_ofNothing_isNoNumber() {
    assertThat(mean(new double[] {4.0}, new double[] {0.0})).isNaN();
  }

  @Test
  void parts_ofWeightedMean_areWeightedShares() {
    Bits.assertSame(
        AggregationStrategy.weightedMean()
            .parts(WeightedValues.of(new double[] {0.4, 0.575}, new double[] {0.6, 0.4})),
        0.24,
        0.22999999999999998);
  }

  private static double mean(double[] values, double[] weights) {
    return AggregationStrategy.weightedMean().aggregate(WeightedValues.of(values, weights));
  }
}
