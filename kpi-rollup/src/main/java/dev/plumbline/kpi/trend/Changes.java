package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.exact.Sums;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Unit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The figures of a series compared: with the period before, last year, the mean of some periods, a
 * target, other series.
 *
 * <pre>{@code
 * Changes changes = Changes.of(churn, series);
 * Period march = Period.month(2026, 3);
 * changes.fromPrevious(march);                // against February
 * changes.fromLastYear(march);                // against March 2025
 * changes.fromMeanOf(12, march);              // against the mean of the twelve months before
 * changes.fromTarget(march);                  // against the target for March
 * changes.fromBenchmark(industry, march);     // against March of another series
 * changes.fromMeanOf(5, march).movement().isAtLeastAsGood();
 * }</pre>
 *
 * <p>Which period is the one before, or a year before, is the {@linkplain Calendar calendar's} to
 * say. What is not in the series, or has no value, makes a change with a gap. Immutable.
 */
public final class Changes {
  private static final int MOST_PERIODS = 10_000;

  private final Kpi kpi;
  private final Series series;
  private final Calendar calendar;
  private final Preference preference;

  private Changes(Kpi kpi, Series series, Calendar calendar, Preference preference) {
    this.kpi = kpi;
    this.series = series;
    this.calendar = Objects.requireNonNull(calendar, "calendar");
    this.preference = Objects.requireNonNull(preference, "preference");
  }

  /**
   * {@return the changes of a KPI in the Gregorian calendar}
   *
   * @param kpi whose direction, unit and targets are used
   * @param series its values in time
   * @throws IllegalArgumentException if the series is of another KPI
   */
  public static Changes of(Kpi kpi, Series series) {
    if (!series.kpi().equals(kpi.id())) {
      throw new IllegalArgumentException(
          "The series is of %s, not of %s. Give the series of the KPI."
              .formatted(series.kpi(), kpi.id()));
    }
    return new Changes(kpi, series, Calendar.gregorian(), Preference.of(kpi.direction()));
  }

  /**
   * {@return these changes in another calendar}
   *
   * @param calendar which knows the periods of the series
   */
  public Changes in(Calendar calendar) {
    return new Changes(kpi, series, calendar, preference);
  }

  /**
   * {@return these changes with another preference, such as the range of a KPI that is to stay in
   * one}
   *
   * @param preference which way is better
   */
  public Changes withPreference(Preference preference) {
    return new Changes(kpi, series, calendar, preference);
  }

  /**
   * {@return the change from the period before}
   *
   * @param period one of the calendar's
   * @throws IllegalArgumentException if the calendar does not know the period, or none before it
   */
  public Change fromPrevious(Period period) {
    return from(calendar.previous(known(period)), period);
  }

  /**
   * {@return the change from the same period of the year before, as the calendar says which that
   * is}
   *
   * @param period one of the calendar's
   * @throws IllegalArgumentException if the calendar does not know the period, or none before it
   */
  public Change fromLastYear(Period period) {
    return from(calendar.samePeriodLastYear(known(period)), period);
  }

  /**
   * {@return the change from another period}
   *
   * @param before any period
   * @param period the period that is compared
   */
  public Change from(Period before, Period period) {
    return change(series.figure(before), period, calendar.format(before));
  }

  /**
   * {@return the change from the mean of so many periods before} The mean is the double nearest to
   * the exact one of those that have a value; a gap if none has.
   *
   * @param count how many periods, 1 to 10,000
   * @param period one of the calendar's
   * @throws IllegalArgumentException if the count is less or more, or the calendar does not know
   *     the period, or none so far before it
   */
  public Change fromMeanOf(int count, Period period) {
    if (count < 1 || count > MOST_PERIODS) {
      throw new IllegalArgumentException(
          "There is no mean of %s periods. Use 1 to %s.".formatted(count, MOST_PERIODS));
    }
    double[] values = new double[count];
    int present = 0;
    Period before = known(period);
    for (int i = 0; i < count; i++) {
      before = calendar.previous(before);
      Figure figure = series.figure(before);
      if (figure.isPresent()) {
        values[present++] = figure.orElseThrow();
      }
    }
    Figure mean =
        present == 0 ? Figure.missing(Gap.NO_DATA) : Figure.ofResult(Sums.mean(values, present));
    return change(mean, period, "mean of %s of %s periods before".formatted(present, count));
  }

  /**
   * {@return the change from the target: how far beyond it, or short of it, the figure is} A gap
   * where there is no target, or none with a single value, as for a range.
   *
   * @param period the period that is compared
   */
  public Change fromTarget(Period period) {
    Optional<Target> target = kpi.targetIn(period);
    OptionalDouble value = target.map(Target::value).orElse(OptionalDouble.empty());
    return change(
        value.isPresent() ? Figure.of(value.getAsDouble()) : Figure.missing(Gap.NO_TARGET),
        period,
        "target");
  }

  /**
   * {@return the change from the same period of another series, such as that of an industry}
   *
   * @param benchmark a series in the same unit
   * @param period the period that is compared
   */
  public Change fromBenchmark(Series benchmark, Period period) {
    return change(benchmark.figure(period), period, benchmark.kpi().value());
  }

  private Period known(Period period) {
    if (calendar.grainOf(period).isEmpty()) {
      throw new IllegalArgumentException(
          ("The period %s is none of the calendar %s, in which changes are looked for."
                  + " Say in(...) with the calendar of the series, such as Calendar.fiscal(JULY).")
              .formatted(period, calendar));
    }
    return period;
  }

  private Change change(Figure from, Period period, String against) {
    Unit unit = kpi.unit();
    return Change.of(from, series.figure(period), unit, preference, against);
  }

  /** {@return whose changes these are} */
  @Override
  public String toString() {
    return "changes of " + series;
  }
}
