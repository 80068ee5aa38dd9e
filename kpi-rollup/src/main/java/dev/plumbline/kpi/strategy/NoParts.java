package dev.plumbline.kpi.strategy;

/** What a strategy is told that asks for the parts of ratios where there are none. */
final class NoParts {
  private NoParts() {}

  static IllegalStateException exception() {
    return new IllegalStateException(
        "There are no numerators and denominators here. Declare Trait.SUMS_PARTS, or use"
            + " WeightedValues.ofRatios.");
  }
}
