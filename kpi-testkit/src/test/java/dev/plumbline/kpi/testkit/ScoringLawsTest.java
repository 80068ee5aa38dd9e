package dev.plumbline.kpi.testkit;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.testkit.LawResult.Verdict;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoringLawsTest {
  static List<ScoringLaws> builtIn() {
    return List.of(
        ScoringLaws.of(Scoring.progress(5, 3)).withBaseline(5).withMirror(Scoring.progress(-5, -3)),
        ScoringLaws.of(Scoring.attainment(0.7, HIGHER_IS_BETTER))
            .withMirror(Scoring.attainment(-0.7, LOWER_IS_BETTER)),
        ScoringLaws.of(Scoring.passOrFail(0, LOWER_IS_BETTER))
            .withMirror(Scoring.passOrFail(0, HIGHER_IS_BETTER)),
        ScoringLaws.of(Scoring.goalposts(0.1, 0.7).clamped(Clamp.BOTH)).withBaseline(0.1),
        ScoringLaws.of(Scoring.logGoalposts(100, 75_000)).withBaseline(100),
        ScoringLaws.of(Scoring.inverseRatio(3)),
        ScoringLaws.of(Scoring.worstThresholdTarget(10, 20, 50)).withBaseline(10),
        ScoringLaws.of(Scoring.baselineCommitTargetStretch(0, 6, 10, 12)).withBaseline(0),
        ScoringLaws.of(Scoring.range(-1, 2, 3, 4)).withMirror(Scoring.range(-2, 1, 4, 3)),
        ScoringLaws.of(Scoring.within(0, 1)));
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void check_scoringsOfTheLibrary_areLawful(ScoringLaws laws) {
    assertThat(laws.check().orThrow().isLawful()).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> laws() {
    return ScoringLaws.of(Scoring.progress(0, 1)).dynamicTests();
  }

  @Test
  void check_withoutMirrorAndEnds_saysThatTheyDoNotApply() {
    LawReport report = ScoringLaws.of(Scoring.within(0, 1)).check();

    assertThat(report.result(ScoringLaw.MIRROR).remark()).isEqualTo("names no mirror");
    assertThat(report.result(ScoringLaw.ENDS).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(report.result(ScoringLaw.MONOTONE).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
  }

  /** "Smaller is better" stored and ignored, as in bamboobsc. */
  @Test
  void monotone_directionIgnored_isBroken() {
    LawReport report = ScoringLaws.of(Scoring.of(LOWER_IS_BETTER, value -> value / 10)).check();

    assertThat(report.result(ScoringLaw.MONOTONE).verdict()).isEqualTo(Verdict.BROKEN);
    assertThatExceptionOfType(LawBrokenException.class)
        .isThrownBy(report::orThrow)
        .withMessageContaining("law       D3 MONOTONE: a better value never scores less");
  }

  /** BurningOKR: start = target gives NaN, which a figure refuses. */
  @Test
  void totality_scoringThatThrows_isBroken() {
    LawResult result =
        ScoringLaws.of(value -> Figure.of((value - 1) / 0.0)).check(ScoringLaw.TOTALITY);

    assertThat(result.toString()).contains("score = throws", "expected = a number or a gap");
  }

  /** A mirror that takes the absolute value, and so rewards the wrong side. */
  @Test
  void mirror_distanceWithoutSign_isBroken() {
    Scoring distance = Scoring.of(HIGHER_IS_BETTER, value -> 1 - Math.abs(value - 1));

    assertThat(
            ScoringLaws.of(distance)
                .withMirror(Scoring.progress(0, -1))
                .check(ScoringLaw.MIRROR)
                .verdict())
        .isEqualTo(Verdict.BROKEN);
  }

  @Test
  void ends_baselineThatScoresAGap_isBroken() {
    ScoringLaws laws = ScoringLaws.of(value -> Figure.missing(Gap.DOMAIN)).withBaseline(0);

    assertThat(
            laws.withTries(10)
                .withSeed(3)
                .check(ScoringLaw.ENDS)
                .counterexample()
                .orElseThrow()
                .broken()
                .left())
        .hasToString("score(baseline) = no number: not defined here");
  }

  @Test
  void purity_scoringThatRemembers_isBroken() {
    double[] last = new double[1];
    Scoring remembering =
        value -> {
          Figure score = Figure.of(last[0]);
          last[0] = Math.abs(value) > 1 ? 1.0 : 0.0;
          return score;
        };

    assertThat(
            ScoringLaws.of(remembering)
                .withValues(Numbers.whole(-3, 3))
                .check(ScoringLaw.PURITY)
                .verdict())
        .isEqualTo(Verdict.BROKEN);
  }

  @Test
  void withTolerance_ofAFunctionThatIsRounded_forgives() {
    ScoringLaws laws =
        ScoringLaws.of(Scoring.of(HIGHER_IS_BETTER, value -> Math.nextUp(0.0))).withBaseline(1);

    assertThat(laws.check(ScoringLaw.ENDS).isFailure()).isTrue();
    assertThat(laws.withTolerance(1).check(ScoringLaw.ENDS).isFailure()).isFalse();
  }

  @Test
  void options_thatMakeNoSense_areRefused() {
    ScoringLaws laws = ScoringLaws.of(Scoring.progress(5, 3));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> laws.withBaseline(Double.NaN))
        .withMessage("The baseline NaN is no number. Give a finite one.");
    assertThatNullPointerException().isThrownBy(() -> laws.withMirror(null)).withMessage("mirror");
  }
}
