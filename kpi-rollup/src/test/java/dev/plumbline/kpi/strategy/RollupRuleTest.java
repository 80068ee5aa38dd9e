package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollupRuleTest {
  private static final AggregationStrategy MEAN = AggregationStrategy.mean();

  @Test
  void scores_unlessSaidOtherwise_ignoresWhatIsMissing() {
    assertThat(RollupRule.scores(MEAN))
        .isEqualTo(
            new RollupRule(
                Basis.SCORES,
                MEAN,
                Mode.VALUE,
                WeightSource.ALIGNMENT,
                MissingPolicy.IGNORE,
                0.0,
                CoverageBy.WEIGHT,
                Clamp.NONE,
                Clamp.NONE));
  }

  @Test
  void values_unlessSaidOtherwise_ignoresWhatIsMissing() {
    assertThat(RollupRule.values(MEAN))
        .isEqualTo(
            new RollupRule(
                Basis.VALUES,
                MEAN,
                Mode.VALUE,
                WeightSource.ALIGNMENT,
                MissingPolicy.IGNORE,
                0.0,
                CoverageBy.WEIGHT,
                Clamp.NONE,
                Clamp.NONE));
  }

  @Test
  void with_missingAndMinimumCoverage_changesNothingElse() {
    assertThat(RollupRule.values(MEAN).withMissing(MissingPolicy.ZERO).withMinimumCoverage(0.5))
        .isEqualTo(
            new RollupRule(
                Basis.VALUES,
                MEAN,
                Mode.VALUE,
                WeightSource.ALIGNMENT,
                MissingPolicy.ZERO,
                0.5,
                CoverageBy.WEIGHT,
                Clamp.NONE,
                Clamp.NONE))
        .isEqualTo(
            RollupRule.values(MEAN).withMinimumCoverage(0.5).withMissing(MissingPolicy.ZERO));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.0000000000000002, Double.NaN, Double.POSITIVE_INFINITY})
  void minimumCoverage_notBetweenZeroAndOne_isRefused(double share) {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> RollupRule.scores(MEAN).withMinimumCoverage(share))
        .withMessage(
            "The minimum coverage %s is not between 0 and 1. Give a share, such as 0.5.", share);
  }

  @Test
  void minimumCoverage_bothEnds_areAllowed() {
    Bits.assertSame(RollupRule.scores(MEAN).withMinimumCoverage(-0.0).minimumCoverage(), 0.0);
    Bits.assertSame(RollupRule.scores(MEAN).withMinimumCoverage(1.0).minimumCoverage(), 1.0);
  }

  @Test
  void rule_withoutStrategy_isRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> RollupRule.scores(null))
        .withMessage("strategy");
    assertThatNullPointerException()
        .isThrownBy(() -> RollupRule.scores(MEAN).withMissing(null))
        .withMessage("missing");
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                new RollupRule(
                    null,
                    MEAN,
                    Mode.VALUE,
                    WeightSource.ALIGNMENT,
                    MissingPolicy.ZERO,
                    0.0,
                    CoverageBy.WEIGHT,
                    Clamp.NONE,
                    Clamp.NONE))
        .withMessage("basis");
  }

  @Test
  void toString_standard_saysStrategyBasisAndPolicy() {
    assertThat(RollupRule.scores(AggregationStrategy.weightedMean()))
        .hasToString("weighted mean of scores, missing: IGNORE");
  }

  @Test
  void toString_withMinimumCoverage_saysIt() {
    assertThat(RollupRule.values(MEAN).withMissing(MissingPolicy.ZERO).withMinimumCoverage(0.5))
        .hasToString("mean of values, missing: ZERO, minimum coverage 0.5");
  }

  @Test
  void toString_hostileLabel_isEscaped() {
    assertThat(RollupRule.scores(new Labelled("red\u001b[31m\n")))
        .hasToString("red\\u001B[31m\\u000A of scores, missing: IGNORE");
  }

  /** A strategy with a name. */
  private record Labelled(String label) implements AggregationStrategy {
    @Override
    public double aggregate(WeightedValues children) {
      return children.size();
    }
  }

  @Test
  void clamps_ofScores_areKeptApartAndPrinted() {
    RollupRule rule =
        RollupRule.scores(MEAN)
            .withChildrenClamp(Clamp.UPPER)
            .withResultClamp(Clamp.BOTH)
            .withMissing(MissingPolicy.ZERO);

    assertThat(rule.childrenClamp()).isEqualTo(Clamp.UPPER);
    assertThat(rule.resultClamp()).isEqualTo(Clamp.BOTH);
    assertThat(rule)
        .hasToString("mean of scores, missing: ZERO, children clamped: UPPER, clamped: BOTH");
  }

  @Test
  void clamps_ofValues_areRefused() {
    String message =
        "A rule for values has a clamp, but only scores are clamped."
            + " Clamp the scoring of the KPI, or a rule for scores.";

    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> RollupRule.values(MEAN).withChildrenClamp(Clamp.UPPER))
        .withMessage(message);
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> RollupRule.values(MEAN).withResultClamp(Clamp.LOWER))
        .withMessage(message);
  }
}
