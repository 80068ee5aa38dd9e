package dev.plumbline.kpi.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What values and weights look like. The same seed gives the same numbers on every machine. */
public enum Numbers {
  /** Values of 0.01 to 999.99 with two digits behind the point, as most measurements are. */
  ORDINARY {
    @Override
    public double value(SplittableRandom random) {
      return random.nextInt(1, 100_000) / 100.0;
    }
  },

  /**
   * Values of either sign whose sizes lie between 1e-300 and 1e300, so that no two or three doubles
   * hold their sum: what makes exact sums slow.
   */
  ADVERSARIAL {
    @Override
    public double value(SplittableRandom random) {
      double size = Math.scalb(random.nextDouble(1.0, 2.0), random.nextInt(-996, 996));
      return random.nextBoolean() ? size : -size;
    }
  },

  /** Values of either sign below 10,000, with two, three or four digits behind the point. */
  DECIMALS {
    @Override
    public double value(SplittableRandom random) {
      int unit = UNITS[random.nextInt(UNITS.length)];
      return random.nextInt(-10_000 * unit + 1, 10_000 * unit) / (double) unit;
    }
  },

  /** Amounts of money in whole cents, of either sign, up to a million: their sums are exact. */
  CENTS {
    @Override
    public double value(SplittableRandom random) {
      return random.nextInt(-100_000_000, 100_000_001);
    }
  };

  /** The seed of all benchmarks. */
  public static final long SEED = 20_261_121L;

  private static final int[] UNITS = {100, 1_000, 10_000};

  /**
   * {@return the next value}
   *
   * @param random decides
   */
  public abstract double value(SplittableRandom random);

  /**
   * {@return the next weight: 0.1 to 9.9, with one digit behind the point}
   *
   * @param random decides
   */
  public double weight(SplittableRandom random) {
    return random.nextInt(1, 100) / 10.0;
  }

  /**
   * {@return so many values}
   *
   * @param count how many
   * @param random decides
   */
  public double[] values(int count, SplittableRandom random) {
    double[] values = new double[count];
    Arrays.setAll(values, i -> value(random));
    return values;
  }

  /**
   * {@return so many weights}
   *
   * @param count how many
   * @param random decides
   */
  public double[] weights(int count, SplittableRandom random) {
    double[] weights = new double[count];
    Arrays.setAll(weights, i -> weight(random));
    return weights;
  }
}
