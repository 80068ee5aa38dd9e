package dev.plumbline.kpi.testkit;

import java.util.random.RandomGenerator;

/** Numbers of all the kinds that break arithmetic. */
final class Kinds {
  private static final double MAX = Double.MAX_VALUE;
  private static final double MIN = Double.MIN_VALUE;

  /** As people write them. */
  static final Numbers DECIMALS = Numbers.decimals(-100, 100);

  /** As scores are written. */
  static final Numbers SCORES = Numbers.decimals(0, 2);

  static final Numbers DYADICS = Numbers.each(random -> (random.nextInt(1281) - 640) / 64.0);

  /** A few neighbours of a decimal. */
  static final Numbers NEAR_EQUAL = Kinds::nearEqual;

  static final Numbers HUGE =
      Numbers.of(MAX, -MAX, 1e308, -1e308, 9e307, 1e300, -1e300, 3.0, 0x1p1000, -0x1p1000);

  static final Numbers TINY = Numbers.of(MIN, -MIN, 1e-320, -1e-310, Double.MIN_NORMAL, 0.0);

  /** Sums and quotients of these often lie in the middle between two doubles, or just beside. */
  static final Numbers TIES =
      Numbers.of(1.0, -1.0, 0x1p-53, -0x1p-53, 0x1p-54, 0x1p-106, 0x1.0000000000001p0, 0.0);

  /** A number and its opposite cancel; what is left is small. */
  static final Numbers CANCELLING =
      Numbers.of(1e16, -1e16, 1e16 + 2, 0.1, -0.1, 0.3, 1.0, 1e-17, -1e100, 1e100);

  static final Numbers WHOLE = Numbers.whole(-3, 9);

  static final Numbers ANY = Numbers.each(Kinds::anyDouble);

  private static final Numbers[] ALL = {
    DECIMALS, SCORES, WHOLE, DYADICS, NEAR_EQUAL, HUGE, TINY, TIES, CANCELLING, ANY
  };

  static final Numbers VALUES =
      Numbers.oneOf(
          DECIMALS,
          SCORES,
          SCORES,
          WHOLE,
          DYADICS,
          NEAR_EQUAL,
          HUGE,
          TINY,
          TIES,
          CANCELLING,
          ANY,
          mixed());

  static final Numbers WEIGHTS =
      Numbers.oneOf(
          Numbers.of(1.0),
          Numbers.of(0.1),
          Numbers.each(random -> (random.nextInt(100) + 1) / 10.0),
          Numbers.each(random -> (random.nextInt(100) + 1) / 10.0),
          Numbers.whole(1, 5),
          Numbers.of(0.1, 0.2, 0.25, 0.3, 0.4, 0.5),
          Kinds::shares,
          Numbers.each(Kinds::anyWeight));

  private Kinds() {}

  private static Numbers mixed() {
    return (random, count) -> {
      double[] column = new double[count];
      for (int i = 0; i < count; i++) {
        column[i] = ALL[random.nextInt(ALL.length)].draw(random, 1)[0];
      }
      return column;
    };
  }

  private static double[] nearEqual(RandomGenerator random, int count) {
    double centre = (random.nextInt(200) + 1) / 100.0;
    double[] column = new double[count];
    for (int i = 0; i < count; i++) {
      column[i] = centre + (random.nextInt(5) - 2) * Math.ulp(centre);
    }
    return column;
  }

  /** Percentages that sum to 1, as far as doubles do; beyond a hundred numbers the rest is more. */
  private static double[] shares(RandomGenerator random, int count) {
    int[] percent = new int[count];
    for (int rest = 100 - count; rest > 0 && count > 0; ) {
      int more = 1 + random.nextInt(rest);
      percent[random.nextInt(count)] += more;
      rest -= more;
    }
    double[] column = new double[count];
    for (int i = 0; i < count; i++) {
      column[i] = (1 + percent[i]) / 100.0;
    }
    return column;
  }

  private static double anyDouble(RandomGenerator random) {
    double drawn = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(drawn) ? drawn + 0.0 : 0.5;
  }

  private static double anyWeight(RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> 1e308;
      case 1 -> MAX;
      case 2 -> MIN;
      case 3 -> 1e-300;
      case 4, 5 -> Math.max(Math.abs(anyDouble(random)), MIN);
      default -> (random.nextInt(100) + 1) / 10.0;
    };
  }
}
