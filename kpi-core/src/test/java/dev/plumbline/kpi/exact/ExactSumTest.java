package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactSumTest {
  private static final double MAX = Double.MAX_VALUE;
  private static final double MIN = Double.MIN_VALUE;

  private static ExactSum sumOf(double... terms) {
    ExactSum sum = ExactSum.zero();
    for (double term : terms) {
      sum.add(term);
    }
    return sum;
  }

  private static ExactSum productOf(double a, double b) {
    ExactSum sum = ExactSum.zero();
    sum.addProduct(a, b);
    return sum;
  }

  @Test
  void zero_nothingAdded_isZero() {
    assertThat(bits(ExactSum.zero().toDouble())).isZero();
    assertThat(ExactSum.zero().signum()).isZero();
    assertThat(ExactSum.zero().total()).isEqualByComparingTo("0");
    assertThat(ExactSum.zero()).hasToString("0.0");
  }

  private static long bits(double x) {
    return Double.doubleToRawLongBits(x);
  }

  @Test
  void toDouble_negativeZeros_isZero() {
    assertThat(bits(sumOf(-0.0, -0.0).toDouble())).isZero();
    assertThat(bits(sumOf(1e300, -1e300, -0.0).toDouble())).isZero();
    assertThat(bits(sumOf(MAX, MAX, -MAX, -MAX).toDouble())).isZero();
  }

  @Test
  void toDouble_tenTimesATenth_isTheNearestToTheSumOfTheDoubles() {
    assertThat(sumOf(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1).toDouble()).isEqualTo(1.0);
  }

  @Test
  void toDouble_overflowInTheMiddle_isTheSum() {
    assertThat(sumOf(MAX, MAX, -MAX, -MAX, 3.0).toDouble()).isEqualTo(3.0);
    assertThat(sumOf(MAX, MAX, -MAX, -MAX, MIN).toDouble()).isEqualTo(MIN);
    assertThat(sumOf(MAX, MAX, -MAX).toDouble()).isEqualTo(MAX);
  }

  @Test
  void toDouble_sumBeyondTheRange_isInfinite() {
    assertThat(sumOf(MAX, MAX).toDouble()).isInfinite().isPositive();
    assertThat(sumOf(-MAX, -MAX).toDouble()).isInfinite().isNegative();
  }

  @Test
  void toDouble_atTheEdgeOfTheRange_roundsLikeIeee() {
    double halfUlp = 0x1p970;

    assertThat(sumOf(MAX, Math.nextDown(halfUlp)).toDouble()).isEqualTo(MAX);
    assertThat(sumOf(MAX, halfUlp).toDouble()).isInfinite();
    assertThat(sumOf(MAX, halfUlp, -MIN).toDouble()).isEqualTo(MAX);
  }

  @Test
  void toDouble_hugeAndTiny_losesNothing() {
    assertThat(sumOf(1e300, MIN, -1e300).toDouble()).isEqualTo(MIN);
    assertThat(sumOf(1e16, 1.0, 1e-16, -1e16).toDouble()).isEqualTo(1.0);
    assertThat(sumOf(0x1p999, 1.0, MIN, -0x1p999, -1.0).toDouble()).isEqualTo(MIN);
  }

  @Test
  void toDouble_halfWay_goesToTheEvenOne() {
    assertThat(sumOf(0x1p53, 1.0).toDouble()).isEqualTo(0x1p53);
    assertThat(sumOf(0x1p53, 2.0, 1.0).toDouble()).isEqualTo(0x1p53 + 4.0);
    assertThat(sumOf(0x1p53, 1.0, MIN).toDouble()).isEqualTo(0x1p53 + 2.0);
    assertThat(sumOf(0x1p53, 1.0, -MIN).toDouble()).isEqualTo(0x1p53);
  }

  @Test
  void addProduct_halvesOfAUlp_areKept() {
    ExactSum sum = productOf(1 + 0x1p-30, 1 + 0x1p-30);
    sum.add(-1.0);
    sum.add(-0x1p-29);

    assertThat(sum.toDouble()).isEqualTo(0x1p-60);
  }

  @Test
  void addProduct_zeroTimesAnything_addsNothing() {
    assertThat(productOf(0.0, MAX).signum()).isZero();
    assertThat(bits(productOf(-1.0, 0.0).toDouble())).isZero();
  }

  @Test
  void addProduct_overflowInTheMiddle_isTheSum() {
    ExactSum sum = productOf(MAX, 1e10);
    sum.addProduct(-MAX, 1e10);
    sum.addProduct(3.0, 0.5);

    assertThat(sum.toDouble()).isEqualTo(1.5);
  }

  @Test
  void addProduct_underflow_isKept() {
    ExactSum sum = productOf(MIN, MIN);

    assertThat(sum.toDouble()).isZero();
    assertThat(sum.signum()).isEqualTo(1);
    assertThat(sum.total()).isEqualByComparingTo(new BigDecimal(MIN).pow(2));
    assertThat(sum.dividedBy(productOf(MIN, MIN))).isEqualTo(1.0);
  }

  @Test
  void signum_cancelling_isThatOfWhatIsLeft() {
    assertThat(sumOf(1e300, -1e300, -MIN).signum()).isEqualTo(-1);
    assertThat(sumOf(1.0, -1.0).signum()).isZero();
    assertThat(sumOf(MAX, MAX).signum()).isEqualTo(1);
    assertThat(sumOf(MAX, MAX, -MAX, -MAX).signum()).isZero();
  }

  @Test
  void clear_afterAnything_isZeroAgain() {
    ExactSum sum = sumOf(MAX, MAX, 1.0, MIN);
    sum.clear();

    assertThat(bits(sum.toDouble())).isZero();
    sum.add(2.5);
    assertThat(sum.toDouble()).isEqualTo(2.5);
    assertThat(sum).hasToString("2.5");
  }

  @Test
  void dividedBy_meanOfFiveFlowRates_tiesWithTheTarget() {
    ExactSum sum = sumOf(12.4, 12.3, 12.5, 13.7, 12.6);

    assertThat(sum.dividedBy(sumOf(5.0))).isEqualTo(12.7);
    assertThat((12.4 + 12.3 + 12.5 + 13.7 + 12.6) / 5).isNotEqualTo(12.7);
  }

  @Test
  void dividedBy_meanOfThreeShares_tiesWithTheTarget() {
    assertThat(sumOf(0.4, 0.3, 0.5).dividedBy(sumOf(3.0))).isEqualTo(0.4);
    assertThat((0.4 + 0.3 + 0.5) / 3).isNotEqualTo(0.4);
  }

  @Test
  void dividedBy_meanOfEqualValues_isTheValue() {
    assertThat(sumOf(0.05, 0.05, 0.05).dividedBy(sumOf(3.0))).isEqualTo(0.05);
    assertThat(productOf(0.05, 0.1).dividedBy(sumOf(0.1))).isEqualTo(0.05);
  }

  @Test
  void dividedBy_zero_isRefused() {
    assertThatThrownBy(() -> sumOf(1.0).dividedBy(sumOf(1.0, -1.0)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("A sum cannot be divided by zero.");
  }

  @Test
  void dividedBy_zeroDividend_isZero() {
    assertThat(bits(sumOf(1.0, -1.0).dividedBy(sumOf(-3.0)))).isZero();
    assertThat(bits(sumOf(MAX, MAX, -MAX, -MAX).dividedBy(sumOf(-3.0)))).isZero();
  }

  @Test
  void dividedBy_quotientHalfWay_goesToTheEvenOne() {
    // (2^53 + 1) * 3 / 3 = 2^53 + 1, half-way between two doubles
    ExactSum odd = sumOf(0x1p53, 0x1p53, 0x1p53, 3.0);

    assertThat(odd.dividedBy(sumOf(3.0))).isEqualTo(0x1p53);
    odd.add(MIN);
    assertThat(odd.dividedBy(sumOf(3.0))).isEqualTo(0x1p53 + 2.0);
  }

  @Test
  void dividedBy_justBelowAPowerOfTwo_seesThatTheDoublesThereAreNearer() {
    // (2^53 - 1/2) * 3 / 3: the doubles below 2^53 are 1 apart, so that this is half-way
    ExactSum sum = sumOf(0x1p53, 0x1p53, 0x1p53, -1.5);
    assertThat(sum.dividedBy(sumOf(3.0))).isEqualTo(0x1p53);
    sum.add(-MIN);
    assertThat(sum.dividedBy(sumOf(3.0))).isEqualTo(0x1p53 - 1.0);
  }

  @Test
  void dividedBy_hairBelowTheHalfBelowAPowerOfTwo_isTheDoubleBelow() {
    ExactSum sum = sumOf(0x1p53, 0x1p53, 0x1p53, -1.5);

    // a little more than 3: nothing that two doubles of remainder could show
    assertThat(sum.dividedBy(sumOf(3.0, 0x1p-110))).isEqualTo(0x1p53 - 1.0);
    assertThat(sum.dividedBy(sumOf(3.0, -0x1p-110))).isEqualTo(0x1p53);
  }

  @Test
  void dividedBy_hairBesideAHalf_isTheNearerDouble() {
    ExactSum sum = sumOf(0x1p53, 0x1p53, 0x1p53, 3.0);

    assertThat(sum.dividedBy(sumOf(3.0, 0x1p-110))).isEqualTo(0x1p53);
    assertThat(sum.dividedBy(sumOf(3.0, -0x1p-110))).isEqualTo(0x1p53 + 2.0);
  }

  @Test
  void dividedBy_quotientBeyondTheRange_isInfinite() {
    assertThat(sumOf(-MAX).dividedBy(sumOf(0.5))).isInfinite().isNegative();
    assertThat(sumOf(MAX, MAX).dividedBy(sumOf(2.0))).isEqualTo(MAX);
  }

  @Test
  void dividedBy_subnormalQuotient_isRoundedOnce() {
    assertThat(sumOf(MIN).dividedBy(sumOf(2.0))).isZero();
    assertThat(sumOf(MIN, MIN, MIN).dividedBy(sumOf(2.0))).isEqualTo(2 * MIN);
    assertThat(sumOf(Double.MIN_NORMAL).dividedBy(sumOf(3.0)))
        .isEqualTo(NearestDouble.of(new BigDecimal(Double.MIN_NORMAL), new BigDecimal(3)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void add_notFinite_isRefusedAndChangesNothing(double x) {
    ExactSum sum = sumOf(2.0);

    assertThatThrownBy(() -> sum.add(x)).isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> sum.addProduct(x, 1.0)).isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> sum.addProduct(0.0, x)).isInstanceOf(NumberFormatException.class);
    assertThat(sum.toDouble()).isEqualTo(2.0);
  }
}
