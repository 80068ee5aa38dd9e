package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Columns side by side have the bits that {@link Sums} gives for each of them alone. */
class ColumnSumsTest {
  private static final int CASES = Integer.getInteger("plumbline.fuzz.cases", 1_000_000) / 32;
  private static final int SEED = Integer.getInteger("plumbline.fuzz.seed", 1);
  private static final double GAP = Double.NaN;

  /** Columns of hard rows in a wider table, with the same columns by themselves. */
  private static final class Table {
    final int columns;
    final int rows;
    final int stride;
    final int from;
    final int wFrom;
    final int at;
    final double[] x;
    final double[] w;
    final double[][] column;
    final double[] weights;

    Table(SplittableRandom random, boolean hasGaps) {
      columns = random.nextInt(1, 15);
      rows = HardRows.size(random);
      stride = columns + random.nextInt(3);
      from = random.nextInt(4);
      wFrom = random.nextInt(4);
      at = random.nextInt(4);
      x = filled(from + rows * stride + 2);
      w = filled(wFrom + rows + 2);
      column = new double[columns][];
      weights = HardRows.weights(random, rows);
      System.arraycopy(weights, 0, w, wFrom, rows);
      for (int c = 0; c < columns; c++) {
        column[c] = HardRows.numbers(random, rows);
        int gapOneIn = hasGaps ? random.nextInt(1, 30) : Integer.MAX_VALUE;
        for (int i = 0; i < rows; i++) {
          column[c][i] = random.nextInt(gapOneIn) == 0 && hasGaps ? GAP : column[c][i];
          x[from + i * stride + c] = column[c][i];
        }
      }
    }

    private static double[] filled(int size) {
      double[] x = new double[size];
      Arrays.fill(x, 1e300);
      return x;
    }

    double[] room() {
      return new double[at + columns + 1];
    }

    double[] present(int c) {
      return Arrays.stream(column[c]).filter(v -> !Double.isNaN(v)).toArray();
    }

    double[] presentWeights(int c) {
      double[] present = new double[rows];
      int size = 0;
      for (int i = 0; i < rows; i++) {
        if (!Double.isNaN(column[c][i])) {
          present[size++] = weights[i];
        }
      }
      return Arrays.copyOf(present, size);
    }
  }

  private static void check(double expected, double actual, Table table, int c) {
    assertThat(Double.doubleToLongBits(actual))
        .as(
            () ->
                "column %s by %s: %s instead of %s"
                    .formatted(
                        Arrays.toString(table.column[c]),
                        Arrays.toString(table.weights),
                        actual,
                        expected))
        .isEqualTo(Double.doubleToLongBits(expected));
  }

