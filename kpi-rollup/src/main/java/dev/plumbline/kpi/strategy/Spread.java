package dev.plumbline.kpi.strategy;

/**
 * What the children are of whose spread is asked: all that there are, or some of many.
 *
 * <p>Source: ISO 3534-1, on the variance of a distribution and of a sample.
 */
public enum Spread {
  /** All that there are. The squared distances are averaged by weight, {@code / sum w}. */
  POPULATION {
    @Override
    double variance(WeightedValues children) {
      return children.variance();
    }

    @Override
    double mean(WeightedValues children) {
      return children.weightedMean();
    }

    @Override
    double weight(WeightedValues children, int child) {
      return children.weight(child);
    }
  },
  /**
   * A sample of more. Their sum is divided by one less than their number, {@code / (n - 1)};
   * weights do not matter beyond 0. Of a single child there is no such spread.
   */
  SAMPLE {
    @Override
    double variance(WeightedValues children) {
      return children.sampleVariance();
    }

    @Override
    double mean(WeightedValues children) {
      return children.mean();
    }

    @Override
    double weight(WeightedValues children, int child) {
      return 1.0;
    }
  };

  abstract double variance(WeightedValues children);

  abstract double mean(WeightedValues children);

  abstract double weight(WeightedValues children, int child);

  /** {@return its name for a reader} */
  String label() {
    return this == POPULATION ? "population" : "sample";
  }
}
