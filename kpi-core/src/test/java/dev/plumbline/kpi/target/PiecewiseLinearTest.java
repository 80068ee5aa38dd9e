package dev.plumbline.kpi.target;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
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

/** Curves through knots, and the named forms that are such curves. */
class PiecewiseLinearTest {
  private static final Knot[] RISING = {Knot.of(0, 0), Knot.of(10, 0.5), Knot.of(12, 1)};
  private static final Knot[] FALLING = {Knot.of(3, 1), Knot.of(5, 0.4), Knot.of(30, 0)};

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "10, 0.5",
    "12, 1.0",
    "5, 0.25",
    "11, 0.75",
    "10.2, 0.55",
    "-2, -0.1",
    "14, 1.5",
    "1e300, 2.5e299",
    "-1e300, -5e298",
    "4.9e-324, 0.0",
    "-4.9e-324, 0.0"
  })
  void score_rising_isTheLineBetweenAndBeyondTheKnots(double value, double score) {
    assertThat(Scoring.through(Outside.EXTRAPOLATE, RISING).score(value))
        .isEqualTo(Figure.of(score));
  }

  @ParameterizedTest
  @CsvSource({"3, 1.0", "5, 0.4", "30, 0.0", "4, 0.7", "17.5, 0.2", "2, 1.3", "0, 1.9", "55, -0.4"})
  void score_falling_isTheLineBetweenAndBeyondTheKnots(double value, double score) {
    assertThat(Scoring.through(Outside.EXTRAPOLATE, FALLING).score(value))
        .isEqualTo(Figure.of(score));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0.0",
    "-1.7976931348623157e308, 0.0",
    "0, 0.0",
    "5, 0.25",
    "11.999999, 0.99999975",
    "12, 1.0",
    "12.1, 1.0",
    "1.7976931348623157e308, 1.0"
  })
  void score_clamp_isThatOfTheNearestKnotOutside(double value, double score) {
    assertThat(Scoring.through(Outside.CLAMP, RISING).score(value)).isEqualTo(Figure.of(score));
  }

  @Test
  void score_oneUlpBesideAKnot_goesOnWithTheSegmentOfThatSide() {
    Scoring steps =
        Scoring.through(
            Outside.EXTRAPOLATE, Knot.of(0, 0), Knot.of(1, 0), Knot.of(2, 1), Knot.of(3, 1));

    assertThat(steps.score(Math.nextDown(1.0))).isEqualTo(Figure.of(0));
    assertThat(steps.score(1.0)).isEqualTo(Figure.of(0));
    assertThat(steps.score(Math.nextUp(1.0)).orElseThrow()).isBetween(2e-16, 3e-16);
    assertThat(steps.score(Math.nextDown(2.0)).orElseThrow()).isLessThan(1).isGreaterThan(0.99999);
    assertThat(steps.score(2.0)).isEqualTo(Figure.of(1));
    assertThat(steps.score(Math.nextUp(2.0))).isEqualTo(Figure.of(1));
  }

  @Test
  void score_beyondTheRangeOfDouble_isAGap() {
    Scoring steep = Scoring.progress(0, 1e-300);

    assertThat(steep.score(1e300)).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(steep.score(-1e300)).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(steep.isMet(1e300)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void scoreAndIsMet_notFinite_areRefused(double value) {
    Scoring curve = Scoring.through(Outside.CLAMP, RISING);

    assertThatThrownBy(() -> curve.score(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The value " + value + " has no score. Only finite values have one.");
    assertThatThrownBy(() -> curve.isMet(value))
        .hasMessage("The value " + value + " has no score. Only finite values have one.");
  }

  @Test
  void score_label_isAGap() {
    assertThat(Scoring.progress(0, 1).score("done")).isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void direction_isThatInWhichScoresRise() {
    assertThat(Scoring.through(Outside.CLAMP, RISING).direction()).contains(HIGHER_IS_BETTER);
    assertThat(Scoring.through(Outside.CLAMP, FALLING).direction()).contains(LOWER_IS_BETTER);
    assertThat(Scoring.through(Outside.CLAMP, RISING[2], RISING[1], RISING[0]))
        .as("listed from the best to the worst")
        .isEqualTo(Scoring.through(Outside.CLAMP, RISING));
  }

  @Test
  void target_isWhereTheScoreIsFirstOne() {
    assertThat(Scoring.through(Outside.CLAMP, RISING).target()).hasValue(12);
    assertThat(Scoring.through(Outside.CLAMP, FALLING).target()).hasValue(3);
    assertThat(Scoring.through(Outside.CLAMP, Knot.of(0, 0), Knot.of(5, 1), Knot.of(9, 1)).target())
        .hasValue(5);
    assertThat(Scoring.through(Outside.CLAMP, Knot.of(1, 1), Knot.of(5, 1), Knot.of(9, 0)).target())
        .hasValue(5);
  }

  @Test
  void isMet_noKnotScoresOne_isDecidedOnTheScore() {
    Scoring curve = Scoring.through(Outside.EXTRAPOLATE, Knot.of(0, 0), Knot.of(10, 0.5));

    assertThat(curve.target()).isEmpty();
    assertThat(curve.isMet(19.999)).isFalse();
    assertThat(curve.isMet(20)).isTrue();
    assertThat(Scoring.through(Outside.CLAMP, Knot.of(0, 0), Knot.of(10, 0.5)).isMet(20)).isFalse();
  }

  @Test
  void isMet_hardlyShortOfTheTarget_isDecidedOnTheValue() {
    Scoring curve = Scoring.progress(-1e300, 1);

    assertThat(curve.score(Math.nextDown(1.0))).isEqualTo(Figure.of(1));
    assertThat(curve.isMet(Math.nextDown(1.0))).isFalse();
    assertThat(curve.isMet(1.0)).isTrue();
  }

  @Test
  void through_tooFewKnots_isRefused() {
    assertThatThrownBy(() -> Scoring.through(Outside.CLAMP))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The number of knots of a curve, 0, is too small. Give it at least two.");
    assertThatThrownBy(() -> Scoring.through(Outside.CLAMP, Knot.of(0, 1)))
        .hasMessage("The number of knots of a curve, 1, is too small. Give it at least two.");
  }

  @Test
  void through_valuesNotInOrder_isRefusedWithThePair() {
    assertThatThrownBy(
            () ->
                Scoring.through(
                    Outside.CLAMP, Knot.of(1, 0), Knot.of(3, 0.5), Knot.of(2, 0.7), Knot.of(4, 1)))
        .hasMessage(
            "The knots '3.0 scores 0.5' and '2.0 scores 0.7' of a curve are not in order."
                + " List them by value, each value once.");
  }

  @Test
  void through_aValueTwice_isOneProblem() {
    assertThatThrownBy(
            () ->
                Scoring.through(
                    Outside.CLAMP, Knot.of(1, 0), Knot.of(1, 0.5), Knot.of(2, 0.7), Knot.of(4, 1)))
        .hasMessage(
            "The knots '1.0 scores 0.0' and '1.0 scores 0.5' of a curve are not in order."
                + " List them by value, each value once.");
    assertThatThrownBy(() -> Scoring.through(Outside.CLAMP, Knot.of(-0.0, 0), Knot.of(0.0, 0.5)))
        .hasMessageStartingWith("The knots '0.0 scores 0.0' and '0.0 scores 0.5'");
  }

  @Test
  void through_scoresThatDoNotGoOneWay_areRefused() {
    assertThatThrownBy(
            () -> Scoring.through(Outside.CLAMP, Knot.of(0, 0), Knot.of(1, 1), Knot.of(2, 0)))
        .hasMessage(
            "The scores of a curve's knots rise and fall. Let them go one way, or use a range.");
    assertThatThrownBy(() -> Scoring.through(Outside.CLAMP, Knot.of(0, 1), Knot.of(1, 1)))
        .hasMessage(
            "The scores of a curve's knots are all the same. Let them go one way, or use a range.");
  }

  @Test
  void through_severalFaults_areReportedTogether() {
    assertThatThrownBy(
            () -> Scoring.through(Outside.CLAMP, Knot.of(0, 0), Knot.of(0, 0), Knot.of(0, 0)))
        .isInstanceOfSatisfying(
            InvalidDefinitionException.class, e -> assertThat(e.problemCount()).isEqualTo(3));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void knot_notFinite_isRefused(double bad) {
    assertThatThrownBy(() -> Knot.of(bad, 0))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The value of a knot " + bad + " is not finite. Give a number.");
    assertThatThrownBy(() -> Knot.of(0, bad))
        .hasMessage("The score of a knot " + bad + " is not finite. Give a number.");
  }

  @Test
  void knot_negativeZero_isZero() {
    assertThat(Knot.of(-0.0, -0.0)).isEqualTo(Knot.of(0.0, 0.0)).hasToString("0.0 scores 0.0");
  }

  @ParameterizedTest
  @CsvSource({
    // goal 90, red flag 60
    "60, 90, 60, 0.3333333333333333",
    "60, 90, 90, 0.6666666666666666",
    "60, 90, 120, 1.0",
    "60, 90, 30, 0.0",
    "60, 90, 75, 0.5",
    "60, 90, 0, -0.3333333333333333",
    // lower is better
    "10, 4, 10, 0.3333333333333333",
    "10, 4, 4, 0.6666666666666666",
    "10, 4, -2, 1.0",
    "10, 4, 16, 0.0",
    // below zero, decimals, huge
    "-20, -10, 0, 1.0",
    "0.1, 0.4, 0.7, 1.0",
    "0.1, 0.7, 0.7, 0.6666666666666666",
    "-1.7e308, 1.7e308, 0, 0.5",
    "-1.7e308, 1.7e308, 1.7e308, 0.6666666666666666"
  })
  void goalAndRedFlag_isInThirds(double redFlag, double goal, double value, double score) {
    Scoring scoring = Scoring.goalAndRedFlag(redFlag, goal);

    assertThat(scoring.score(value)).isEqualTo(Figure.of(score));
    assertThat(scoring.target()).hasValue(goal);
    assertThat(scoring.isMet(goal)).isTrue();
    assertThat(scoring.isMet(redFlag)).isFalse();
  }

  @Test
  void goalAndRedFlag_degenerate_isRefused() {
    assertThatThrownBy(() -> Scoring.goalAndRedFlag(5, 5))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The red flag 5.0 equals the goal. Set it where one must act.");
    assertThatThrownBy(() -> Scoring.goalAndRedFlag(Double.NaN, 5))
        .hasMessage("The red flag NaN is not finite. Give a number.");
    assertThatThrownBy(() -> Scoring.goalAndRedFlag(5, Double.NEGATIVE_INFINITY))
        .hasMessage("The goal -Infinity is not finite. Give a number.");
  }

  @ParameterizedTest
  @CsvSource({
    "20, 50, 80, 20, 0.0",
    "20, 50, 80, 50, 0.5",
    "20, 50, 80, 80, 1.0",
    "20, 50, 80, 10, 0.0",
    "20, 50, 80, 500, 1.0",
    "20, 50, 80, 65, 0.75",
    "9, 4, 3, 9, 0.0",
    "9, 4, 3, 4, 0.5",
    "9, 4, 3, 3.5, 0.75",
    "9, 4, 3, 2, 1.0",
    "-3, -2, -1, -2.5, 0.25"
  })
  void worstThresholdTarget_isInHalves(
      double worst, double threshold, double target, double value, double score) {
    Scoring scoring = Scoring.worstThresholdTarget(worst, threshold, target);

    assertThat(scoring.score(value)).isEqualTo(Figure.of(score));
    assertThat(scoring.target()).hasValue(target);
  }

  @ParameterizedTest
  @CsvSource({"20, 80, 50", "20, 20, 50", "20, 50, 50", "20, 10, 50"})
  void worstThresholdTarget_notInOrder_isRefused(double worst, double threshold, double target) {
    assertThatThrownBy(() -> Scoring.worstThresholdTarget(worst, threshold, target))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("of a curve are not in order. List them by value, each value once.");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "70, 0.7",
    "100, 1.0",
    "130, 1.3",
    "35, 0.35",
    "85, 0.85",
    "160, 1.6",
    "-10, -0.1"
  })
  void baselineCommitTargetStretch_isAtItsLevels(double value, double score) {
    Scoring scoring = Scoring.baselineCommitTargetStretch(0, 70, 100, 130);

    assertThat(scoring.score(value)).isEqualTo(Figure.of(score));
    assertThat(Scoring.baselineCommitTargetStretch(0, -70, -100, -130).score(-value))
        .isEqualTo(Figure.of(score));
    assertThat(scoring.isMet(value)).isEqualTo(value >= 100);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, 25, 0.25",
    "100, 0, 25, 0.75",
    "0, 100, 150, 1.5",
    "-5, 5, 0, 0.5",
    "20, 85, 52.5, 0.5"
  })
  void goalposts_isTheShareOfTheWay(double worst, double best, double value, double score) {
    assertThat(Scoring.goalposts(worst, best).score(value)).isEqualTo(Figure.of(score));
    assertThat(Scoring.goalposts(worst, best).target()).hasValue(best);
  }

  @Test
  void goalposts_equal_areRefused() {
    assertThatThrownBy(() -> Scoring.goalposts(5, 5))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("of a curve are not in order.");
  }

  @Test
  void equals_sameKnots_dependsOnWhatIsOutside() {
    assertThat(Scoring.through(Outside.CLAMP, RISING))
        .isEqualTo(Scoring.through(Outside.CLAMP, RISING))
        .hasSameHashCodeAs(Scoring.through(Outside.CLAMP, RISING))
        .isNotEqualTo(Scoring.through(Outside.CLAMP, FALLING))
        .isNotEqualTo(Scoring.through(Outside.EXTRAPOLATE, RISING))
        .isNotEqualTo(RISING);
    assertThat(Scoring.goalAndRedFlag(60, 90))
        .as("the same line with another target")
        .isNotEqualTo(Scoring.goalposts(30, 120));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 10, 100, 12.5, 1e300})
  void equals_sameLineFromAnotherFactory_isTheSame(double target) {
    assertThat(Scoring.attainment(target, Direction.HIGHER_IS_BETTER))
        .isEqualTo(Scoring.progress(0, target))
        .isEqualTo(Scoring.goalposts(0, target))
        .hasSameHashCodeAs(Scoring.progress(0, target))
        .hasToString(Scoring.progress(0, target).toString());
  }

  @Test
  void toString_isTheKnotsFromTheWorstToTheBest() {
    assertThat(Scoring.through(Outside.EXTRAPOLATE, RISING))
        .hasToString("0 at 0, 0.5 at 10, 1 at 12");
    assertThat(Scoring.through(Outside.CLAMP, FALLING))
        .hasToString("0 at 30, 0.4 at 5, 1 at 3, level outside");
    assertThat(Scoring.goalposts(100, 1e300)).hasToString("0 at 100, 1 at 1E+300");
  }
}
