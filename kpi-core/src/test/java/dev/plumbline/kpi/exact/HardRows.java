package dev.plumbline.kpi.exact;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Rows of numbers and weights that are hard on sums, means and variances, from a seed. */
final class HardRows {
  private static final int WIDE_ONE_IN = 256;

  private HardRows() {}

  /** Returns as many entries as a parent has children: mostly few. */
  static int size(SplittableRandom random) {
    return random.nextInt(64) == 0 ? random.nextInt(1, 200) : random.nextInt(1, 13);
  }

  /** Returns numbers of one kind, of which the last may bring the sum next to a tie. */
  static double[] numbers(SplittableRandom random, int size) {
    if (random.nextInt(WIDE_ONE_IN) == 0) {
      return filled(random, size, HardRows::wide);
    }
    double[] x =
        switch (random.nextInt(11)) {
          case 0, 1 -> filled(random, size, HardRows::decimal);
          case 2 -> filled(random, size, r -> r.nextInt(-1000, 1000));
          case 3 -> filled(random, size, r -> HardDoubles.around(r, 60));
          case 4 -> filled(random, size, HardDoubles::fewBits);
          case 5 -> filled(random, size, HardDoubles::decimal);
          case 6 -> neighbours(random, size);
          case 7 -> filled(random, size, r -> Math.abs(HardDoubles.around(r, 3)));
          case 8 -> equal(random, size);
          case 9 -> filled(random, size, r -> r.nextInt(9) * Double.MIN_VALUE);
          default -> filled(random, size, r -> r.nextDouble() * 2 * Double.MIN_NORMAL);
        };
    return twisted(random, x);
  }

  /** Returns weights, mostly such as people give. */
  static double[] weights(SplittableRandom random, int size) {
    if (random.nextInt(WIDE_ONE_IN) == 0) {
      return filled(random, size, HardRows::wide);
    }
    return switch (random.nextInt(8)) {
      case 0, 1 -> filled(random, size, r -> r.nextInt(1, 10) / 10.0);
      case 2 -> filled(random, size, r -> r.nextInt(0, 101));
      case 3 -> filled(random, size, r -> Math.scalb(1.0, r.nextInt(-3, 4)));
      case 4 -> equal(random, size);
      case 5 -> filled(random, size, r -> HardDoubles.around(r, 10));
      case 6 -> twisted(random, filled(random, size, r -> r.nextInt(1, 100) / 100.0));
      default -> filled(random, size, r -> Math.abs(HardDoubles.around(r, 40)));
    };
  }

  /**
   * Returns two numbers as far apart as an odd number of 27 bits, whose square has one bit too many
   * for a double: variances lie half-way between two, or with uneven weights hardly beside it.
   */
  static double[] oddlyApart(SplittableRandom random) {
    double from = random.nextInt(-1000, 1000);
    return new double[] {from, from + random.nextInt(0x2E00000, 0x4000000) * 2 + 1};
  }

  /** Returns two weights of one, or hardly beside it. */
  static double[] nearlyOnes(SplittableRandom random) {
    double hair = random.nextInt(3) == 0 ? 0.0 : Math.scalb(1.0, -random.nextInt(20, 53));
    return new double[] {1.0, 1.0 + hair};
  }

  private static double wide(SplittableRandom random) {
    return HardDoubles.any(random);
  }

  private static double decimal(SplittableRandom random) {
    return random.nextInt(-999, 1000) / (double) (random.nextBoolean() ? 10 : 100);
  }

  /** Doubles side by side: their means are doubles, or half-way between two. */
  private static double[] neighbours(SplittableRandom random, int size) {
    double centre = HardDoubles.around(random, 20);
    return filled(random, size, r -> centre + r.nextInt(-4, 5) * Math.ulp(centre));
  }

  private static double[] equal(SplittableRandom random, int size) {
    double each = random.nextBoolean() ? decimal(random) : HardDoubles.around(random, 30);
    return filled(random, size, r -> each);
  }

  /** Changes an entry or two, so that the sum is next to nothing, to a tie, or a hair beside it. */
  private static double[] twisted(SplittableRandom random, double[] x) {
    int last = x.length - 1;
    switch (random.nextInt(6)) {
      case 0 -> x[last] = -plainSum(x, last);
      case 1 -> x[last] = Math.ulp(plainSum(x, last)) / 2;
      case 2 -> {
        int hair = Math.max(last - 1, 0);
        x[hair] = Math.ulp(plainSum(x, hair)) / -2;
        x[last] = x[hair] * Math.scalb(random.nextBoolean() ? 1.0 : -1.0, -random.nextInt(1, 120));
      }
      case 3 -> {
        for (int i = 1; i < x.length; i += 2) {
          x[i] = -x[i - 1];
        }
      }
      default -> {}
    }
    return HardDoubles.shuffled(x, random);
  }

  private static double plainSum(double[] x, int size) {
    return Arrays.stream(x, 0, size).sum();
  }

  private static double[] filled(SplittableRandom random, int size, Kind kind) {
    double[] x = new double[size];
    Arrays.setAll(x, i -> kind.next(random));
    return x;
  }

  /** A kind of numbers. */
  private interface Kind {
    double next(SplittableRandom random);
  }
}
