package dev.plumbline.kpi.trend;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0.0, 1.0);

  private Normal() {}

  /** {@return the probability of being farther from 0 than this, on either side} */
  static double beyond(double z) {
    return Math.min(1.0, 2 * STANDARD.survivalProbability(Math.abs(z)));
  }

  /** {@return how far from 0 one is with a probability, such as 1.96 for 0.95} */
  static double within(double probability) {
    return STANDARD.inverseSurvivalProbability((1.0 - probability) / 2);
  }
}
