package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.target.Bands;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import org.junit.jupiter.api.Test;

class RollupRulesTest {
  private static final RollupRule MEAN = RollupRule.scores(AggregationStrategy.mean());
  private static final RollupRule SUM = RollupRule.values(AggregationStrategy.sum());
  private static final ObjectiveId GROWTH = ObjectiveId.of("growth");
  private static final KpiId REVENUE = KpiId.of("revenue");

  @Test
  void standard_objectives_haveTheWeightedMean() {
    assertThat(RollupRules.standard().ruleOf(GROWTH))
        .isEqualTo(RollupRule.scores(AggregationStrategy.weightedMean()));
  }

  @Test
  void standard_kpis_standAlone() {
    assertThat(RollupRules.standard().ruleOf(REVENUE)).isEmpty();
  }

  @Test
  void standard_bands_areTheStandardOnes() {
    assertThat(RollupRules.standard().gradingOf(ObjectiveId.of("any"))).isEqualTo(Bands.standard());
  }

  @Test
  void ofObjectives_changesTheirRuleOnly() {
    RollupRules rules = RollupRules.ofObjectives(MEAN);

    assertThat(rules.ruleOf(GROWTH)).isEqualTo(MEAN);
    assertThat(rules.rules()).isEmpty();
  }

  @Test
  void rule_ofANode_comesBeforeThatOfAll() {
    RollupRules rules = RollupRules.builder().rule(GROWTH, MEAN).rule(REVENUE, SUM).build();

    assertThat(rules.ruleOf(GROWTH)).isEqualTo(MEAN);
    assertThat(rules.ruleOf(REVENUE)).contains(SUM);
    assertThat(rules.rules()).containsOnlyKeys(GROWTH, REVENUE);
  }

  @Test
  void rule_givenTwice_isTheLastOne() {
    assertThat(RollupRules.builder().rule(REVENUE, MEAN).rule(REVENUE, SUM).build().ruleOf(REVENUE))
        .contains(SUM);
  }

  @Test
  void bands_ofOnesOwn_areKept() {
    Bands bands = Bands.startingWith(Status.of("red")).from(0.5, Status.of("green"));

    assertThat(RollupRules.builder().grading(bands).build().gradingOf(ObjectiveId.of("any")))
        .isEqualTo(bands);
  }

  @Test
  void builder_usedFurther_doesNotChangeWhatItBuilt() {
    RollupRules.Builder builder = RollupRules.builder();
    RollupRules rules = builder.build();
    builder.rule(REVENUE, SUM);

    assertThat(rules.rules()).isEmpty();
  }

  @Test
  void objectives_ruleOfValues_isRefused() {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> RollupRules.ofObjectives(SUM))
        .withMessage(
            "Objectives cannot have the rule 'sum of values, missing: IGNORE', for an objective has"
                + " no values. Use RollupRule.scores.");
  }

  @Test
  void rule_ofValuesForAnObjective_isRefused() {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> RollupRules.builder().rule(GROWTH, SUM))
        .withMessage(
            "The objective 'growth' cannot have the rule 'sum of values, missing: IGNORE', for an"
                + " objective has no values. Use RollupRule.scores.");
  }

  @Test
  void toString_saysRuleNumberAndBands() {
    assertThat(RollupRules.builder().rule(REVENUE, SUM).build())
        .hasToString(
            "objectives: weighted mean of scores, missing: IGNORE; rules of single nodes: 1;"
                + " off track, from 0.6 at risk, from 0.9 on track");
  }
}
