package dev.plumbline.kpi.rollup;

import static dev.plumbline.kpi.rollup.Completeness.COMPLETE;
import static dev.plumbline.kpi.rollup.Completeness.PARTIAL;
import static dev.plumbline.kpi.rollup.OneParent.PARENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a node whose children are not all there. */
class MissingDataTest {
  private static final RollupRule IGNORE = RollupRule.scores(AggregationStrategy.weightedMean());
  private static final RollupRule ZERO = IGNORE.withMissing(MissingPolicy.ZERO);
  private static final RollupRule PROPAGATE = IGNORE.withMissing(MissingPolicy.PROPAGATE);
  private static final RollupRule COUNT = RollupRule.scores(AggregationStrategy.count());

  @Test
  void ignore_missingChild_isDropped() {
    assertThat(OneParent.of(IGNORE).child(0.6, 0.5).missing(0.5).score()).isEqualTo(Figure.of(0.6));
  }

  @Test
  void ignore_missingChild_keepsTheRatioOfTheOtherWeights() {
    assertThat(OneParent.of(IGNORE).child(1.0, 0.3).child(0.0, 0.1).missing(0.6).score())
        .isEqualTo(Figure.of(0.75));
  }

  @Test
  void zero_missingChild_countsAsZero() {
    assertThat(OneParent.of(ZERO).child(0.6, 1.0).missing(3.0).score()).isEqualTo(Figure.of(0.15));
  }

  @Test
  void zero_allMissing_isZero() {
    assertThat(OneParent.of(ZERO).missing(3.0).score()).isEqualTo(Figure.of(0.0));
  }

  @Test
  void zero_missingChild_isNeverthelessNotCovered() {
    assertThat(OneParent.of(ZERO).child(0.6, 1.0).missing(3.0).coverage()).isEqualTo(0.25);
    assertThat(OneParent.of(ZERO).child(0.6, 1.0).missing(3.0).completeness()).isEqualTo(PARTIAL);
  }

  @Test
  void zero_kpiWithoutTarget_countsAsZero() {
    assertThat(OneParent.of(ZERO).child(1.0, 1.0).withoutTarget(1.0).score())
        .isEqualTo(Figure.of(0.5));
  }

