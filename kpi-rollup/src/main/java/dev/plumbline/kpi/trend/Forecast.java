package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.exact.Sums;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.Unit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * What a series may come to, with an interval, and how likely it reaches its target.
 *
 * <pre>{@code
 * Forecast forecast = Forecast.of(churn, series, Period.year(2026));
 * forecast.projected();       // the value to be expected in December
 * forecast.interval();        // where it lies with a probability of 80 %
 * forecast.probability();     // how likely it is on target then
 * forecast.method();          // LINE: along the robust trend
 * }</pre>
 *
 * <p>Made by drawing futures (a bootstrap):
 *
 * <table class="striped">
 * <caption>Methods</caption>
 * <thead><tr><th>method</th><th>a future</th><th>chosen where</th></tr></thead>
 * <tbody>
 * <tr><td>{@link ForecastMethod#LINE}</td><td>the line of medians (Theil and Sen), the error of such a
 * line, and residuals drawn with replacement</td><td>the residuals look like noise</td></tr>
 * <tr><td>{@link ForecastMethod#STEPS}</td><td>the last value, the error of the mean step, and steps
 * drawn with replacement</td><td>each residual is like the one before: von Neumann's ratio is below
 * 1.4</td></tr>
 * </tbody>
 * </table>
 *
 * <p>A level, such as a rate or a headcount, is that of the last period; a total, such as revenue
 * of the year, is what has been measured of it and the sum of what is drawn for the periods that
 * are left. The interval holds the middle share of the draws, and the probability is their share
 * that is on target: of so many draws, never more exact than that. None of 2,000 draws does not
 * mean never, and reads {@code under 0.2 %}: of what happens in three of 2,000 futures or more, one
 * would have been drawn with a probability of 95 %. Both know nothing of seasons, of plans, and of
 * what has never happened before.
 *
 * <p>The same values, rules and version give the same forecast on every machine. Below the
 * {@linkplain ForecastRules#withFewest fewest} values it is unknown. Time grows with the values
 * (times 250 for the first 128 of them) and with the draws times the periods that are left.
 * Immutable.
 */
public final class Forecast {
  private static final String TOO_LARGE = "its values are too large";
  private static final int MOST_STEPS = 10_000;

  private final Period until;
  private final ForecastRules rules;
  private final int size;
  private final ForecastMethod method;
  private final Figure projected;
  private final double[] futures;
  private final String reason;
  private final Optional<Scoring> scoring;
  private final Unit unit;

  private Forecast(
      Period until,
      ForecastRules rules,
      int size,
      ForecastMethod method,
      Figure projected,
      double[] futures,
      String reason,
      Optional<Scoring> scoring,
      Unit unit) {
    this.until = until;
    this.rules = rules;
    this.size = size;
    this.method = method;
    this.projected = projected;
    this.futures = futures;
    this.reason = reason;
    this.scoring = scoring;
    this.unit = unit;
  }

  /**
   * {@return the forecast of a KPI by the standard rules: of a total if it is additive, else of a
   * level; within its natural range, against its target}
   *
   * @param kpi whose nature, range, direction and targets are used
   * @param series its values in time
   * @param until a period at the end of which it is asked for, such as that of the target
   * @throws IllegalArgumentException as {@link #ofLevel} and {@link #ofTotal}, or if the series is
   *     of another KPI
   */
  public static Forecast of(Kpi kpi, Series series, Period until) {
    return of(kpi, series, until, ForecastRules.standard());
  }

  /**
   * {@return the forecast of a KPI: of a total if it is additive, else of a level; against its
   * target}
   *
   * @param kpi whose nature, range, direction and targets are used; its range takes the place of
   *     that of the rules
   * @param series its values in time
   * @param until a period at the end of which it is asked for, such as that of the target
   * @param rules how it is made
   * @throws IllegalArgumentException as {@link #ofLevel} and {@link #ofTotal}, or if the series is
   *     of another KPI
   */
  public static Forecast of(Kpi kpi, Series series, Period until, ForecastRules rules) {
    if (!series.kpi().equals(kpi.id())) {
      throw new IllegalArgumentException(
          "The series is of %s, not of %s. Give the series of the KPI."
              .formatted(series.kpi(), kpi.id()));
    }
    ForecastRules ranged = kpi.naturalRange().map(rules::within).orElse(rules);
    Forecast forecast =
        kpi.nature() == Nature.ADDITIVE
            ? ofTotal(series, until, ranged)
            : ofLevel(series, until, ranged);
    return forecast.against(kpi.scoringIn(until), kpi.unit());
  }

  /**
   * {@return the forecast of a level: of the last period of the series' kind that is over at the
   * end of a period; where periods are of unlike lengths, of the one that ends with it}
   *
   * @param series a level in time, in periods that do not overlap
   * @param until a period, such as the year of a target
   * @param rules how it is made
   * @throws IllegalArgumentException if periods overlap, or it is more than 10,000 periods ahead
   */
  public static Forecast ofLevel(Series series, Period until, ForecastRules rules) {
    Points points = Points.of(series);
    if (points.size() < rules.fewest() || !Futures.areTame(points)) {
      return unusable(until, rules, points.size());
    }
    double time = Positions.of(series).endingWith(until, series.period(series.size() - 1));
    double ahead = time - offset(series, points) - points.times()[points.size() - 1];
    if (points.scale() == TimeScale.DAYS
        ? !until.end().isAfter(series.period(points.place(points.size() - 1)).end())
        : ahead <= 0) {
      return measured(until, rules, points.size(), levelAt(series, points, until, ahead));
    }
    Futures futures = new Futures(points, rules);
    int step = futures.stepsTo(points.times()[points.size() - 1] + ahead);
    return drawn(until, rules, points.size(), futures, 0.0, step, step);
  }

  private static double offset(Series series, Points points) {
    return Positions.of(series).of(series.period(points.place(0)));
  }

  private static Figure levelAt(Series series, Points points, Period until, double ahead) {
    double time = points.times()[points.size() - 1] + ahead;
    int place =
        points.scale() == TimeScale.DAYS
            ? endingWith(series, points, until)
            : Arrays.binarySearch(points.times(), 0, points.size(), time);
    return place >= 0 ? Figure.of(points.values()[place]) : Figure.missing(Gap.NO_DATA);
  }

  /** Periods of unlike lengths end together where their middles lie apart. */
  private static int endingWith(Series series, Points points, Period until) {
    int place = points.size() - 1;
    while (place >= 0 && !series.period(points.place(place)).end().equals(until.end())) {
      place--;
    }
    return place;
  }

  /**
   * {@return the forecast of a total: of the sum of all periods of the series in another one}
   *
   * @param series what adds up, in equal periods that do not overlap
   * @param whole a period that is made of whole periods of the series
   * @param rules how it is made
   * @throws IllegalArgumentException if the periods of the series are not equal or overlap, the
   *     whole cuts through them, or it ends more than 10,000 of them ahead
   */
  public static Forecast ofTotal(Series series, Period whole, ForecastRules rules) {
    Points points = Points.of(series);
    if (points.size() < rules.fewest() || !Futures.areTame(points)) {
      return unusable(whole, rules, points.size());
    }
    Positions positions = Positions.of(series);
    if (!positions.isStart(whole.start()) || !positions.isStart(whole.end())) {
      throw new IllegalArgumentException(
          ("The periods of the series %s are not equal, or do not add up to %s. Give a series of"
                  + " equal periods, such as weeks, and a whole that is made of them.")
              .formatted(series.kpi(), whole));
    }
    double offset = offset(series, points);
    long last = (long) (offset + points.times()[points.size() - 1]);
    long from = positions.before(whole.start());
    long end = positions.before(whole.end());
    double[] known = known(points, offset, from, end);
    long due = Math.max(0, Math.min(last + 1, end) - from);
    if (known.length < due) {
      return unknown(
          whole, rules, points.size(), "a period of the total is missing before the last one");
    }
    double toDate = Sums.sum(known, known.length);
    if (last >= end - 1) {
      return measured(whole, rules, points.size(), Figure.ofResult(toDate));
    }
    int first = (int) Math.max(1, Math.min(from - last, Integer.MAX_VALUE));
    int until = (int) Math.min(end - 1 - last, Integer.MAX_VALUE);
    return drawn(whole, rules, points.size(), new Futures(points, rules), toDate, first, until);
  }

  private static double[] known(Points points, double offset, long from, long end) {
    double[] known = new double[points.size()];
    int size = 0;
    for (int i = 0; i < points.size(); i++) {
      double position = offset + points.times()[i];
      if (position >= from && position < end) {
        known[size++] = points.values()[i];
      }
    }
    return Arrays.copyOf(known, size);
  }

  private static Forecast drawn(
      Period until,
      ForecastRules rules,
      int size,
      Futures futures,
      double toDate,
      int first,
      int last) {
    if (last > MOST_STEPS) {
      throw new IllegalArgumentException(
          "The forecast for %s is %s periods ahead. Ask for at most %s."
              .formatted(until, last, MOST_STEPS));
    }
    double[] draws = new double[rules.draws()];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = toDate + futures.draw(first, last) + 0.0;
    }
    Arrays.sort(draws);
    Figure projected = Figure.ofResult(toDate + futures.expected(first, last));
    boolean isFinite = Double.isFinite(draws[0]) && Double.isFinite(draws[draws.length - 1]);
    return projected.isPresent() && isFinite
        ? new Forecast(
            until, rules, size, futures.method(), projected, draws, "", Optional.empty(), Unit.NONE)
        : unknown(until, rules, size, TOO_LARGE);
  }

  private static Forecast unusable(Period until, ForecastRules rules, int size) {
    return unknown(
        until,
        rules,
        size,
        size < rules.fewest()
            ? "%s values, and it takes %s".formatted(size, rules.fewest())
            : TOO_LARGE);
  }

  private static Forecast unknown(Period until, ForecastRules rules, int size, String reason) {
    return new Forecast(
        until,
        rules,
        size,
        ForecastMethod.NONE,
        Figure.missing(Gap.NO_DATA),
        new double[0],
        reason,
        Optional.empty(),
        Unit.NONE);
  }

  private static Forecast measured(Period until, ForecastRules rules, int size, Figure value) {
    return value.isPresent()
        ? new Forecast(
            until,
            rules,
            size,
            ForecastMethod.MEASURED,
            value,
            new double[] {value.orElseThrow()},
            "",
            Optional.empty(),
            Unit.NONE)
        : unknown(until, rules, size, "its value is missing, and later ones are there");
  }

  private Forecast against(Optional<Scoring> newScoring, Unit newUnit) {
    return new Forecast(
        until, rules, size, method, projected, futures, reason, newScoring, newUnit);
  }

  /** {@return the period at the end of which it is asked for} */
  public Period until() {
    return until;
  }

  /** {@return how it was made} */
  public ForecastMethod method() {
    return method;
  }

  /** {@return from how many values} */
  public int size() {
    return size;
  }

  /** {@return how many futures were drawn; 0 if it is unknown, 1 if it is measured} */
  public int draws() {
    return futures.length;
  }

  /** {@return the seed of the draws} */
  public long seed() {
    return rules.seed();
  }

  /** {@return the share of the futures that the interval holds, such as 0.8} */
  public double confidence() {
    return rules.confidence();
  }

  /** {@return the value to be expected; a gap if it is unknown} */
  public Figure projected() {
    return projected;
  }

  /** {@return where the middle share of the futures lies; nothing if it is unknown} */
  public Optional<Bounds> interval() {
    if (futures.length == 0) {
      return Optional.empty();
    }
    int outside = (int) Math.floor((1 - rules.confidence()) / 2 * futures.length);
    int most = (futures.length - 1) / 2;
    int rank = Math.min(outside, most);
    return Optional.of(new Bounds(futures[rank], futures[futures.length - 1 - rank]));
  }

  /**
   * {@return the share of the futures that reach a target; a gap if it is unknown}
   *
   * @param isReached whether a value reaches it
   */
  public Figure probability(DoublePredicate isReached) {
    return futures.length == 0
        ? Figure.missing(Gap.NO_DATA)
        : Figure.of(Arrays.stream(futures).filter(isReached).count() / (double) futures.length);
  }

  /**
   * {@return the share of the futures that reach a target; a gap if it is unknown}
   *
   * @param target the target
   * @param kpi whose direction counts
   */
  public Figure probability(Target target, Kpi kpi) {
    return probability(target.scoring(kpi.direction())::isMet);
  }

  /**
   * {@return the share of the futures that reach the target of the KPI; a gap if it is unknown, or
   * there is no target}
   */
  public Figure probability() {
    return scoring.map(target -> probability(target::isMet)).orElse(Figure.missing(Gap.NO_TARGET));
  }

  /** {@return the forecast in one line, with its period as in the calendar on the wall} */
  @Override
  public String toString() {
    return text(Calendar.gregorian());
  }

  /**
   * {@return the forecast in one line, with what it rests on}
   *
   * @param calendar which says what periods are called, such as {@code FY2026}
   */
  public String text(Calendar calendar) {
    String end = calendar.format(until);
    if (!projected.isPresent()) {
      return "unknown at the end of %s: %s".formatted(end, reason);
    }
    String value = Shown.figure(projected, unit);
    if (method == ForecastMethod.MEASURED) {
      return "%s at the end of %s: measured%s".formatted(value, end, verdict());
    }
    return "%s at the end of %s (%s: %s)%s; %s, %s values, %s draws"
        .formatted(
            value,
            end,
            Shown.percent(rules.confidence()),
            interval().map(Objects::toString).orElse("no interval"),
            chance(),
            method.text(),
            size,
            futures.length);
  }

  /** What is measured is on target or not; there is nothing probable about it. */
  private String verdict() {
    Figure probability = probability();
    if (!probability.isPresent()) {
      return "";
    }
    return probability.orElseThrow() == 1.0 ? ", on target" : ", off target";
  }

  private String chance() {
    Figure probability = probability();
    return probability.isPresent()
        ? ", on target with " + Shown.share(probability.orElseThrow(), futures.length)
        : "";
  }
}
