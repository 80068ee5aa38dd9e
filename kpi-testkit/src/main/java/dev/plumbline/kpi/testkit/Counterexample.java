package dev.plumbline.kpi.testkit;

import java.util.Objects;

/**
 * The smallest sample that was found to break a law.
 *
 * @param sample the children
 * @param broken how the law is broken by them
 * @param seed of the samples among which the first one was found
 * @param attempt at which it was found, from 1; 0 where the sample was given and not drawn, so that
 *     the seed means nothing
 * @param steps in which it was made smaller
 */
public record Counterexample(
    Sample sample, Outcome.Broken broken, long seed, int attempt, int steps) {
  /**
   * Checks that nothing is null.
   *
   * @param sample the children
   * @param broken how the law is broken by them
   * @param seed of the samples among which the first one was found
   * @param attempt at which it was found, or 0
   * @param steps in which it was made smaller
   */
  public Counterexample {
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(broken, "broken");
  }

  /** {@return how far the two sides are apart, such as {@code , 1 ulp apart}} */
  private String distance() {
    return broken.ulps().isPresent() ? ", %s apart".formatted(ulps(broken.ulps().getAsLong())) : "";
  }

  private static String ulps(long ulps) {
    return ulps == 1 ? "1 ulp" : ulps + " ulps";
  }

  /** {@return the children, both sides, how they were merged, and the seed} */
  @Override
  public String toString() {
    String merge = broken.merge().isEmpty() ? "" : "\nmerge     " + broken.merge();
    String drawn = attempt == 0 ? "" : "seed %s, ".formatted(seed);
    String shrunk = steps == 1 ? "shrunk in 1 step" : "shrunk in %s steps".formatted(steps);
    return """
        children  %s
        left      %s
        right     %s%s          %s%s%s
        try       %s"""
        .formatted(
            sample,
            broken.left(),
            broken.right(),
            distance(),
            drawn,
            shrunk,
            merge,
            sample.toJava());
  }
}