  @Test
  void propagate_missingChild_isAGap() {
    assertThat(OneParent.of(PROPAGATE).child(0.6, 1.0).missing(1.0).score())
        .isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void propagate_severalGaps_givesTheFirstInTheirOrder() {
    assertThat(OneParent.of(PROPAGATE).withoutTarget(1.0).missing(1.0).notApplicable(1.0).score())
        .isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(OneParent.of(PROPAGATE).withoutTarget(1.0).notApplicable(1.0).score())
        .isEqualTo(Figure.missing(Gap.NO_TARGET));
  }

  @Test
  void propagate_nothingMissing_isTheResult() {
    assertThat(OneParent.of(PROPAGATE).children(0.5, 1.0).score()).isEqualTo(Figure.of(0.75));
  }

  static List<MissingPolicy> policies() {
    return List.of(
        MissingPolicy.IGNORE,
        MissingPolicy.ZERO,
        MissingPolicy.worst(-1.0),
        MissingPolicy.substitute(Substitute.series("none"), Substitute.number(0.3)),
        MissingPolicy.PROPAGATE);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void anyPolicy_notApplicableChild_leavesTheDenominator(MissingPolicy policy) {
    OneParent family = OneParent.of(IGNORE.withMissing(policy)).child(0.6, 1.0).notApplicable(9.0);

    assertThat(family.score()).isEqualTo(Figure.of(0.6));
    assertThat(family.coverage()).isEqualTo(1.0);
    assertThat(family.completeness()).isEqualTo(COMPLETE);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void anyPolicy_missingChildOfWeightZero_isNotMissed(MissingPolicy policy) {
    OneParent family = OneParent.of(IGNORE.withMissing(policy)).child(0.6, 1.0).missing(0.0);

    assertThat(family.score()).isEqualTo(Figure.of(0.6));
    assertThat(family.coverage()).isEqualTo(1.0);
    assertThat(family.completeness()).isEqualTo(COMPLETE);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void anyPolicy_childOfWeightZero_doesNotContribute(MissingPolicy policy) {
    assertThat(OneParent.of(IGNORE.withMissing(policy)).child(0.6, 1.0).child(0.0, 0.0).score())
        .isEqualTo(Figure.of(0.6));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void anyPolicy_allNotApplicable_isNotApplicable(MissingPolicy policy) {
    OneParent family =
        OneParent.of(IGNORE.withMissing(policy)).notApplicable(1.0).notApplicable(0.0);

    assertThat(family.score()).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    assertThat(family.coverage()).isEqualTo(0.0);
    assertThat(family.completeness()).isEqualTo(COMPLETE);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void anyPolicy_presentOnesWithoutWeight_isZeroWeight(MissingPolicy policy) {
    assertThat(OneParent.of(IGNORE.withMissing(policy)).child(0.6, 0.0).missing(0.0).score())
        .isEqualTo(Figure.missing(Gap.ZERO_WEIGHT));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void anyPolicy_noChildren_isNoData(MissingPolicy policy) {
    OneParent family = OneParent.of(IGNORE.withMissing(policy));

    assertThat(family.score()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(family.coverage()).isEqualTo(0.0);
    assertThat(family.completeness()).isEqualTo(PARTIAL);
  }

  @Test
  void ignore_allMissingForOneReason_keepsIt() {
    assertThat(OneParent.of(IGNORE).withoutTarget(1.0).withoutTarget(2.0).score())
        .isEqualTo(Figure.missing(Gap.NO_TARGET));
  }

  @Test
  void ignore_missingForSeveralReasons_isNoData() {
    assertThat(OneParent.of(IGNORE).withoutTarget(1.0).missing(2.0).score())
        .isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void ignore_missingAndNotApplicable_keepsTheReasonOfTheMissing() {
    assertThat(OneParent.of(IGNORE).withoutTarget(1.0).notApplicable(2.0).score())
        .isEqualTo(Figure.missing(Gap.NO_TARGET));
  }

  @Test
  void ignore_weightZeroBesideMissing_doesNotDecideTheGap() {
    assertThat(OneParent.of(IGNORE).child(0.6, 0.0).missing(1.0).score())
        .isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(OneParent.of(IGNORE).child(0.6, 0.0).notApplicable(1.0).score())
        .isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    assertThat(OneParent.of(IGNORE).withoutTarget(1.0).missing(0.0).score())
        .isEqualTo(Figure.missing(Gap.NO_TARGET));
  }

  @Test
  void ignore_onlyWeightZero_takesTheirReason() {
    assertThat(OneParent.of(IGNORE).withoutTarget(0.0).score())
        .isEqualTo(Figure.missing(Gap.NO_TARGET));
    assertThat(OneParent.of(IGNORE).missing(0.0).notApplicable(0.0).score())
        .isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(OneParent.of(IGNORE).notApplicable(0.0).score())
        .isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
  }

  @Test
  void minimumCoverage_reached_isTheResult() {
    OneParent family =
        OneParent.of(IGNORE.withMinimumCoverage(0.9))
            .child(0.6, 9.0)
            .missing(1.0)
            .notApplicable(5.0);

    assertThat(family.coverage()).isEqualTo(0.9);
    assertThat(family.score()).isEqualTo(Figure.of(0.6));
  }

  /** Nine weights of 0.1 of ten: exactly the 0.9 that a reader sees, although 9 * 0.1 is not. */
  @Test
  void minimumCoverage_reachedByDecimalWeights_isTheResult() {
    OneParent family = OneParent.of(IGNORE.withMinimumCoverage(0.9)).missing(0.1);
    for (int i = 0; i < 9; i++) {
      family.child(0.6, 0.1);
    }

    assertThat(family.coverage()).isEqualTo(0.9);
    assertThat(family.score()).isEqualTo(Figure.of(0.6));
  }

  @Test
  void minimumCoverage_notReached_isAGap() {
    OneParent family = OneParent.of(IGNORE.withMinimumCoverage(0.9)).child(0.6, 8.9).missing(1.1);

    assertThat(family.coverage()).isEqualTo(0.89);
    assertThat(family.score()).isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
  }

  @Test
  void minimumCoverage_underZero_looksAtWhatIsPresent() {
    assertThat(OneParent.of(ZERO.withMinimumCoverage(0.5)).child(0.6, 1.0).missing(3.0).score())
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
    assertThat(OneParent.of(ZERO.withMinimumCoverage(0.5)).missing(3.0).score())
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
  }

  @Test
  void minimumCoverage_nothingPresent_isTheReasonOfTheMissing() {
    assertThat(OneParent.of(IGNORE.withMinimumCoverage(0.5)).withoutTarget(1.0).score())
        .isEqualTo(Figure.missing(Gap.NO_TARGET));
  }

  @Test
  void minimumCoverage_ofAll_noticesTheSmallestWeight() {
    OneParent family =
        OneParent.of(IGNORE.withMinimumCoverage(1.0)).child(0.6, 1e300).missing(Double.MIN_VALUE);

    assertThat(family.coverage()).isEqualTo(Math.nextDown(1.0));
    assertThat(family.score()).isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
  }

  @Test
  void coverage_weightsThatSumBeyondDouble_doesNotOverflow() {
    assertThat(OneParent.of(IGNORE).child(0.6, 1e308).child(0.6, 1e308).missing(1e308).coverage())
        .isEqualTo(2.0 / 3.0);
  }

  @Test
  void count_nothingPresent_isZero() {
    assertThat(OneParent.of(COUNT).missing(1.0).score()).isEqualTo(Figure.of(0.0));
    assertThat(OneParent.of(COUNT).notApplicable(1.0).score()).isEqualTo(Figure.of(0.0));
    assertThat(OneParent.of(COUNT).child(0.6, 0.0).score()).isEqualTo(Figure.of(0.0));
    assertThat(OneParent.of(COUNT).score()).isEqualTo(Figure.of(0.0));
  }

  @Test
  void count_propagate_isAGapWhereSomethingIsMissing() {
    RollupRule rule = COUNT.withMissing(MissingPolicy.PROPAGATE);

    assertThat(OneParent.of(rule).missing(1.0).score()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(OneParent.of(rule).notApplicable(1.0).score()).isEqualTo(Figure.of(0.0));
  }

  @Test
  void count_belowCoverage_isAGap() {
    assertThat(OneParent.of(COUNT.withMinimumCoverage(0.5)).missing(1.0).score())
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
    assertThat(OneParent.of(COUNT.withMinimumCoverage(0.5)).notApplicable(1.0).score())
        .isEqualTo(Figure.of(0.0));
  }

  @Test
  void count_zero_countsTheMissingToo() {
    RollupRule rule = COUNT.withMissing(MissingPolicy.ZERO);

    assertThat(OneParent.of(rule).child(0.6, 1.0).missing(1.0).notApplicable(1.0).score())
        .isEqualTo(Figure.of(2.0));
  }

  /** Somebody who measured 100 but set no target is not on target. */
  @Test
  void countOnTarget_zero_doesNotCountTheMissing() {
    RollupRule rule =
        RollupRule.scores(AggregationStrategy.countOnTarget()).withMissing(MissingPolicy.ZERO);

    assertThat(OneParent.of(rule).child(1.0, 1.0).missing(1.0).withoutTarget(1.0).score())
        .isEqualTo(Figure.of(1.0));
  }

  @Test
  void sum_nothingPresent_isNoDataAndNotZero() {
    assertThat(OneParent.of(AggregationStrategy.sum()).missing(1.0).score())
        .isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void partial_deepBelow_travelsToTheRoot() {
    RollupResult result = chainOver(1.0);

    assertThat(result.completeness(Objective.of("team", "Team").id())).isEqualTo(PARTIAL);
    assertThat(result.completeness(Objective.of("department", "Department").id()))
        .isEqualTo(PARTIAL);
    assertThat(result.completeness(PARENT.id())).isEqualTo(PARTIAL);
    assertThat(result.coverage(PARENT.id())).isEqualTo(1.0);
  }

  @Test
  void partial_belowAChildOfWeightZero_doesNotTravel() {
    RollupResult result = chainOver(0.0);

    assertThat(result.completeness(Objective.of("team", "Team").id())).isEqualTo(PARTIAL);
    assertThat(result.completeness(PARENT.id())).isEqualTo(COMPLETE);
  }

  /** A team with a KPI that is missing, in a department that has a KPI of its own. */
  private static RollupResult chainOver(double weightOfTeam) {
    Kpi here = OneParent.kpi("here");
    Kpi missing = OneParent.kpi("missing");
    Kpi other = OneParent.kpi("other");
    Objective team = Objective.of("team", "Team");
    Objective department = Objective.of("department", "Department");
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(here, team)
            .align(missing, team)
            .align(team, department, weightOfTeam)
            .align(other, department)
            .align(department, PARENT)
            .build();
    return RollupPlan.of(graph, RollupRules.standard())
        .rollUp(Measurements.builder(OneParent.YEAR).put(here, 0.5).put(other, 0.5).build());
  }

  @Test
  void subtree_withoutData_isMissingForItsParent() {
    Kpi here = OneParent.kpi("here");
    Objective empty = Objective.of("empty", "Nothing contributes to it");
    AlignmentGraph graph =
        AlignmentGraph.builder().align(here, PARENT, 1.0).align(empty, PARENT, 3.0).build();
    RollupResult result =
        RollupPlan.of(graph, RollupRules.standard())
            .rollUp(Measurements.builder(OneParent.YEAR).put(here, 0.5).build());

    assertThat(result.score(PARENT.id())).isEqualTo(Figure.of(0.5));
    assertThat(result.coverage(PARENT.id())).isEqualTo(0.25);
    assertThat(result.completeness(PARENT.id())).isEqualTo(PARTIAL);
  }

  @Test
  void subtree_notApplicable_leavesTheDenominatorAbove() {
    Kpi here = OneParent.kpi("here");
    Kpi store = OneParent.kpi("store-visits");
    Objective retail = Objective.of("retail", "Retail");
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(store, retail)
            .align(retail, PARENT, 3.0)
            .align(here, PARENT, 1.0)
            .build();
    RollupResult result =
        RollupPlan.of(graph, RollupRules.standard())
            .rollUp(
                Measurements.builder(OneParent.YEAR).put(here, 0.5).notApplicable(store).build());

    assertThat(result.score(retail.id())).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    assertThat(result.coverage(PARENT.id())).isEqualTo(1.0);
    assertThat(result.completeness(PARENT.id())).isEqualTo(COMPLETE);
  }
}
