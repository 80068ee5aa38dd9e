package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExtremesTest {
  @Test
  void both_hardNumbers_areTheEndsOfTheSorted() {
    SplittableRandom random = new SplittableRandom(53);
    for (int i = 0; i < 20_000; i++) {
      double[] row = new double[random.nextInt(1, 12)];
      Arrays.setAll(row, k -> HardDoubles.any(random) + 0.0);
      double[] x = new double[row.length + 4];
      Arrays.fill(x, random.nextBoolean() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
      System.arraycopy(row, 0, x, 3, row.length);
      double[] sorted = row.clone();
      Arrays.sort(sorted);

      assertThat(Extremes.least(x, 3, row.length)).isEqualTo(sorted[0]);
      assertThat(Extremes.greatest(x, 3, row.length)).isEqualTo(sorted[row.length - 1]);
    }
  }

  @Test
  void both_zerosOfEitherSign_arePositiveZero() {
    double[] x = {-0.0, 0.0, -0.0};

    assertThat(Double.doubleToRawLongBits(Extremes.least(x, 0, 3))).isZero();
    assertThat(Double.doubleToRawLongBits(Extremes.greatest(x, 0, 1))).isZero();
  }

  @Test
  void both_ofNothing_areBeyondEveryNumber() {
    assertThat(Extremes.least(new double[0], 0, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Extremes.greatest(new double[0], 0, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void both_negativeNumbers_areInTheirOrder() {
    double[] x = {-1.0, -3.0, -2.0};

    assertThat(Extremes.least(x, 0, 3)).isEqualTo(-3.0);
    assertThat(Extremes.greatest(x, 0, 3)).isEqualTo(-1.0);
  }
}
