package dev.plumbline.kpi.target;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.IN_RANGE;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bands of values, in both directions, and what bands say when they grade. */
class ValueBandsTest {
  private static final Status RED = Status.of("red");
  private static final Status AMBER = Status.of("amber");
  private static final Status GREEN = Status.of("green");
  private static final Bands WAITING =
      Bands.ofValues(LOWER_IS_BETTER, RED).from(30, AMBER).from(20, GREEN);
  private static final Bands REVENUE =
      Bands.ofValues(HIGHER_IS_BETTER, RED).from(20, AMBER).from(30, GREEN);

  private static StatusFacts facts(Figure value, Figure score) {
    return new StatusFacts(value, score, Period.month(2026, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "1e300, red",
    "31, red",
    "30.000000000000004, red",
    "30, amber",
    "20.000000000000004, amber",
    "20, green",
    "0, green",
    "-0.0, green",
    "-1e300, green"
  })
  void status_lowerIsBetter_belongsToTheBandBelowTheBound(double value, String status) {
    assertThat(WAITING.status(value)).isEqualTo(Status.of(status));
  }

  @ParameterizedTest
  @CsvSource({
    "-1e300, red",
    "19.999999999999996, red",
    "20, amber",
    "29.999999999999996, amber",
    "30, green",
    "1e300, green"
  })
  void status_higherIsBetter_belongsToTheBandAboveTheBound(double value, String status) {
    assertThat(REVENUE.status(value)).isEqualTo(Status.of(status));
  }

  @Test
  void grade_ofValues_looksAtTheValueAndNamesTheBound() {
    assertThat(WAITING.grade(facts(Figure.of(31), Figure.of(1))))
        .contains(new Verdict(RED, "short of 30.0"));
    assertThat(WAITING.grade(facts(Figure.of(30), Figure.of(0))))
        .contains(new Verdict(AMBER, "from 30.0"));
    assertThat(WAITING.grade(facts(Figure.of(3), Figure.missing(Gap.NO_TARGET))))
        .contains(new Verdict(GREEN, "from 20.0"));
  }

  @Test
  void grade_ofScores_looksAtTheScore() {
    assertThat(Bands.standard().grade(facts(Figure.of(5), Figure.of(0.9))))
        .contains(new Verdict(Status.ON_TRACK, "from 0.9"));
    assertThat(Bands.standard().grade(facts(Figure.of(5), Figure.of(0.1))))
        .contains(new Verdict(Status.OFF_TRACK, "short of 0.6"));
  }

  @Test
  void grade_whatItLooksAtIsMissing_isNothing() {
    Figure nothing = Figure.missing(Gap.NO_DATA);

    assertThat(WAITING.grade(facts(nothing, Figure.of(1)))).isEmpty();
    assertThat(Bands.standard().grade(facts(Figure.of(1), nothing))).isEmpty();
  }

  @Test
  void grade_singleBand_isAlwaysIt() {
    assertThat(Bands.ofValues(LOWER_IS_BETTER, RED).grade(facts(Figure.of(5), Figure.of(1))))
        .contains(new Verdict(RED, "always"));
  }

  @Test
  void ofValues_range_isRefused() {
    assertThatThrownBy(() -> Bands.ofValues(IN_RANGE, RED))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "Bands of values go one way, and a range does not."
                + " Use StatusRules, or bands of scores.");
  }

  @Test
  void from_notBetter_isRefused() {
    assertThatThrownBy(() -> WAITING.from(20, Status.of("blue")))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The band 'blue' begins at 20.0, which is not below 20.0, where 'green' begins."
                + " List the bands from the worst to the best.");
    assertThatThrownBy(() -> REVENUE.from(29, Status.of("blue")))
        .hasMessageStartingWith("The band 'blue' begins at 29.0, which is not above 30.0,");
  }

  @Test
  void from_statusTwiceAndNotFinite_areRefusedTogether() {
    assertThatThrownBy(() -> WAITING.from(Double.NEGATIVE_INFINITY, RED))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "2 problems: (1) The band 'red' begins at -Infinity. Give a finite number."
                + " (2) Two bands have the status 'red'. Name each band differently.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void status_notFinite_isRefused(double value) {
    assertThatThrownBy(() -> WAITING.status(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The value " + value + " has no status. Only finite numbers have one.");
    assertThatThrownBy(() -> Bands.standard().status(value))
        .hasMessage("The score " + value + " has no status. Only finite numbers have one.");
  }

  @Test
  void equals_directionAndKind_matter() {
    assertThat(Bands.ofValues(LOWER_IS_BETTER, RED))
        .isEqualTo(Bands.ofValues(LOWER_IS_BETTER, RED))
        .hasSameHashCodeAs(Bands.ofValues(LOWER_IS_BETTER, RED))
        .isNotEqualTo(Bands.ofValues(HIGHER_IS_BETTER, RED));
    assertThat(Bands.ofValues(HIGHER_IS_BETTER, RED)).isNotEqualTo(Bands.startingWith(RED));
    assertThat(Bands.startingWith(RED).from(-0.0, GREEN))
        .isEqualTo(Bands.startingWith(RED).from(0.0, GREEN));
    assertThat(WAITING).hasToString("red, from 30.0 amber, from 20.0 green");
  }
}
