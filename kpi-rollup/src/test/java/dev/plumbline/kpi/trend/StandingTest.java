package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.value.Direction;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final Preference HIGHER = Preference.of(Direction.HIGHER_IS_BETTER);
  private static final double[] QUIET = {10, 12, 11, 10, 12, 10, 11, 12, 10, 11};
  private static final double[] RISING = {1, 2.5, 3, 4.5, 5, 6.5, 7, 8.5};
  private static final double[] JUMPED = {10, 12, 11, 10, 12, 10, 11, 12, 10, 30};

  private static Standing standing(String status, Preference preference, double... values) {
    return Standing.of(
        Status.of(status), ProcessChart.of(values), RobustTrend.of(values), preference);
  }

  @Test
  void status_ofAQuietSeries_isWithinNoise() {
    assertThat(standing("red", HIGHER, QUIET)).hasToString("red, but within noise");
    assertThat(standing("red", HIGHER, QUIET).isSignal()).isFalse();
  }

  @Test
  void status_ofATrend_saysWhichWay() {
    ChartlessTrend trend = new ChartlessTrend(RISING);
    assertThat(trend.standing("green", Direction.LOWER_IS_BETTER))
        .isEqualTo("green, and rising (worse)");
    assertThat(trend.standing("green", Direction.HIGHER_IS_BETTER))
        .isEqualTo("green, and rising (better)");
    assertThat(trend.standing("green", Direction.IN_RANGE))
        .isEqualTo("green, and rising (changed)");
  }

  /** A trend whose chart has limits so wide that nothing is a signal. */
  private record ChartlessTrend(RobustTrend trend) {
    ChartlessTrend(double... values) {
      this(RobustTrend.of(values));
    }

    String standing(String status, Direction direction) {
      ProcessChart chart =
          ProcessChart.of(
              ChartRules.standard().withLimits(ProcessLimits.of(5, 100)), 1, 2.5, 3, 4.5);
      return Standing.of(Status.of(status), chart, trend, Preference.of(direction)).toString();
    }
  }

  @Test
  void status_ofASignal_saysWhetherItIsForTheBetter() {
    assertThat(standing("green", HIGHER, JUMPED)).hasToString("green, and a signal (better)");
    assertThat(standing("green", Preference.of(Direction.LOWER_IS_BETTER), JUMPED).signal())
        .isEqualTo(Movement.WORSE);
    assertThat(standing("green", Preference.of(Direction.IN_RANGE), JUMPED).isSignal()).isTrue();
  }

  @Test
  void status_ofFewValues_saysSo() {
    assertThat(standing("red", HIGHER, 1, 2)).hasToString("red, too few values to tell more");
    assertThat(Standing.of(ProcessChart.of(QUIET), RobustTrend.of(QUIET), HIGHER))
        .hasToString("no status, but within noise");
  }

  @Test
  void status_withoutLimitsButWithATrend_saysWhichWay() {
    assertThat(ofBaseline(12, RISING)).hasToString("red, and rising (better)");
  }

  @Test
  void status_withoutLimitsAndWithoutATrend_isNotCalledNoise() {
    assertThat(ofBaseline(12, QUIET))
        .hasToString("red, no trend, and too few values to tell a signal from noise");
    assertThat(ofBaseline(10, QUIET)).hasToString("red, but within noise");
  }

  private static Standing ofBaseline(int baseline, double... values) {
    ChartRules rules = ChartRules.standard().withBaseline(baseline);
    return Standing.of(
        Status.of("red"), ProcessChart.of(rules, values), RobustTrend.of(values), HIGHER);
  }

  @Test
  void status_ofASignalAndATrend_saysBoth() {
    ChartRules rules = ChartRules.standard().withBaseline(5);
    double[] values = {1, 1.5, 1, 1.5, 1, 2, 3, 4, 5, 6, 7};
    Standing standing =
        Standing.of(
            Status.of("amber"),
            ProcessChart.of(rules, values),
            RobustTrend.of(values),
            Preference.of(Direction.LOWER_IS_BETTER));
    assertThat(standing).hasToString("amber, a signal (worse), and rising (worse)");
  }
}
