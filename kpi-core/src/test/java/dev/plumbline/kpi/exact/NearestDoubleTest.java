package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The oracle against the JDK's own reading of decimals. */
class NearestDoubleTest {
  @Test
  void of_exactDoubles_isTheDouble() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 2_000; i++) {
      double x = HardDoubles.anyBits(random);
      assertThat(NearestDouble.of(new BigDecimal(x))).isEqualTo(x + 0.0);
    }
  }

  @Test
  void of_midpoints_goesToTheEvenOne() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 2_000; i++) {
      double x = Math.abs(HardDoubles.anyBits(random));
      BigDecimal midpoint =
          new BigDecimal(x).add(new BigDecimal(Math.nextUp(x))).divide(BigDecimal.valueOf(2));
      boolean isEven = (Double.doubleToRawLongBits(x) & 1) == 0;
      assertThat(NearestDouble.of(midpoint)).isEqualTo(isEven ? x : Math.nextUp(x));
    }
  }

  @Test
  void of_decimals_isWhatTheJdkReads() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 5_000; i++) {
      String text = random.nextLong() + "E" + random.nextInt(-345, 310);
      assertThat(NearestDouble.of(new BigDecimal(text))).isEqualTo(Double.parseDouble(text) + 0.0);
    }
  }
}
