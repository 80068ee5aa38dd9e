package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Every rank is compared with the sorted slopes, to the last bit. */
class PairwiseSlopesTest {
  private final SplittableRandom random = new SplittableRandom(7);

  @Test
  void ranks_ofNoise_areThoseOfAllSlopesSorted() {
    assertRanks(NaiveTrend.positions(400), row(400, t -> random.nextGaussian()));
  }

  @Test
  void ranks_ofALineWithNoise_areThoseOfAllSlopesSorted() {
    assertRanks(NaiveTrend.positions(300), row(300, t -> 1e6 + 3 * t + random.nextGaussian()));
  }

  @Test
  void ranks_ofAWalk_areThoseOfAllSlopesSorted() {
    double[] height = {1e-3};
    assertRanks(
        NaiveTrend.positions(500), row(500, t -> height[0] += random.nextGaussian() * 1e-9));
  }

  @Test
  void ranks_ofFewDifferentValues_areThoseOfAllSlopesSorted() {
    assertRanks(NaiveTrend.positions(350), row(350, t -> random.nextInt(4)));
    assertRanks(NaiveTrend.positions(350), row(350, t -> random.nextInt(1000) / 10.0));
  }

  @Test
  void ranks_ofAPerfectLine_areItsSlope() {
    assertRanks(NaiveTrend.positions(250), row(250, t -> 5 + 2 * t));
    assertRanks(NaiveTrend.positions(250), row(250, t -> 0.1 * t));
    assertRanks(NaiveTrend.positions(250), row(250, t -> 42));
  }

  @Test
  void ranks_atUnequalTimes_areThoseOfAllSlopesSorted() {
    double[] times = new double[300];
    for (int i = 1; i < times.length; i++) {
      times[i] = times[i - 1] + 0.5 + random.nextInt(60);
    }
    assertRanks(times, row(300, t -> random.nextGaussian() + t / 100));
  }

  @Test
  void ranks_ofHugeAndTinyValues_areThoseOfAllSlopesSorted() {
    assertRanks(NaiveTrend.positions(200), row(200, t -> random.nextBoolean() ? 1e308 : -1e308));
    assertRanks(NaiveTrend.positions(200), row(200, t -> random.nextInt(100) * Double.MIN_VALUE));
    assertRanks(
        NaiveTrend.positions(200), row(200, t -> Math.scalb(1.0, random.nextInt(600) - 300)));
  }

  @Test
  void ranks_ofOneOutlier_areThoseOfAllSlopesSorted() {
    assertRanks(NaiveTrend.positions(300), row(300, t -> t == 150 ? 1e12 : random.nextGaussian()));
  }

  private static double[] row(int size, DoubleUnaryOperator value) {
    double[] row = new double[size];
    for (int i = 0; i < size; i++) {
      row[i] = value.applyAsDouble(i);
    }
    return row;
  }

  private void assertRanks(double[] times, double[] values) {
    double[] expected = NaiveTrend.slopes(times, values);
    PairwiseSlopes slopes = new PairwiseSlopes(times, values, values.length);
    assertThat(slopes.count()).isEqualTo(expected.length);
    LongStream.concat(
            LongStream.of(0, 1, expected.length / 2 - 1, expected.length / 2, expected.length - 1),
            LongStream.generate(() -> random.nextInt(expected.length)).limit(20))
        .forEach(
            rank ->
                assertThat(slopes.atRank(rank))
                    .as("rank %s of %s", rank, expected.length)
                    .isEqualTo(expected[(int) rank]));
  }

  /** Where the rows that are counted are rounded, a slope may be counted on its wrong side. */
  @Test
  void ranks_ofValuesNearlyOnALine_areThoseOfAllSlopesSorted() {
    for (int round = 0; round < 60; round++) {
      int size = 105 + random.nextInt(20);
      double slope = random.nextGaussian() * Math.scalb(1.0, random.nextInt(40) - 20);
      double level = random.nextGaussian() * Math.scalb(1.0, random.nextInt(60) - 20);
      int ulps = 1 + random.nextInt(4);
      double[] times = NaiveTrend.positions(size);
      if (round % 2 == 1) {
        for (int i = 1; i < size; i++) {
          times[i] = times[i - 1] + (random.nextInt(4) == 0 ? 0x1p-20 : random.nextInt(30) + 0.5);
        }
      }
      double[] values = new double[size];
      for (int i = 0; i < size; i++) {
        double value = level + slope * times[i];
        values[i] = value + (random.nextInt(2 * ulps + 1) - ulps) * Math.ulp(value);
      }
      assertRanks(times, values);
    }
  }

  @Test
  void ranks_beyondTheRangeOfDouble_areInfinite() {
    double most = Double.MAX_VALUE;
    assertRanks(NaiveTrend.positions(120), row(120, t -> t < 110 ? t : most));
    assertRanks(NaiveTrend.positions(120), row(120, t -> t < 110 ? t : -most));
    assertRanks(NaiveTrend.positions(120), row(120, t -> t < 60 ? -most : most));
  }

  @Test
  void slope_thatIsTooSmall_isNotNegativeZero() {
    double[] values = {Double.MIN_VALUE, 0, 0, 0};
    PairwiseSlopes slopes = new PairwiseSlopes(NaiveTrend.positions(4), values, 4);

    assertThat(1 / slopes.atRank(1)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void pairs_thatAreReordered_areVisitedOnce() {
    ReorderedPairs pairs = new ReorderedPairs(5);
    double[] first = {1, 2, 3, 3, 5};
    double[] second = {4, 4, 1, 2, 0};
    for (int i = 0; i < 5; i++) {
      pairs.add(first[i], second[i]);
    }
    Set<String> visited = new TreeSet<>();

    assertThat(pairs.visit(100, (n, i, j) -> visited.add(i + "-" + j))).isEqualTo(8);
    assertThat(visited).containsExactly("0-2", "0-3", "0-4", "1-2", "1-3", "1-4", "2-4", "3-4");
  }

  @Test
  void pairs_beyondTheMost_areCountedAndNotVisited() {
    ReorderedPairs pairs = new ReorderedPairs(8);
    for (int i = 0; i < 8; i++) {
      pairs.add(i, -i);
    }
    int[] visits = new int[5];

    assertThat(pairs.visit(5, (n, i, j) -> visits[n]++)).isEqualTo(28);
    assertThat(visits).containsOnly(1);
  }

  @Test
  void medians_ofHugeNumbersAndOfParts_areInTheMiddle() {
    assertThat(Means.ofTwo(1.5e308, 1.7e308)).isEqualTo(1.6e308);
    assertThat(Means.median(new double[] {3, 1, 2, 99, 99}, 3)).isEqualTo(2);
    assertThat(1 / Means.median(new double[] {-0.0}, 1)).isEqualTo(Double.POSITIVE_INFINITY);
  }
}
