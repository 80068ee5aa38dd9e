package dev.plumbline.kpi.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Keep it between": trapezoids and steps. */
class RangeScoringTest {
  @ParameterizedTest
  @CsvSource({
    "20, 1.0",
    "30, 1.0",
    "25, 1.0",
    "17.5, 0.5",
    "19, 0.8",
    "15, 0.0",
    "14.999, 0.0",
    "-1e300, 0.0",
    "-1.7976931348623157e308, 0.0",
    "35, 0.5",
    "31, 0.9",
    "40, 0.0",
    "40.001, 0.0",
    "1.7976931348623157e308, 0.0"
  })
  void range_isOneInsideAndFallsOverTheTolerances(double value, double score) {
    assertThat(Scoring.range(20, 30, 5, 10).score(value)).isEqualTo(Figure.of(score));
  }

  @ParameterizedTest
  @CsvSource({
    // a single point, below zero, decimals, tiny, huge
    "5, 5, 1, 2, 5, 1.0",
    "5, 5, 1, 2, 6, 0.5",
    "5, 5, 1, 2, 4.5, 0.5",
    "-30, -20, 10, 5, -35, 0.5",
    "-30, -20, 10, 5, -17.5, 0.5",
    "0.1, 0.3, 0.1, 0.1, 0.35, 0.5",
    "0.3, 0.4, 0.3, 0.1, 0.1, 0.3333333333333333",
    "0.3, 0.4, 0.2, 0.1, 0.1, 0.0",
    "0, 0, 4.9e-324, 4.9e-324, 4.9e-324, 0.0",
    "0, 0, 1e-323, 1e-323, 4.9e-324, 0.4999999999999995",
    "0, 1.7e308, 1.7e308, 1.7e308, -1.7e308, 0.0",
    "0, 1.6e308, 1e308, 1e308, 1.7e308, 0.9",
    "-0.0, 0.0, 1, 1, 0.0, 1.0"
  })
  void range_edge_isExact(
      double least, double greatest, double below, double above, double value, double score) {
    assertThat(Scoring.range(least, greatest, below, above).score(value))
        .isEqualTo(Figure.of(score));
  }

  @Test
  void range_oneUlpOutside_isNotMetAlthoughItsScoreIsNearlyOne() {
    Scoring range = Scoring.range(20, 30, 5, 10);

    assertThat(range.isMet(Math.nextDown(20.0))).isFalse();
    assertThat(range.isMet(20.0)).isTrue();
    assertThat(range.isMet(30.0)).isTrue();
    assertThat(range.isMet(Math.nextUp(30.0))).isFalse();
    assertThat(range.score(Math.nextDown(20.0)).orElseThrow()).isBetween(0.999999, 1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 1.0",
    "30, 1.0",
    "19.999999999999996, 0.0",
    "30.000000000000004, 0.0",
    "-5, 0.0"
  })
  void within_isAStep(double value, double score) {
    assertThat(Scoring.within(20, 30).score(value)).isEqualTo(Figure.of(score));
    assertThat(Scoring.within(20, 30).isMet(value)).isEqualTo(score == 1.0);
    assertThat(Scoring.within(20, 30).clamped(Clamp.BOTH).isMet(value)).isEqualTo(score == 1.0);
  }

  @Test
  void within_aSinglePoint_isThatPoint() {
    assertThat(Scoring.within(0, 0).score(-0.0)).isEqualTo(Figure.of(1));
    assertThat(Scoring.within(0, 0).score(Double.MIN_VALUE)).isEqualTo(Figure.of(0));
  }

  @Test
  void direction_isInRangeAndThereIsNoSingleTarget() {
    assertThat(Scoring.range(1, 2, 1, 1).direction()).contains(Direction.IN_RANGE);
    assertThat(Scoring.range(1, 2, 1, 1).target()).isEmpty();
    assertThat(Scoring.within(1, 2).direction()).contains(Direction.IN_RANGE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void scoreAndIsMet_notFinite_areRefused(double value) {
    for (Scoring scoring : new Scoring[] {Scoring.range(1, 2, 1, 1), Scoring.within(1, 2)}) {
      assertThatThrownBy(() -> scoring.score(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The value " + value + " has no score. Only finite values have one.");
      assertThatThrownBy(() -> scoring.isMet(value)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "NaN, 1", "1, NaN", "-Infinity, 1", "1, Infinity"})
  void invertedOrNotFinite_isRefused(double least, double greatest) {
    String message =
        "The range from %s to %s is inverted or not finite. Give its least value first."
            .formatted(least, greatest);

    assertThatThrownBy(() -> Scoring.range(least, greatest, 1, 1))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Scoring.within(least, greatest))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -0.0", "NaN, 1", "1, Infinity"})
  void toleranceNotPositive_isRefused(double below, double above) {
    assertThatThrownBy(() -> Scoring.range(1, 2, below, above))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The tolerances %s and %s of a range are not both positive and finite. Give two positive ones, or use Scoring.within."
                .formatted(below, above));
  }

  @Test
  void range_severalFaults_areReportedTogether() {
    assertThatThrownBy(() -> Scoring.range(2, 1, 0, 0))
        .isInstanceOfSatisfying(
            InvalidDefinitionException.class, e -> assertThat(e.problemCount()).isEqualTo(2));
  }

  @Test
  void equals_sameNumbers_andToString() {
    assertThat(Scoring.range(20, 30, 5, 10))
        .isEqualTo(Scoring.range(20, 30, 5, 10))
        .hasSameHashCodeAs(Scoring.range(20, 30, 5, 10))
        .isNotEqualTo(Scoring.range(20, 30, 5, 11))
        .isNotEqualTo(Scoring.range(20, 30, 6, 10))
        .isNotEqualTo(Scoring.range(20, 31, 5, 10))
        .isNotEqualTo(Scoring.range(19, 30, 5, 10))
        .isNotEqualTo(Scoring.within(20, 30))
        .hasToString("within 20.0 to 30.0, tolerances 5.0 below and 10.0 above");
    assertThat(Scoring.within(-0.0, 30))
        .isEqualTo(Scoring.within(0.0, 30))
        .hasToString("within 0.0 to 30.0");
  }
}
