package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@link Sums} against exact arithmetic, bit for bit, from fixed seeds. The profile {@code fuzz}
 * runs a hundred times as many cases.
 */
class SumsOracleTest {
  private static final int CASES = Integer.getInteger("plumbline.fuzz.cases", 1_000_000);
  private static final int SEED = Integer.getInteger("plumbline.fuzz.seed", 1);

  @Test
  void sum_hardRows_isNearest() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CASES / 4; i++) {
      double[] x = HardRows.numbers(random, HardRows.size(random));
      check(SumsOracle.sum(x), Sums.sum(x, x.length), x);
    }
  }

  @Test
  void mean_hardRows_isNearest() {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    for (int i = 0; i < CASES / 8; i++) {
      double[] x = HardRows.numbers(random, HardRows.size(random));
      check(SumsOracle.mean(x), Sums.mean(x, x.length), x);
    }
  }

  @Test
  void weightedSum_hardRows_isNearest() {
    SplittableRandom random = new SplittableRandom(SEED + 2);
    for (int i = 0; i < CASES / 8; i++) {
      double[] x = HardRows.numbers(random, HardRows.size(random));
      double[] w = HardRows.weights(random, x.length);
      check(SumsOracle.weightedSum(w, x), Sums.weightedSum(w, x, x.length), w, x);
    }
  }

  @Test
  void weighted_longHardRows_areNearest() {
    SplittableRandom random = new SplittableRandom(SEED + 7);
    for (int i = 0; i < CASES / 64; i++) {
      double[] x = HardRows.numbers(random, random.nextInt(40, 150));
      double[] w = HardRows.weights(random, x.length);
      check(SumsOracle.weightedSum(w, x), Sums.weightedSum(w, x, x.length), w, x);
      check(SumsOracle.weightedMean(w, x), Sums.weightedMean(w, x, x.length), w, x);
    }
  }

  @Test
  void weightedMean_hardRows_isNearest() {
    SplittableRandom random = new SplittableRandom(SEED + 3);
    for (int i = 0; i < CASES / 4; i++) {
      double[] x = HardRows.numbers(random, HardRows.size(random));
      double[] w = HardRows.weights(random, x.length);
      check(SumsOracle.weightedMean(w, x), Sums.weightedMean(w, x, x.length), w, x);
    }
  }

  @Test
  void ratio_hardRows_isNearest() {
    SplittableRandom random = new SplittableRandom(SEED + 4);
    double[] factors = {1.0, 100.0, 1000.0, 0.1, -1.0, 0x1p-30, 1e5};
    for (int i = 0; i < CASES / 8; i++) {
      double[] n = HardRows.numbers(random, HardRows.size(random));
      double[] d = HardRows.weights(random, n.length);
      boolean isHard = random.nextInt(16) == 0;
      double factor = isHard ? HardDoubles.any(random) : factors[random.nextInt(factors.length)];
      check(
          SumsOracle.ratio(factor, n, d),
          Sums.ratio(factor, n, d, n.length),
          new double[] {factor},
          n,
          d);
    }
  }

  @Test
  void variance_hardRows_isNearest() {
    SplittableRandom random = new SplittableRandom(SEED + 5);
    for (int i = 0; i < CASES / 16; i++) {
      double[] x = HardRows.numbers(random, HardRows.size(random));
      double[] w = HardRows.weights(random, x.length);
      check(SumsOracle.variance(w, x), Sums.variance(w, x, x.length), w, x);
      check(SumsOracle.sampleVariance(x), Sums.sampleVariance(x, x.length), x);
    }
  }

  @Test
  void variance_atOrHardlyBesideAHalf_isNearest() {
    SplittableRandom random = new SplittableRandom(SEED + 8);
    for (int i = 0; i < CASES / 16; i++) {
      double[] x = HardRows.oddlyApart(random);
      double[] w = HardRows.nearlyOnes(random);
      check(SumsOracle.variance(w, x), Sums.variance(w, x, 2), w, x);
      check(SumsOracle.sampleVariance(x), Sums.sampleVariance(x, 2), x);
    }
  }

  @Test
  void all_hardRows_areNearestByDecimals() {
    SplittableRandom random = new SplittableRandom(SEED + 6);
    for (int i = 0; i < CASES / 16; i++) {
      double[] x = HardRows.numbers(random, HardRows.size(random));
      double[] w = HardRows.weights(random, x.length);
      BigDecimal sum = SumsOracle.decimalSum(w, x);
      check(NearestDouble.of(SumsOracle.decimalSum(x)), Sums.sum(x, x.length), x);
      check(NearestDouble.of(sum), Sums.weightedSum(w, x, x.length), w, x);
      check(
          SumsOracle.quotient(sum, SumsOracle.decimalSum(w)),
          Sums.weightedMean(w, x, x.length),
          w,
          x);
    }
  }

  private static void check(double expected, double actual, double[]... inputs) {
    if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(actual)) {
      fail(
          "expected %s, got %s of %s",
          expected,
          actual,
          Arrays.stream(inputs).map(SumsOracleTest::hex).collect(Collectors.joining(", ")));
    }
  }

  private static String hex(double[] x) {
    return Arrays.stream(x)
        .mapToObj(Double::toHexString)
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
