package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NaturalRange;
import dev.plumbline.kpi.trend.ChartRules;
import dev.plumbline.kpi.trend.ProcessChart;
import dev.plumbline.kpi.trend.ProcessLimits;
import dev.plumbline.kpi.trend.RobustTrend;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.value.Unit;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A target beside the limits within which a process moves that nobody changes. */
final class Processes {
  private Processes() {}

  static void check(Kpi kpi, Review review) {
    Prospect prospect = prospect(kpi, review);
    ProcessLimits limits = prospect == null ? null : limits(prospect).orElse(null);
    if (prospect == null || limits == null) {
      review.notApplicable();
    } else if (!prospect.isReachedBy(best(prospect, limits))) {
      Unit unit = kpi.unit();
      review.fail(
          "is to reach %s in %s, but the process moves between %s and %s"
              .formatted(
                  Amounts.stated(prospect.wanted(), unit),
                  prospect.when(review),
                  Amounts.rounded(limits.lower(), unit),
                  Amounts.rounded(limits.upper(), unit)),
          evidence(prospect, limits));
    }
  }

  /** {@return whether the target is beyond what a stable process does} */
  static boolean isBeyond(Prospect prospect) {
    return prospect.isComparable()
        && limits(prospect)
            .filter(limits -> !prospect.isReachedBy(best(prospect, limits)))
            .isPresent();
  }

  static void checkAsksNothing(Kpi kpi, Review review) {
    Prospect prospect = prospect(kpi, review);
    ProcessLimits limits = prospect == null ? null : limits(prospect).orElse(null);
    if (prospect == null || limits == null || isBestOfAll(prospect)) {
      review.notApplicable();
    } else if (worst(prospect, limits) != prospect.wanted()
        && prospect.isReachedBy(worst(prospect, limits))) {
      Unit unit = kpi.unit();
      review.fail(
          "is to reach %s in %s, which the process does by itself: it moves between %s and %s"
              .formatted(
                  Amounts.stated(prospect.wanted(), unit),
                  prospect.when(review),
                  Amounts.rounded(limits.lower(), unit),
                  Amounts.rounded(limits.upper(), unit)),
          evidence(prospect, limits));
    }
  }

  private static Evidence[] evidence(Prospect prospect, ProcessLimits limits) {
    Unit unit = prospect.kpi().unit();
    return new Evidence[] {
      Amounts.evidence("target", prospect.wanted(), unit),
      Amounts.evidence("mean", limits.line(), unit),
      Amounts.evidence("lower limit", limits.lower(), unit),
      Amounts.evidence("upper limit", limits.upper(), unit),
      Amounts.evidence("last value", prospect.latest(), unit),
      Evidence.of("observations", limits.size())
    };
  }

  private static @Nullable Prospect prospect(Kpi kpi, Review review) {
    return Prospect.of(kpi, review)
        .filter(one -> one.isComparable() && one.isKnown(review))
        .orElse(null);
  }

  /** {@return the limits of a process that is stable: without a trend and without a signal} */
  private static Optional<ProcessLimits> limits(Prospect prospect) {
    RobustTrend trend = Rates.trend(prospect).orElse(null);
    if (trend == null || Rates.isTrend(trend)) {
      return Optional.empty();
    }
    NaturalRange range = prospect.kpi().naturalRange().orElse(NaturalRange.any());
    ProcessChart chart = ProcessChart.of(prospect.series(), ChartRules.standard().within(range));
    return chart.signals().isEmpty() ? chart.limits() : Optional.empty();
  }

  private static double best(Prospect prospect, ProcessLimits limits) {
    return prospect.kpi().direction().sign() > 0 ? limits.upper() : limits.lower();
  }

  private static double worst(Prospect prospect, ProcessLimits limits) {
    return prospect.kpi().direction().sign() > 0 ? limits.lower() : limits.upper();
  }

  /**
   * {@return whether the target is the best value that there is, so that nothing is left to ask}
   */
  private static boolean isBestOfAll(Prospect prospect) {
    NaturalRange range = prospect.kpi().naturalRange().orElse(NaturalRange.any());
    OptionalDouble best = prospect.kpi().direction().sign() > 0 ? range.upper() : range.lower();
    return best.isPresent() && best.getAsDouble() == prospect.wanted();
  }
}
