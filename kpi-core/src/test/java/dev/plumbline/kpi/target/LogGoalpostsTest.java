package dev.plumbline.kpi.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goalposts on a logarithmic scale, against logarithms of 40 digits. */
class LogGoalpostsTest {
  private static final MathContext DIGITS = new MathContext(40);
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal LN_2 = lnOfNearOne(TWO);
  private static final double CLAIMED_ULPS = 8.0;

  /** Returns the logarithm of a number near to one: {@code 2 artanh((x - 1) / (x + 1))}. */
  private static BigDecimal lnOfNearOne(BigDecimal x) {
    BigDecimal z = x.subtract(ONE).divide(x.add(ONE), DIGITS);
    BigDecimal square = z.multiply(z, DIGITS);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal power = z;
    for (int k = 1; power.signum() != 0 && k < 300; k += 2) {
      BigDecimal term = power.divide(BigDecimal.valueOf(k), DIGITS);
      if (sum.signum() != 0
          && term.precision() - term.scale() < sum.precision() - sum.scale() - 42) {
        break;
      }
      sum = sum.add(term, DIGITS);
      power = power.multiply(square, DIGITS);
    }
    return sum.multiply(TWO);
  }

  private static BigDecimal ln(BigDecimal quotient, int exponent) {
    BigDecimal scaled =
        exponent >= 0
            ? quotient.divide(TWO.pow(exponent), DIGITS)
            : quotient.multiply(TWO.pow(-exponent), DIGITS);
    return lnOfNearOne(scaled).add(LN_2.multiply(BigDecimal.valueOf(exponent)));
  }

  private static BigDecimal lnOfQuotient(double n, double d) {
    BigDecimal quotient = new BigDecimal(n).divide(new BigDecimal(d), DIGITS);
    return ln(quotient, n >= d / 2 && n <= 2 * d ? 0 : Math.getExponent(n) - Math.getExponent(d));
  }

  private static double errorInUlps(double worst, double best, double value) {
    BigDecimal truth = lnOfQuotient(value, worst).divide(lnOfQuotient(best, worst), DIGITS);
    double score = Scoring.logGoalposts(worst, best).score(value).orElseThrow();
    BigDecimal error = new BigDecimal(score).subtract(truth).abs();
    return error.divide(new BigDecimal(Math.ulp(truth.doubleValue())), DIGITS).doubleValue();
  }

  @Test
  void score_anyPositiveNumbers_isWithinTheUlpsThatAreClaimed() {
    SplittableRandom random = new SplittableRandom(7);
    double largest = 0.0;
    for (int i = 0; i < 5_000; i++) {
      double worst = positive(random);
      double best = beside(worst, random);
      double value = beside(random.nextBoolean() ? worst : best, random);
      if (worst != best) {
        double error = errorInUlps(worst, best, value);
        assertThat(error).as("%s between %s and %s", value, worst, best).isLessThan(CLAIMED_ULPS);
        largest = Math.max(largest, error);
      }
    }
    assertThat(largest).as("the claim is not far from the truth").isGreaterThan(0.9);
  }

  private static double positive(SplittableRandom random) {
    double x =
        switch (random.nextInt(3)) {
          case 0 -> Math.abs(AwkwardNumbers.bits(random));
          case 1 -> random.nextInt(1, 100_000);
          default -> random.nextDouble(0.5, 2.0);
        };
    return x > 0.0 ? x : 1.0;
  }

  private static double beside(double x, SplittableRandom random) {
    double y =
        switch (random.nextInt(4)) {
          case 0 -> x * (1.0 + Math.scalb(random.nextDouble(-1, 1), -random.nextInt(1, 53)));
          case 1 -> x * random.nextDouble(0.45, 2.2);
          case 2 -> Math.nextUp(x);
          default -> positive(random);
        };
    return y > 0.0 && y < Double.POSITIVE_INFINITY ? y : 1.0;
  }

