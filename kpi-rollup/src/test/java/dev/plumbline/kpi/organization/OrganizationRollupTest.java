package dev.plumbline.kpi.organization;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.explain.Explanation;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.rollup.Completeness;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.rollup.StrategyFailedException;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A group of two regions with two shops each. */
class OrganizationRollupTest {
  private static final Period MARCH = Period.month(2026, 3);
  private static final Period APRIL = Period.month(2026, 4);
  private static final Organization GROUP_BY_REGION =
      Organization.of(
          List.of(
              OrgUnit.of("group", "Group"),
              unit("north", "group"),
              unit("shop-1", "north"),
              unit("shop-2", "north"),
              unit("south", "group"),
              unit("shop-3", "south"),
              unit("shop-4", "south")));
  private static final OrgUnitId GROUP = OrgUnitId.of("group");
  private static final OrgUnitId NORTH = OrgUnitId.of("north");
  private static final OrgUnitId SOUTH = OrgUnitId.of("south");
  private static final Kpi REVENUE = kpi("revenue", Nature.ADDITIVE);
  private static final Kpi HEADCOUNT = kpi("headcount", Nature.SEMI_ADDITIVE);
  private static final Kpi SATISFACTION = kpi("satisfaction", Nature.INDEX);

  private static final Kpi RETURN_RATE =
      Kpi.builder("return-rate")
          .direction(LOWER_IS_BETTER)
          .ratio(Ratio.percent("items returned", "items sold"))
          .build();

  private static OrgUnit unit(String id, String parent) {
    return OrgUnit.builder(id).parent(OrgUnitId.of(parent)).build();
  }

  private static Kpi kpi(String id, Nature nature) {
    return Kpi.builder(id).direction(HIGHER_IS_BETTER).nature(nature).build();
  }

  private static OrgUnitId shop(int number) {
    return OrgUnitId.of("shop-" + number);
  }

  private static Slice march(OrgUnitId unit) {
    return Slice.of(unit, MARCH);
  }

  /** Facts of the shops in March, in their order. */
  private static Facts.Builder ofShops(Kpi kpi, double... numbers) {
    Facts.Builder facts = Facts.builder();
    for (int i = 0; i < numbers.length; i++) {
      facts.put(march(shop(i + 1)), kpi, numbers[i]);
    }
    return facts;
  }

  private static OrganizationPlan plan(Kpi... kpis) {
    return OrganizationPlan.of(GROUP_BY_REGION, List.of(kpis));
  }

  private static OrganizationPlan plan(Kpi kpi, RollupRule rule) {
    return OrganizationPlan.of(
        GROUP_BY_REGION, List.of(kpi), OrganizationRules.builder().rule(kpi.id(), rule).build());
  }

  @Test
  void rollUp_flow_isTheSumAtEveryUnit() {
    OrganizationResult values = plan(REVENUE).rollUp(ofShops(REVENUE, 10, 20, 30, 40).build());

    assertThat(values.value(REVENUE.id(), shop(2), MARCH)).isEqualTo(Figure.of(20));
    assertThat(values.value(REVENUE.id(), NORTH, MARCH)).isEqualTo(Figure.of(30));
    assertThat(values.value(REVENUE.id(), SOUTH, MARCH)).isEqualTo(Figure.of(70));
    assertThat(values.value(REVENUE.id(), GROUP, MARCH)).isEqualTo(Figure.of(100));
    assertThat(values.quality(REVENUE.id(), GROUP, MARCH)).isEqualTo(Quality.rolledUp(1.0, true));
    assertThat(values.quality(REVENUE.id(), shop(2), MARCH)).isEqualTo(Quality.measured());
  }

  @Test
  void rollUp_stock_isTheSumAtEveryUnit() {
    OrganizationResult values = plan(HEADCOUNT).rollUp(ofShops(HEADCOUNT, 1, 2, 3, 4).build());

    assertThat(values.value(HEADCOUNT.id(), GROUP, MARCH)).isEqualTo(Figure.of(10));
  }

