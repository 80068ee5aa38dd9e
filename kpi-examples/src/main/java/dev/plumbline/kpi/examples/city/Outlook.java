package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.trend.Forecast;
import dev.plumbline.kpi.trend.Movement;
import dev.plumbline.kpi.trend.Preference;
import dev.plumbline.kpi.trend.ProcessChart;
import dev.plumbline.kpi.trend.RobustTrend;
import dev.plumbline.kpi.trend.Standing;
import dev.plumbline.kpi.trend.TrendDirection;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.Optional;

/**
 * What the years before tell of an indicator, and what the next one may bring.
 *
 * @param standing its trend, and whether the last year is a signal or noise
 * @param forecast of the next year
 * @param onTarget how likely the next year reaches the last target; a gap if that is unknown, or
 *     there is none
 */
record Outlook(Standing standing, Forecast forecast, Figure onTarget) {

  /** Returns the outlook after a year. */
  static Outlook of(Kpi kpi, Series series, Period year) {
    Standing standing =
        Standing.of(
            ProcessChart.of(series), RobustTrend.of(series), Preference.of(kpi.direction()));
    Forecast forecast = Forecast.of(kpi, series, FiscalYears.CALENDAR.next(year));
    Optional<Target> target = kpi.targetIn(year);
    return new Outlook(
        standing,
        forecast,
        target
            .map(wanted -> forecast.probability(wanted, kpi))
            .orElse(Figure.missing(Gap.NO_TARGET)));
  }

  /** Returns which way it goes, and whether that is for the better. */
  String trend() {
    boolean goes =
        standing.trend() == TrendDirection.RISING || standing.trend() == TrendDirection.FALLING;
    return goes
        ? standing.trend().text() + ", " + standing.trendMovement().text()
        : standing.trend().text();
  }

  /** Returns whether the last year is a signal, and whether that is for the better. */
  String signal() {
    return standing.signal() == Movement.UNCHANGED ? "none" : standing.signal().text();
  }
}
