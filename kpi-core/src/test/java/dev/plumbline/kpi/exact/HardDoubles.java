package dev.plumbline.kpi.exact;

import java.util.SplittableRandom;

/** Doubles that are hard on arithmetic, from a seed. */
public final class HardDoubles {
  private static final double[] SPECIAL = {
    0.0,
    1.0,
    0.1,
    3.0,
    0x1p52,
    0x1p53,
    0x1p53 - 1,
    0x1p-52,
    0x1.fffffffffffffp0,
    0x1.0000000000001p0,
    Double.MIN_VALUE,
    Double.MIN_NORMAL,
    0x0.fffffffffffffp-1022,
    Double.MAX_VALUE,
    0x1p1023,
    0x1p1000,
    0x1.0000000000001p1000,
    0x1p900,
    0x1p-900,
    0x1p450,
    0x1p-450,
    0x1p512,
    0x1p-537,
    0x1p-538
  };

  private HardDoubles() {}

  /** Returns a finite double of which each bit is drawn. */
  public static double anyBits(SplittableRandom random) {
    double x = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(x) ? x : anyBits(random);
  }

  /** Returns a number as people measure: at most seven digits, some behind the point. */
  public static double decimal(SplittableRandom random) {
    return random.nextInt(-9_999_999, 10_000_000) / Math.pow(10, random.nextInt(0, 5));
  }

  /** Returns a number within so many binary orders of magnitude around one. */
  public static double around(SplittableRandom random, int orders) {
    double mantissa = 1.0 + random.nextDouble();
    double size = Math.scalb(mantissa, random.nextInt(-orders, orders + 1));
    return random.nextBoolean() ? size : -size;
  }

  /** Returns a number with few bits, so that results are exact or lie half-way between doubles. */
  public static double fewBits(SplittableRandom random) {
    return Math.scalb((double) random.nextInt(-64, 65), random.nextInt(-60, 60));
  }

  /** Returns a number at one of the ends of something. */
  public static double special(SplittableRandom random) {
    double x = SPECIAL[random.nextInt(SPECIAL.length)];
    return random.nextBoolean() ? x : -x;
  }

  /** Returns a number of any of these kinds. */
  public static double any(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> anyBits(random);
      case 1 -> decimal(random);
      case 2 -> around(random, 60);
      case 3 -> around(random, 1000);
      case 4 -> fewBits(random);
      default -> special(random);
    };
  }

  /** Returns numbers of one kind, of which some cancel each other. */
  public static double[] terms(SplittableRandom random) {
    double[] terms = new double[random.nextInt(1, 12)];
    int kind = random.nextInt(16);
    for (int i = 0; i < terms.length; i++) {
      boolean cancels = i > 0 && random.nextInt(4) == 0;
      terms[i] = cancels ? -terms[random.nextInt(i)] : ofKind(kind, random);
    }
    return terms;
  }

  /** Few of them span all orders of magnitude: those take a hundred times as long to judge. */
  private static double ofKind(int kind, SplittableRandom random) {
    return switch (kind) {
      case 0 -> anyBits(random);
      case 1 -> special(random);
      case 2 -> any(random);
      case 3, 4, 5, 6 -> around(random, 60);
      case 7, 8, 9 -> fewBits(random);
      default -> decimal(random);
    };
  }

  /** Changes the order of numbers. */
  public static double[] shuffled(double[] terms, SplittableRandom random) {
    double[] shuffled = terms.clone();
    for (int i = shuffled.length - 1; i > 0; i--) {
      int k = random.nextInt(i + 1);
      double x = shuffled[i];
      shuffled[i] = shuffled[k];
      shuffled[k] = x;
    }
    return shuffled;
  }
}