  @ParameterizedTest
  @CsvSource({
    // the human development index: income between 100 and 75,000 dollars
    "100, 75000, 100, 0.0",
    "100, 75000, 75000, 1.0",
    "1, 100, 10, 0.5",
    "1, 100, 1000, 1.5",
    "1, 100, 0.1, -0.5",
    "100, 1, 10, 0.5",
    "100, 1, 1000, -0.5",
    "1, 4, 2, 0.5",
    "4.9e-324, 1.7976931348623157e308, 4.9e-324, 0.0",
    "4.9e-324, 1.7976931348623157e308, 1.7976931348623157e308, 1.0"
  })
  void score_edge_isTheShareOfTheWay(double worst, double best, double value, double score) {
    assertThat(Scoring.logGoalposts(worst, best).score(value).orElseThrow())
        .isCloseTo(score, within(4e-16));
  }

  @Test
  void score_postsThatHardlyDiffer_doesNotCancel() {
    assertThat(Scoring.logGoalposts(1e300, 1.0002e300).score(1.0001e300).orElseThrow())
        .isBetween(0.50002499, 0.50002501);
    double next = Math.nextUp(5.0);
    assertThat(Scoring.logGoalposts(5.0, next).score(5.0)).isEqualTo(Figure.of(0));
    assertThat(Scoring.logGoalposts(5.0, next).score(next)).isEqualTo(Figure.of(1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -0.0, -5, -1e300})
  void score_zeroOrNegative_isNotDefinedAndDoesNotMeetTheTarget(double value) {
    assertThat(Scoring.logGoalposts(1, 100).score(value)).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(Scoring.logGoalposts(100, 1).score(value)).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(Scoring.logGoalposts(100, 1).isMet(value)).isFalse();
  }

  @Test
  void score_besideThePosts_staysOnItsSide() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 10_000; i++) {
      double worst = random.nextDouble(0.001, 1000);
      double best = random.nextDouble(0.001, 1000);
      Scoring scoring = Scoring.logGoalposts(worst, best);
      double better = best > worst ? Math.nextUp(best) : Math.nextDown(best);
      double short1 = best > worst ? Math.nextDown(best) : Math.nextUp(best);
      double under = best > worst ? Math.nextDown(worst) : Math.nextUp(worst);

      assertThat(scoring.score(better).orElseThrow()).isGreaterThanOrEqualTo(1.0);
      assertThat(scoring.score(short1).orElseThrow()).isLessThanOrEqualTo(1.0);
      assertThat(scoring.score(under).orElseThrow()).isLessThan(0.0);
      assertThat(scoring.isMet(better)).isTrue();
      assertThat(scoring.isMet(best)).isTrue();
      assertThat(scoring.isMet(short1)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void scoreAndIsMet_notFinite_areRefused(double value) {
    assertThatThrownBy(() -> Scoring.logGoalposts(1, 100).score(value))
        .hasMessage("The value " + value + " has no score. Only finite values have one.");
    assertThatThrownBy(() -> Scoring.logGoalposts(1, 100).isMet(value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -1", "3, 3", "0, 0"})
  void posts_equalOrNotPositive_areRefused(double worst, double best) {
    assertThatThrownBy(() -> Scoring.logGoalposts(worst, best))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The logarithmic goalposts %s and %s are not two different positive numbers. Use plain goalposts, or other posts."
                .formatted(worst, best));
  }

  @Test
  void posts_notFinite_areRefused() {
    assertThatThrownBy(() -> Scoring.logGoalposts(Double.NaN, 1))
        .hasMessage("The worst NaN is not finite. Give a number.");
    assertThatThrownBy(() -> Scoring.logGoalposts(1, Double.POSITIVE_INFINITY))
        .hasMessage("The best Infinity is not finite. Give a number.");
  }

  @Test
  void scoring_asAValue_hasDirectionTargetEqualityAndText() {
    Scoring income = Scoring.logGoalposts(100, 75_000);

    assertThat(income.direction()).contains(Direction.HIGHER_IS_BETTER);
    assertThat(Scoring.logGoalposts(7, 3).direction()).contains(Direction.LOWER_IS_BETTER);
    assertThat(income.target()).hasValue(75_000);
    assertThat(income)
        .isEqualTo(Scoring.logGoalposts(100, 75_000))
        .isNotEqualTo(Scoring.logGoalposts(100, 75_001))
        .hasToString("0 at 100.0, 1 at 75000.0, logarithmic");
  }
}
