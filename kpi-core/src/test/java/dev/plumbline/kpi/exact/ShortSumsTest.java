package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is decided here, and what is not: results are right either way, but not as fast. */
class ShortSumsTest {
  private static double sum(double... x) {
    return ShortSums.quotientOfSum(x, 0, x.length, 1.0);
  }

  @Test
  void sum_ofDecimals_isAlwaysDecided() {
    SplittableRandom random = new SplittableRandom(103);
    for (int i = 0; i < 20_000; i++) {
      double[] x = new double[random.nextInt(1, Sums.SHORT + 1)];
      for (int k = 0; k < x.length; k++) {
        x[k] = random.nextInt(-100_000, 100_000) / 100.0;
      }

      assertThat(sum(x)).isEqualTo(SumsOracle.sum(x));
    }
  }

  @Test
  void sum_withZeros_isDecided() {
    assertThat(sum(0.0, 5.0, -0.0, 0.1)).isEqualTo(5.1);
    assertThat(sum(0.0, -0.0)).isZero();
  }

  /** Two numbers take two bits of the 52. */
  @Test
  void sum_ofNumbersAsFarApartAsMayBe_isDecidedAndNoFarther() {
    assertThat(sum(0x1p50, 1.0)).isEqualTo(0x1p50 + 1.0);
    assertThat(sum(0x1p51, 1.0)).isNaN();
    assertThat(sum(0x1p49, 1.0, 0.0, 0.0)).isEqualTo(0x1p49 + 1.0);
    assertThat(sum(0x1p50, 1.0, 0.0, 0.0)).isNaN();
  }

  @Test
  void sum_ofNumbersAsLargeAsMayBe_isDecidedAndNoLarger() {
    assertThat(sum(0x1p977, 0x1p970)).isEqualTo(0x1p977 + 0x1p970);
    assertThat(sum(0x1p978, 0x1p970)).isNaN();
    assertThat(sum(-0x1p977, 0x1p970)).isEqualTo(0x1p970 - 0x1p977);
  }
}
