package dev.plumbline.kpi.trend;

/**
 * Random numbers that are the same on every machine and version of Java: the generator SplitMix64
 * (Steele, Lea and Flood 2014), whose sequence is given by its seed.
 */
final class Draws {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  Draws(long seed) {
    this.state = seed;
  }

  private long next() {
    state += GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /**
   * {@return a number from 0 to {@code bound - 1}} The upper half of a product of 32 bits each: no
   * number is more likely than another by more than one part in {@code 2^32 / bound}.
   */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }
}
