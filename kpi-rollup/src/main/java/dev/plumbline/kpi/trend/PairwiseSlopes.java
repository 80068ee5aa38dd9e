package dev.plumbline.kpi.trend;

import java.util.Arrays;

/** The slopes between all pairs of points, in order, without making all of them. */
final class PairwiseSlopes implements Slopes {
  /*
   * How many slopes are below s? A pair is falling in y - s t exactly if its slope is below s, so the
   * inversions of that row are counted, in n log n. A sample of the slopes gives candidates for s, and
   * interpolation between their counts soon leaves two of them with few slopes between. Those are the
   * pairs whose order differs between the two rows: merging finds them, and they are sorted.
   *
   * The rows are rounded, so a pair whose slope is very near to s may be counted on either side. doubt(s)
   * bounds "very near". Samples are compared two doubts below themselves, and a result that is not at
   * least one doubt inside its bracket is not believed: then, and where too many slopes are equal, all
   * pairs are visited, and the bits of the result found 16 by 16 (radix selection, no memory for pairs).
   * So the result is always that of sorting all slopes.
   */
  private static final int MOST_PAIRS_SORTED = 5_000;
  private static final int FEW_CANDIDATES_PER_POINT = 2;
  private static final int MOST_CANDIDATES_PER_POINT = 64;
  private static final int MOST_PROBES = 100;
  private static final int FEWEST_SAMPLES = 512;
  private static final long SEED = 1968; // of the year of Sen's estimator; any would do
  private static final double ROUNDING = 0x1p-53;
  private static final int DIGIT = 16;

  private final double[] times;
  private final double[] values;
  private final int size;
  private final long pairs;
  private final double nearestTimes;
  private final double longestTime;
  private final double largestValue;
  private final Inversions inversions = new Inversions();
  private final double[] row;
  private double[] sample = new double[0];
  private final int[] probe = new int[MOST_PROBES];
  private final long[] belowProbe = new long[MOST_PROBES];
  private int probes;
  private double[] found = new double[0];
  private long foundBelow;
  private double least;
  private double greatest;
  private double[] all = new double[0];

  /**
   * Takes points.
   *
   * @param times finite, each greater than the one before; from 0
   * @param values finite, as many
   * @param size at least two
   */
  PairwiseSlopes(double[] times, double[] values, int size) {
    this.times = times;
    this.values = values;
    this.size = size;
    this.pairs = (long) size * (size - 1) / 2;
    this.row = new double[size];
    double nearest = Double.POSITIVE_INFINITY;
    double largest = 0.0;
    for (int i = 0; i < size; i++) {
      largest = Math.max(largest, Math.abs(values[i]));
      nearest = i == 0 ? nearest : Math.min(nearest, times[i] - times[i - 1]);
    }
    this.nearestTimes = nearest;
    this.longestTime = Math.max(Math.abs(times[0]), Math.abs(times[size - 1]));
    this.largestValue = largest;
  }

  @Override
  public long count() {
    return pairs;
  }

  @Override
  public double atRank(long rank) {
    if (pairs <= MOST_PAIRS_SORTED) {
      return sorted()[(int) rank];
    }
    double result = inBracket(rank);
    return Double.isNaN(result) ? byDigits(rank) : result;
  }

  private double slope(int i, int j) {
    return (values[j] - values[i]) / (times[j] - times[i]) + 0.0;
  }

