package dev.plumbline.kpi.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.exact.Decimals;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines against exact fractions: whichever way a value takes, it is the nearest double. */
class DecimalLineTest {
  private static final BigDecimal BEYOND = new BigDecimal(2).pow(1024);

  @Test
  void at_randomLinesAndValues_isTheNearestDouble() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 15_000; i++) {
      checkLine(random, AwkwardNumbers::any);
    }
  }

  @Test
  void at_ordinaryLinesAndValues_isTheNearestDouble() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 30_000; i++) {
      checkLine(random, AwkwardNumbers::few);
    }
  }

  /** Lines of which slope, intercept or divisor are near to 2^53. */
  @Test
  void at_linesThatHardlyFitIntoWholeNumbers_isTheNearestDouble() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 20_000; i++) {
      checkLine(random, r -> r.nextBoolean() ? AwkwardNumbers.whole(r) : r.nextInt(-20, 21));
    }
  }

  private static void checkLine(
      SplittableRandom random, ToDoubleFunction<SplittableRandom> number) {
    double x0 = number.applyAsDouble(random);
    double x1 = AwkwardNumbers.anyOrBeside(x0, random);
    if (x0 != x1) {
      double y0 = random.nextBoolean() ? 0.0 : number.applyAsDouble(random);
      double y1 = random.nextBoolean() ? 1.0 : number.applyAsDouble(random);
      double v =
          random.nextBoolean()
              ? number.applyAsDouble(random)
              : AwkwardNumbers.anyOrBeside(x1, random);
      check(x0, y0, x1, y1, v);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // the divisor is 2^53 + 1, which no double holds
    "-1, 0, 9007199254740992, 1, 999999999999999",
    "-1, 0, 9007199254740992, 1, 123456789012345",
    "-1, 0, 9007199254740992, 1, 7",
    // the slope is 2^53 + 1 units of 1e-16
    "0, 0, 0.5, 0.9007199254740993, 1",
    // the intercept is
    "0, 0.9007199254740993, 0.5, 1, 0",
    "0, 0.9007199254740993, 0.5, 1, 1",
    // a value on its way from 1e-9 to 1e15
    "0, 0, 1, 1, 0.000000001",
    "0, 0, 1, 1, 1000000",
    "0, 0, 1, 1, 1000000.000000001",
    "0, 0, 1, 1, 1e15",
    "0, 0, 1, 1, 1000000000000001",
    "0.001, 0, 100000, 1, 99999.999",
    // 15 digits say it, although 16 with nine behind the point do too
    "0, 0, 3, 1, 8388608.00000001",
    "0, 0, 7, 1, 8388608.00000001",
    "0, 0, 1.1, 1, 8388608.00000001",
    "0, 0, 0.9, 1, 8388608.00000001",
    // level, downwards, and beyond double
    "0, 0.5, 1, 0.5, 3",
    "5, 0, 3, 1, 4.2",
    "0, 0, 4.9e-324, 1, 1e300",
    "0, 0, 1e300, 1, 4.9e-324"
  })
  void at_edge_isTheNearestDouble(double x0, double y0, double x1, double y1, double v) {
    check(x0, y0, x1, y1, v);
  }

  private static void check(double x0, double y0, double x1, double y1, double v) {
    BigDecimal width = Decimals.of(x1).subtract(Decimals.of(x0));
    BigDecimal height = Decimals.of(y1).subtract(Decimals.of(y0));
    BigDecimal rise = height.multiply(Decimals.of(v).subtract(Decimals.of(x0)));
    BigDecimal n = Decimals.of(y0).multiply(width).add(rise);
    DecimalLine line =
        new DecimalLine(Decimals.of(x0), Decimals.of(y0), Decimals.of(x1), Decimals.of(y1));

    double score = line.at(v);

    assertThat(isNearest(score, width.signum() < 0 ? n.negate() : n, width.abs()))
        .as("%s on the line from %s, %s to %s, %s: %s", v, x0, y0, x1, y1, score)
        .isTrue();
  }

  /** Returns whether n / d lies between the two midpoints around a double, ties being to even. */
  private static boolean isNearest(double q, BigDecimal n, BigDecimal d) {
    int below = n.compareTo(midpoint(Math.nextDown(q), q).multiply(d));
    int above = n.compareTo(midpoint(q, Math.nextUp(q)).multiply(d));
    boolean even = (Double.doubleToLongBits(q) & 1) == 0;
    return even
        ? (below >= 0 || q == Double.NEGATIVE_INFINITY)
            && (above <= 0 || q == Double.POSITIVE_INFINITY)
        : below > 0 && above < 0;
  }

  private static BigDecimal midpoint(double x, double y) {
    return exact(x).add(exact(y)).divide(BigDecimal.valueOf(2));
  }

  /** An infinity stands where the next double would be if there were more of them. */
  private static BigDecimal exact(double x) {
    return Double.isInfinite(x)
        ? BEYOND.multiply(BigDecimal.valueOf((long) Math.signum(x)))
        : new BigDecimal(x);
  }
}
