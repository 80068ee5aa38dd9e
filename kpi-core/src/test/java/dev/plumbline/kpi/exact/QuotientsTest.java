package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotientsTest {
  private static final double HALF_ULP_OF_MAX = 0x1p970;

  private static double nearest(String n, String d) {
    return Quotients.nearest(new BigDecimal(n), new BigDecimal(d));
  }

  @ParameterizedTest
  @CsvSource({
    "4.5, 5, 0.9",
    "0.6, 0.6, 1.0",
    "-1, 3, -0.3333333333333333",
    "1, -3, -0.3333333333333333",
    "-1, -3, 0.3333333333333333",
    "1e400, 1e400, 1.0",
    "1e-400, 1e-400, 1.0",
    "1e-400, 1e-100, 1e-300",
    "9007199254740993, 1, 9007199254740992", // half-way, to even
    "9007199254740995, 1, 9007199254740996",
    "9007199254740993.0000000000000000000000000001, 1, 9007199254740994",
    "9007199254740992.9999999999999999999999999999, 1, 9007199254740992",
    "4.9e-324, 1, 4.9e-324",
    "2.5e-324, 1, 4.9e-324",
    "2.4e-324, 1, 0.0",
    "1e-400, -1, 0.0",
    "0, -5, 0.0",
    "1.7976931348623157e308, 1, 1.7976931348623157e308",
    "1.797693134862315807e308, 1, 1.7976931348623157e308"
  })
  void nearest_aQuotient_isTheNearestDouble(String n, String d, double expected) {
    assertThat(Double.doubleToRawLongBits(nearest(n, d)))
        .isEqualTo(Double.doubleToRawLongBits(expected));
  }

  @Test
  void nearest_beyondTheRange_isInfinite() {
    assertThat(nearest("1e309", "1")).isInfinite().isPositive();
    assertThat(nearest("1e309", "-1")).isInfinite().isNegative();
    assertThat(nearest("1", "1e-100000")).isInfinite();
  }

  @Test
  void nearest_atTheEdgeOfTheRange_roundsLikeIeee() {
    BigDecimal edge = new BigDecimal(Double.MAX_VALUE).add(new BigDecimal(HALF_ULP_OF_MAX));

    assertThat(Quotients.nearest(edge, BigDecimal.ONE)).isInfinite();
    assertThat(Quotients.nearest(edge.subtract(BigDecimal.ONE), BigDecimal.ONE))
        .isEqualTo(Double.MAX_VALUE);
  }

  @Test
  void nearest_halfTheLeastDouble_isZero() {
    BigDecimal least = new BigDecimal(Double.MIN_VALUE);

    assertThat(Quotients.nearest(least, BigDecimal.valueOf(2))).isZero();
    assertThat(Quotients.nearest(least.add(least.movePointLeft(50)), BigDecimal.valueOf(2)))
        .isEqualTo(Double.MIN_VALUE);
  }

  @Test
  void nearest_divisorZero_isRefused() {
    assertThatThrownBy(() -> nearest("1", "0.00")).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> nearest("0", "0")).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void nearest_randomDecimals_isNearestToTheQuotient() {
    SplittableRandom random = new SplittableRandom(21);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal n = decimal(random);
      BigDecimal d = decimal(random).add(new BigDecimal("1e-400"));
      assertThat(Quotients.nearest(n, d)).as("%s / %s", n, d).isEqualTo(NearestDouble.of(n, d));
    }
  }

  /** Quotients that are half-way between two doubles, or a hair's breadth from it. */
  @Test
  void nearest_randomMidpoints_isNearestToTheQuotient() {
    SplittableRandom random = new SplittableRandom(22);
    for (int i = 0; i < 10_000; i++) {
      double x = HardDoubles.anyBits(random);
      BigDecimal d = BigDecimal.valueOf(random.nextInt(1, 1000));
      BigDecimal midpoint =
          new BigDecimal(x).add(new BigDecimal(x).add(new BigDecimal(Math.ulp(x)))).multiply(d);
      BigDecimal hair = midpoint.movePointLeft(60 + random.nextInt(10));
      BigDecimal n = midpoint.add(hair.multiply(BigDecimal.valueOf(random.nextInt(-1, 2))));
      BigDecimal twice = d.multiply(BigDecimal.valueOf(2));
      assertThat(Quotients.nearest(n, twice)).as("%s", x).isEqualTo(NearestDouble.of(n, twice));
    }
  }

  private static BigDecimal decimal(SplittableRandom random) {
    int exponent = random.nextInt(8) == 0 ? random.nextInt(-340, 320) : random.nextInt(-9, 9);
    return BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), -exponent);
  }
}
