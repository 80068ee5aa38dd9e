package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SuperaccumulatorTest {
  private static final double MAX = Double.MAX_VALUE;
  private static final double MIN = Double.MIN_VALUE;
  private static final int BEYOND_ONE_CARRY = (1 << 21) + 3;

  private static Superaccumulator of(double... terms) {
    Superaccumulator sum = Superaccumulator.zero();
    for (double term : terms) {
      sum.add(term);
    }
    return sum;
  }

  private static BigDecimal exactly(double x) {
    return new BigDecimal(x);
  }

  @Test
  void add_anyDouble_isThatDouble() {
    SplittableRandom random = new SplittableRandom(41);
    for (int i = 0; i < 20_000; i++) {
      double x = HardDoubles.any(random);
      assertThat(of(x).toDouble()).isEqualTo(x + 0.0);
      assertThat(of(x).toBigDecimal()).isEqualByComparingTo(exactly(x));
      assertThat(of(x).signum()).isEqualTo((int) Math.signum(x));
    }
  }

  @Test
  void addProduct_anyDoubles_isTheExactProduct() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 10_000; i++) {
      double a = HardDoubles.any(random);
      double b = HardDoubles.any(random);
      BigDecimal product = exactly(a).multiply(exactly(b));
      Superaccumulator sum = Superaccumulator.zero();
      sum.addProduct(a, b);
      assertThat(sum.toBigDecimal()).isEqualByComparingTo(product);
      assertThat(sum.toDouble()).isEqualTo(NearestDouble.of(product));
    }
  }

  @Test
  void addProduct_extremes_keepsEveryBit() {
    Superaccumulator sum = Superaccumulator.zero();
    sum.addProduct(MAX, MAX);
    sum.addProduct(MIN, -MIN);

    assertThat(sum.toBigDecimal())
        .isEqualByComparingTo(exactly(MAX).pow(2).subtract(exactly(MIN).pow(2)));
    assertThat(sum.toDouble()).isInfinite().isPositive();
    sum.addProduct(-MAX, MAX);
    assertThat(sum.signum()).isEqualTo(-1);
    assertThat(Double.doubleToRawLongBits(sum.toDouble())).isZero();
  }

  @Test
  void toDouble_midpoints_goToTheEvenOne() {
    SplittableRandom random = new SplittableRandom(43);
    for (int i = 0; i < 5_000; i++) {
      double x = Math.abs(HardDoubles.anyBits(random));
      double next = Math.nextUp(x);
      Superaccumulator sum = Superaccumulator.zero();
      sum.addProduct(x, 0.5);
      sum.addProduct(next, Double.isInfinite(next) ? 0.0 : 0.5);
      assertThat(sum.toDouble()).isEqualTo(ErrorFree.isOdd(x) ? next : x);
      sum.addProduct(MIN, MIN);
      assertThat(sum.toDouble()).isEqualTo(next);
      sum.addProduct(-2 * MIN, MIN);
      assertThat(sum.toDouble()).isEqualTo(x);
    }
  }

  @Test
  void toDouble_atTheEdgeOfTheRange_roundsLikeIeee() {
    assertThat(of(MAX, Math.nextDown(0x1p970)).toDouble()).isEqualTo(MAX);
    assertThat(of(MAX, 0x1p970, -MIN).toDouble()).isEqualTo(MAX);
    assertThat(of(-MAX, -0x1p970).toDouble()).isInfinite().isNegative();
  }

  @Test
  void toDouble_halfTheLeastDouble_isZero() {
    Superaccumulator half = Superaccumulator.zero();
    half.addProduct(MIN, -0.5);

    assertThat(Double.doubleToRawLongBits(half.toDouble())).isZero();
    half.addProduct(MIN, -MIN);
    assertThat(half.toDouble()).isEqualTo(-MIN);
  }

  @Test
  void add_moreThanOneRoundOfCarries_isExact() {
    Superaccumulator sum = Superaccumulator.zero();
    for (int i = 0; i < BEYOND_ONE_CARRY; i++) {
      sum.add(0x1.fffffffffffffp40);
      sum.addProduct(-0x1.fffffffffffffp-20, 0x1.fffffffffffffp0);
    }

    BigDecimal each =
        exactly(0x1.fffffffffffffp40)
            .subtract(exactly(0x1.fffffffffffffp-20).multiply(exactly(0x1.fffffffffffffp0)));
    assertThat(sum.toBigDecimal())
        .isEqualByComparingTo(each.multiply(BigDecimal.valueOf(BEYOND_ONE_CARRY)));
  }

  @Test
  void add_itselfSixtyTimes_isShifted() {
    Superaccumulator sum = of(-1.5, MIN);
    for (int i = 0; i < 60; i++) {
      sum.add(sum);
    }

    assertThat(sum.toBigDecimal())
        .isEqualByComparingTo(exactly(-0x1.8p60).add(exactly(MIN).multiply(exactly(0x1p60))));
  }

  @Test
  void negate_addedBack_isZero() {
    Superaccumulator sum = of(1e300, 0.1, -MIN);
    Superaccumulator negative = sum.copy();
    negative.negate();

    assertThat(negative.toDouble()).isEqualTo(-1e300);
    negative.add(sum);
    assertThat(negative.isZero()).isTrue();
    assertThat(sum.toDouble()).isEqualTo(1e300);
  }

  @Test
  void clear_afterAnything_isZero() {
    Superaccumulator sum = of(MAX, 1.0, -MIN);
    sum.clear();

    assertThat(sum.isZero()).isTrue();
    assertThat(sum.toBigDecimal()).isEqualByComparingTo("0");
    sum.add(0.1);
    assertThat(sum.toDouble()).isEqualTo(0.1);
  }
}
