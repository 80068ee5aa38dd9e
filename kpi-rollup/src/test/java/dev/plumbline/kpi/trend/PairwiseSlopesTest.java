package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
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
}
