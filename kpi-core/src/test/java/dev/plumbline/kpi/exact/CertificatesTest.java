package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Which of the three steps of {@link Sums} decides: the first two say NaN where they cannot. That
 * they are right where they do is for {@link SumsOracleTest}.
 */
class CertificatesTest {
  private static final int ROWS = 20_000;

  private static double[] of(double... x) {
    return x;
  }

  private static double[] row(SplittableRandom random, int size, int least, int most, double unit) {
    double[] x = new double[size];
    Arrays.setAll(x, i -> random.nextInt(least, most) / unit);
    return x;
  }

  private static double[] values(SplittableRandom random, int size) {
    return row(random, size, -9_999, 10_000, 10);
  }

  private static double[] weights(SplittableRandom random, int size) {
    return row(random, size, 1, 100, 100);
  }

  /** How many of many rows a step left undecided, per thousand. */
  private static double undecided(int size, Step step) {
    SplittableRandom random = new SplittableRandom(51);
    int count = 0;
    for (int i = 0; i < ROWS; i++) {
      double result = step.of(weights(random, size), values(random, size), size);
      count += Double.isNaN(result) ? 1 : 0;
    }
    return 1000.0 * count / ROWS;
  }

  @Test
  void cascadedSums_ordinaryRows_decideAllSumsMeansAndRatios() {
    for (int size : new int[] {1, 2, 3, 5, 10, 50}) {
      assertThat(undecided(size, (w, x, n) -> CascadedSums.quotientOfSum(x, 0, n, 1.0))).isZero();
      assertThat(undecided(size, (w, x, n) -> CascadedSums.quotientOfSum(x, 0, n, n))).isZero();
      assertThat(undecided(size, (w, x, n) -> CascadedSums.ratio(100.0, x, 0, w, 0, n))).isZero();
    }
  }

  @Test
  void anchoredSums_ordinaryRows_decideAllButTies() {
    assertThat(undecided(10, (w, x, n) -> AnchoredSums.quotientOfSum(x, 0, n, 1.0)))
        .isLessThan(100);
    assertThat(undecided(50, (w, x, n) -> AnchoredSums.quotientOfSum(x, 0, n, n))).isLessThan(30);
    assertThat(undecided(10, (w, x, n) -> AnchoredSums.weighted(w, 0, x, 0, n, true)))
        .isLessThan(2);
    assertThat(undecided(10, (w, x, n) -> AnchoredSums.weighted(w, 0, x, 0, n, false)))
        .isLessThan(2);
    assertThat(undecided(120, (w, x, n) -> AnchoredSums.weighted(w, 0, x, 0, n, true)))
        .isLessThan(25);
  }

  @Test
  void firstTwoSteps_ordinaryWeightedMeans_leaveHardlyAny() {
    for (int size : new int[] {1, 2, 3, 5, 10, 50}) {
      assertThat(
              undecided(
                  size,
                  (w, x, n) -> {
                    double first = AnchoredSums.weighted(w, 0, x, 0, n, true);
                    return Double.isNaN(first) ? CascadedSums.weighted(w, 0, x, 0, n, true) : first;
                  }))
          .isLessThan(4);
    }
  }

  @Test
  void certifiedVariance_ordinaryRows_decidesNearlyAll() {
    for (int size : new int[] {3, 10, 50}) {
      assertThat(undecided(size, CertifiedVariance::of)).isLessThan(1);
      assertThat(undecided(size, (w, x, n) -> CertifiedVariance.ofSample(x, n))).isLessThan(1);
    }
  }

  @Test
  void anchoredSums_tiesAndDangerousMagnitudes_areLeftUndecided() {
    assertThat(AnchoredSums.quotientOfSum(of(0x1p53, 1.0), 0, 2, 1.0)).isNaN();
    assertThat(AnchoredSums.quotientOfSum(of(1e308, 1e308), 0, 2, 1.0)).isNaN();
    assertThat(AnchoredSums.quotientOfSum(of(1.0, 1e-30, -1.0), 0, 3, 1.0)).isNaN();
    assertThat(AnchoredSums.weighted(of(1.0), 0, of(1e300), 0, 1, true)).isNaN();
    assertThat(AnchoredSums.weighted(of(1e-300), 0, of(1.0), 0, 1, false)).isNaN();
  }

  @Test
  void cascadedSums_sumsThatTwoDoublesDoNotHold_areLeftUndecided() {
    assertThat(CascadedSums.quotientOfSum(of(1e300, 1.0, 1e-300, -1e300, -1.0), 0, 5, 1.0)).isNaN();
    assertThat(CascadedSums.quotientOfSum(of(0x1p-200, 1.0, 0x1p-53), 0, 3, 1.0)).isNaN();
    assertThat(CascadedSums.quotientOfSum(of(1e308, 1e308), 0, 2, 1.0)).isNaN();
    assertThat(CascadedSums.weighted(of(1.0), 0, of(1e300), 0, 1, false)).isNaN();
    assertThat(CascadedSums.ratio(1e300, of(1.0), 0, of(1.0), 0, 1)).isNaN();
  }

  @Test
  void cascadedSums_aTie_isDecided() {
    assertThat(CascadedSums.quotientOfSum(of(0x1p53, 1.0), 0, 2, 1.0)).isEqualTo(0x1p53);
    assertThat(CascadedSums.quotientOfSum(of(0x1p53, 0x1p53, 0x1p53, 3.0), 0, 4, 3.0))
        .isEqualTo(0x1p53);
    assertThat(CascadedSums.quotientOfSum(of(0x1p53, 0x1p53, 0x1p53, 9.0), 0, 4, 3.0))
        .isEqualTo(0x1p53 + 4.0);
  }

  @Test
  void certifiedVariance_dangerousMagnitudes_isLeftUndecided() {
    assertThat(CertifiedVariance.of(of(1.0, 1.0), of(0.0, 1e-200), 2)).isNaN();
    assertThat(CertifiedVariance.of(of(1.0, 1.0), of(0.0, 1e200), 2)).isNaN();
    assertThat(CertifiedVariance.of(of(1e-100, 1e100), of(0.0, 1.0), 0)).isNaN();
  }

  /** One of the steps. */
  private interface Step {
    double of(double[] w, double[] x, int size);
  }
}
