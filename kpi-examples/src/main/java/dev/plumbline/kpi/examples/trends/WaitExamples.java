package dev.plumbline.kpi.examples.trends;

import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static java.util.Map.entry;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NaturalRange;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.trend.Bounds;
import dev.plumbline.kpi.trend.Change;
import dev.plumbline.kpi.trend.Changes;
import dev.plumbline.kpi.trend.ChartRules;
import dev.plumbline.kpi.trend.Course;
import dev.plumbline.kpi.trend.Forecast;
import dev.plumbline.kpi.trend.ForecastRules;
import dev.plumbline.kpi.trend.Movement;
import dev.plumbline.kpi.trend.Pace;
import dev.plumbline.kpi.trend.Preference;
import dev.plumbline.kpi.trend.ProcessChart;
import dev.plumbline.kpi.trend.ProcessLimits;
import dev.plumbline.kpi.trend.RobustTrend;
import dev.plumbline.kpi.trend.Signal;
import dev.plumbline.kpi.trend.Standing;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Unit;
import java.time.Month;
import java.util.Map;

/**
 * Two series of New York City, of the table of the city's scorecard, which names their source: one
 * that got worse, and one that only moved.
 */
final class WaitExamples {
  private WaitExamples() {}

  /** {@return the examples, by name} */
  static Map<String, Map<String, Object>> all() {
    return Map.of(
        "wait", Map.of(),
        "changes", changes(),
        "chart", chart(),
        "trend", trend(),
        "standing", standing(),
        "forecast", forecast(),
        "pace", pace());
  }

  /** {@return how long a new application for a senior citizen's rent freeze takes} */
  static Kpi waitForDecision() {
    // wait: begin
    Kpi wait =
        Kpi.builder("9339")
            .name("Time for new senior renter cases")
            .unit(Unit.of("days"))
            .direction(LOWER_IS_BETTER)
            .cadence(Cadence.YEARLY)
            .naturalRange(NaturalRange.atLeast(0))
            .target(Target.passOrFail(10))
            .build();
    // wait: end
    return wait;
  }

  /** {@return its years} */
  static Series waitInDays() {
    Kpi wait = waitForDecision();
    // wait: begin
    Calendar fiscal = Calendar.fiscal(Month.JULY);
    double[] days = {4.69, 3, 4.96, 7, 6.89, 8.54, 11.07, 12.86};
    Series.Builder years = Series.builder(wait);
    for (int i = 0; i < days.length; i++) {
      years.put(fiscal.parse("FY" + (2016 + i)), days[i]);
    }
    Series series = years.build();
    // wait: end
    return series;
  }

  private static Map<String, Object> changes() {
    Kpi wait = waitForDecision();
    Series series = waitInDays();
    Calendar fiscal = Calendar.fiscal(Month.JULY);
    // changes: begin
    Changes changes = Changes.of(wait, series).in(fiscal);
    Period year = fiscal.parse("FY2023");
    Change lastYear = changes.fromLastYear(year);
    Change fiveYears = changes.fromMeanOf(5, year);
    Change target = changes.fromTarget(year);
    boolean improving = fiveYears.movement().isAtLeastAsGood();
    // changes: end
    return Map.of(
        "lastYear", lastYear, "fiveYears", fiveYears, "target", target, "improving", improving);
  }

  /** {@return the process behaviour chart} */
  static ProcessChart waitChart() {
    Series series = waitInDays();
    // chart: begin
    ChartRules rules = ChartRules.standard().within(NaturalRange.atLeast(0));
    ProcessChart chart = ProcessChart.of(series, rules);
    // chart: end
    return chart;
  }

  private static Map<String, Object> chart() {
    ProcessChart chart = waitChart();
    Calendar fiscal = Calendar.fiscal(Month.JULY);
    // chart: begin
    ProcessLimits limits = chart.limits().orElseThrow();
    Signal first = chart.signals().get(0);
    String found = first.rule().text();
    String when = fiscal.format(first.periods().get(0));
    Movement movement = first.movement(Preference.of(LOWER_IS_BETTER));
    // chart: end
    return Map.of(
        "limits", limits,
        "found", found,
        "when", when,
        "movement", movement,
        "lower", limits.lower(),
        "upper", limits.upper());
  }

  private static Map<String, Object> trend() {
    Kpi wait = waitForDecision();
    Series series = waitInDays();
    // trend: begin
    RobustTrend trend = RobustTrend.of(series);
    String inWords = trend.text(wait.unit());
    Movement movement = trend.movement(Preference.of(LOWER_IS_BETTER));
    // trend: end
    Bounds between = trend.interval().orElseThrow();
    return Map.of(
        "inWords", inWords,
        "movement", movement,
        "daysPerYear", trend.slope(),
        "lower", between.lower(),
        "upper", between.upper());
  }

  /** Time to settle other complaints: as bad as the other, and nothing but noise. */
  private static Map<String, Object> standing() {
    ProcessChart chart = waitChart();
    RobustTrend trend = RobustTrend.of(waitInDays());
    // standing: begin
    Preference less = Preference.of(LOWER_IS_BETTER);
    Standing ofWait = Standing.of(Status.OFF_TRACK, chart, trend, less);

    double[] complaints = {23.3, 21, 17.5, 17.7, 21.4, 25.6, 28.6, 25.9};
    ProcessChart other = ProcessChart.of(complaints);
    Standing ofComplaints = Standing.of(Status.OFF_TRACK, other, RobustTrend.of(complaints), less);
    // standing: end
    ProcessLimits limits = other.limits().orElseThrow();
    return Map.of(
        "ofWait",
        ofWait,
        "ofComplaints",
        ofComplaints,
        "lower",
        limits.lower(),
        "upper",
        limits.upper());
  }

  private static Map<String, Object> forecast() {
    Kpi wait = waitForDecision();
    Series series = waitInDays();
    Calendar fiscal = Calendar.fiscal(Month.JULY);
    // forecast: begin
    Period next = fiscal.parse("FY2024");
    Forecast forecast = Forecast.of(wait, series, next);
    Figure expected = forecast.projected();
    Bounds likely = forecast.interval().orElseThrow();
    Figure onTarget = forecast.probability();
    String inWords = forecast.text(fiscal);
    ForecastRules rules = ForecastRules.standard().withConfidence(0.95);
    Bounds wider = Forecast.of(wait, series, next, rules).interval().orElseThrow();
    Figure ofFive = Forecast.of(wait, series.last(5), next).projected();
    // forecast: end
    return Map.ofEntries(
        entry("expected", expected),
        entry("likely", likely),
        entry("onTarget", onTarget),
        entry("inWords", inWords),
        entry("wider", wider),
        entry("ofFive", ofFive),
        entry("lower", likely.lower()),
        entry("upper", likely.upper()));
  }

  private static Map<String, Object> pace() {
    Unit days = Unit.of("days");
    // pace: begin
    Course agreed = Course.line(Period.year(2026), 12.0, 6.0); // from 12 days to 6 in a year
    Pace inMarch = Pace.of(Figure.of(11.4), Period.month(2026, 3).end(), agreed);
    String pace = inMarch.text(days);
    Pace.State state = inMarch.state();
    Figure neededPerDay = inMarch.requiredRate();
    // pace: end
    return Map.of("pace", pace, "state", state, "neededPerDay", neededPerDay);
  }
}
