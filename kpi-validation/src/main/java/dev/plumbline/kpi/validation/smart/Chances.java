package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.trend.Forecast;
import dev.plumbline.kpi.trend.ForecastMethod;
import dev.plumbline.kpi.trend.ForecastRules;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.value.Figure;
import java.util.Optional;

/** How likely a target is reached by its date. */
final class Chances {
  private static final int FEWEST_OF_FORECASTS = ForecastRules.FEWEST / 2;

  private Chances() {}

  static void check(Kpi kpi, Review review) {
    Prospect prospect = Prospect.of(kpi, review).orElse(null);
    if (prospect == null) {
      review.notApplicable();
      return;
    }
    if (prospect.count() < fewest(review)) {
      review.unknown(
          "%s, %s are needed"
              .formatted(
                  prospect.count() == 1 ? "1 observation" : prospect.count() + " observations",
                  fewest(review)));
      return;
    }
    Forecast forecast = forecast(prospect, review).orElse(null);
    if (forecast == null) {
      review.unknown("the periods measured do not fit that of the target");
    } else {
      check(prospect, forecast, review);
    }
  }

  private static void check(Prospect prospect, Forecast forecast, Review review) {
    if (forecast.method() == ForecastMethod.MEASURED) {
      review.notApplicable();
    } else if (!forecast.probability().isPresent()) {
      review.unknown("no forecast could be made");
    } else if (isUnlikely(forecast, review)) {
      if (Rates.isTooSlow(prospect) || Processes.isBeyond(prospect)) {
        review.notApplicable(); // the other rules say of it why
      } else {
        Precedents precedents = Precedents.of(prospect);
        if (precedents.contradict(review.thresholds().leastProbability())) {
          review.unknown("by the forecast there is hardly a chance, but " + precedents);
        } else {
          fail(prospect, forecast, review);
        }
      }
    }
  }

  private static boolean isUnlikely(Forecast forecast, Review review) {
    Figure probability = forecast.probability();
    return probability.isPresent()
        && probability.orElseThrow() < review.thresholds().leastProbability();
  }

  /** {@return whether the target is forecast to be missed, but for a small chance} */
  static boolean isUnlikely(Prospect prospect, Review review) {
    return forecast(prospect, review).filter(made -> isUnlikely(made, review)).isPresent();
  }

  /** {@return the forecast; nothing if the periods measured do not fit that of the target} */
  private static Optional<Forecast> forecast(Prospect prospect, Review review) {
    try {
      return Optional.of(
          Forecast.of(
              prospect.kpi(),
              prospect.series(),
              prospect.period(),
              ForecastRules.standard().withFewest(fewest(review))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int fewest(Review review) {
    return Math.max(review.thresholds().fewestObservations(), FEWEST_OF_FORECASTS);
  }

  private static void fail(Prospect prospect, Forecast forecast, Review review) {
    double probability = forecast.probability().orElseThrow();
    review.fail(
        "reaches %s in %s with a probability of %s, by its %s values so far"
            .formatted(
                wanted(prospect),
                prospect.when(review),
                Amounts.percent(probability),
                forecast.size()),
        Evidence.of("probability", probability),
        Amounts.evidence("expected", forecast.projected().orElseThrow(), prospect.kpi().unit()),
        Evidence.of(
            "80 % of the futures", forecast.interval().map(Object::toString).orElse("unknown")),
        Evidence.of("method", forecast.method().text()),
        Evidence.of("observations", forecast.size()),
        Evidence.of("draws", forecast.draws()));
  }

  private static String wanted(Prospect prospect) {
    return prospect.target().value().isPresent()
        ? Amounts.stated(prospect.wanted(), prospect.kpi().unit())
        : "its target";
  }
}
