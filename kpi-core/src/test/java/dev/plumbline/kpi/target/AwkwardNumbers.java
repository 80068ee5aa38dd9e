package dev.plumbline.kpi.target;

import java.util.SplittableRandom;

/** Finite doubles as people write them, and as nobody expects them, from a seed. */
final class AwkwardNumbers {
  private static final double[] EDGES = {
    0.0,
    1.0,
    0.1,
    0.3,
    0.9,
    1e15,
    1e15 - 1,
    0x1p53,
    0x1p53 - 1,
    0x1p53 + 2,
    1e-9,
    1e-10,
    1e22,
    1e300,
    1e-300,
    Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    Math.nextDown(1.0)
  };

  private AwkwardNumbers() {}

  /** Returns a number of at most six digits, some behind the point. */
  static double few(SplittableRandom random) {
    return random.nextInt(-999_999, 1_000_000) / Math.pow(10, random.nextInt(0, 6)) + 0.0;
  }

  /** Returns a number of up to 17 digits between -1000 and 1000. */
  static double many(SplittableRandom random) {
    return random.nextDouble(-1000, 1000) + 0.0;
  }

  /** Returns a whole number of up to 16 digits. */
  static double whole(SplittableRandom random) {
    return random.nextLong(-(1L << 54), 1L << 54) >> random.nextInt(0, 30);
  }

  /** Returns any finite number, each bit of which is drawn. */
  static double bits(SplittableRandom random) {
    double x = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(x) ? x + 0.0 : bits(random);
  }

  static double edge(SplittableRandom random) {
    double x = EDGES[random.nextInt(EDGES.length)];
    return random.nextBoolean() ? x : 0.0 - x;
  }

  /** Returns a number of any of these kinds; of the slow ones, of 300 digits, only a few. */
  static double any(SplittableRandom random) {
    return switch (random.nextInt(40)) {
      case 0 -> bits(random);
      case 1, 2 -> edge(random);
      case 3, 4, 5, 6 -> many(random);
      case 7, 8, 9, 10 -> whole(random);
      default -> few(random);
    };
  }

  /** Returns a number of any kind, or one that hardly differs from another. */
  static double anyOrBeside(double other, SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> finite(Math.nextUp(other), other);
      case 1 -> finite(Math.nextDown(other), other);
      case 2 -> other;
      default -> any(random);
    };
  }

  private static double finite(double x, double otherwise) {
    return Double.isFinite(x) ? x + 0.0 : otherwise;
  }
}
