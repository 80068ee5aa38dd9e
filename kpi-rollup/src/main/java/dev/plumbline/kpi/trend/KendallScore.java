package dev.plumbline.kpi.trend;

/** Kendall's score of a row: how many pairs rise less how many fall, and its variance. */
record KendallScore(long score, long pairs, long untied, double variance, KendallScores exactly) {
  static final KendallScore NONE = new KendallScore(0, 0, 0, 0.0, new KendallScores());

  /** Up to how many values the exact distribution is made. */
  static final int MOST_FOR_EXACT = 30;

  private static final int PER_UNIT_OF_VARIANCE = 18;

  /**
   * {@return the score of values in the order of time}
   *
   * @param values finite
   * @param size how many of them
   */
  static KendallScore of(double[] values, int size, Inversions inversions) {
    long falling = inversions.count(values, size);
    double[] sorted = inversions.sorted(size);
    long pairs = pairs(size);
    long tied = 0;
    double variance = spread(size);
    int[] groups = new int[size <= MOST_FOR_EXACT ? size + 1 : 0];
    int next = 0;
    for (int from = 0; from < size; from = next) {
      next = from;
      while (next < size && sorted[next] == sorted[from]) {
        next++;
      }
      tied += pairs(next - from);
      variance -= spread(next - from);
      if (size <= MOST_FOR_EXACT) {
        groups[next - from]++;
      }
    }
    return new KendallScore(
        pairs - tied - 2 * falling,
        pairs,
        pairs - tied,
        variance / PER_UNIT_OF_VARIANCE,
        KendallScores.of(groups));
  }

  /** {@return the score of two rows that have nothing to do with each other} */
  KendallScore plus(KendallScore other) {
    return new KendallScore(
        score + other.score,
        pairs + other.pairs,
        untied + other.untied,
        variance + other.variance,
        exactly);
  }

  /** {@return the score by its standard deviation, one nearer to 0 for it goes in steps of two} */
  double z() {
    return score == 0 ? 0.0 : (score - Long.signum(score)) / Math.sqrt(variance);
  }

  /** {@return the exact two-sided probability; only for a single row of few values} */
  double exactP() {
    return exactly.beyond(score);
  }

  private static long pairs(long n) {
    return n * (n - 1) / 2;
  }

  /** What so many different values add to the variance, or so many equal ones take away. */
  private static double spread(double n) {
    return n * (n - 1) * (2 * n + 5) + 0.0;
  }
}
