package dev.plumbline.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import org.junit.jupiter.api.Test;

class MeasurementTest {
  private static final KpiId CHURN = KpiId.of("churn-rate");
  private static final Period MARCH = Period.month(2026, 3);

  @Test
  void toString_numberOrGap_saysIt() {
    assertThat(new Measurement(CHURN, MARCH, Figure.of(4.2)))
        .hasToString("churn-rate in 2026-03: 4.2");
    assertThat(new Measurement(CHURN, MARCH, Figure.missing(Gap.NOT_APPLICABLE)))
        .hasToString("churn-rate in 2026-03: not applicable");
  }

  @Test
  void constructor_null_isRefused() {
    Figure figure = Figure.of(4.2);

    assertThatThrownBy(() -> new Measurement(null, MARCH, figure)).hasMessage("kpi");
    assertThatThrownBy(() -> new Measurement(CHURN, null, figure)).hasMessage("period");
    assertThatThrownBy(() -> new Measurement(CHURN, MARCH, null)).hasMessage("figure");
  }
}
