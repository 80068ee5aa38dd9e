package dev.plumbline.kpi.value;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {
  @ParameterizedTest
  @CsvSource({
    "HIGHER_IS_BETTER, 5.0, 5.0, true",
    "HIGHER_IS_BETTER, 5.000000000000001, 5.0, true",
    "HIGHER_IS_BETTER, 4.999999999999999, 5.0, false",
    "HIGHER_IS_BETTER, -3.0, -2.0, false",
    "LOWER_IS_BETTER, 5.0, 5.0, true",
    "LOWER_IS_BETTER, 4.999999999999999, 5.0, true",
    "LOWER_IS_BETTER, 5.000000000000001, 5.0, false",
    "LOWER_IS_BETTER, -3.0, -2.0, true",
    "HIGHER_IS_BETTER, -0.0, 0.0, true",
    "LOWER_IS_BETTER, 0.0, -0.0, true"
  })
  void reaches_valueAndLevel_comparesWithoutTolerance(
      Direction direction, double value, double level, boolean reached) {
    assertThat(direction.reaches(value, level)).isEqualTo(reached);
  }

  @Test
  void from_twoNumbers_isTheWayFromOneToTheOther() {
    assertThat(Direction.from(5.0, 3.0)).isEqualTo(LOWER_IS_BETTER);
    assertThat(Direction.from(-5.0, -3.0)).isEqualTo(HIGHER_IS_BETTER);
  }

  @ParameterizedTest
  @CsvSource({"3.0, 3.0", "0.0, -0.0", "NaN, 1.0", "1.0, NaN"})
  void from_noDifference_isRefused(double from, double to) {
    assertThatThrownBy(() -> Direction.from(from, to))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no direction from " + from + " to " + to + ". Give two different numbers.");
  }

  @Test
  void sign_eachDirection_isPlusOrMinusOne() {
    assertThat(HIGHER_IS_BETTER.sign()).isEqualTo(1);
    assertThat(LOWER_IS_BETTER.sign()).isEqualTo(-1);
  }
}
