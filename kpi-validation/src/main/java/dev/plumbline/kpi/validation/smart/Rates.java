package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.trend.Bounds;
import dev.plumbline.kpi.trend.RobustTrend;
import dev.plumbline.kpi.trend.TrendDirection;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Unit;
import java.util.Optional;

/** How fast a KPI must move to reach its target, beside how fast it does. */
final class Rates {
  private Rates() {}

  static void check(Kpi kpi, Review review) {
    Prospect prospect = Prospect.of(kpi, review).orElse(null);
    if (prospect == null || !prospect.isComparable() || !prospect.isKnown(review)) {
      review.notApplicable();
      return;
    }
    RobustTrend trend = trend(prospect).orElse(null);
    if (trend == null) {
      review.unknown("the periods measured overlap");
    } else if (!isTrend(trend) || trend.interval().isEmpty()) {
      review.notApplicable();
    } else if (isTooSlow(prospect, trend) && Chances.isUnlikely(prospect, review)) {
      fail(prospect, trend, required(prospect, trend).orElseThrow(), review);
    }
  }

  /** {@return the trend of what was measured; nothing if its periods overlap} */
  static Optional<RobustTrend> trend(Prospect prospect) {
    try {
      return Optional.of(RobustTrend.of(prospect.series()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static boolean isTrend(RobustTrend trend) {
    return trend.direction() == TrendDirection.RISING
        || trend.direction() == TrendDirection.FALLING;
  }

  /** {@return whether there is a trend, which does not lead to the target in time} */
  static boolean isTooSlow(Prospect prospect) {
    return prospect.isComparable()
        && trend(prospect)
            .filter(trend -> isTrend(trend) && isTooSlow(prospect, trend))
            .isPresent();
  }

  private static boolean isTooSlow(Prospect prospect, RobustTrend trend) {
    Figure required = required(prospect, trend);
    Bounds slopes = trend.interval().orElse(null);
    if (slopes == null || !required.isPresent() || prospect.isReachedBy(prospect.latest())) {
      return false;
    }
    int sign = prospect.kpi().direction().sign();
    double fastest = sign > 0 ? slopes.upper() : slopes.lower();
    return sign * required.orElseThrow() > sign * fastest;
  }

  /** {@return by how much it must move in a unit of time, from its last value on} */
  private static Figure required(Prospect prospect, RobustTrend trend) {
    double left = prospect.left(trend);
    return left > 0.0
        ? Figure.ofResult((prospect.wanted() - prospect.latest()) / left)
        : Figure.missing(Gap.NO_DATA);
  }

  private static void fail(Prospect prospect, RobustTrend trend, double required, Review review) {
    Unit unit = prospect.kpi().unit();
    double slope = trend.slope().orElseThrow();
    String per = prospect.unitOfTime(trend, review);
    review.fail(
        "must %s by %s a %s to reach %s in %s, but has %s by %s a %s so far"
            .formatted(
                required > 0 ? "rise" : "fall",
                Amounts.change(required, unit),
                per,
                Amounts.stated(prospect.wanted(), unit),
                prospect.when(review),
                slope > 0 ? "risen" : "fallen",
                Amounts.change(slope, unit),
                per),
        Amounts.evidence("required per " + per, required, unit),
        Amounts.evidence("observed per " + per, slope, unit),
        Evidence.of(
            "95 % interval of that", trend.interval().map(Bounds::toString).orElse("unknown")),
        Evidence.of("observations", trend.size()));
  }
}
