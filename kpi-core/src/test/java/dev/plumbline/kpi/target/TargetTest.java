package dev.plumbline.kpi.target;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @Test
  void progress_downwards_holdsBothEndsAndImpliesTheDirection() {
    Target target = Target.progress(5.0, 3.0).in(Period.year(2026));

    assertThat(target.value()).hasValue(3.0);
    assertThat(target.baseline()).hasValue(5.0);
    assertThat(target.direction()).contains(LOWER_IS_BETTER);
    assertThat(target.period()).contains(Period.year(2026));
    assertThat(target).hasToString("from 5.0 to 3.0 in 2026");
  }

  @Test
  void attainment_aTarget_hasNoBaselineAndNoDirection() {
    Target target = Target.attainment(120.0);

    assertThat(target.value()).hasValue(120.0);
    assertThat(target.baseline()).isEmpty();
    assertThat(target.direction()).isEmpty();
    assertThat(target.period()).isEmpty();
    assertThat(target).hasToString("120.0");
  }

  @Test
  void attainment_ownScale_printsIt() {
    assertThat(Target.attainment(0.0, 10.0)).hasToString("0.0 (scale 10.0)");
    assertThat(Target.attainment(-4.0)).hasToString("-4.0");
    assertThat(Target.attainment(-4.0, 4.0)).isEqualTo(Target.attainment(-4.0));
  }

  @Test
  void passOrFail_zero_isAllowed() {
    Target target = Target.passOrFail(0.0);

    assertThat(target.value()).hasValue(0.0);
    assertThat(target.baseline()).isEmpty();
    assertThat(target.direction()).isEmpty();
    assertThat(target).hasToString("0.0 (pass or fail)");
  }

  @Test
  void progress_targetEqualsBaseline_isRefused() {
    assertThatThrownBy(() -> Target.progress(3.0, 3.0))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The target 3.0 equals its baseline, so no progress can be seen."
                + " Set another baseline, or use an attainment target.");
    assertThatThrownBy(() -> Target.progress(0.0, -0.0))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageStartingWith("The target 0.0 equals its baseline");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -0.0})
  void attainment_zeroWithoutScale_isRefused(double zero) {
    assertThatThrownBy(() -> Target.attainment(zero))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The target 0 has no scale to measure the distance to it. Give one:"
                + " Target.attainment(0, scale), or a baseline: Target.progress(baseline, 0).");
  }

  @ParameterizedTest
  @CsvSource({"5.0, 0.0", "5.0, -0.0", "5.0, -1.0", "0.0, -1.0"})
  void attainment_scaleNotPositive_isRefused(double target, double scale) {
    assertThatThrownBy(() -> Target.attainment(target, scale))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The scale %s of the target %s is not positive.".formatted(scale + 0.0, target)
                + " Give the distance from the target at which the score is 0.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void factories_notFinite_areRefused(double x) {
    String target = "The target " + x + " is not finite. Give a number.";

    assertThatThrownBy(() -> Target.progress(1.0, x))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(target);
    assertThatThrownBy(() -> Target.progress(x, 1.0))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The baseline " + x + " is not finite. Give a number.");
    assertThatThrownBy(() -> Target.attainment(x)).hasMessage(target);
    assertThatThrownBy(() -> Target.attainment(1.0, x))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The scale " + x + " is not finite. Give a number.");
    assertThatThrownBy(() -> Target.passOrFail(x)).hasMessage(target);
  }

  @Test
  void progress_negativeZero_isZero() {
    assertThat(Target.progress(-0.0, 1.0)).isEqualTo(Target.progress(0.0, 1.0));
    assertThat(Target.progress(-0.0, 1.0)).hasToString("from 0.0 to 1.0");
  }

  @Test
  void scoring_inTheImpliedDirection_scores() {
    assertThat(Target.progress(5.0, 3.0).scoring(LOWER_IS_BETTER).score(4.2))
        .isEqualTo(Figure.of(0.4));
    assertThat(Target.passOrFail(0.0).scoring(LOWER_IS_BETTER).score(0.0))
        .isEqualTo(Figure.of(1.0));
    assertThat(Target.attainment(120.0).scoring(HIGHER_IS_BETTER).score(90.0))
        .isEqualTo(Figure.of(0.75));
  }

  @Test
  void scoring_againstTheImpliedDirection_isRefused() {
    assertThatThrownBy(() -> Target.progress(5.0, 3.0).scoring(HIGHER_IS_BETTER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The target from 5.0 to 3.0 implies LOWER_IS_BETTER, not HIGHER_IS_BETTER."
                + " Ask for the scoring in its own direction.");
  }

  @Test
  void in_aPeriod_leavesTheTargetAsItWas() {
    Target always = Target.attainment(120.0);
    Target in2026 = always.in(Period.year(2026));

    assertThat(always.period()).isEmpty();
    assertThat(in2026.in(Period.year(2027)).period()).contains(Period.year(2027));
    assertThat(in2026).hasToString("120.0 in 2026");
  }

  @Test
  void equals_sameFormAndPeriod_isTrue() {
    Target target = Target.progress(5.0, 3.0).in(Period.year(2026));
    Target same = Target.progress(5.0, 3.0).in(Period.parse("2026"));

    assertThat(target).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(
            List.of(
                Target.progress(5.0, 3.0),
                Target.progress(5.0, 2.0).in(Period.year(2026)),
                Target.progress(4.0, 3.0).in(Period.year(2026)),
                Target.attainment(3.0).in(Period.year(2026)),
                Target.attainment(3.0, 2.0).in(Period.year(2026)),
                Target.passOrFail(3.0).in(Period.year(2026)),
                Target.progress(5.0, 3.0).in(Period.year(2027))))
        .doesNotContain(target)
        .doesNotHaveDuplicates();
  }
}
