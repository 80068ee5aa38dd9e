package dev.plumbline.kpi.explain;

import java.util.List;
import java.util.Optional;

/** A figure as a mean: values by weights that sum to 1. */
final class MeanTerms {
  private static final double ROUNDING = 0x1p-48;

  private final double[] weights;
  private final List<Contribution> contributions;

  private MeanTerms(double[] weights, List<Contribution> contributions) {
    this.weights = weights;
    this.contributions = contributions;
  }

  /** {@return the figure as a mean; nothing if its parts are no values by such weights} */
  static Optional<MeanTerms> of(List<Contribution> contributions) {
    MeanTerms planned = new MeanTerms(new double[contributions.size()], contributions);
    MeanTerms derived = new MeanTerms(new double[contributions.size()], contributions);
    boolean isMean = true;
    boolean isRatio = true;
    double total = 0.0;
    for (int i = 0; i < contributions.size(); i++) {
      Contribution contribution = contributions.get(i);
      if (contribution.isCounted()) {
        double part = contribution.part().orElse(0.0);
        double value = planned.value(i);
        planned.weights[i] = contribution.effectiveWeight();
        isMean &= Math.abs(part - planned.weights[i] * value) <= ROUNDING * Math.abs(part);
        isRatio &= part != 0.0 && part / value > 0.0;
        derived.weights[i] = part / value; // of a ratio, the share of its denominator
        total += derived.weights[i];
      }
    }
    if (isMean) {
      return Optional.of(planned);
    }
    return isRatio && Math.abs(total - 1.0) <= ROUNDING ? Optional.of(derived) : Optional.empty();
  }

  private double value(int i) {
    return contributions.get(i).origin().taken().orElse(0.0);
  }

  double weight(int i) {
    return weights[i];
  }

  /** {@return the value of a child, or another one where it does not count} */
  double valueOr(int i, double other) {
    return contributions.get(i).isCounted() ? value(i) : other;
  }

  /** {@return the mean before any clamp} */
  double mean() {
    double sum = 0.0;
    for (Contribution contribution : contributions) {
      sum += contribution.isCounted() ? contribution.part().orElse(0.0) : 0.0;
    }
    return sum;
  }
}