  @Test
  void rollUp_ratio_isTheRatioOfTheSumsAndNoMeanOfRatios() {
    Facts facts =
        Facts.builder()
            .putRatio(march(shop(1)), RETURN_RATE, 2, 4)
            .putRatio(march(shop(2)), RETURN_RATE, 2, 100)
            .build();

    OrganizationResult values = plan(RETURN_RATE).rollUp(facts);

    assertThat(values.value(RETURN_RATE.id(), shop(1), MARCH)).isEqualTo(Figure.of(50));
    assertThat(values.value(RETURN_RATE.id(), NORTH, MARCH)).isEqualTo(Figure.of(400.0 / 104.0));
    assertThat(values.facts().at(GROUP, MARCH).reading(RETURN_RATE.id()))
        .isEqualTo(Reading.ofRatio(4, 104, 100));
    assertThat(values.quality(RETURN_RATE.id(), GROUP, MARCH))
        .isEqualTo(Quality.rolledUp(0.5, false));
  }

  @Test
  void rollUp_ratiosOfNothing_haveAZeroDenominatorThere() {
    Facts facts =
        Facts.builder()
            .putRatio(march(shop(1)), RETURN_RATE, 0, 0)
            .putRatio(march(shop(3)), RETURN_RATE, 1, 4)
            .build();

    OrganizationResult values = plan(RETURN_RATE).rollUp(facts);

    assertThat(values.value(RETURN_RATE.id(), NORTH, MARCH))
        .isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(values.value(RETURN_RATE.id(), GROUP, MARCH)).isEqualTo(Figure.of(25));
  }

  @Test
  void rollUp_ratioMeasuredWithoutParts_isMissingAbove() {
    OrganizationResult values = plan(RETURN_RATE).rollUp(ofShops(RETURN_RATE, 50).build());

    assertThat(values.value(RETURN_RATE.id(), shop(1), MARCH)).isEqualTo(Figure.of(50));
    assertThat(values.value(RETURN_RATE.id(), NORTH, MARCH).isPresent()).isFalse();
    assertThat(values.quality(RETURN_RATE.id(), NORTH, MARCH).complete()).isFalse();
  }

  @Test
  void rollUp_factsThatArePartial_arePartialUpToTheTop() {
    Facts facts =
        ofShops(REVENUE, 10, 20, 30)
            .put(march(shop(4)), REVENUE.id(), Reading.of(40), Quality.rolledUp(0.5, false))
            .build();

    OrganizationResult values = plan(REVENUE).rollUp(facts);

    assertThat(values.quality(REVENUE.id(), shop(4), MARCH))
        .isEqualTo(Quality.rolledUp(0.5, false));
    assertThat(values.quality(REVENUE.id(), GROUP, MARCH)).isEqualTo(Quality.rolledUp(1.0, false));
  }

  @Test
  void rollUp_missingSubstituted_isSaidToBe() {
    RollupRule sum =
        RollupRule.values(AggregationStrategy.sum())
            .withMissing(MissingPolicy.substitute(Substitute.number(5)));

    OrganizationResult values = plan(REVENUE, sum).rollUp(ofShops(REVENUE, 10, 20).build());

    assertThat(values.value(REVENUE.id(), SOUTH, MARCH)).isEqualTo(Figure.of(10));
    assertThat(values.quality(REVENUE.id(), SOUTH, MARCH))
        .isEqualTo(new Quality(Provenance.SUBSTITUTED, 0.0, false));
    assertThat(values.value(REVENUE.id(), GROUP, MARCH)).isEqualTo(Figure.of(40));
  }

