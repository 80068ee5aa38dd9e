package dev.plumbline.kpi.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 15, 16, 17, 40, 333, 2000})
  void ofShare_anyNumbers_isWhereSortedWeightsReachTheShare(int size) {
    Random random = new Random(size);

    check(size, random, i -> random.nextGaussian() * 1e3);
    check(size, random, i -> random.nextInt(3) - 1);
    check(size, random, i -> i);
    check(size, random, i -> -i);
    check(size, random, i -> i % 2 == 0 ? i : -i);
    check(size, random, i -> Math.scalb(random.nextGaussian(), random.nextInt(2000) - 1000));
    check(size, random, i -> random.nextBoolean() ? Double.MAX_VALUE : -Double.MAX_VALUE);
    check(size, random, i -> random.nextInt(5) * Double.MIN_VALUE);
  }

  @Test
  void ofShare_reachedExactly_isDoubtful() {
    assertThat(Selection.ofShare(new double[] {2, 1}, new double[] {1, 1}, 2, 0.5)).isNaN();
    assertThat(Selection.ofShare(numbers(100), numbers(100), 100, 1.0)).isNaN();
  }

  @Test
  void ofShare_weightsThatSumBeyondDouble_isDoubtful() {
    double[] weights = {Double.MAX_VALUE, Double.MAX_VALUE, 1e308};

    assertThat(Selection.ofShare(numbers(3), weights, 3, 0.5)).isNaN();
  }

  @Test
  void ofShare_shareThatVanishes_isDoubtful() {
    assertThat(Selection.ofShare(numbers(3), numbers(3), 3, 0.0)).isNaN();
    assertThat(Selection.ofShare(numbers(3), numbers(3), 3, Double.MIN_VALUE)).isNaN();
  }

  private static double[] numbers(int size) {
    double[] numbers = new double[size];
    Arrays.setAll(numbers, i -> i + 1.0);
    return numbers;
  }

  /** Doubtful only for shares that were not drawn, or where pivots are bad. */
  private static void check(int size, Random random, IntToDoubleFunction number) {
    double[] keys = new double[size];
    double[] weights = new double[size];
    Arrays.setAll(keys, i -> number.applyAsDouble(i) + 0.0);
    Arrays.setAll(weights, i -> (1 + random.nextInt(99)) / 10.0);
    for (double share : new double[] {0.001, 0.31, 1 / 3.0, 0.777, 0.9991}) {
      double selected = Selection.ofShare(keys.clone(), weights.clone(), size, share);

      assertThat(selected).isEqualTo(sorted(keys.clone(), weights.clone(), share));
    }
  }

  private static double sorted(double[] keys, double[] weights, double share) {
    Pairs.sort(keys, weights, keys.length);
    BigDecimal missing =
        Arrays.stream(weights)
            .mapToObj(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .multiply(new BigDecimal(share));
    int position = -1;
    while (missing.signum() > 0) {
      position++;
      missing = missing.subtract(new BigDecimal(weights[position]));
    }
    return keys[position];
  }
}
