package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NaturalRange;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Unit;
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
}
