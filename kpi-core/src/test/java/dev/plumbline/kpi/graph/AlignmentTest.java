package dev.plumbline.kpi.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.ObjectiveId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentTest {
  private static final NodeId CHURN = KpiId.of("churn");
  private static final NodeId RETAIN = ObjectiveId.of("retain");

  @Test
  void toString_aLink_drawsIt() {
    assertThat(Alignment.of(CHURN, RETAIN, 0.6)).hasToString("churn -> retain (0.6)");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, Double.MIN_VALUE, 1.0, 100.0, 1e308, Double.MAX_VALUE})
  void constructor_finiteWeightNotNegative_isKept(double weight) {
    assertThat(Alignment.of(CHURN, RETAIN, weight).weight()).isEqualTo(weight);
  }

  @Test
  void constructor_negativeZero_becomesZero() {
    assertThat(Alignment.of(CHURN, RETAIN, -0.0)).isEqualTo(Alignment.of(CHURN, RETAIN, 0.0));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        -1.0,
        -Double.MIN_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
      })
  void constructor_anyOtherWeight_isRefused(double weight) {
    assertThatThrownBy(() -> Alignment.of(CHURN, RETAIN, weight))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The alignment 'churn' -> 'retain' has the weight %s.".formatted(weight)
                + " Weights are finite and not negative; use 0 for what should not count.");
  }

  @Test
  void of_null_isRefused() {
    assertThatThrownBy(() -> Alignment.of(null, RETAIN, 1.0)).hasMessage("contributor");
    assertThatThrownBy(() -> Alignment.of(CHURN, null, 1.0)).hasMessage("served");
  }
}
