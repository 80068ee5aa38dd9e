package dev.plumbline.kpi.trend;

import java.util.List;
import java.util.stream.DoubleStream;

/** Slopes in their order. */
interface Slopes {
  /** Returns how many there are. */
  long count();

  /**
   * {@return the slope of a rank; an infinity where the values lie too far apart}
   *
   * @param rank 0 for the least to {@code count - 1} for the greatest
   */
  double atRank(long rank);

  /** {@return the median: of an even number the mean of the two in the middle} */
  default double median() {
    double upper = atRank(count() / 2);
    return count() % 2 == 1 ? upper : Means.ofTwo(atRank(count() / 2 - 1), upper);
  }

  /** {@return those of several rows together, each made one by one} */
  static Slopes together(List<PairwiseSlopes> rows) {
    double[] sorted =
        rows.stream().flatMapToDouble(row -> DoubleStream.of(row.sorted())).sorted().toArray();
    return new Slopes() {
      @Override
      public long count() {
        return sorted.length;
      }

      @Override
      public double atRank(long rank) {
        return sorted[(int) rank];
      }
    };
  }
}
