package dev.plumbline.kpi.testkit;

import java.util.Objects;
import java.util.OptionalLong;

/** What a law says of one sample. */
public sealed interface Outcome {
  /** The law holds. */
  record Holds() implements Outcome {
    static final Holds INSTANCE = new Holds();
  }

  /**
   * The law has nothing to say: there is no result, or the sample is not of those that it is about.
   *
   * @param because why, as the rest of a sentence
   */
  record SaysNothing(String because) implements Outcome {
    /**
     * Checks that nothing is null.
     *
     * @param because why
     */
    public SaysNothing {
      Objects.requireNonNull(because, "because");
    }
  }

  /**
   * The law does not hold.
   *
   * @param left one side of the equation
   * @param right the other
   * @param ulps how many doubles lie between the two; nothing if one of them is no number
   * @param merge how the children were divided and merged; empty if they were not
   */
  record Broken(Side left, Side right, OptionalLong ulps, String merge) implements Outcome {
    /**
     * Checks that nothing is null.
     *
     * @param left one side of the equation
     * @param right the other
     * @param ulps how many doubles lie between the two
     * @param merge how the children were divided and merged
     */
    public Broken {
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(right, "right");
      Objects.requireNonNull(ulps, "ulps");
      Objects.requireNonNull(merge, "merge");
    }
  }

  /** {@return that the law holds} */
  static Outcome holds() {
    return Holds.INSTANCE;
  }

  /**
   * {@return that the law has nothing to say}
   *
   * @param because why
   */
  static Outcome saysNothing(String because) {
    return new SaysNothing(because);
  }

  /** {@return whether the law does not hold} */
  default boolean isBroken() {
    return this instanceof Broken;
  }
}