  /** {@return all of them, made one by one: for few points} */
  double[] sorted() {
    if (all.length == 0) {
      all = new double[(int) pairs];
      int next = 0;
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          all[next++] = slope(i, j);
        }
      }
      Arrays.sort(all);
    }
    return all;
  }

  /** Returns the slope of a rank, or NaN if it cannot be told for certain. */
  private double inBracket(long rank) {
    if (rank >= foundBelow && rank < foundBelow + found.length) {
      return ifInside(found[(int) (rank - foundBelow)]);
    }
    double[] slopes = sample();
    int last = slopes.length - 1;
    if (!isTame(slopes[0]) || !isTame(slopes[last])) {
      return Double.NaN;
    }
    int low = 0;
    int high = last + 1;
    long belowLow = 0;
    long belowHigh = pairs;
    for (int i = 0; i < probes; i++) {
      if (belowProbe[i] <= rank && probe[i] > low) {
        low = probe[i];
        belowLow = belowProbe[i];
      } else if (belowProbe[i] > rank && probe[i] < high) {
        high = probe[i];
        belowHigh = belowProbe[i];
      }
    }
    while (high - low > 1 && belowHigh - belowLow > FEW_CANDIDATES_PER_POINT * (long) size) {
      double share = (rank - belowLow) / (double) (belowHigh - belowLow);
      int guess = beyond(low, high, low + (int) (share * (high - low) + 0.5));
      long below = below(justBelow(slopes[guess]));
      remember(guess, below);
      if (below <= rank) {
        low = guess;
        belowLow = below;
      } else {
        high = guess;
        belowHigh = below;
      }
    }
    double from = justBelow(slopes[low]);
    double to = high <= last ? justBelow(slopes[high]) : slopes[last] + 2 * doubt(slopes[last]);
    if (belowHigh - belowLow > MOST_CANDIDATES_PER_POINT * (long) size) {
      return Double.NaN;
    }
    find(from, to, belowLow, (int) (belowHigh - belowLow));
    return found.length == 0 ? Double.NaN : ifInside(found[(int) (rank - belowLow)]);
  }

  /** What was counted for one rank narrows the bracket of the next. */
  private void remember(int guess, long below) {
    if (probes < MOST_PROBES) {
      probe[probes] = guess;
      belowProbe[probes++] = below;
    }
  }

  /**
   * A guess a little beyond the estimate, seen from the nearer end, so that it becomes an end too.
   */
  private static int beyond(int low, int high, int estimate) {
    boolean isLow = estimate - low < high - estimate;
    int distance = Math.max(0, isLow ? estimate - low : high - estimate);
    int margin = 1 + (int) Math.sqrt(distance);
    return Math.max(low + 1, Math.min(high - 1, isLow ? estimate + margin : estimate - margin));
  }

  /** The least and the greatest of all slopes, which are between neighbours, and some between. */
  private double[] sample() {
    if (sample.length == 0) {
      sample = new double[Math.max(FEWEST_SAMPLES, size)];
      double lowest = slope(0, 1);
      double highest = lowest;
      for (int i = 2; i < size; i++) {
        lowest = Math.min(lowest, slope(i - 1, i));
        highest = Math.max(highest, slope(i - 1, i));
      }
      sample[0] = lowest;
      sample[1] = highest;
      Draws draws = new Draws(SEED);
      for (int s = 2; s < sample.length; s++) {
        int i = draws.below(size);
        int j = draws.below(size - 1);
        sample[s] = j < i ? slope(j, i) : slope(i, j + 1);
      }
      Arrays.sort(sample);
    }
    return sample;
  }

  private boolean isTame(double slope) {
    return Double.isFinite(4 * (largestValue + Math.abs(slope) * longestTime));
  }

  /** How near to a slope another may be counted on its wrong side; four times what is needed. */
  private double doubt(double slope) {
    double size = Math.abs(slope);
    double ofRow = (largestValue + size * longestTime) / nearestTimes;
    return 16 * (ROUNDING * (size + ofRow) + Double.MIN_VALUE * (1 + 1 / nearestTimes));
  }

  private double justBelow(double slope) {
    return slope - 2 * doubt(slope);
  }

  private long below(double slope) {
    for (int i = 0; i < size; i++) {
      row[i] = values[i] - slope * times[i];
    }
    return inversions.count(row, size);
  }

  /** Makes the slopes between two, of which so many are less, or none if they are not as many. */
  private void find(double from, double to, long below, int count) {
    ReorderedPairs pairsBetween = new ReorderedPairs(size);
    for (int i = 0; i < size; i++) {
      pairsBetween.add(values[i] - from * times[i], values[i] - to * times[i]);
    }
    double[] slopes = new double[count];
    long visited = pairsBetween.visit(count, (n, i, j) -> slopes[n] = slope(i, j));
    Arrays.sort(slopes);
    found = visited == count ? slopes : new double[0];
    foundBelow = below;
    least = from + doubt(from);
    greatest = to - doubt(to);
  }

  private double ifInside(double slope) {
    return slope > least && slope < greatest ? slope : Double.NaN;
  }

  private double byDigits(long rank) {
    long[] counts = new long[1 << DIGIT];
    long prefix = 0;
    long left = rank;
    for (int shift = Long.SIZE - DIGIT; shift >= 0; shift -= DIGIT) {
      Arrays.fill(counts, 0);
      countDigits(counts, prefix, shift);
      int digit = 0;
      while (left >= counts[digit]) {
        left -= counts[digit++];
      }
      prefix = (prefix << DIGIT) | digit;
    }
    return ofOrdered(prefix);
  }

  private void countDigits(long[] counts, long prefix, int shift) {
    int above = shift + DIGIT;
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        long bits = ordered(slope(i, j));
        if (above == Long.SIZE || bits >>> above == prefix) {
          counts[(int) (bits >>> shift) & 0xFFFF]++;
        }
      }
    }
  }

  /** Bits that, read as an unsigned number, are in the order of the doubles. */
  private static long ordered(double x) {
    long bits = Double.doubleToRawLongBits(x);
    return bits ^ ((bits >> (Long.SIZE - 1)) | Long.MIN_VALUE);
  }

  private static double ofOrdered(long ordered) {
    return Double.longBitsToDouble(ordered ^ ((~ordered >> (Long.SIZE - 1)) | Long.MIN_VALUE));
  }
}
