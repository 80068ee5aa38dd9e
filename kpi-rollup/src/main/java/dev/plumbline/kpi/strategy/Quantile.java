package dev.plumbline.kpi.strategy;

/**
 * What the quantile of a share is where it lies between two values.
 *
 * <p>The values are in order, {@code x1 <= x2 <= ... <= xn}, with weights w; S is the sum of the
 * weights up to and with one of them, W that of all. Q(t) is the first x whose S is at least {@code
 * t W}.
 *
 * <p>Both kinds are exact, and rounded once; comparisons of weights are exact, so that ten times a
 * tenth is the whole. Source: R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages,
 * The American Statistician 50 (1996), whose types for equal weights are named below.
 */
public enum Quantile {
  /**
   * The quantile is one of the values: {@code Q(share)}, the inverse of the weighted distribution
   * function, type 1. The median of an even number is the lower of the two in the middle; the share
   * 0 is the minimum, and 1 the maximum.
   */
  DISCRETE {
    @Override
    double of(WeightedValues sorted, double share) {
      return sorted.value(Positions.discrete(sorted, share));
    }
  },
  /**
   * The quantile moves from one value to the next. For equal weights type 7: with {@code h = share
   * (n - 1)} it is {@code x[k] + (h - k) (x[k + 1] - x[k])}, counted from 0, where k is the whole
   * part of h. So the median of an even number is the mean of the two in the middle.
   *
   * <p>Where the weights differ, it is the mean of Q over the window from {@code share (1 - d)} to
   * {@code share (1 - d) + d}, where {@code d = sum w^2 / W^2}; {@code 1 / d} is the number of
   * children of equal weight that would tell as much. For equal weights that is the same. A child
   * with hardly any weight has hardly any influence. Source: A. Akinshin, Weighted quantile
   * estimators (2023), arXiv:2304.07265, type 7.
   */
  CONTINUOUS {
    @Override
    double of(WeightedValues sorted, double share) {
      return Positions.isUniform(sorted)
          ? Interpolation.between(sorted, share)
          : WindowMean.of(sorted, share);
    }
  };

  /** {@return the quantile of children in order, of which there is at least one} */
  abstract double of(WeightedValues sorted, double share);

  /** {@return its name for a reader} */
  String label() {
    return this == DISCRETE ? "discrete" : "continuous";
  }
}
