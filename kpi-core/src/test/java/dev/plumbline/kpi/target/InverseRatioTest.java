package dev.plumbline.kpi.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The other convention for costs. */
class InverseRatioTest {
  @ParameterizedTest
  @CsvSource({
    "100, 100, 1.0",
    "100, 125, 0.8",
    "100, 50, 2.0",
    "100, 300, 0.3333333333333333",
    "0.3, 0.1, 3.0",
    "0.7, 0.1, 7.0",
    "100, 1.7976931348623157e308, 5.562684646268004e-307",
    "4.9e-324, 1e300, 0.0",
    "1e300, 1e300, 1.0"
  })
  void score_positive_isTargetByValue(double target, double value, double score) {
    assertThat(Scoring.inverseRatio(target).score(value)).isEqualTo(Figure.of(score));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -0.0, -4.9e-324, -5, -1e300})
  void score_zeroOrNegative_isNotDefinedAndDoesNotMeetTheTarget(double value) {
    assertThat(Scoring.inverseRatio(100).score(value)).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(Scoring.inverseRatio(100).isMet(value)).isFalse();
  }

  @Test
  void score_beyondTheRangeOfDouble_isAGapThoughTheTargetIsMet() {
    assertThat(Scoring.inverseRatio(1e300).score(1e-300)).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(Scoring.inverseRatio(1e300).isMet(1e-300)).isTrue();
  }

  @Test
  void isMet_besideTheTarget_isDecidedOnTheValue() {
    assertThat(Scoring.inverseRatio(0.3).isMet(0.3)).isTrue();
    assertThat(Scoring.inverseRatio(0.3).isMet(Math.nextUp(0.3))).isFalse();
    assertThat(Scoring.inverseRatio(0.3).isMet(Math.nextDown(0.3))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void scoreAndIsMet_notFinite_areRefused(double value) {
    assertThatThrownBy(() -> Scoring.inverseRatio(5).score(value))
        .hasMessage("The value " + value + " has no score. Only finite values have one.");
    assertThatThrownBy(() -> Scoring.inverseRatio(5).isMet(value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -1, -4.9e-324})
  void target_notPositive_isRefused(double target) {
    assertThatThrownBy(() -> Scoring.inverseRatio(target))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The target %s of an inverse ratio is not positive. Use Scoring.attainment."
                .formatted(target));
  }

  @Test
  void target_notFinite_isRefused() {
    assertThatThrownBy(() -> Scoring.inverseRatio(Double.NaN))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The target NaN is not finite. Give a number.");
  }

  @Test
  void scoring_asAValue_hasDirectionTargetEqualityAndText() {
    assertThat(Scoring.inverseRatio(5).direction()).contains(Direction.LOWER_IS_BETTER);
    assertThat(Scoring.inverseRatio(5).target()).hasValue(5);
    assertThat(Scoring.inverseRatio(5))
        .isEqualTo(Scoring.inverseRatio(5))
        .isNotEqualTo(Scoring.inverseRatio(6))
        .hasToString("5.0 / value");
  }
}
