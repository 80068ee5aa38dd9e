package dev.plumbline.kpi.examples;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.trend.Bounds;
import dev.plumbline.kpi.trend.CentralLine;
import dev.plumbline.kpi.trend.Change;
import dev.plumbline.kpi.trend.Changes;
import dev.plumbline.kpi.trend.ChartRules;
import dev.plumbline.kpi.trend.Course;
import dev.plumbline.kpi.trend.Forecast;
import dev.plumbline.kpi.trend.ForecastMethod;
import dev.plumbline.kpi.trend.ForecastRules;
import dev.plumbline.kpi.trend.Movement;
import dev.plumbline.kpi.trend.Pace;
import dev.plumbline.kpi.trend.Preference;
import dev.plumbline.kpi.trend.ProcessChart;
import dev.plumbline.kpi.trend.ProcessLimits;
import dev.plumbline.kpi.trend.RobustTrend;
import dev.plumbline.kpi.trend.Signal;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;

/** Series that make arithmetic hard, and what is calculated from them. */
final class AwkwardTrends {
  private static final double MOST = Double.MAX_VALUE;
  private static final double LEAST = Double.MIN_VALUE;

  private static final Kpi KPI =
      Kpi.builder("revenue")
          .direction(Direction.HIGHER_IS_BETTER)
          .unit(Unit.PERCENT)
          .target(Target.progress(-MOST, MOST).in(Period.year(2026)))
          .build();

  private static final Course COURSE = Course.line(Period.year(2026), -MOST, MOST);

  private static final List<double[]> ROWS =
      List.of(
          new double[] {},
          new double[] {-0.0},
          new double[] {-0.0, 0.0, -0.0, 0.0, -0.0, -0.0, 0.0, -0.0, 0.0, -0.0, -0.0, 0.0},
          new double[] {-MOST, MOST, -MOST, MOST, -MOST, MOST, -MOST, MOST, -MOST, MOST},
          new double[] {-MOST, -MOST, -MOST, -MOST, MOST, MOST, MOST, MOST, MOST, MOST},
          new double[] {MOST, MOST, MOST, MOST, MOST, MOST, MOST, MOST, MOST, MOST, MOST},
          new double[] {LEAST, -LEAST, 0, LEAST, LEAST, -LEAST, LEAST, 0, -LEAST, LEAST},
          new double[] {0, -1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12},
          new double[] {1e300, 1, -1e300, 1e-300, 1, 2, 3, 4, 1e300, 0.1, 0.2, 0.3});

  private static final List<Series> SERIES = ROWS.stream().map(AwkwardTrends::series).toList();

  private static final List<Preference> PREFERENCES =
      List.of(
          Preference.of(Direction.HIGHER_IS_BETTER),
          Preference.of(Direction.LOWER_IS_BETTER),
          Preference.of(Direction.IN_RANGE),
          Preference.forRange(-MOST, -0.0));

  private static final List<ProcessChart> CHARTS =
      SERIES.stream()
          .flatMap(
              series ->
                  Stream.of(
                      ProcessChart.of(series),
                      ProcessChart.of(
                          series,
                          ChartRules.standard()
                              .withBaseline(5)
                              .withCentralLine(CentralLine.MEDIAN))))
          .toList();

  private static final Map<Class<?>, List<?>> INPUTS =
      Map.ofEntries(
          Map.entry(double[].class, ROWS),
          Map.entry(Series.class, SERIES),
          Map.entry(Calendar.class, List.of(Calendar.gregorian())),
          Map.entry(Preference.class, PREFERENCES),
          Map.entry(Movement.class, List.of(Movement.values())),
          Map.entry(Unit.class, List.of(Unit.NONE, Unit.PERCENT, Unit.currency("EUR"))),
          Map.entry(Bounds.class, List.of(new Bounds(-MOST, -0.0))),
          Map.entry(RobustTrend.class, SERIES.stream().map(RobustTrend::of).toList()),
          Map.entry(ProcessChart.class, CHARTS),
          Map.entry(
              ProcessLimits.class,
              CHARTS.stream().flatMap(chart -> chart.limits().stream()).toList()),
          Map.entry(
              Signal.class, CHARTS.stream().flatMap(chart -> chart.signals().stream()).toList()),
          Map.entry(Changes.class, SERIES.stream().map(series -> Changes.of(KPI, series)).toList()),
          Map.entry(Change.class, changes()),
          Map.entry(Course.class, List.of(COURSE, COURSE.via(LocalDate.of(2026, 5, 1), -0.0))),
          Map.entry(Pace.class, SERIES.stream().flatMap(AwkwardTrends::paces).toList()),
          Map.entry(Forecast.class, SERIES.stream().flatMap(AwkwardTrends::forecasts).toList()),
          Map.entry(ForecastRules.class, List.of(ForecastRules.standard())),
          Map.entry(DoublePredicate.class, List.<DoublePredicate>of(x -> x > 0)));

  private static Stream<Pace> paces(Series series) {
    return Stream.of(Pace.ofLevel(series, COURSE), Pace.ofTotal(series, COURSE));
  }

  private static Stream<Forecast> forecasts(Series series) {
    ForecastRules steps = ForecastRules.standard().withMethod(ForecastMethod.STEPS);
    Period year = Period.year(2026);
    return Stream.of(
        Forecast.of(KPI, series, year),
        Forecast.ofLevel(series, year, steps),
        Forecast.ofTotal(series, year, ForecastRules.standard()));
  }

  private AwkwardTrends() {}

  private static Series series(double[] values) {
    Series.Builder builder = Series.builder(KPI);
    for (int i = 0; i < values.length; i++) {
      builder.put(Period.month(2025 + i / 12, i % 12 + 1), values[i]);
    }
    return builder.put(Period.month(2027, 1), Reading.noData()).build();
  }

  private static List<Change> changes() {
    List<Figure> figures =
        List.of(
            Figure.of(0),
            Figure.of(MOST),
            Figure.of(-MOST),
            Figure.of(LEAST),
            Figure.missing(Gap.NO_TARGET));
    return figures.stream()
        .flatMap(
            from ->
                figures.stream()
                    .map(to -> Change.of(from, to, Unit.PERCENT, PREFERENCES.get(0), "before")))
        .toList();
  }

  /** Returns what there is of a type. */
  static List<?> of(Class<?> type) {
    return INPUTS.getOrDefault(type, List.of());
  }

  /** Returns the types of which there is something. */
  static Set<Class<?>> types() {
    return INPUTS.keySet();
  }
}
