package dev.plumbline.kpi.explain;

import static dev.plumbline.kpi.rollup.OneParent.PARENT;
import static dev.plumbline.kpi.rollup.OneParent.YEAR;
import static dev.plumbline.kpi.rollup.OneParent.child;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.rollup.Completeness;
import dev.plumbline.kpi.rollup.OneParent;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.rollup.StrategyFailedException;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final RollupRule WEIGHTED = RollupRule.scores(AggregationStrategy.weightedMean());

  /** The example of the README. */
  private static RollupResult retain() {
    Kpi churn =
        Kpi.builder("churn-rate")
            .name("Monthly customer churn")
            .direction(Direction.LOWER_IS_BETTER)
            .target(Target.progress(5.0, 3.0))
            .build();
    Kpi nps =
        Kpi.builder("nps")
            .name("Net promoter score")
            .direction(Direction.HIGHER_IS_BETTER)
            .target(Target.progress(18, 58))
            .build();
    Objective retain = Objective.of("retain-customers", "Keep the customers we win");
    AlignmentGraph graph =
        AlignmentGraph.builder().align(churn, retain, 0.6).align(nps, retain, 0.4).build();
    return RollupPlan.of(graph, RollupRules.standard())
        .rollUp(Measurements.builder(YEAR).put(churn, 4.2).put(nps, 41).build());
  }

  private static Explanation explain(OneParent family) {
    return Explanation.of(family.rollUp(), PARENT.id());
  }

  private static Origin measured(double taken, Status status) {
    return new Origin(
        Optional.of(Provenance.MEASURED),
        Figure.of(taken),
        1.0,
        Optional.empty(),
        Optional.of(status));
  }

  private static Origin missing(Gap gap) {
    return new Origin(
        Optional.empty(), Figure.missing(gap), 1.0, Optional.empty(), Optional.empty());
  }

  @Test
  void contributions_ofAWeightedMean_areWeightsAndParts() {
    Explanation why = Explanation.of(retain(), Objective.of("retain-customers", "Retain").id());

    assertThat(why.figure()).isEqualTo(Figure.of(0.47));
    assertThat(why.contributions())
        .containsExactly(
            new Contribution(
                KpiId.of("churn-rate"),
                "Monthly customer churn",
                Figure.of(0.4),
                0.6,
                0.6,
                Figure.of(0.24),
                Optional.empty(),
                measured(0.4, Status.OFF_TRACK)),
            new Contribution(
                KpiId.of("nps"),
                "Net promoter score",
                Figure.of(0.575),
                0.4,
                0.4,
                Figure.of(0.22999999999999998),
                Optional.empty(),
                measured(0.575, Status.OFF_TRACK)));
  }

  @Test
  void contributions_missingChild_leavesItsWeightToTheOthers() {
    Explanation why = explain(OneParent.of(WEIGHTED).child(1.0, 3.0).child(0.0, 1.0).missing(4.0));

    assertThat(why.contributions())
        .containsExactly(
            new Contribution(
                child(0),
                "c0",
                Figure.of(1.0),
                0.375,
                0.75,
                Figure.of(0.75),
                Optional.empty(),
                measured(1.0, Status.ON_TRACK)),
            new Contribution(
                child(1),
                "c1",
                Figure.of(0.0),
                0.125,
                0.25,
                Figure.of(0.0),
                Optional.empty(),
                measured(0.0, Status.OFF_TRACK)),
            new Contribution(
                child(2),
                "c2",
                Figure.missing(Gap.NO_DATA),
                0.5,
                0.0,
                Figure.missing(Gap.NO_DATA),
                Optional.empty(),
                missing(Gap.NO_DATA)));
    assertThat(why.coverage()).isEqualTo(0.5);
    assertThat(why.completeness()).isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void contributions_underZero_countTheMissingAsZero() {
    Explanation why =
        explain(
            OneParent.of(WEIGHTED.withMissing(MissingPolicy.ZERO)).child(1.0, 3.0).missing(1.0));

    assertThat(why.contributions().get(1))
        .isEqualTo(
            new Contribution(
                child(1),
                "c1",
                Figure.missing(Gap.NO_DATA),
                0.25,
                0.25,
                Figure.of(0.0),
                Optional.of(Substitute.number(0.0)),
                new Origin(
                    Optional.of(Provenance.SUBSTITUTED),
                    Figure.of(0.0),
                    1.0,
                    Optional.empty(),
                    Optional.empty())));
    assertThat(why.contributions().get(1).isCounted()).isTrue();
  }

  @Test
  void contributions_notApplicableUnderZero_doNotCount() {
    Explanation why =
        explain(
            OneParent.of(WEIGHTED.withMissing(MissingPolicy.ZERO))
                .child(1.0, 3.0)
                .notApplicable(1.0));

    assertThat(why.contributions().get(1).isCounted()).isFalse();
    assertThat(why.contributions().get(1).part()).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
  }

  @Test
  void contributions_childOfWeightZero_isShownAndDoesNotCount() {
    Explanation why = explain(OneParent.of(WEIGHTED).child(1.0, 3.0).child(0.5, 0.0));

    assertThat(why.contributions().get(1))
        .isEqualTo(
            new Contribution(
                child(1),
                "c1",
                Figure.of(0.5),
                0.0,
                0.0,
                Figure.missing(Gap.ZERO_WEIGHT),
                Optional.empty(),
                new Origin(
                    Optional.of(Provenance.MEASURED),
                    Figure.missing(Gap.ZERO_WEIGHT),
                    1.0,
                    Optional.empty(),
                    Optional.of(Status.OFF_TRACK))));
    assertThat(why.contributions().get(1).isCounted()).isFalse();
  }

  @Test
  void contributions_allOfWeightZero_haveNoShare() {
    Explanation why = explain(OneParent.of(WEIGHTED).child(1.0, 0.0));

    assertThat(why.contributions().get(0).plannedWeight()).isEqualTo(0.0);
    assertThat(why.figure()).isEqualTo(Figure.missing(Gap.ZERO_WEIGHT));
  }

  @Test
  void contributions_weightsThatSumBeyondDouble_areShares() {
    Explanation why = explain(OneParent.of(WEIGHTED).child(1.0, 1e308).child(0.0, 1e308));

    assertThat(why.contributions()).extracting(Contribution::plannedWeight).containsOnly(0.5);
    assertThat(why.contributions()).extracting(Contribution::effectiveWeight).containsOnly(0.5);
  }

  /** Its share of the weight is too small for a double; it counts all the same. */
  @Test
  void contributions_vanishingWeight_isCounted() {
    Explanation why =
        explain(
            OneParent.of(AggregationStrategy.sum()).child(1.0, Double.MIN_VALUE).child(2.0, 1e308));

    assertThat(why.contributions()).extracting(Contribution::isCounted).containsOnly(true);
    assertThat(why.contributions().get(0).part()).isEqualTo(Figure.of(1.0));
    assertThat(why.without(child(0))).isEqualTo(Figure.of(2.0));
    assertThat(why.without(child(1))).isEqualTo(Figure.of(1.0));
  }

  @Test
  void contributions_strategyThatIsNotMadeOfParts_haveNone() {
    Explanation why = explain(OneParent.of(AggregationStrategy.geometricMean()).children(1.0, 4.0));

    assertThat(why.contributions())
        .extracting(Contribution::part)
        .containsOnly(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void contributions_nodeWithoutFigure_haveNoParts() {
    Explanation why =
        explain(OneParent.of(WEIGHTED.withMinimumCoverage(0.5)).child(1.0, 1.0).missing(2.0));

    assertThat(why.figure()).isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
    assertThat(why.contributions().get(0).part()).isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void contributions_strategyWithTooFewParts_isNamed() {
    StrategyFailedException failure =
        catchThrowableOfType(
            StrategyFailedException.class,
            () -> explain(OneParent.of(new Parts(1)).children(1.0, 2.0)));

    assertThat(failure)
        .hasMessageStartingWith("The strategy 'parts' (")
        .hasMessageContaining("failed at 'parent'")
        .hasRootCauseMessage("It gives 1 parts for 2 children. Give one for each, or none at all.");
  }

  @Test
  void contributions_partThatIsNoNumber_isAGap() {
    Explanation why = explain(OneParent.of(new Parts(2)).children(1.0, 2.0));

    assertThat(why.contributions())
        .extracting(Contribution::part)
        .containsExactly(Figure.missing(Gap.DOMAIN), Figure.of(0.0));
  }

  /** As many parts as it is told, of which the first is NaN. */
  private record Parts(int count) implements AggregationStrategy {
    @Override
    public double aggregate(WeightedValues children) {
      return 0.0;
    }

    @Override
    public double[] parts(WeightedValues children) {
      double[] parts = new double[count];
      parts[0] = Double.NaN;
      return parts;
    }

    @Override
    public String label() {
      return "parts";
    }
  }

  @Test
  void kpi_thatStandsAlone_hasItsValueAndNoContributions() {
    Explanation why = Explanation.of(retain(), KpiId.of("nps"));

    assertThat(why.figure()).isEqualTo(Figure.of(41));
    assertThat(why.rule()).isEmpty();
    assertThat(why.contributions()).isEmpty();
    assertThat(why.coverage()).isEqualTo(1.0);
    assertThat(why.completeness()).isEqualTo(Completeness.COMPLETE);
    assertThat(why.node().name()).isEqualTo("Net promoter score");
    assertThat(why.text())
        .isEqualTo("Net promoter score: 41 (measured), score 0.575, off track (short of 0.6)");
  }

  @Test
  void rule_ofAnObjective_isThatOfThePlan() {
    assertThat(explain(OneParent.of(WEIGHTED).children(1.0)).rule()).contains(WEIGHTED);
  }

  @Test
  void of_unknownNode_isRefused() {
    RollupResult result = retain();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Explanation.of(result, KpiId.of("unknown")))
        .withMessage("There is no node 'unknown' in the alignment graph. Add or align it first.");
  }

  @Test
  void without_aChild_isTheResultOfTheOthers() {
    Explanation why =
        explain(
            OneParent.of(WEIGHTED).missing(9.0).child(1.0, 3.0).child(0.0, 1.0).child(0.5, 1.0));

    assertThat(why.without(child(1))).isEqualTo(Figure.of(0.25));
    assertThat(why.without(child(2))).isEqualTo(Figure.of(0.875));
    assertThat(why.without(child(3))).isEqualTo(Figure.of(0.75));
  }

  @Test
  void without_aChildThatDidNotContribute_changesNothing() {
    Explanation why = explain(OneParent.of(WEIGHTED).child(0.5, 1.0).missing(1.0).child(0.9, 0.0));

    assertThat(why.without(child(1))).isEqualTo(why.figure());
    assertThat(why.without(child(2))).isEqualTo(why.figure());
  }

  @Test
  void without_theOnlyChild_isNoData() {
    assertThat(explain(OneParent.of(WEIGHTED).children(0.5)).without(child(0)))
        .isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void without_theOnlyChildOfACount_isZero() {
    assertThat(explain(OneParent.of(AggregationStrategy.count()).children(0.5)).without(child(0)))
        .isEqualTo(Figure.of(0));
  }

  @Test
  void without_aChildOfAShare_countsTheKpisOfTheOthers() {
    Explanation why = explain(OneParent.of(AggregationStrategy.shareOnTarget()).children(1, 1, 0));

    assertThat(why.without(child(0))).isEqualTo(Figure.of(0.5));
    assertThat(why.without(child(2))).isEqualTo(Figure.of(1));
  }

  @Test
  void without_theChildForWhichItIsNotDefined_isDefined() {
    Explanation why =
        explain(OneParent.of(AggregationStrategy.geometricMean()).children(4.0, -1.0, 1.0));

    assertThat(why.figure()).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(why.without(child(1))).isEqualTo(Figure.of(2.0));
    assertThat(why.without(child(0))).isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void without_aChildOfANodeBelowCoverage_isTheSameGap() {
    Explanation why =
        explain(OneParent.of(WEIGHTED.withMinimumCoverage(0.9)).children(1.0, 0.5).missing(1.0));

    assertThat(why.without(child(0))).isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
  }

  @Test
  void without_aChildOfANodeThatPropagates_isTheSameGap() {
    Explanation why =
        explain(
            OneParent.of(WEIGHTED.withMissing(MissingPolicy.PROPAGATE))
                .children(1.0, 0.5)
                .withoutTarget(1.0));

    assertThat(why.without(child(0))).isEqualTo(Figure.missing(Gap.NO_TARGET));
  }

  @Test
  void without_nothingMissingUnderPropagate_isTheResultOfTheOthers() {
    Explanation why =
        explain(OneParent.of(WEIGHTED.withMissing(MissingPolicy.PROPAGATE)).children(1.0, 0.5));

    assertThat(why.without(child(0))).isEqualTo(Figure.of(0.5));
  }

  @Test
  void without_exactlyAtTheMinimumCoverage_isTheResultOfTheOthers() {
    Explanation why =
        explain(OneParent.of(WEIGHTED.withMinimumCoverage(0.5)).children(1.0, 0.5).missing(2.0));

    assertThat(why.without(child(0))).isEqualTo(Figure.of(0.5));
  }

  @Test
  void without_strategyThatThrowsThen_isNamed() {
    AggregationStrategy pair =
        children -> {
          if (children.size() < 2) {
            throw new ArithmeticException("too few");
          }
          return children.value(1);
        };
    Explanation why = explain(OneParent.of(pair).children(1.0, 0.5));

    assertThat(catchThrowableOfType(StrategyFailedException.class, () -> why.without(child(0))))
        .hasMessageContaining("failed at 'parent'")
        .hasRootCauseMessage("too few");
  }

  @Test
  void without_strategyThatAsksForAChildTooMany_isOutOfBounds() {
    AggregationStrategy last = children -> children.value(children.size());
    AggregationStrategy careless =
        children -> children.size() == 2 ? 1.0 : last.aggregate(children);
    Explanation why = explain(OneParent.of(careless).children(1.0, 0.5));

    assertThat(catchThrowableOfType(StrategyFailedException.class, () -> why.without(child(1))))
        .hasRootCauseInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void without_whatIsNoChild_isRefused() {
    Explanation why = explain(OneParent.of(WEIGHTED).children(0.5));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> why.without(KpiId.of("stranger")))
        .withMessage(
            "'stranger' does not contribute to 'parent'. Ask for one of its contributions().");
  }

  @Test
  void text_ofAnObjective_isALineForItAndOneForEachChild() {
    assertThat(Explanation.of(retain(), Objective.of("retain-customers", "Retain").id()).text())
        .isEqualTo(
            """
            Keep the customers we win: 0.47, off track (short of 0.6), the weighted mean of 2 scores, coverage 100 %
              Monthly customer churn: 0.4 (measured), weight 60 % (planned 60 %), contributes 0.24
              Net promoter score: 0.575 (measured), weight 40 % (planned 40 %), contributes 0.23""");
  }

  @Test
  void text_withGaps_saysWhatDoesNotCount() {
    assertThat(
            explain(
                    OneParent.of(WEIGHTED)
                        .child(1.0, 2.0)
                        .missing(1.0)
                        .notApplicable(1.0)
                        .child(0.25, 0.0))
                .text())
        .isEqualTo(
            """
            Parent: 1, on track (from 0.9), the weighted mean of 4 scores, coverage 66.7 %, partial
              c0: 1 (measured), weight 100 % (planned 50 %), contributes 1
              c1: no data, planned weight 25 %, does not count
              c2: not applicable, planned weight 25 %, does not count
              c3: 0.25 (measured), planned weight 0 %, does not count""");
  }

  @Test
  void text_strategyThatIsNotMadeOfParts_saysSoAndWhatThereWouldBeWithoutEach() {
    assertThat(explain(OneParent.of(AggregationStrategy.geometricMean()).children(1.0, 4.0)).text())
        .isEqualTo(
            """
            Parent: 2, on track (from 0.9), the geometric mean of 2 scores, coverage 100 %
              c0: 1 (measured), weight 50 % (planned 50 %), without it 4
              c1: 4 (measured), weight 50 % (planned 50 %), without it 1
              the geometric mean is not made of parts: what a child moves is what there would be without it""");
  }

  @Test
  void text_ofRolledUpValues_saysValues() {
    Kpi whole = additive("whole");
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(additive("one"), whole)
            .align(additive("two"), whole)
            .build();
    RollupRules rules =
        RollupRules.builder()
            .rule(whole.id(), RollupRule.values(AggregationStrategy.sum()))
            .build();
    RollupResult result =
        RollupPlan.of(graph, rules)
            .rollUp(
                Measurements.builder(YEAR)
                    .put(KpiId.of("one"), 1250.5)
                    .put(KpiId.of("two"), 1e300)
                    .build());

    assertThat(Explanation.of(result, whole.id()).text())
        .isEqualTo(
            """
            whole: 1E+300, the sum of 2 values, coverage 100 %
              one: 1250.5 (measured), weight 50 % (planned 50 %), contributes 0
              two: 1E+300 (measured), weight 50 % (planned 50 %), contributes 1E+300""");
  }

  private static Kpi additive(String id) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();
  }

  @Test
  void text_hostileNamesAndLabels_areEscaped() {
    Kpi kpi = OneParent.kpi("c").toBuilder().name("evil\u001b[31m\r\n\u202egnp").build();
    Objective objective = Objective.of("o", "line\nbreak");
    RollupRules rules = RollupRules.ofObjectives(RollupRule.scores(new Hostile()));
    RollupResult result =
        RollupPlan.of(AlignmentGraph.builder().align(kpi, objective).build(), rules)
            .rollUp(Measurements.builder(YEAR).put(kpi, 1).build());

    assertThat(Explanation.of(result, objective.id()).text())
        .isEqualTo(
            """
            line\\u000Abreak: 1, on track (from 0.9), the \\u001B[0mmean of 1 score, coverage 100 %
              evil\\u001B[31m\\u000D\\u000A\\u202Egnp: 1 (measured), weight 100 % (planned 100 %), without it no data
              the \\u001B[0mmean is not made of parts: what a child moves is what there would be without it""");
  }

  /** A strategy whose name would clear a terminal's colours. */
  private static final class Hostile implements AggregationStrategy {
    @Override
    public double aggregate(WeightedValues children) {
      return children.value(0);
    }

    @Override
    public String label() {
      return "\u001b[0mmean";
    }
  }

  @Test
  void text_whereTheLocaleHasOtherDigits_isTheSame() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(explain(OneParent.of(WEIGHTED).children(1.0, 0.5)))
          .hasToString(
              "Parent: 0.75, at risk (from 0.6), the weighted mean of 2 scores, coverage 100 %");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void toString_isTheFirstLineOfTheText() {
    Explanation why = explain(OneParent.of(WEIGHTED).children(1.0, 0.5));

    assertThat(why)
        .hasToString(
            "Parent: 0.75, at risk (from 0.6), the weighted mean of 2 scores, coverage 100 %");
    assertThat(why.text()).startsWith(why + "\n");
  }

  @Test
  void text_clampedRule_saysWhereAndPartsAreBeforeTheResultIsClamped() {
    RollupRule rule = WEIGHTED.withChildrenClamp(Clamp.LOWER).withResultClamp(Clamp.UPPER);
    Explanation why = explain(OneParent.of(rule).children(2.5, -1.0));

    assertThat(why)
        .hasToString(
            "Parent: 1, on track (from 0.9), the weighted mean of 2 scores, coverage 100 %,"
                + " children clamped: LOWER, clamped: UPPER");
    assertThat(why.contributions())
        .extracting(Contribution::part)
        .containsExactly(Figure.of(1.25), Figure.of(0.0));
  }

  @Test
  void text_otherLocale_staysTheSame() {
    Explanation why = explain(OneParent.of(WEIGHTED).children(1.0, 0.5));
    String text = why.text();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

      assertThat(why.text()).isEqualTo(text).contains("of 2 scores");
    } finally {
      Locale.setDefault(before);
    }
  }
}
