package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

  @ParameterizedTest
  @MethodSource("policiesOfNumbers")
  void ratioOfSums_numberInPlaceOfTheMissing_isRefused(MissingPolicy policy) {
    RollupRule rule = RollupRule.values(AggregationStrategy.ratioOfSums());

    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> rule.withMissing(policy))
        .withMessage(
            "The strategy 'ratio of sums' sums numerators and denominators, but by %s a number would"
                + " stand for what is missing. Ignore or propagate it, or substitute a series.",
            policy);
  }

  static List<MissingPolicy> policiesOfNumbers() {
    return List.of(
        MissingPolicy.ZERO,
        MissingPolicy.worst(-1),
        MissingPolicy.substitute(Substitute.series("region"), Substitute.number(0.5)));
  }

  @Test
  void ratioOfSums_seriesInPlaceOfTheMissing_isARule() {
    MissingPolicy policy =
        MissingPolicy.substitute(
            Substitute.series("region"), Substitute.lastValue(Period.ofMonths(1)));

    assertThat(RollupRule.values(AggregationStrategy.ratioOfSums()).withMissing(policy).missing())
        .isEqualTo(policy);
  }

  @Test
  void ratioOfSums_ofScores_isRefused() {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> RollupRule.scores(AggregationStrategy.ratioOfSums()))
        .withMessage(
            "The strategy 'ratio of sums' sums numerators and denominators, which only values have."
                + " Use RollupRule.values.");
  }

  @Test
  void toString_weightsAndCoverageByCount_areSaid() {
    assertThat(
            RollupRule.scores(MEAN)
                .withWeights(WeightSource.TARGET)
                .withMinimumCoverage(0.5, CoverageBy.COUNT))
        .hasToString(
            "mean of scores, missing: IGNORE, weights by target, minimum coverage 0.5 by count");
  }

  @Test
  void with_eachPart_changesNothingElse() {
    RollupRule rule =
        RollupRule.scores(MEAN)
            .withWeights(WeightSource.EQUAL)
            .withMinimumCoverage(0.5, CoverageBy.COUNT)
            .withMissing(MissingPolicy.ZERO)
            .withChildrenClamp(Clamp.UPPER)
            .withResultClamp(Clamp.LOWER);

    assertThat(rule)
        .isEqualTo(
            new RollupRule(
                Basis.SCORES,
                MEAN,
                Mode.VALUE,
                WeightSource.EQUAL,
                MissingPolicy.ZERO,
                0.5,
                CoverageBy.COUNT,
                Clamp.UPPER,
                Clamp.LOWER));
    assertThat(rule.withMinimumCoverage(0.25).coverageBy()).isEqualTo(CoverageBy.WEIGHT);
    assertThat(rule.withWeights(WeightSource.TARGET).withWeights(WeightSource.EQUAL))
        .isEqualTo(rule);
  }

  @Test
  void minimumCoverage_negativeZero_isZero() {
    assertThat(RollupRule.scores(MEAN).withMinimumCoverage(-0.0))
        .isEqualTo(RollupRule.scores(MEAN))
        .hasToString("mean of scores, missing: IGNORE");
  }
}
