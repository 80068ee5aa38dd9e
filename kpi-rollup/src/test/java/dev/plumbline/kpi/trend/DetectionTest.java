package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against limits 7 and 13 around 10, so that a standard deviation is 1. */
class DetectionTest {
  private static final ProcessLimits LIMITS = ProcessLimits.of(10, 1.128);

  private static ProcessChart chart(DetectionRule rule, double... values) {
    return ProcessChart.of(ChartRules.standard().withLimits(LIMITS).withRules(rule), values);
  }

  private static List<String> signals(DetectionRule rule, double... values) {
    return chart(rule, values).signals().stream()
        .map(signal -> signal.side() + " " + signal.positions())
        .toList();
  }

  @Test
  void zones_beginWhereTheyShould() {
    assertThat(signals(DetectionRule.TWO_OF_THREE, 12.01, 12.01)).hasSize(1);
    assertThat(signals(DetectionRule.TWO_OF_THREE, 12, 12)).isEmpty();
    assertThat(signals(DetectionRule.FOUR_OF_FIVE, 8.99, 8.99, 8.99, 8.99)).hasSize(1);
    assertThat(signals(DetectionRule.FOUR_OF_FIVE, 9, 9, 9, 9)).isEmpty();
    assertThat(signals(DetectionRule.THREE_OF_FOUR, 11.51, 11.51, 11.51)).hasSize(1);
    assertThat(signals(DetectionRule.THREE_OF_FOUR, 11.5, 11.5, 11.5)).isEmpty();
    assertThat(signals(DetectionRule.THREE_OF_FOUR, 8.4, 10, 8.4, 10, 8.4)).isEmpty();
  }

  @Test
  void patterns_thatShareAValue_areOneSignal() {
    assertThat(signals(DetectionRule.TWO_OF_THREE, 12.1, 12.1, 10, 12.1))
        .containsExactly("UP [0, 1, 3]");
    assertThat(signals(DetectionRule.TWO_OF_THREE, 12.1, 12.1, 10, 10, 12.1, 12.1))
        .containsExactly("UP [0, 1]", "UP [4, 5]");
    assertThat(signals(DetectionRule.OUTSIDE_LIMITS, 14, 15)).containsExactly("UP [0]", "UP [1]");
  }

  @Test
  void signal_onOneSide_leadsFromTheLineToTheMeanOfItsValues() {
    Signal signal = chart(DetectionRule.TWO_OF_THREE, 12.5, 10, 13).signals().get(0);

    assertThat(signal.from()).isEqualTo(10);
    assertThat(signal.to()).isEqualTo(12.75);
  }

  @Test
  void signal_inOneDirection_leadsFromItsFirstValueToItsLast() {
    Signal signal =
        chart(DetectionRule.SIX_IN_ONE_DIRECTION, 9, 8, 9, 10, 11, 12, 13, 12).signals().get(0);

    assertThat(signal.positions()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(signal.from()).isEqualTo(8);
    assertThat(signal.to()).isEqualTo(13);
  }

  @Test
  void values_thatStayEqual_goInNoDirection() {
    DetectionRule rule = DetectionRule.SIX_IN_ONE_DIRECTION;
    assertThat(signals(rule, 9, 9, 9, 9, 9, 9, 9, 10)).isEmpty();
    assertThat(signals(rule, 13, 12, 11, 10, 9, 9)).isEmpty();
    assertThat(signals(rule, 8, 9, 10, 11, 12, 13)).containsExactly("UP [0, 1, 2, 3, 4, 5]");
  }

  @Test
  void jump_onTheLimitOfRanges_isNoSignal() {
    double limit = LIMITS.rangeLimit();
    assertThat(signals(DetectionRule.JUMP, 0, limit)).isEmpty();
    assertThat(signals(DetectionRule.JUMP, 0, Math.nextUp(limit))).containsExactly("UP [0, 1]");
  }

  @Test
  void jump_acrossAGap_isNoSignal() {
    Series series =
        Series.builder(KpiId.of("visits"))
            .put(Period.month(2026, 1), 10)
            .put(Period.month(2026, 3), 20)
            .put(Period.month(2026, 4), 10)
            .build();
    ChartRules rules = ChartRules.standard().withLimits(LIMITS).withRules(DetectionRule.JUMP);

    assertThat(ProcessChart.of(series, rules).signals())
        .extracting(Signal::toString)
        .containsExactly("a jump, down, 2026-03 to 2026-04");
  }

  @Test
  void signals_ofSeveralRules_areInTheOrderOfTheirLastValues() {
    ChartRules rules = ChartRules.standard().withLimits(LIMITS);

    assertThat(ProcessChart.of(rules, 12.1, 12.1, 10, 10, 14).signals())
        .extracting(Signal::rule)
        .containsExactly(DetectionRule.TWO_OF_THREE, DetectionRule.OUTSIDE_LIMITS);
  }

  @Test
  void signals_ofTheLastValue_areThoseThatItBelongsTo() {
    ChartRules rules = ChartRules.standard().withLimits(LIMITS);
    double[] eight = {10.5, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5};

    assertThat(ProcessChart.of(rules, eight).latest())
        .extracting(Signal::rule)
        .containsExactly(DetectionRule.EIGHT_IN_A_ROW);
  }

  @Test
  void values_offALineWithoutAWidth_areOutsideAndInNoZone() {
    ChartRules rules = ChartRules.standard().withLimits(ProcessLimits.of(10, 0));

    assertThat(ProcessChart.of(rules, 11, 11, 11).signals())
        .extracting(Signal::rule)
        .containsOnly(DetectionRule.OUTSIDE_LIMITS)
        .hasSize(3);
  }

  @Test
  void signal_withoutValues_isRefused() {
    assertThatThrownBy(() -> new Signal(DetectionRule.JUMP, Side.UP, List.of(), List.of(), 0, 1))
        .hasMessage("The signal of 0 values and 0 periods is inconsistent. Take it from a chart.");
    assertThat(new Signal(DetectionRule.JUMP, Side.UP, List.of(1), List.of(), -0.0, 1))
        .isEqualTo(new Signal(DetectionRule.JUMP, Side.UP, List.of(1), List.of(), 0.0, 1));
  }
}
