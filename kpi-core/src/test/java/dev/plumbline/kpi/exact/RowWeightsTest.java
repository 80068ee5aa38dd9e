package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Weights that were prepared give the means that they give by themselves, to the last bit. */
class RowWeightsTest {
  private static final int CASES = Integer.getInteger("plumbline.fuzz.cases", 1_000_000) / 64;
  private static final int SEED = Integer.getInteger("plumbline.fuzz.seed", 1);
  private static final int ROWS = 8;

  private static void check(double expected, double actual, double[] w, double[] x) {
    assertThat(Double.doubleToLongBits(actual))
        .as(
            () ->
                "%s by %s: %s instead of %s"
                    .formatted(Arrays.toString(x), Arrays.toString(w), actual, expected))
        .isEqualTo(Double.doubleToLongBits(expected));
  }

  @Test
  void mean_hardRows_isTheNearest() {
    SplittableRandom random = new SplittableRandom(SEED + 11);
    for (int i = 0; i < CASES; i++) {
      int[] first = new int[ROWS + 1];
      double[] w = {3.0, 5.0};
      first[0] = w.length;
      for (int row = 0; row < ROWS; row++) {
        double[] more = HardRows.weights(random, HardRows.size(random));
        first[row + 1] = first[row] + more.length;
        w = Arrays.copyOf(w, first[row + 1]);
        System.arraycopy(more, 0, w, first[row], more.length);
      }
      RowWeights weights = RowWeights.of(w, first);
      for (int row = 0; row < ROWS; row++) {
        double[] x = HardRows.numbers(random, first[row + 1] - first[row]);
        double[] padded = new double[x.length + 4];
        System.arraycopy(x, 0, padded, 3, x.length);
        double[] ofRow = Arrays.copyOfRange(w, first[row], first[row + 1]);
        check(SumsOracle.weightedMean(ofRow, x), weights.mean(row, padded, 3), ofRow, x);
      }
    }
  }

  @Test
  void mean_ordinaryRows_isCertainAtOnce() {
    SplittableRandom random = new SplittableRandom(52);
    int undecided = 0;
    for (int i = 0; i < 20_000; i++) {
      double[] w = new double[10];
      double[] x = new double[10];
      Arrays.setAll(w, k -> random.nextInt(1, 100) / 10.0);
      Arrays.setAll(x, k -> random.nextInt(-9_999, 10_000) / 100.0);
      double anchor = AnchoredSums.anchor(100.0, RowWeights.ANCHOR_SHIFT);
      double mean = RowWeights.of(w, new int[] {0, 10}).mean(0, x, 0, anchor);
      undecided += Double.isNaN(mean) ? 1 : 0;
    }
    assertThat(undecided).isLessThan(40);
  }

  @Test
  void mean_longRows_areMostlyCertainAtOnce() {
    SplittableRandom random = new SplittableRandom(53);
    int undecided = 0;
    for (int i = 0; i < 200; i++) {
      double[] w = new double[2_000];
      double[] x = new double[2_000];
      Arrays.setAll(w, k -> 0.5 + random.nextDouble());
      Arrays.setAll(x, k -> 1.0 + 99.0 * random.nextDouble());
      double anchor = AnchoredSums.anchor(100.0, RowWeights.ANCHOR_SHIFT);
      double mean = RowWeights.of(w, new int[] {0, 2_000}).mean(0, x, 0, anchor);
      undecided += Double.isNaN(mean) ? 1 : 0;
      if (!Double.isNaN(mean)) {
        check(SumsOracle.weightedMean(w, x), mean, w, x);
      }
    }
    assertThat(undecided).isLessThan(30);
  }

  @Test
  void mean_rowsByHand_areReadFromWhereTheyStand() {
    RowWeights weights =
        RowWeights.of(new double[] {9.0, 1.0, 3.0, 0.1, 0.0}, new int[] {1, 3, 4, 4, 5});
    double[] x = {100.0, 1.0, 2.0, 100.0};

    assertThat(weights.mean(0, x, 1)).isEqualTo(1.75);
    assertThat(weights.mean(1, x, 2)).isEqualTo(2.0);
    assertThat(weights.mean(2, x, 4)).isNaN();
    assertThat(weights.mean(3, x, 0)).isNaN();
  }

  @Test
  void mean_zeros_isZero() {
    RowWeights weights = RowWeights.of(new double[] {1.0, 2.0, 0.0}, new int[] {0, 2, 3});

    assertThat(Double.doubleToLongBits(weights.mean(0, new double[] {-0.0, 0.0}, 0))).isZero();
    assertThat(weights.mean(1, new double[] {0.0}, 0)).isNaN();
  }

  @Test
  void mean_weightsThatAreNegativeOrExtreme_areStillExact() {
    double[] x = {1.0, 3.0};

    assertThat(RowWeights.of(new double[] {-1.0, 3.0}, new int[] {0, 2}).mean(0, x, 0))
        .isEqualTo(4.0);
    assertThat(RowWeights.of(new double[] {1e300, 1e300}, new int[] {0, 2}).mean(0, x, 0))
        .isEqualTo(2.0);
    assertThat(
            RowWeights.of(new double[] {Double.MIN_VALUE, Double.MIN_VALUE}, new int[] {0, 2})
                .mean(0, x, 0))
        .isEqualTo(2.0);
    assertThat(
            RowWeights.of(new double[] {1.0, 1.0}, new int[] {0, 2})
                .mean(0, new double[] {0x1p1023, 0x1p1023}, 0))
        .isEqualTo(0x1p1023);
  }
}
