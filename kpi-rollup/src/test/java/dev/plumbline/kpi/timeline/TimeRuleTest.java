package dev.plumbline.kpi.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.Quantile;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRuleTest {
  private static void assertRefused(Runnable made, String message) {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(made::run)
        .withMessage(message);
  }

  @Test
  void toString_allParts_areSaid() {
    assertThat(TimeRule.lastNonEmpty()).hasToString("last non-empty over time");
    assertThat(TimeRule.sum().toDate(Grain.YEAR)).hasToString("sum over time, year to date");
    assertThat(TimeRule.mean().rolling(1)).hasToString("mean over time, rolling over 1 period");
    assertThat(
            TimeRule.meanByDays()
                .rolling(12)
                .withMissing(MissingPolicy.PROPAGATE)
                .withMinimumCoverage(0.9))
        .hasToString(
            "weighted mean over time, rolling over 12 periods, missing: PROPAGATE,"
                + " minimum coverage 0.9");
  }

  @Test
  void strategy_ofAStrategyAndOfAPosition_isThereOrNot() {
    AggregationStrategy median = AggregationStrategy.median(Quantile.CONTINUOUS);

    assertThat(TimeRule.of(median).strategy()).contains(median);
    assertThat(TimeRule.last().strategy()).isEmpty();
    assertThat(TimeRule.last().label()).isEqualTo("last");
  }

  @Test
  void equals_eachPart_matters() {
    List<TimeRule> rules = differentRules();
    List<TimeRule> again = differentRules();

    for (int i = 0; i < rules.size(); i++) {
      for (int j = 0; j < rules.size(); j++) {
        assertThat(rules.get(i).equals(again.get(j))).isEqualTo(i == j);
      }
      assertThat(rules.get(i)).hasSameHashCodeAs(again.get(i));
    }
    assertThat(TimeRule.of(AggregationStrategy.sum())).isEqualTo(TimeRule.sum());
  }

  private static List<TimeRule> differentRules() {
    return List.of(
        TimeRule.sum(),
        TimeRule.mean(),
        TimeRule.last(),
        TimeRule.lastNonEmpty(),
        TimeRule.first(),
        TimeRule.firstNonEmpty(),
        TimeRule.sum().toDate(Grain.YEAR),
        TimeRule.sum().toDate(Grain.QUARTER),
        TimeRule.sum().rolling(3),
        TimeRule.sum().rolling(4),
        TimeRule.sum().withMissing(MissingPolicy.PROPAGATE),
        TimeRule.sum().withMinimumCoverage(0.5));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void rolling_overNoPeriods_isRefused(int periods) {
    assertRefused(
        () -> assertThat(TimeRule.sum().rolling(periods)).isNull(),
        "A rule would roll over "
            + periods
            + " periods. Give at least 1, such as 12 for a year of months.");
  }

  @Test
  void withMissing_aSubstitute_isRefused() {
    assertRefused(
        () -> assertThat(TimeRule.sum().withMissing(MissingPolicy.ZERO)).isNull(),
        "A rule over time has the policy 'ZERO', but there is nothing to count of days without"
            + " facts. Put the substitutes into the facts, or use IGNORE or PROPAGATE.");
  }

  @Test
  void withMissing_propagateWhereSomethingIsSought_isRefused() {
    assertRefused(
        () -> assertThat(TimeRule.lastNonEmpty().withMissing(MissingPolicy.PROPAGATE)).isNull(),
        "The rule 'last non-empty' looks for what is there, and would propagate what is missing."
            + " Use last() or first(), or a minimum coverage.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void withMinimumCoverage_noShare_isRefused(double share) {
    assertRefused(
        () -> assertThat(TimeRule.sum().withMinimumCoverage(share)).isNull(),
        "The minimum coverage " + share + " is not between 0 and 1. Give a share, such as 0.5.");
  }
}
