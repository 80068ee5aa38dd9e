package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Rows that lie somewhere in an array, between others, have the bits that they have by themselves.
 */
class SumsInPlaceTest {
  private static final int CASES = Integer.getInteger("plumbline.fuzz.cases", 1_000_000) / 16;
  private static final int SEED = Integer.getInteger("plumbline.fuzz.seed", 1);

  /** The row between numbers that would spoil any result. */
  private static double[] between(double[] row, int before) {
    double[] x = new double[before + row.length + 3];
    Arrays.fill(x, Double.NaN);
    System.arraycopy(row, 0, x, before, row.length);
    return x;
  }

  private static void check(double expected, double actual, double[]... inputs) {
    assertThat(Double.doubleToLongBits(actual))
        .as(
            () ->
                "of %s, %s instead of %s".formatted(Arrays.deepToString(inputs), actual, expected))
        .isEqualTo(Double.doubleToLongBits(expected));
  }

  @Test
  void all_rowsInPlace_haveTheSameBits() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CASES; i++) {
      int size = HardRows.size(random);
      double[] x = HardRows.numbers(random, size);
      double[] w = HardRows.weights(random, size);
      int from = random.nextInt(5);
      int wFrom = random.nextInt(5);
      double[] xs = between(x, from);
      double[] ws = between(w, wFrom);
      check(Sums.sum(x, size), Sums.sum(xs, from, size), x);
      check(Sums.mean(x, size), Sums.mean(xs, from, size), x);
      check(Sums.weightedSum(w, x, size), Sums.weightedSum(ws, wFrom, xs, from, size), w, x);
      check(Sums.weightedMean(w, x, size), Sums.weightedMean(ws, wFrom, xs, from, size), w, x);
      check(Sums.ratio(100.0, x, w, size), Sums.ratio(100.0, xs, from, ws, wFrom, size), x, w);
    }
  }

  @Test
  void all_rowsByHand_areReadFromWhereTheyStand() {
    double[] x = {100.0, 1.0, 2.0, 100.0};
    double[] w = {100.0, 100.0, 3.0, 1.0, 100.0};

    assertThat(Sums.sum(x, 1, 2)).isEqualTo(3.0);
    assertThat(Sums.mean(x, 1, 2)).isEqualTo(1.5);
    assertThat(Sums.weightedSum(w, 2, x, 1, 2)).isEqualTo(5.0);
    assertThat(Sums.weightedMean(w, 2, x, 1, 2)).isEqualTo(1.25);
    assertThat(Sums.ratio(2.0, x, 1, w, 2, 2)).isEqualTo(1.5);
    assertThat(Sums.sum(x, 4, 0)).isZero();
    assertThat(Sums.mean(x, 4, 0)).isNaN();
  }
}
