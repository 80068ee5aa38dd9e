package dev.plumbline.kpi.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scorings that users write. */
class FunctionScoringTest {
  @Test
  void of_function_isItsResultOrAGap() {
    Scoring root = Scoring.of(Direction.HIGHER_IS_BETTER, Math::sqrt);

    assertThat(root.score(4)).isEqualTo(Figure.of(2));
    assertThat(root.score(-0.0)).isEqualTo(Figure.of(0));
    assertThat(root.score(-4)).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(Scoring.of(Direction.HIGHER_IS_BETTER, v -> 1 / v).score(0))
        .isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(root.score("four")).isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void isMet_isDecidedOnTheScore() {
    Scoring root = Scoring.of(Direction.HIGHER_IS_BETTER, Math::sqrt);

    assertThat(root.isMet(1)).isTrue();
    assertThat(root.isMet(0.9)).isFalse();
    assertThat(root.isMet(-4)).isFalse();
    assertThat(root.target()).isEmpty();
    assertThat(root.direction()).contains(Direction.HIGHER_IS_BETTER);
    assertThat(root).hasToString("user-defined");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void score_notFinite_isRefusedBeforeTheFunctionSeesIt(double value) {
    Scoring scoring =
        Scoring.of(
            Direction.IN_RANGE,
            v -> {
              throw new AssertionError("was asked for " + v);
            });

    assertThatThrownBy(() -> scoring.score(value))
        .hasMessage("The value " + value + " has no score. Only finite values have one.");
    assertThatThrownBy(() -> scoring.isMet(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void lambda_isAScoringForAnyDirection() {
    Scoring lambda = value -> value > 3 ? Figure.of(1) : Figure.missing(Gap.NO_DATA);
    Target target = Target.of(lambda);

    assertThat(lambda.direction()).isEmpty();
    assertThat(lambda.clamped(Clamp.BOTH).score(4)).isEqualTo(Figure.of(1));
    for (Direction direction : Direction.values()) {
      assertThat(target.fits(direction)).isTrue();
      assertThat(target.scoring(direction).isMet(4)).isTrue();
      assertThat(target.attained(4, direction)).isEqualTo(Attained.TARGET);
      assertThat(target.attained(2, direction)).isEqualTo(Attained.NOTHING);
    }
  }

  @Test
  void target_ofAUsersScoring_mustBeFinite() {
    assertThatThrownBy(() -> Target.of(new Wanting(Double.NaN)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The target NaN is not finite. Give a number.");
    assertThat(Target.of(new Wanting(-0.0)).value()).isEqualTo(OptionalDouble.of(0.0));
  }

  private record Wanting(double wanted) implements Scoring {
    @Override
    public Figure score(double value) {
      return Figure.of(value);
    }

    @Override
    public OptionalDouble target() {
      return OptionalDouble.of(wanted);
    }
  }

  @Test
  void lambda_inATarget_isPrintedAsUserDefined() {
    Scoring lambda = value -> Figure.of(value / 2);

    assertThat(Target.of(lambda).in(Period.year(2026))).hasToString("user-defined in 2026");
    assertThat(Target.of(lambda.clamped(Clamp.BOTH))).hasToString("user-defined, clamped BOTH");
  }
}
