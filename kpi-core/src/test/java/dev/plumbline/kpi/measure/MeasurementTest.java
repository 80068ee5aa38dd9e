package dev.plumbline.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.time.Period;
import org.junit.jupiter.api.Test;

class MeasurementTest {
  private static final KpiId CHURN = KpiId.of("churn-rate");
  private static final Period MARCH = Period.month(2026, 3);

  @Test
  void toString_numberOrGap_saysIt() {
    assertThat(Measurement.of(CHURN, MARCH, Reading.of(4.2)))
        .hasToString("churn-rate in 2026-03: 4.2");
    assertThat(Measurement.of(CHURN, MARCH, Reading.notApplicable()))
        .hasToString("churn-rate in 2026-03: not applicable");
  }

  @Test
  void constructor_null_isRefused() {
    Reading reading = Reading.of(4.2);

    assertThatThrownBy(() -> new Measurement(null, MARCH, reading)).hasMessage("kpi");
    assertThatThrownBy(() -> new Measurement(CHURN, null, reading)).hasMessage("period");
    assertThatThrownBy(() -> new Measurement(CHURN, MARCH, null)).hasMessage("reading");
  }
}
