package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SumsTest {
  private static final double MAX = Double.MAX_VALUE;
  private static final double MIN = Double.MIN_VALUE;
  private static final double[] NONE = {};

  private static double[] of(double... x) {
    return x;
  }

  private static double sum(double... x) {
    return Sums.sum(x, x.length);
  }

  private static double mean(double... x) {
    return Sums.mean(x, x.length);
  }

  private static long bits(double x) {
    return Double.doubleToRawLongBits(x);
  }

  @Test
  void sum_ofNothing_isZero() {
    assertThat(bits(sum())).isZero();
    assertThat(bits(Sums.weightedSum(NONE, NONE, 0))).isZero();
  }

  @Test
  void sum_moreEntriesThanSize_leavesThemOut() {
    double[] x = {1.0, 2.0, 4.0};
    double[] w = {1.0, 3.0, 9.0};

    assertThat(Sums.sum(x, 2)).isEqualTo(3.0);
    assertThat(Sums.mean(x, 2)).isEqualTo(1.5);
    assertThat(Sums.weightedSum(w, x, 2)).isEqualTo(7.0);
    assertThat(Sums.weightedMean(w, x, 2)).isEqualTo(1.75);
    assertThat(Sums.ratio(1.0, x, w, 2)).isEqualTo(0.75);
    assertThat(Sums.variance(w, x, 2)).isEqualTo(0.1875);
    assertThat(Sums.sampleVariance(x, 2)).isEqualTo(0.5);
  }

  @Test
  void sum_overflowInTheMiddle_isTheSum() {
    assertThat(sum(MAX, MAX, -MAX, -MAX, 3.0)).isEqualTo(3.0);
    assertThat(sum(MAX, 0x1p970, -MIN)).isEqualTo(MAX);
  }

  @Test
  void sum_beyondTheRange_isInfinite() {
    assertThat(sum(MAX, MAX)).isInfinite().isPositive();
    assertThat(sum(-MAX, -0x1p970)).isInfinite().isNegative();
    assertThat(Sums.weightedSum(of(MAX, MAX), of(-MAX, -1.0), 2)).isInfinite().isNegative();
    assertThat(Sums.ratio(100.0, of(MAX), of(1.0), 1)).isInfinite().isPositive();
    assertThat(Sums.variance(of(1.0, 1.0), of(MAX, -MAX), 2)).isInfinite().isPositive();
  }

  @Test
  void mean_ofTheLargest_isWithinTheRange() {
    assertThat(mean(MAX, MAX, MAX)).isEqualTo(MAX);
    assertThat(Sums.weightedMean(of(MAX, MAX), of(MAX, MAX), 2)).isEqualTo(MAX);
    assertThat(Sums.ratio(0.5, of(MAX, MAX), of(1.0), 1)).isEqualTo(MAX / 2);
  }

  @Test
  void sum_halfWay_goesToTheEvenOne() {
    assertThat(sum(0x1p53, 1.0)).isEqualTo(0x1p53);
    assertThat(sum(0x1p53, 2.0, 1.0)).isEqualTo(0x1p53 + 4.0);
    assertThat(sum(-0x1p53, -2.0, -1.0)).isEqualTo(-0x1p53 - 4.0);
  }

  @Test
  void sum_hairBesideHalfWay_goesToTheNearerOne() {
    assertThat(sum(0x1p53, 1.0, MIN)).isEqualTo(0x1p53 + 2.0);
    assertThat(sum(0x1p53, 3.0, -MIN)).isEqualTo(0x1p53 + 2.0);
    assertThat(sum(0x1p53, 3.0, -0x1p-60)).isEqualTo(0x1p53 + 2.0);
  }

  /** What was lost is far below an ulp of the half that it decides. */
  @Test
  void sum_lossSmallBesideTheHalf_isStillSeen() {
    assertThat(sum(0x1p-200, 1.0, 0x1p-53)).isEqualTo(1.0 + 0x1p-52);
    assertThat(sum(-0x1p-200, 1.0, 0x1p-53)).isEqualTo(1.0);
  }

  @Test
  void sum_negativeZeros_isZero() {
    assertThat(bits(sum(-0.0, -0.0))).isZero();
    assertThat(bits(mean(-0.0))).isZero();
    assertThat(bits(Sums.weightedSum(of(1.0), of(-0.0), 1))).isZero();
    assertThat(bits(Sums.weightedMean(of(-1.0), of(0.0), 1))).isZero();
    assertThat(bits(Sums.ratio(-1.0, of(0.0), of(1.0), 1))).isZero();
    assertThat(bits(Sums.variance(of(-1.0), of(5.0), 1))).isZero();
  }

  @Test
  void sum_subnormals_isExact() {
    assertThat(sum(MIN, MIN, -3 * MIN)).isEqualTo(-MIN);
    assertThat(mean(MIN, 2 * MIN)).isEqualTo(2 * MIN);
    assertThat(mean(MIN, 0.0)).isZero();
    assertThat(mean(MIN, MIN, 0.0)).isEqualTo(MIN);
    assertThat(bits(mean(-MIN, 0.0, 0.0))).isZero();
    assertThat(Sums.weightedSum(of(0.5, 0.5), of(MIN, 2 * MIN), 2)).isEqualTo(2 * MIN);
    assertThat(Sums.weightedMean(of(MIN, MIN), of(1.0, 2.0), 2)).isEqualTo(1.5);
  }

  @Test
  void mean_fiveFlowRates_tiesWithTheTarget() {
    assertThat(mean(12.4, 12.3, 12.5, 13.7, 12.6)).isEqualTo(12.7);
    assertThat(mean(0.4, 0.3, 0.5)).isEqualTo(0.4);
  }

  @Test
  void mean_halfWay_goesToTheEvenOne() {
    assertThat(mean(1.0, Math.nextUp(1.0))).isEqualTo(1.0);
    assertThat(mean(Math.nextUp(1.0), 1.0 + 0x1p-51)).isEqualTo(1.0 + 0x1p-51);
    assertThat(mean(0x1p53, 0x1p53 + 2, 0x1p53 + 2, 0x1p53, 0x1p53 + 2, 0x1p53)).isEqualTo(0x1p53);
  }

  @Test
  void mean_ofNone_isNaN() {
    assertThat(mean()).isNaN();
    assertThat(Sums.weightedMean(NONE, NONE, 0)).isNaN();
    assertThat(Sums.ratio(1.0, NONE, NONE, 0)).isNaN();
    assertThat(Sums.variance(NONE, NONE, 0)).isNaN();
    assertThat(Sums.sampleVariance(NONE, 0)).isNaN();
    assertThat(Sums.sampleVariance(of(1.0), 1)).isNaN();
  }

  @Test
  void weightedMean_divisorZero_isNaN() {
    assertThat(Sums.weightedMean(of(0.0, 0.0), of(1.0, 2.0), 2)).isNaN();
    assertThat(Sums.weightedMean(of(1.0, -1.0), of(1.0, 2.0), 2)).isNaN();
    assertThat(Sums.weightedMean(of(MAX, MAX, -MAX, -MAX), of(1.0, 2.0, 3.0, 4.0), 4)).isNaN();
    assertThat(Sums.ratio(1.0, of(1.0), of(0.0), 1)).isNaN();
    assertThat(Sums.variance(of(0.0), of(1.0), 1)).isNaN();
  }

  @Test
  void weightedMean_weightZero_doesNotContribute() {
    assertThat(Sums.weightedMean(of(0.1, 0.0), of(4.2, MAX), 2)).isEqualTo(4.2);
    assertThat(Sums.variance(of(1.0, 0.0, 1.0), of(1.0, 1e300, 3.0), 3)).isEqualTo(1.0);
  }

  @Test
  void weightedMean_hugeWeights_isTheMean() {
    assertThat(Sums.weightedMean(of(1e308, 1e308), of(1.0, 2.0), 2)).isEqualTo(1.5);
  }

  @Test
  void weightedMean_equalValues_isTheValue() {
    assertThat(Sums.weightedMean(of(0.1, 0.2, 0.4), of(0.7, 0.7, 0.7), 3)).isEqualTo(0.7);
  }

  @Test
  void weightedMean_weightsThatNearlyCancel_isExact() {
    // (1 + 2^-80 * 3) / 2^-80
    assertThat(Sums.weightedMean(of(1.0, 0x1p-80, -1.0), of(1.0, 3.0, 0.0), 3)).isEqualTo(0x1p80);
  }

  @Test
  void ratio_mealsOnFlights_isOfTheSums() {
    assertThat(Sums.ratio(100.0, of(2.0, 2.0), of(4.0, 100.0), 2)).isEqualTo(400.0 / 104.0);
    assertThat(Sums.ratio(1.0, of(MAX, MAX), of(MAX, MAX), 2)).isEqualTo(1.0);
    assertThat(Sums.ratio(0.0, of(5.0), of(2.0), 1)).isZero();
  }

  @Test
  void variance_farFromZero_isExact() {
    double[] x = {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};

    assertThat(Sums.variance(of(1.0, 1.0, 1.0, 1.0), x, 4)).isEqualTo(22.5);
    assertThat(Sums.sampleVariance(x, 4)).isEqualTo(30.0);
  }

  @Test
  void variance_equalNumbers_isZero() {
    assertThat(bits(Sums.variance(of(0.1, 0.7, 0.3), of(0.1, 0.1, 0.1), 3))).isZero();
    assertThat(bits(Sums.sampleVariance(of(1e300, 1e300), 2))).isZero();
    assertThat(bits(Sums.sampleVariance(of(MIN, MIN, MIN), 3))).isZero();
  }

  @Test
  void variance_numbersTooNearForTheirSquares_isNotZero() {
    assertThat(Sums.variance(of(1.0, 1.0), of(0.0, 0x1p-530), 2)).isEqualTo(0x1p-1062);
    assertThat(Sums.variance(of(0x1p-1000, 0x1p-1000), of(1.0, 3.0), 2)).isEqualTo(1.0);
  }
}