  @Test
  void facts_ofARegion_areReadyToBeScoredAndAligned() {
    Kpi revenue =
        REVENUE.toBuilder().targets(List.of(Target.attainment(200).in(Period.year(2026)))).build();
    Objective growth = Objective.of("growth", "Grow");
    RollupPlan scorecard =
        RollupPlan.of(
            AlignmentGraph.builder().align(revenue, growth).build(), RollupRules.standard());
    OrganizationResult values = plan(revenue).rollUp(ofShops(revenue, 10, 20, 30).build());

    RollupResult north = scorecard.rollUp(values.facts().at(NORTH, MARCH));
    RollupResult south = scorecard.rollUp(values.facts().at(SOUTH, MARCH));

    assertThat(north.score(growth.id())).isEqualTo(Figure.of(0.15));
    assertThat(north.completeness(growth.id())).isEqualTo(Completeness.COMPLETE);
    assertThat(south.completeness(growth.id())).isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void rollUp_index_standsAloneAtEveryUnit() {
    Facts facts = ofShops(SATISFACTION, 7, 8).put(march(NORTH), SATISFACTION, 7.2).build();

    OrganizationPlan plan = plan(SATISFACTION);
    OrganizationResult values = plan.rollUp(facts);

    assertThat(plan.standingAlone()).containsExactly(SATISFACTION.id());
    assertThat(values.value(SATISFACTION.id(), NORTH, MARCH)).isEqualTo(Figure.of(7.2));
    assertThat(values.quality(SATISFACTION.id(), NORTH, MARCH)).isEqualTo(Quality.measured());
    assertThat(values.value(SATISFACTION.id(), GROUP, MARCH))
        .isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(values.facts()).isEqualTo(facts);
    assertThat(values.rollup(SATISFACTION.id(), MARCH)).isEmpty();
  }

  @Test
  void rollUp_indexWithWeights_isTheWeightedMean() {
    OrganizationRules rules =
        OrganizationRules.builder()
            .rule(SATISFACTION.id(), RollupRule.values(AggregationStrategy.weightedMean()))
            .weight(shop(1), 3)
            .build();

    OrganizationResult values =
        OrganizationPlan.of(GROUP_BY_REGION, List.of(SATISFACTION), rules)
            .rollUp(ofShops(SATISFACTION, 8, 4, 5, 6).build());

    assertThat(values.value(SATISFACTION.id(), NORTH, MARCH)).isEqualTo(Figure.of(7));
    assertThat(values.value(SATISFACTION.id(), GROUP, MARCH)).isEqualTo(Figure.of(6.25));
  }

  @Test
  void rollUp_meanMeasuredByPointsAndAnswers_isWeightedByTheAnswers() {
    Kpi satisfaction =
        Kpi.builder("satisfaction")
            .direction(HIGHER_IS_BETTER)
            .ratio(Ratio.of("points given", "answers"))
            .build();
    Facts facts =
        Facts.builder()
            .putRatio(march(shop(1)), satisfaction, 80, 10)
            .putRatio(march(shop(2)), satisfaction, 4, 1)
            .putRatio(march(shop(3)), satisfaction, 16, 3)
            .build();

    OrganizationResult values = plan(satisfaction).rollUp(facts);

    assertThat(values.value(satisfaction.id(), NORTH, MARCH)).isEqualTo(Figure.of(84.0 / 11.0));
    assertThat(values.value(satisfaction.id(), GROUP, MARCH)).isEqualTo(Figure.of(100.0 / 14.0));
  }

  @Test
  void rollUp_severalPeriods_areRolledUpEachByItself() {
    Facts facts = ofShops(REVENUE, 10, 20).put(Slice.of(shop(1), APRIL), REVENUE, 5).build();

    OrganizationResult values = plan(REVENUE).rollUp(facts);

    assertThat(values.value(REVENUE.id(), NORTH, MARCH)).isEqualTo(Figure.of(30));
    assertThat(values.value(REVENUE.id(), NORTH, APRIL)).isEqualTo(Figure.of(5));
    assertThat(values.quality(REVENUE.id(), NORTH, APRIL)).isEqualTo(Quality.rolledUp(0.5, false));
  }

  @Test
  void rollUp_kpiWithoutFactsInAPeriod_putsNothingThere() {
    Facts facts = ofShops(REVENUE, 10).put(Slice.of(shop(1), APRIL), HEADCOUNT, 5).build();

    OrganizationResult values = plan(REVENUE, HEADCOUNT).rollUp(facts);

    assertThat(values.facts().at(GROUP, APRIL).kpis()).containsExactly(HEADCOUNT.id());
    assertThat(values.value(REVENUE.id(), GROUP, APRIL)).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void rollUp_shopWithoutFacts_lowersCoverageAndIsPartialUpToTheTop() {
    OrganizationResult values = plan(REVENUE).rollUp(ofShops(REVENUE, 10, 20, 30).build());

    assertThat(values.value(REVENUE.id(), GROUP, MARCH)).isEqualTo(Figure.of(60));
    assertThat(values.quality(REVENUE.id(), NORTH, MARCH)).isEqualTo(Quality.rolledUp(1.0, true));
    assertThat(values.quality(REVENUE.id(), SOUTH, MARCH)).isEqualTo(Quality.rolledUp(0.5, false));
    assertThat(values.quality(REVENUE.id(), GROUP, MARCH)).isEqualTo(Quality.rolledUp(1.0, false));
  }

  @Test
  void rollUp_coverageWithWeights_isTheShareOfTheWeight() {
    OrganizationRules rules = OrganizationRules.builder().weight(shop(1), 3).build();

    OrganizationResult values =
        OrganizationPlan.of(GROUP_BY_REGION, List.of(REVENUE), rules)
            .rollUp(ofShops(REVENUE, 10).build());

    assertThat(values.quality(REVENUE.id(), NORTH, MARCH)).isEqualTo(Quality.rolledUp(0.75, false));
  }

  @Test
  void rollUp_regionWithoutAnyFacts_hasNoDataAndSaysSo() {
    OrganizationResult values = plan(REVENUE).rollUp(ofShops(REVENUE, 10, 20).build());

    assertThat(values.facts().at(SOUTH, MARCH).reading(REVENUE.id())).isEqualTo(Reading.noData());
    assertThat(values.quality(REVENUE.id(), SOUTH, MARCH)).isEqualTo(Quality.rolledUp(0.0, false));
    assertThat(values.quality(REVENUE.id(), GROUP, MARCH)).isEqualTo(Quality.rolledUp(0.5, false));
  }

  @Test
  void rollUp_belowMinimumCoverage_keepsThatReasonInTheFacts() {
    RollupRule sum = RollupRule.values(AggregationStrategy.sum()).withMinimumCoverage(0.8);

    OrganizationResult values = plan(REVENUE, sum).rollUp(ofShops(REVENUE, 10, 20, 30).build());

    assertThat(values.value(REVENUE.id(), SOUTH, MARCH))
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
    assertThat(values.facts().at(SOUTH, MARCH).reading(REVENUE.id()))
        .isEqualTo(Reading.missing(Gap.BELOW_COVERAGE));
  }

  @Test
  void rollUp_missingPropagated_isAGapUpToTheTop() {
    RollupRule sum =
        RollupRule.values(AggregationStrategy.sum()).withMissing(MissingPolicy.PROPAGATE);

    OrganizationResult values = plan(REVENUE, sum).rollUp(ofShops(REVENUE, 10, 20, 30).build());

    assertThat(values.value(REVENUE.id(), NORTH, MARCH)).isEqualTo(Figure.of(30));
    assertThat(values.value(REVENUE.id(), GROUP, MARCH)).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void rollUp_notApplicableShop_isNotMissed() {
    Facts facts = ofShops(REVENUE, 10, 20, 30).notApplicable(march(shop(4)), REVENUE.id()).build();

    OrganizationResult values = plan(REVENUE).rollUp(facts);

    assertThat(values.quality(REVENUE.id(), GROUP, MARCH)).isEqualTo(Quality.rolledUp(1.0, true));
  }

  @Test
  void unused_factsThatCountNowhere_areListedWithTheReason() {
    KpiId noise = KpiId.of("noise");
    OrgUnitId abroad = OrgUnitId.of("abroad");
    Facts facts =
        ofShops(REVENUE, 10)
            .put(march(NORTH), REVENUE, 999)
            .put(march(shop(1)), noise, 1)
            .put(march(abroad), REVENUE, 2)
            .build();

    OrganizationResult values = plan(REVENUE).rollUp(facts);

    assertThat(values.value(REVENUE.id(), NORTH, MARCH)).isEqualTo(Figure.of(10));
    assertThat(values.unused())
        .containsExactlyInAnyOrder(
            new UnusedFact(REVENUE.id(), march(NORTH), UnusedFact.Reason.ROLLED_UP),
            new UnusedFact(noise, march(shop(1)), UnusedFact.Reason.UNKNOWN_KPI),
            new UnusedFact(REVENUE.id(), march(abroad), UnusedFact.Reason.UNKNOWN_UNIT));
    assertThat(values.facts().units()).doesNotContain(abroad);
    assertThat(values.unused().get(1))
        .hasToString(
            "revenue at north in 2026-03: the value is rolled up from the parts of the unit");
  }

  @Test
  void rollUp_factsOnlyAtTheTop_areNotUsedAndTheTopHasNoData() {
    Facts facts = Facts.builder().put(march(GROUP), REVENUE, 999).build();

    OrganizationResult values = plan(REVENUE).rollUp(facts);

    assertThat(values.facts().at(GROUP, MARCH).reading(REVENUE.id())).isEqualTo(Reading.noData());
    assertThat(values.unused()).hasSize(1);
  }

  @Test
  void rollup_ofAKpiInAPeriod_explainsTheValueOfAUnit() {
    OrganizationResult values = plan(REVENUE).rollUp(ofShops(REVENUE, 10, 20, 30, 40).build());

    RollupResult ofRevenue = values.rollup(REVENUE.id(), MARCH).orElseThrow();

    assertThat(Explanation.of(ofRevenue, values.node(GROUP)).text())
        .isEqualTo(
            """
            Group: 100, the sum of 2 values, coverage 100 %
              north: 30 (rolled up), weight 50 % (planned 50 %), contributes 30
              south: 70 (rolled up), weight 50 % (planned 50 %), contributes 70""");
  }

  @Test
  void rollUp_strategyThatThrows_namesKpiAndUnit() {
    AggregationStrategy broken =
        children -> {
          throw new IllegalStateException("broken");
        };
    OrganizationPlan plan = plan(SATISFACTION, RollupRule.values(broken));
    Facts facts = ofShops(SATISFACTION, 1, 2).build();

    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(() -> plan.rollUp(facts))
        .withMessageContaining("failed at 'satisfaction'")
        .havingCause()
        .withMessageContaining("failed at 'north'")
        .havingRootCause()
        .withMessage("broken");
  }

  @Test
  void rollUp_factsInAnotherOrder_areTheSameToTheBit() {
    double[] numbers = {0.1, 1e17, -1e17, 0.3};
    Facts inOrder = ofShops(REVENUE, numbers).build();
    List<Slice> slices = new ArrayList<>(inOrder.slices());
    Collections.shuffle(slices, new Random(7));
    Facts.Builder shuffled = Facts.builder();
    slices.forEach(slice -> shuffled.put(slice.unit(), inOrder.at(slice)));

    OrganizationResult values = plan(REVENUE).rollUp(inOrder);

    assertThat(plan(REVENUE).rollUp(shuffled.build()).facts()).isEqualTo(values.facts());
  }
}
