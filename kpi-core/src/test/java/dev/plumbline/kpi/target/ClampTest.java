package dev.plumbline.kpi.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clamps, as a step of their own. */
class ClampTest {
  @ParameterizedTest
  @CsvSource({
    "NONE, -0.5, -0.5",
    "NONE, 3, 3",
    "NONE, -0.0, 0.0",
    "UPPER, -0.5, -0.5",
    "UPPER, -0.0, 0.0",
    "UPPER, 1, 1",
    "UPPER, 1.0000000000000002, 1",
    "UPPER, 1.7976931348623157e308, 1",
    "LOWER, -0.5, 0",
    "LOWER, -4.9e-324, 0",
    "LOWER, -0.0, 0.0",
    "LOWER, 3, 3",
    "BOTH, -1.7976931348623157e308, 0",
    "BOTH, -0.0, 0.0",
    "BOTH, 0.47, 0.47",
    "BOTH, 3, 1"
  })
  void apply_score_isTheNearestAllowed(Clamp clamp, double score, double clamped) {
    assertThat(Figure.of(clamp.apply(score))).isEqualTo(Figure.of(clamped));
    assertThat(Double.doubleToLongBits(clamp.apply(score)))
        .isEqualTo(Double.doubleToLongBits(clamped));
    assertThat(clamp.apply(Figure.of(score))).isEqualTo(Figure.of(clamped));
  }

  @ParameterizedTest
  @EnumSource(Clamp.class)
  void apply_gap_staysAsItIs(Clamp clamp) {
    assertThat(clamp.apply(Figure.missing(Gap.NO_DATA))).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void apply_notFinite_isRefused(double score) {
    assertThatThrownBy(() -> Clamp.BOTH.apply(score))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The score " + score + " cannot be cut off. Only finite scores can.");
  }

  @Test
  void beforeOrAfterTheMean_isNotTheSame() {
    Scoring scoring = Scoring.attainment(100, Direction.HIGHER_IS_BETTER);
    double[] values = {300, 0, 0};

    assertThat(Clamp.BOTH.apply(mean(scoring, values))).isEqualTo(1.0);
    assertThat(mean(scoring.clamped(Clamp.BOTH), values)).isEqualTo(1.0 / 3.0);
  }

  private static double mean(Scoring scoring, double... values) {
    return DoubleStream.of(values).map(v -> scoring.score(v).orElseThrow()).average().orElseThrow();
  }

  @Test
  void clamped_keepsAllButTheScore() {
    Scoring scoring = Scoring.progress(5, 3);
    Scoring clamped = scoring.clamped(Clamp.UPPER);

    assertThat(clamped.score(1)).isEqualTo(Figure.of(1));
    assertThat(clamped.score(6)).isEqualTo(Figure.of(-0.5));
    assertThat(clamped.target()).hasValue(3);
    assertThat(clamped.direction()).contains(Direction.LOWER_IS_BETTER);
    assertThat(clamped.isMet(3)).isTrue();
    assertThat(clamped.isMet(Math.nextUp(3.0))).isFalse();
    assertThat(clamped)
        .isEqualTo(Scoring.progress(5, 3).clamped(Clamp.UPPER))
        .isNotEqualTo(scoring.clamped(Clamp.BOTH))
        .hasToString("0 at 5, 1 at 3, clamped UPPER");
    assertThatThrownBy(() -> clamped.score(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void clamped_none_isTheScoringItself() {
    Scoring scoring = Scoring.progress(5, 3);

    assertThat(scoring.clamped(Clamp.NONE)).isSameAs(scoring);
  }

  @Test
  void clamped_twice_cutsOffBoth() {
    Scoring scoring = Scoring.progress(5, 3).clamped(Clamp.UPPER).clamped(Clamp.LOWER);

    assertThat(scoring.score(1)).isEqualTo(Figure.of(1));
    assertThat(scoring.score(9)).isEqualTo(Figure.of(0));
  }

  @Test
  void clamped_gap_staysAsItIs() {
    assertThat(Scoring.inverseRatio(5).clamped(Clamp.BOTH).score(0))
        .isEqualTo(Figure.missing(Gap.DOMAIN));
  }
}
