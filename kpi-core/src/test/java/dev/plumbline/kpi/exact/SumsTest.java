package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SumsTest {
  private static final double MAX = Double.MAX_VALUE;

  private static double[] of(double... x) {
    return x;
  }

  @Test
  void sum_overflowInTheMiddle_isTheSum() {
    assertThat(Sums.sum(of(MAX, MAX, -MAX, -MAX, 3.0), 5)).isEqualTo(3.0);
  }

  @Test
  void weightedSum_twoTerms_isTheSumOfTheProducts() {
    assertThat(Sums.weightedSum(of(2.0, 3.0), of(5.0, 7.0), 2)).isEqualTo(31.0);
  }

  @Test
  void mean_fiveFlowRates_tiesWithTheTarget() {
    assertThat(Sums.mean(of(12.4, 12.3, 12.5, 13.7, 12.6), 5)).isEqualTo(12.7);
  }

  @Test
  void mean_ofNone_isNaN() {
    assertThat(Sums.mean(of(), 0)).isNaN();
    assertThat(Sums.weightedMean(of(0.0), of(1.0), 1)).isNaN();
    assertThat(Sums.ratio(1.0, of(1.0), of(0.0), 1)).isNaN();
    assertThat(Sums.variance(of(0.0), of(1.0), 1)).isNaN();
    assertThat(Sums.sampleVariance(of(1.0), 1)).isNaN();
  }

  @Test
  void weightedMean_hugeWeights_isTheMean() {
    assertThat(Sums.weightedMean(of(1e308, 1e308), of(1.0, 2.0), 2)).isEqualTo(1.5);
  }

  @Test
  void ratio_percentage_isRoundedOnce() {
    assertThat(Sums.ratio(100.0, of(2.0, 2.0), of(4.0, 100.0), 2)).isEqualTo(400.0 / 104.0);
  }

  @Test
  void variance_farFromZero_isExact() {
    double[] x = of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);

    assertThat(Sums.variance(of(1.0, 1.0, 1.0, 1.0), x, 4)).isEqualTo(22.5);
    assertThat(Sums.sampleVariance(x, 4)).isEqualTo(30.0);
  }
}
