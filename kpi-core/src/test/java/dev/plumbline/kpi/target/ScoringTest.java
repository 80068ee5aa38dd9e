package dev.plumbline.kpi.target;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formulas of semantics.md, section 2, with their edge cases. */
class ScoringTest {
  private static final double MAX = Double.MAX_VALUE;

  @ParameterizedTest
  @CsvSource({
    // upwards
    "10, 20, 10, 0.0",
    "10, 20, 15, 0.5",
    "10, 20, 20, 1.0",
    "10, 20, 30, 2.0",
    "10, 20, 5, -0.5",
    // downwards
    "5, 3, 5, 0.0",
    "5, 3, 4.2, 0.4",
    "5, 3, 3, 1.0",
    "5, 3, 1, 2.0",
    "5, 3, 6, -0.5",
    // through and below zero
    "-10, 10, 0, 0.5",
    "-20, -10, -15, 0.5",
    "-10, -20, -15, 0.5",
    "10, 0, 2.5, 0.75",
    "0, 10, 0, 0.0",
    "0, -10, -2.5, 0.25",
    // decimals whose doubles are not exact
    "0.1, 0.7, 0.7, 1.0",
    "0.1, 0.7, 0.4, 0.5",
    "0, 0.3, 0.1, 0.3333333333333333",
    "0.1, 0.2, 0.19, 0.9",
    "1.1, 2.2, 3.3, 2.0",
    // many digits, large and tiny
    "0, 1e300, 5e299, 0.5",
    "0, 1e-300, 5e-301, 0.5",
    "1e15, 1000000000000001, 1000000000000001, 1.0",
    "0, 123456789012345.6, 123456789012345.6, 1.0",
    "0.123456789012345, 0.123456789012346, 0.123456789012346, 1.0",
    "-1e308, 1e308, 0, 0.5",
    "-1.7976931348623157e308, 1.7976931348623157e308, 1.7976931348623157e308, 1.0",
    "0, 4.9e-324, 4.9e-324, 1.0",
    "0, 1e300, 4.9e-324, 0.0"
  })
  void progress_values_isTheShareOfTheWay(
      double baseline, double target, double value, double score) {
    assertThat(Scoring.progress(baseline, target).score(value)).isEqualTo(Figure.of(score));
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER_IS_BETTER, 120, 120, 1.0",
    "HIGHER_IS_BETTER, 120, 90, 0.75",
    "HIGHER_IS_BETTER, 120, 0, 0.0",
    "HIGHER_IS_BETTER, 120, 240, 2.0",
    "HIGHER_IS_BETTER, 120, -60, -0.5",
    "LOWER_IS_BETTER, 4, 4, 1.0",
    "LOWER_IS_BETTER, 4, 5, 0.75",
    "LOWER_IS_BETTER, 4, 0, 2.0",
    "LOWER_IS_BETTER, 4, 8, 0.0",
    "LOWER_IS_BETTER, 4, 12, -1.0",
    // negative targets: v / t would be the wrong way round
    "HIGHER_IS_BETTER, -10, -10, 1.0",
    "HIGHER_IS_BETTER, -10, -5, 1.5",
    "HIGHER_IS_BETTER, -10, -20, 0.0",
    "HIGHER_IS_BETTER, -10, 0, 2.0",
    "LOWER_IS_BETTER, -10, -10, 1.0",
    "LOWER_IS_BETTER, -10, -15, 1.5",
    "LOWER_IS_BETTER, -10, -5, 0.5",
    "LOWER_IS_BETTER, -10, 0, 0.0",
    // decimals whose doubles are not exact
    "HIGHER_IS_BETTER, 0.7, 0.63, 0.9",
    "HIGHER_IS_BETTER, 5, 4.5, 0.9",
    "LOWER_IS_BETTER, 0.3, 0.33, 0.9",
    "LOWER_IS_BETTER, 12.7, 12.7, 1.0"
  })
  void attainment_values_isTheShareOfTheTarget(
      Direction direction, double target, double value, double score) {
    assertThat(Scoring.attainment(target, direction).score(value)).isEqualTo(Figure.of(score));
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER_IS_BETTER, 0, 10, 0, 1.0",
    "HIGHER_IS_BETTER, 0, 10, 5, 1.5",
    "HIGHER_IS_BETTER, 0, 10, -10, 0.0",
    "LOWER_IS_BETTER, 0, 10, 0, 1.0",
    "LOWER_IS_BETTER, 0, 10, 4, 0.6",
    "LOWER_IS_BETTER, 0, 10, 10, 0.0",
    "LOWER_IS_BETTER, 0, 0.1, 0.03, 0.7",
    "HIGHER_IS_BETTER, 50, 20, 40, 0.5",
    "LOWER_IS_BETTER, 50, 20, 40, 1.5",
    "HIGHER_IS_BETTER, 1e300, 1e-300, 1e300, 1.0"
  })
  void attainment_ownScale_measuresTheDistanceWithIt(
      Direction direction, double target, double scale, double value, double score) {
    assertThat(Scoring.attainment(target, scale, direction).score(value))
        .isEqualTo(Figure.of(score));
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER_IS_BETTER, 5, 5, 1.0",
    "HIGHER_IS_BETTER, 5, 6, 1.0",
    "HIGHER_IS_BETTER, 5, 4.999999999999999, 0.0",
    "LOWER_IS_BETTER, 5, 5, 1.0",
    "LOWER_IS_BETTER, 5, 4, 1.0",
    "LOWER_IS_BETTER, 5, 5.000000000000001, 0.0",
    "LOWER_IS_BETTER, 0, 0, 1.0",
    "LOWER_IS_BETTER, 0, -0.0, 1.0",
    "HIGHER_IS_BETTER, 0, -0.0, 1.0",
    "LOWER_IS_BETTER, 0, 4.9e-324, 0.0",
    "HIGHER_IS_BETTER, -10, -9, 1.0",
    "LOWER_IS_BETTER, -10, -9, 0.0"
  })
  void passOrFail_values_isOneOrZero(
      Direction direction, double target, double value, double score) {
    Scoring scoring = Scoring.passOrFail(target, direction);

    assertThat(scoring.score(value)).isEqualTo(Figure.of(score));
    assertThat(scoring.isMet(value)).isEqualTo(score == 1.0);
  }

  @Test
  void isMet_atTheTarget_isTrueAndJustBeforeItFalse() {
    assertThat(Scoring.progress(5.0, 3.0).isMet(3.0)).isTrue();
    assertThat(Scoring.progress(5.0, 3.0).isMet(Math.nextUp(3.0))).isFalse();
    assertThat(Scoring.attainment(0.9, HIGHER_IS_BETTER).isMet(0.9)).isTrue();
    assertThat(Scoring.attainment(0.9, HIGHER_IS_BETTER).isMet(Math.nextDown(0.9))).isFalse();
  }

  @Test
  void targetAndDirection_eachKind_areThoseGiven() {
    for (Scoring scoring :
        List.of(
            Scoring.progress(5.0, 3.0),
            Scoring.attainment(3.0, LOWER_IS_BETTER),
            Scoring.attainment(3.0, 9.0, LOWER_IS_BETTER),
            Scoring.passOrFail(3.0, LOWER_IS_BETTER))) {
      assertThat(scoring.target()).hasValue(3.0);
      assertThat(scoring.direction()).contains(LOWER_IS_BETTER);
    }
    assertThat(Scoring.progress(3.0, 5.0).direction()).contains(HIGHER_IS_BETTER);
  }

  @Test
  void score_beyondTheRange_isDomain() {
    Figure domain = Figure.missing(Gap.DOMAIN);

    assertThat(Scoring.progress(0.0, 0.5).score(MAX)).isEqualTo(domain);
    assertThat(Scoring.progress(0.0, Double.MIN_VALUE).score(1.0)).isEqualTo(domain);
    assertThat(Scoring.attainment(0.0, 1e-300, LOWER_IS_BETTER).score(1e300)).isEqualTo(domain);
    assertThat(Scoring.attainment(1e-9, HIGHER_IS_BETTER).score(-MAX)).isEqualTo(domain);
  }

  @Test
  void score_differenceBeyondTheRange_isStillTheQuotient() {
    assertThat(Scoring.progress(-MAX, MAX).score(0.0)).isEqualTo(Figure.of(0.5));
    assertThat(Scoring.attainment(-MAX, HIGHER_IS_BETTER).score(MAX)).isEqualTo(Figure.of(3.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void score_valueNotFinite_isRefused(double value) {
    String message = "The value " + value + " has no score. Only finite values have one.";
    for (Scoring scoring :
        List.of(
            Scoring.progress(5.0, 3.0),
            Scoring.progress(0.0, 1e300),
            Scoring.attainment(3.0, LOWER_IS_BETTER),
            Scoring.passOrFail(3.0, HIGHER_IS_BETTER))) {
      assertThatThrownBy(() -> scoring.score(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> scoring.isMet(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
    }
  }

  @Test
  void score_negativeZero_isThatOfZero() {
    assertThat(Scoring.progress(0.0, 1.0).score(-0.0)).isEqualTo(Figure.of(0.0));
    assertThat(Scoring.progress(0.0, -1.0).score(0.0)).isEqualTo(Figure.of(0.0));
    assertThat(Scoring.progress(0.0, 1e300).score(-0.0)).isEqualTo(Figure.of(0.0));
  }

  @Test
  void progress_targetEqualsBaseline_isRefused() {
    assertThatThrownBy(() -> Scoring.progress(3.0, 3.0))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageStartingWith("The target 3.0 equals its baseline");
  }

  @ParameterizedTest
  @EnumSource
  void attainment_zeroTarget_isRefused(Direction direction) {
    assertThatThrownBy(() -> Scoring.attainment(0.0, direction))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageStartingWith("The target 0 has no scale");
  }

  @Test
  void attainment_negativeScale_isRefused() {
    assertThatThrownBy(() -> Scoring.attainment(3.0, -1.0, LOWER_IS_BETTER))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageStartingWith("The scale -1.0 of the target 3.0 is not positive.");
  }

  @Test
  void passOrFail_notFinite_isRefused() {
    assertThatThrownBy(() -> Scoring.passOrFail(Double.NaN, LOWER_IS_BETTER))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The target NaN is not finite. Give a number.");
  }

  @Test
  void toString_aLine_namesItsEnds() {
    assertThat(Scoring.progress(5.0, 3.0)).hasToString("0 at 5, 1 at 3");
    assertThat(Scoring.attainment(0.3, LOWER_IS_BETTER)).hasToString("0 at 0.6, 1 at 0.3");
  }
}