  @Test
  void all_hardColumns_haveTheBitsOfEachAlone() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CASES / 8; i++) {
      Table t = new Table(random, false);
      ColumnSums sums = ColumnSums.of(t.columns, t.stride);
      double[] sum = t.room();
      double[] mean = t.room();
      double[] weightedSum = t.room();
      double[] weightedMean = t.room();
      sums.sum(t.x, t.from, t.rows, sum, t.at);
      sums.mean(t.x, t.from, t.rows, mean, t.at);
      sums.weightedSum(t.w, t.wFrom, t.x, t.from, t.rows, weightedSum, t.at);
      sums.weightedMean(t.w, t.wFrom, t.x, t.from, t.rows, weightedMean, t.at);
      for (int c = 0; c < t.columns; c++) {
        double[] x = t.column[c];
        check(Sums.sum(x, t.rows), sum[t.at + c], t, c);
        check(Sums.mean(x, t.rows), mean[t.at + c], t, c);
        check(Sums.weightedSum(t.weights, x, t.rows), weightedSum[t.at + c], t, c);
        check(Sums.weightedMean(t.weights, x, t.rows), weightedMean[t.at + c], t, c);
      }
    }
  }

  @Test
  void ofPresent_hardColumnsWithGaps_haveTheBitsOfWhatIsPresent() {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    for (int i = 0; i < CASES / 8; i++) {
      Table t = new Table(random, true);
      ColumnSums sums = ColumnSums.of(t.columns, t.stride);
      double[] sum = t.room();
      double[] mean = t.room();
      double[] weightedSum = t.room();
      double[] weightedMean = t.room();
      double[][] present = {t.room(), t.room(), t.room(), t.room()};
      sums.sumOfPresent(t.x, t.from, t.rows, sum, present[0], t.at);
      sums.meanOfPresent(t.x, t.from, t.rows, mean, present[1], t.at);
      sums.weightedSumOfPresent(t.w, t.wFrom, t.x, t.from, t.rows, weightedSum, present[2], t.at);
      sums.weightedMeanOfPresent(t.w, t.wFrom, t.x, t.from, t.rows, weightedMean, present[3], t.at);
      for (int c = 0; c < t.columns; c++) {
        double[] x = t.present(c);
        double[] w = t.presentWeights(c);
        check(Sums.sum(x, x.length), sum[t.at + c], t, c);
        check(Sums.mean(x, x.length), mean[t.at + c], t, c);
        check(Sums.weightedSum(w, x, x.length), weightedSum[t.at + c], t, c);
        check(Sums.weightedMean(w, x, x.length), weightedMean[t.at + c], t, c);
        check(x.length, present[0][t.at + c], t, c);
        check(x.length, present[1][t.at + c], t, c);
        check(Sums.sum(w, w.length), present[2][t.at + c], t, c);
        check(Sums.sum(w, w.length), present[3][t.at + c], t, c);
      }
    }
  }

  @Test
  void all_tableByHand_isReadFromWhereItStands() {
    double[] x = {9.0, 1.0, 10.0, 9.0, 2.0, 30.0, 9.0};
    double[] w = {9.0, 1.0, 3.0};
    ColumnSums sums = ColumnSums.of(2, 3);
    double[] result = new double[3];

    sums.sum(x, 1, 2, result, 1);
    assertThat(result).containsExactly(0.0, 3.0, 40.0);
    sums.mean(x, 1, 2, result, 0);
    assertThat(result).containsExactly(1.5, 20.0, 40.0);
    sums.weightedSum(w, 1, x, 1, 2, result, 0);
    assertThat(result).containsExactly(7.0, 100.0, 40.0);
    sums.weightedMean(w, 1, x, 1, 2, result, 0);
    assertThat(result).containsExactly(1.75, 25.0, 40.0);
  }

  @Test
  void ofPresent_gaps_leaveTheDivisorOfTheirColumnOnly() {
    double[] x = {1.0, GAP, GAP, 2.0, 30.0, GAP};
    double[] w = {1.0, 3.0};
    ColumnSums sums = ColumnSums.of(3, 3);
    double[] result = new double[3];
    double[] present = new double[3];

    sums.weightedMeanOfPresent(w, 0, x, 0, 2, result, present, 0);
    assertThat(result).containsExactly(1.75, 30.0, GAP);
    assertThat(present).containsExactly(4.0, 3.0, 0.0);
    sums.meanOfPresent(x, 0, 2, result, present, 0);
    assertThat(result).containsExactly(1.5, 30.0, GAP);
    assertThat(present).containsExactly(2.0, 1.0, 0.0);
    sums.weightedSumOfPresent(w, 0, x, 0, 2, result, present, 0);
    assertThat(result).containsExactly(7.0, 90.0, 0.0);
    sums.sumOfPresent(x, 0, 2, result, present, 0);
    assertThat(result).containsExactly(3.0, 30.0, 0.0);
    assertThat(present).containsExactly(2.0, 1.0, 0.0);
  }

  @Test
  void all_noRows_areOfNothing() {
    ColumnSums sums = ColumnSums.of(1, 1);
    double[] result = new double[1];

    sums.sum(new double[0], 0, 0, result, 0);
    assertThat(result).containsExactly(0.0);
    sums.mean(new double[0], 0, 0, result, 0);
    assertThat(result).containsExactly(GAP);
  }
}
