package dev.plumbline.kpi.target;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.IN_RANGE;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commitment and stretch target. */
class TargetLevelsTest {
  private static final Target UP = Target.attainment(100).commit(90).stretch(120);
  private static final Target DOWN = Target.progress(50, 30).commit(35).stretch(20);

  @ParameterizedTest
  @CsvSource({
    "89.99999999999999, NOTHING",
    "90, COMMITMENT",
    "99.99999999999999, COMMITMENT",
    "100, TARGET",
    "119.99999999999999, TARGET",
    "120, STRETCH",
    "1e300, STRETCH",
    "-1e300, NOTHING"
  })
  void attained_higherIsBetter_isTheHighestLevelReached(double value, Attained attained) {
    assertThat(UP.attained(value, HIGHER_IS_BETTER)).isEqualTo(attained);
    assertThat(Target.attainment(-100).commit(-90).stretch(-120).attained(-value, LOWER_IS_BETTER))
        .isEqualTo(attained);
  }

  @ParameterizedTest
  @CsvSource({
    "36, NOTHING",
    "35, COMMITMENT",
    "30.000000000000004, COMMITMENT",
    "30, TARGET",
    "20.000000000000004, TARGET",
    "20, STRETCH",
    "-5, STRETCH"
  })
  void attained_lowerIsBetter_isTheHighestLevelReached(double value, Attained attained) {
    assertThat(DOWN.attained(value, LOWER_IS_BETTER)).isEqualTo(attained);
  }

  @Test
  void attained_onlyOneLevelOrNone_skipsTheOther() {
    assertThat(Target.attainment(100).commit(90).attained(200, HIGHER_IS_BETTER))
        .isEqualTo(Attained.TARGET);
    assertThat(Target.attainment(100).stretch(120).attained(95, HIGHER_IS_BETTER))
        .isEqualTo(Attained.NOTHING);
    assertThat(Target.attainment(100).attained(100, HIGHER_IS_BETTER)).isEqualTo(Attained.TARGET);
    assertThat(Target.passOrFail(0).commit(2).attained(1, LOWER_IS_BETTER))
        .isEqualTo(Attained.COMMITMENT);
  }

  @Test
  void attained_valueForWhichTheScoringIsNotDefined_isNothing() {
    Target cost = Target.of(Scoring.inverseRatio(3)).commit(5).stretch(2);

    assertThat(cost.attained(1, LOWER_IS_BETTER)).isEqualTo(Attained.STRETCH);
    assertThat(cost.attained(4, LOWER_IS_BETTER)).isEqualTo(Attained.COMMITMENT);
    assertThat(cost.attained(0, LOWER_IS_BETTER)).isEqualTo(Attained.NOTHING);
    assertThat(cost.attained(-1, LOWER_IS_BETTER)).isEqualTo(Attained.NOTHING);
  }

  @Test
  void attained_range_isTargetInside() {
    Target range = Target.of(Scoring.range(20, 30, 5, 5));

    assertThat(range.attained(25, IN_RANGE)).isEqualTo(Attained.TARGET);
    assertThat(range.attained(19, IN_RANGE)).isEqualTo(Attained.NOTHING);
    assertThat(range.value()).isEmpty();
    assertThat(range.fits(HIGHER_IS_BETTER)).isFalse();
    assertThat(range.fits(IN_RANGE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void attained_notFinite_isRefused(double value) {
    assertThatThrownBy(() -> UP.attained(value, HIGHER_IS_BETTER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The value " + value + " has no score. Only finite values have one.");
    assertThatThrownBy(() -> Target.passOrFail(1).attained(value, HIGHER_IS_BETTER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void attained_otherDirection_isRefused() {
    assertThatThrownBy(() -> UP.attained(100, LOWER_IS_BETTER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The target 100.0, commitment 90.0, stretch 120.0 implies HIGHER_IS_BETTER, not"
                + " LOWER_IS_BETTER. Ask for the scoring in its own direction.");
    assertThatThrownBy(() -> Target.attainment(100).attained(100, IN_RANGE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void direction_ofLevels_isThatOfTheTarget() {
    assertThat(Target.attainment(100).direction()).isEmpty();
    assertThat(Target.attainment(100).commit(90).direction()).contains(HIGHER_IS_BETTER);
    assertThat(Target.attainment(100).commit(110).direction()).contains(LOWER_IS_BETTER);
    assertThat(Target.attainment(100).stretch(110).direction()).contains(HIGHER_IS_BETTER);
    assertThat(Target.passOrFail(100).stretch(90).direction()).contains(LOWER_IS_BETTER);
    assertThat(Target.attainment(100).commit(110).fits(HIGHER_IS_BETTER)).isFalse();
    assertThat(Target.attainment(100).commit(110).fits(LOWER_IS_BETTER)).isTrue();
    assertThat(Target.attainment(100).commit(110).fits(IN_RANGE)).isFalse();
  }

  @Test
  void levels_onTheWrongSide_areRefused() {
    String rule = " are not in order. Let each be better than the one before.";

    assertThatThrownBy(() -> Target.attainment(100).commit(90).stretch(95))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The commitment, target and stretch target of 100.0, commitment 90.0, stretch 95.0"
                + rule);
    assertThatThrownBy(() -> Target.attainment(100).commit(100)).hasMessageEndingWith(rule);
    assertThatThrownBy(() -> Target.attainment(100).stretch(100)).hasMessageEndingWith(rule);
    assertThatThrownBy(() -> Target.attainment(100).commit(90).stretch(100))
        .hasMessageEndingWith(rule);
    assertThatThrownBy(() -> Target.attainment(100).commit(100).stretch(110))
        .hasMessageEndingWith(rule);
    assertThatThrownBy(() -> Target.attainment(100).commit(110).stretch(110))
        .hasMessageEndingWith(rule);
    assertThatThrownBy(() -> Target.progress(50, 30).commit(20)).hasMessageEndingWith(rule);
    assertThatThrownBy(() -> Target.progress(50, 30).stretch(40)).hasMessageEndingWith(rule);
    assertThatThrownBy(() -> Target.progress(10, 30).commit(40)).hasMessageEndingWith(rule);
    assertThatThrownBy(() -> Target.attainment(0.0, 5).commit(-0.0)).hasMessageEndingWith(rule);
  }

  @Test
  void levels_notFinite_areRefused() {
    assertThatThrownBy(() -> Target.attainment(100).commit(Double.NaN))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The commitment NaN is not finite. Give a number.");
    assertThatThrownBy(() -> Target.attainment(100).stretch(Double.POSITIVE_INFINITY))
        .hasMessage("The stretch target Infinity is not finite. Give a number.");
  }

  @Test
  void levels_noSingleTargetValue_areRefused() {
    assertThatThrownBy(() -> Target.of(Scoring.range(20, 30, 5, 5)).commit(18))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The target within 20.0 to 30.0, tolerances 5.0 below and 5.0 above has no single value"
                + " to put a commitment beside. Use a scoring through knots.");
  }

  @Test
  void levels_areKeptByPeriodAndText() {
    Target target = UP.in(Period.year(2026));

    assertThat(target.commitment()).hasValue(90);
    assertThat(target.stretch()).hasValue(120);
    assertThat(target).hasToString("100.0, commitment 90.0, stretch 120.0 in 2026");
    assertThat(Target.attainment(5).commit(-0.0).commitment()).isEqualTo(OptionalDouble.of(0.0));
    assertThat(Target.attainment(-5).stretch(-0.0).stretch()).isEqualTo(OptionalDouble.of(0.0));
  }
}
