package dev.plumbline.kpi.testkit.generate;

import dev.plumbline.kpi.testkit.Numbers;

/** Weights of alignments, of every kind: finite and not negative. */
public final class Weights {
  private Weights() {}

  /** {@return weights that are all 1} */
  public static Numbers equal() {
    return Numbers.of(1.0);
  }

  /** {@return weights of one decimal from 0.1 to 10.0, as people write them} */
  public static Numbers decimals() {
    return Numbers.each(random -> (random.nextInt(100) + 1) / 10.0);
  }

  /** {@return multiples of 1/8 up to 8, with which doubles calculate exactly} */
  public static Numbers dyadic() {
    return Numbers.each(random -> (random.nextInt(64) + 1) / 8.0);
  }

  /** {@return decimals, and about every fourth is 0: shown, but not counted} */
  public static Numbers withZeros() {
    return Numbers.each(random -> random.nextInt(4) == 0 ? 0.0 : (random.nextInt(100) + 1) / 10.0);
  }

  /** {@return weights at the ends of what a double can be, so that sums overflow or vanish} */
  public static Numbers extreme() {
    return Numbers.of(
        Double.MAX_VALUE, 1e308, 1e300, 1.0, 0.1, 1e-300, Double.MIN_NORMAL, Double.MIN_VALUE);
  }

  /** {@return weights of one kind at a time, each as often} */
  public static Numbers any() {
    return Numbers.oneOf(equal(), decimals(), dyadic(), withZeros(), extreme());
  }
}
