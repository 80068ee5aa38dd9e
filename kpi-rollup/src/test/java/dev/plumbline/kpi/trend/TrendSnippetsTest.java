package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NaturalRange;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The examples of the Javadoc of this package, compiled and run. */
class TrendSnippetsTest {
  private final Kpi churn =
      Kpi.builder("churn-rate")
          .unit(Unit.PERCENT)
          .direction(Direction.LOWER_IS_BETTER)
          .target(Target.progress(5.0, 3.0))
          .build();

  private static Series series(Kpi kpi, double... values) {
    Series.Builder builder = Series.builder(kpi);
    for (int i = 0; i < values.length; i++) {
      builder.put(Period.month(2025 + i / 12, i % 12 + 1), values[i]);
    }
    return builder.build();
  }

  @Test
  void trend_itsExample_rises() {
    RobustTrend trend = RobustTrend.of(9, 12, 11, 14, 15, 13, 17, 18);
    assertThat(trend.direction()).isEqualTo(TrendDirection.RISING);
    assertThat(trend.slope()).isEqualTo(Figure.of(1.0));
    assertThat(trend.toString())
        .isEqualTo("rising by 1 per period (95 %: 0.8 to 1.667; p = 0.006; 8 points)");
  }

  @Test
  void chart_itsExample_isQuiet() {
    Series series = series(churn, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1);
    ProcessChart chart = ProcessChart.of(series);
    assertThat(chart.limits().orElseThrow()).hasToString("mean 50.81, limits 45.82 to 55.8");
    assertThat(chart.signals()).isEmpty();
  }

  @Test
  void chartRules_theirExample_areOneOfAnother() {
    ChartRules rules =
        ChartRules.standard()
            .withBaseline(12)
            .withCentralLine(CentralLine.MEDIAN)
            .within(NaturalRange.atLeast(0))
            .withRules(DetectionRule.OUTSIDE_LIMITS, DetectionRule.EIGHT_IN_A_ROW);
    assertThat(ProcessChart.of(rules, 1, 2).limits()).isEmpty();
  }

  @Test
  void preference_itsExample_isForTheNearer() {
    assertThat(Preference.of(Direction.LOWER_IS_BETTER).movement(4.8, 4.2))
        .isEqualTo(Movement.BETTER);
    assertThat(Preference.forRange(20, 30).movement(35, 18)).isEqualTo(Movement.BETTER);
  }

  @Test
  void change_itsExample_isInPoints() {
    Preference lower = Preference.of(Direction.LOWER_IS_BETTER);
    Change change = Change.of(Figure.of(4.8), Figure.of(4.2), Unit.PERCENT, lower, "2026-02");
    assertThat(change.absolute()).hasToString("-0.6 percentage points");
    assertThat(change.relative()).isEqualTo(Figure.of(-0.125));
    assertThat(change.toString())
        .isEqualTo("4.2 % against 4.8 % (2026-02): -0.6 percentage points, -12.5 %, better");
  }

  @Test
  void changes_theirExample_compareMarch() {
    Series series = series(churn, 5, 5, 4.9, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4.8, 4.2);
    Series industry = Series.builder(KpiId.of("industry")).put(Period.month(2026, 3), 4).build();
    Changes changes = Changes.of(churn, series);
    Period march = Period.month(2026, 3);
    assertThat(changes.fromPrevious(march).from()).isEqualTo(Figure.of(4.8));
    assertThat(changes.fromLastYear(march).from()).isEqualTo(Figure.of(4.9));
    assertThat(changes.fromMeanOf(12, march).movement()).isEqualTo(Movement.BETTER);
    assertThat(changes.fromTarget(march).from()).isEqualTo(Figure.of(3));
    assertThat(changes.fromBenchmark(industry, march).movement()).isEqualTo(Movement.WORSE);
    assertThat(changes.fromMeanOf(5, march).movement().isAtLeastAsGood()).isTrue();
  }

  @Test
  void pace_itsExample_isBehind() {
    Series churnSeries =
        series(churn, new double[17]).toBuilder().put(Period.month(2026, 6), 4.8).build();
    Pace pace = Pace.ofLevel(churnSeries, Course.line(Period.year(2026), 5.0, 3.0));
    assertThat(pace.state()).isEqualTo(Pace.State.BEHIND);
    assertThat(pace.toString()).startsWith("behind: 4.8 on 2026-07-01 where 4.008 was due; ");
  }

  @Test
  void course_itsExample_hasAMilestone() {
    Course course = Course.line(Period.year(2026), 5.0, 3.0).via(LocalDate.of(2026, 7, 1), 4.5);
    assertThat(course.at(LocalDate.of(2026, 7, 1))).isEqualTo(Figure.of(4.5));
  }

  @Test
  void forecast_itsExample_isAlongTheLine() {
    Series series = series(churn, 5, 4.8, 4.9, 4.7, 4.8, 4.5, 4.6, 4.4, 4.5, 4.3, 4.2, 4.3);
    Forecast forecast = Forecast.of(churn, series, Period.year(2026));
    assertThat(forecast.projected().orElseThrow()).isBetween(3.3, 3.6);
    assertThat(forecast.interval().orElseThrow().contains(3.4)).isTrue();
    assertThat(forecast.probability().orElseThrow()).isBetween(0.0, 0.2);
    assertThat(forecast.method()).isEqualTo(ForecastMethod.LINE);
  }

  @Test
  void forecastRules_theirExample_areOneOfAnother() {
    ForecastRules rules =
        ForecastRules.standard()
            .withConfidence(0.9)
            .withMethod(ForecastMethod.STEPS)
            .within(NaturalRange.atLeast(0));
    Series series = series(churn, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0.5, 0.2);
    Forecast forecast = Forecast.ofLevel(series, Period.year(2026), rules);
    assertThat(forecast.confidence()).isEqualTo(0.9);
    assertThat(forecast.projected()).isEqualTo(Figure.of(0));
    assertThat(forecast.method()).isEqualTo(ForecastMethod.STEPS);
  }

  @Test
  void standing_itsExample_isWithinNoise() {
    Series series = series(churn, 10, 12, 11, 10, 12, 10, 11, 12, 10, 11);
    ProcessChart chart = ProcessChart.of(series);
    RobustTrend trend = RobustTrend.of(series);
    Preference preference = Preference.of(churn.direction());
    Standing standing = Standing.of(Status.of("red"), chart, trend, preference);
    assertThat(standing.toString()).isEqualTo("red, but within noise");
  }
}
