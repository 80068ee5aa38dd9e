package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link ExactSum} against whole numbers of unlimited size, bit for bit, from fixed seeds. */
class ExactSumOracleTest {
  private static final int SUMS = 25_000;
  private static final int SUMS_OF_PRODUCTS = 15_000;
  private static final int QUOTIENTS = 20_000;
  private static final int NEAR_TIES = 15_000;

  @Test
  void toDouble_randomTerms_isNearestToTheirSum() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < SUMS; i++) {
      double[] terms = HardDoubles.terms(random);
      assertSame(trueSum(terms), sum(terms), terms);
      assertSame(trueSum(terms), sum(HardDoubles.shuffled(terms, random)), terms);
    }
  }

  private static void assertSame(Dyadic expected, ExactSum sum, double[] terms) {
    check(expected.dividedBy(Dyadic.of(1.0)), sum.toDouble(), terms);
    check(expected.mantissa().signum(), sum.signum(), terms);
  }

  @Test
  void toDouble_randomProducts_isNearestToTheirSum() {
    SplittableRandom random = new SplittableRandom(12);
    for (int i = 0; i < SUMS_OF_PRODUCTS; i++) {
      double[] factors = HardDoubles.terms(random);
      double[] weights = HardDoubles.shuffled(factors, random);
      weights[0] = HardDoubles.any(random);
      check(
          trueSumOfProducts(factors, weights).dividedBy(Dyadic.of(1.0)),
          sumOfProducts(factors, weights).toDouble(),
          factors,
          weights);
    }
  }

  @Test
  void dividedBy_randomWeightedMeans_isNearestToTheQuotient() {
    SplittableRandom random = new SplittableRandom(13);
    for (int i = 0; i < QUOTIENTS; i++) {
      double[] values = HardDoubles.terms(random);
      double[] weights = new double[values.length];
      int kind = random.nextInt(10);
      Arrays.setAll(weights, k -> weight(kind, random));
      check(
          trueSumOfProducts(values, weights).dividedBy(trueSum(weights)),
          sumOfProducts(values, weights).dividedBy(sum(weights)),
          values,
          weights);
    }
  }

  private static double weight(int kind, SplittableRandom random) {
    double weight =
        switch (kind) {
          case 0 -> HardDoubles.any(random);
          case 1, 2 -> 1.0;
          case 3, 4 -> HardDoubles.fewBits(random);
          default -> HardDoubles.decimal(random);
        };
    return weight == 0.0 ? 1.0 : Math.abs(weight);
  }

  /** Dividends made so that the quotient is half-way between two doubles, or hardly beside it. */
  @Test
  void dividedBy_quotientsAtOrHardlyBesideAHalf_isNearestToTheQuotient() {
    SplittableRandom random = new SplittableRandom(14);
    for (int i = 0; i < NEAR_TIES; i++) {
      double divisor = HardDoubles.around(random, 40);
      double near = random.nextInt(4) == 0 ? powerOfTwo(random) : HardDoubles.around(random, 40);
      double half = Math.ulp(random.nextBoolean() ? near : Math.nextDown(Math.abs(near))) / 2;
      double aside = random.nextInt(3) == 0 ? 0.0 : Math.ulp(half) * HardDoubles.around(random, 40);
      double[] factors = {near, random.nextBoolean() ? half : -half, aside};
      double[] weights = {divisor, divisor, 1.0};
      check(
          trueSumOfProducts(factors, weights).dividedBy(Dyadic.of(divisor)),
          sumOfProducts(factors, weights).dividedBy(sum(divisor)),
          factors,
          weights);
    }
  }

  private static double powerOfTwo(SplittableRandom random) {
    return Math.scalb(1.0, random.nextInt(-40, 41));
  }

  @Test
  void total_randomTerms_isTheirSum() {
    SplittableRandom random = new SplittableRandom(15);
    for (int i = 0; i < 2_000; i++) {
      double[] terms = HardDoubles.terms(random);
      BigDecimal expected =
          Arrays.stream(terms).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum(terms).total()).isEqualByComparingTo(expected);
    }
  }

  private static ExactSum sum(double... terms) {
    ExactSum sum = ExactSum.zero();
    for (double term : terms) {
      sum.add(term);
    }
    return sum;
  }

  private static ExactSum sumOfProducts(double[] factors, double[] weights) {
    ExactSum sum = ExactSum.zero();
    for (int i = 0; i < factors.length; i++) {
      sum.addProduct(factors[i], weights[i]);
    }
    return sum;
  }

  private static Dyadic trueSum(double... terms) {
    return Arrays.stream(terms).mapToObj(Dyadic::of).reduce(Dyadic.of(0.0), Dyadic::plus);
  }

  private static Dyadic trueSumOfProducts(double[] factors, double[] weights) {
    return IntStream.range(0, factors.length)
        .mapToObj(i -> Dyadic.of(factors[i]).times(Dyadic.of(weights[i])))
        .reduce(Dyadic.of(0.0), Dyadic::plus);
  }

  /** The number mantissa times 2^exponent. */
  private record Dyadic(BigInteger mantissa, int exponent) {
    static Dyadic of(double x) {
      int exponent = x == 0.0 ? 0 : Math.max(Math.getExponent(x) - 52, -1074);
      return new Dyadic(BigInteger.valueOf((long) Math.scalb(x, -exponent)), exponent);
    }

    Dyadic plus(Dyadic other) {
      int least = Math.min(exponent, other.exponent);
      return new Dyadic(downTo(least).add(other.downTo(least)), least);
    }

    Dyadic times(Dyadic other) {
      return new Dyadic(mantissa.multiply(other.mantissa), exponent + other.exponent);
    }

    double dividedBy(Dyadic other) {
      int least = Math.min(exponent, other.exponent);
      return NearestDouble.of(downTo(least), other.downTo(least));
    }

    private BigInteger downTo(int least) {
      return mantissa.shiftLeft(exponent - least);
    }
  }

  private static void check(double expected, double actual, double[]... inputs) {
    if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(actual)) {
      String hex =
          Arrays.stream(inputs)
              .map(
                  input ->
                      Arrays.stream(input)
                          .mapToObj(Double::toHexString)
                          .collect(Collectors.joining(", ", "{", "}")))
              .collect(Collectors.joining(" times "));
      fail("expected %s, got %s of %s", expected, actual, hex);
    }
  }
}
