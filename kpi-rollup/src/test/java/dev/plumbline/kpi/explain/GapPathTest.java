package dev.plumbline.kpi.explain;

import static dev.plumbline.kpi.rollup.OneParent.PARENT;
import static dev.plumbline.kpi.rollup.OneParent.YEAR;
import static dev.plumbline.kpi.rollup.OneParent.child;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.rollup.OneParent;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class GapPathTest {
  private static final RollupRule WEIGHTED = RollupRule.scores(AggregationStrategy.weightedMean());
  private static final RollupRule STRICT = WEIGHTED.withMissing(MissingPolicy.PROPAGATE);
  private static final Objective GROWTH = Objective.of("growth", "Grow");
  private static final Objective RETAIN = Objective.of("retain", "Retain");
  private static final int MANY = 1_000_000;

  private static Explanation explain(OneParent family) {
    return Explanation.of(family.rollUp(), PARENT.id());
  }

  /** A KPI below retain, which is below growth. */
  private static Explanation chain(Kpi kpi, Consumer<Measurements.Builder> measure) {
    AlignmentGraph graph =
        AlignmentGraph.builder().align(kpi, RETAIN).align(RETAIN, GROWTH).build();
    Measurements.Builder measured = Measurements.builder(YEAR);
    measure.accept(measured);
    return Explanation.of(
        RollupPlan.of(graph, RollupRules.standard()).rollUp(measured.build()), GROWTH.id());
  }

  private static String line(Explanation why) {
    return why.text().lines().skip(1).findFirst().orElseThrow().strip();
  }

  private static Kpi scored(Scoring scoring) {
    return Kpi.builder("nps")
        .direction(Direction.HIGHER_IS_BETTER)
        .target(Target.of(scoring))
        .build();
  }

  @Test
  void gapPath_notMeasured_leadsToTheLeaf() {
    Explanation why = chain(OneParent.kpi("nps"), measured -> {});

    assertThat(why.gapPath())
        .containsExactly(
            new GapStep(GROWTH.id(), Gap.NO_DATA, "nothing that contributes to it is present"),
            new GapStep(RETAIN.id(), Gap.NO_DATA, "nothing that contributes to it is present"),
            new GapStep(KpiId.of("nps"), Gap.NO_DATA, "'nps' was not measured"));
    assertThat(why.cause().map(GapStep::node)).contains(KpiId.of("nps"));
    assertThat(line(why))
        .isEqualTo("no score, because 'nps' was not measured (growth <- retain <- nps)");
    assertThat(why.summary())
        .isEqualTo("Grow: no score, because 'nps' was not measured (growth <- retain <- nps).");
  }

  @Test
  void gapPath_ofANodeThatHasAFigure_isEmpty() {
    Explanation why = explain(OneParent.of(WEIGHTED).children(1.0).missing(1.0));

    assertThat(why.gapPath()).isEmpty();
    assertThat(why.cause()).isEmpty();
  }

  @Test
  void cause_notApplicable_isSaid() {
    assertThat(line(chain(OneParent.kpi("nps"), m -> m.notApplicable(KpiId.of("nps")))))
        .isEqualTo("no score, because 'nps' does not apply (growth <- retain <- nps)");
  }

  @Test
  void cause_zeroDenominatorMeasured_isSaid() {
    Kpi ratio = OneParent.kpi("nps").toBuilder().ratio(Ratio.percent("some", "all")).build();

    assertThat(line(chain(ratio, m -> m.putRatio(ratio, 1, 0))))
        .isEqualTo("no score, because the denominator of 'nps' is 0 (growth <- retain <- nps)");
  }

  @Test
  void cause_noTargetInThePeriod_isSaid() {
    Kpi kpi = Kpi.builder("nps").direction(Direction.HIGHER_IS_BETTER).build();

    assertThat(line(chain(kpi, m -> m.put(kpi, 1))))
        .isEqualTo("no score, because 'nps' has no target in 2026 (growth <- retain <- nps)");
  }

  @Test
  void cause_degenerateTarget_isSaid() {
    Scoring degenerate = value -> Figure.missing(Gap.DEGENERATE_TARGET);

    assertThat(line(chain(scored(degenerate), m -> m.put(KpiId.of("nps"), 1))))
        .isEqualTo("no score, because the target of 'nps' has no width (growth <- retain <- nps)");
  }

  @Test
  void cause_scoringThatIsNotDefined_saysForWhat() {
    Scoring root = Scoring.of(Direction.HIGHER_IS_BETTER, Math::sqrt);

    assertThat(line(chain(scored(root), m -> m.put(KpiId.of("nps"), -4))))
        .isEqualTo(
            "no score, because the target of 'nps' gives no score for -4 (growth <- retain <- nps)");
  }

  @Test
  void cause_labelWhereANumberIsScored_isShown() {
    assertThat(line(chain(OneParent.kpi("nps"), m -> m.putLabel(KpiId.of("nps"), "done"))))
        .isEqualTo(
            "no score, because the target of 'nps' does not know the label 'done' (growth <- retain <- nps)");
  }

  @Test
  void cause_labelWhereAValueIsAskedFor_isShown() {
    Kpi kpi = Kpi.builder("state").direction(Direction.HIGHER_IS_BETTER).build();
    RollupResult result =
        RollupPlan.of(AlignmentGraph.builder().align(kpi, GROWTH).build(), RollupRules.standard())
            .rollUp(Measurements.builder(YEAR).putLabel(kpi.id(), "done").build());

    assertThat(Explanation.of(result, kpi.id()).summary())
        .isEqualTo("state is at 'done'. It has no score, because 'state' has no target in 2026.");
  }

  @Test
  void cause_valueThatCameWithAnotherGap_saysWhich() {
    assertThat(
            line(
                chain(
                    OneParent.kpi("nps"),
                    m -> m.put(KpiId.of("nps"), Reading.missing(Gap.BELOW_COVERAGE)))))
        .isEqualTo(
            "no score, because 'nps' came without a value: below minimum coverage (growth <- retain <- nps)");
  }

  @Test
  void cause_belowCoverage_saysHowMuchIsThereAndAskedFor() {
    Explanation why =
        explain(OneParent.of(WEIGHTED.withMinimumCoverage(0.5)).child(1, 35).missing(65));

    assertThat(why.cause().map(GapStep::gap)).contains(Gap.BELOW_COVERAGE);
    assertThat(why.summary())
        .isEqualTo(
            "Parent: no score, because only 35 % of the weight in 'parent' is present, 50 % is asked for.");
  }

  @Test
  void cause_belowCoverageByCount_saysSo() {
    RollupRule rule = WEIGHTED.withMinimumCoverage(0.75, CoverageBy.COUNT);

    assertThat(line(explain(OneParent.of(rule).child(1, 99).missing(1))))
        .isEqualTo(
            "no score, because only 50 % of the number of children in 'parent' is present, 75 % is asked for");
  }

  @Test
  void cause_coverageJustBelow_isToldApartFromWhatIsAskedFor() {
    assertThat(
            line(
                explain(
                    OneParent.of(WEIGHTED.withMinimumCoverage(0.5))
                        .child(1, 49_999)
                        .missing(50_001))))
        .contains("only 49.999 % of the weight", "50 % is asked for");
  }

  @Test
  void cause_zeroWeight_isSaid() {
    assertThat(line(explain(OneParent.of(WEIGHTED).child(1, 0).missing(0))))
        .isEqualTo("no score, because all that is present in 'parent' has weight 0");
  }

  @Test
  void cause_strategyThatIsNotDefined_isNamed() {
    Explanation why =
        explain(OneParent.of(AggregationStrategy.geometricMean()).children(-1.0, 1.0));

    assertThat(line(why))
        .isEqualTo(
            "no score, because the geometric mean of what is in 'parent' is not defined, or beyond the range of double");
  }

  @Test
  void cause_denominatorsThatCancel_isSaid() {
    Kpi whole = ratio("whole");
    AlignmentGraph graph =
        AlignmentGraph.builder().align(ratio("a"), whole).align(ratio("b"), whole).build();
    RollupRules rules =
        RollupRules.builder()
            .rule(whole.id(), RollupRule.values(AggregationStrategy.ratioOfSums()))
            .build();
    RollupResult result =
        RollupPlan.of(graph, rules)
            .rollUp(
                Measurements.builder(YEAR)
                    .putRatio(ratio("a"), 1, 2)
                    .putRatio(ratio("b"), 1, -2)
                    .build());

    assertThat(line(Explanation.of(result, whole.id())))
        .isEqualTo("no value, because the denominators in 'whole' sum to 0");
  }

  private static Kpi ratio(String id) {
    return Kpi.builder(id)
        .direction(Direction.HIGHER_IS_BETTER)
        .ratio(Ratio.percent("some", "all"))
        .build();
  }

  private static Explanation whole(RollupRule rule) {
    Kpi whole = ratio("whole");
    AlignmentGraph graph = AlignmentGraph.builder().align(ratio("a"), whole).build();
    RollupRules rules = RollupRules.builder().rule(whole.id(), rule).build();
    return Explanation.of(
        RollupPlan.of(graph, rules)
            .rollUp(Measurements.builder(YEAR).put(KpiId.of("a"), 5).build()),
        whole.id());
  }

  @Test
  void cause_valueWithoutDenominatorInARatioOfSums_isSaid() {
    assertThat(line(whole(RollupRule.values(AggregationStrategy.ratioOfSums()))))
        .isEqualTo("no value, because 'a' was measured without a denominator (whole <- a)");
  }

  @Test
  void cause_valueWithoutDenominatorToWeighBy_isSaid() {
    RollupRule byDenominator =
        RollupRule.values(AggregationStrategy.maximum()).withWeights(WeightSource.DENOMINATOR);

    assertThat(line(whole(byDenominator)))
        .isEqualTo("no value, because 'a' has no denominator to be weighed by (whole <- a)");
    assertThat(whole(byDenominator).missing(1).first())
        .containsExactly(
            new GapStep(KpiId.of("a"), Gap.NO_DATA, "'a' has no denominator to be weighed by"));
  }

  @Test
  void cause_nothingContributes_isSaid() {
    assertThat(line(explain(OneParent.of(WEIGHTED))))
        .isEqualTo("no score, because nothing contributes to 'parent'");
  }

  @Test
  void gapPath_propagated_followsTheFirstWithTheGapThatDecided() {
    Explanation why =
        explain(OneParent.of(STRICT).children(1).withoutTarget(1).missing(0).missing(1));

    assertThat(why.gapPath())
        .containsExactly(
            new GapStep(
                PARENT.id(), Gap.NO_DATA, "a child is missing, and its rule propagates that"),
            new GapStep(child(3), Gap.NO_DATA, "'c3' was not measured"));
  }

  @Test
  void gapPath_differentGapsThatComeToNoData_followsTheFirstInTheOrderOfGaps() {
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(Kpi.builder("a").direction(Direction.HIGHER_IS_BETTER).build(), GROWTH)
            .align(OneParent.kpi("b"), GROWTH)
            .build();
    RollupResult result =
        RollupPlan.of(graph, RollupRules.standard())
            .rollUp(
                Measurements.builder(YEAR)
                    .put(KpiId.of("a"), 1)
                    .putLabel(KpiId.of("b"), "done")
                    .build());

    assertThat(Explanation.of(result, GROWTH.id()).gapPath())
        .extracting(GapStep::gap)
        .containsExactly(Gap.NO_DATA, Gap.DOMAIN);
  }

  @Test
  void cause_weightThatIsNotKnown_isSaid() {
    Kpi kpi = scored(Scoring.labels(Map.of("done", 1.0)));
    AlignmentGraph graph = AlignmentGraph.builder().align(kpi, GROWTH).build();
    RollupResult result =
        RollupPlan.of(graph, RollupRules.ofObjectives(STRICT.withWeights(WeightSource.TARGET)))
            .rollUp(Measurements.builder(YEAR).putLabel(kpi.id(), "done").build());

    assertThat(Explanation.of(result, GROWTH.id()).cause())
        .contains(
            new GapStep(kpi.id(), Gap.NO_TARGET, "'nps' has no target in 2026 to be weighed by"));
  }

  @Test
  void gapPath_chainOfAMillion_isFollowedOnASmallStack() throws InterruptedException {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    List<Objective> levels = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      levels.add(Objective.of("o" + i, "O"));
    }
    graph.align(OneParent.kpi("leaf"), levels.get(0));
    for (int i = 1; i < MANY; i++) {
      graph.align(levels.get(i - 1), levels.get(i));
    }
    RollupResult result =
        RollupPlan.of(graph.build(), RollupRules.standard())
            .rollUp(Measurements.builder(YEAR).build());
    List<String> found = new ArrayList<>();
    Explanation why = Explanation.of(result, levels.get(MANY - 1).id());

    Thread thread =
        new Thread(
            null,
            () -> {
              found.add(why.summary());
              found.add(why.missing(1).toString());
            },
            "small stack",
            256 * 1024);
    thread.start();
    thread.join();

    assertThat(found)
        .containsExactly(
            "O: no score, because 'leaf' was not measured"
                + " (o999999 <- o999998 <- o999997 <- o999996 <- 999995 others <- o0 <- leaf).",
            "MissingBelow[first=[GapStep[node=leaf, gap=NO_DATA,"
                + " reason='leaf' was not measured]], count=1]");
  }

  @Test
  void missing_belowANodeWithAFigure_listsTheFirstAndCountsAll() {
    Explanation why =
        explain(
            OneParent.of(WEIGHTED)
                .children(1.0)
                .missing(1)
                .missing(0)
                .notApplicable(1)
                .withoutTarget(1)
                .missing(2));

    MissingBelow missing = why.missing(2);

    assertThat(missing.count()).isEqualTo(3);
    assertThat(missing.first())
        .containsExactly(
            new GapStep(child(1), Gap.NO_DATA, "'c1' was not measured"),
            new GapStep(child(4), Gap.NO_TARGET, "'c4' has no target in 2026"));
    assertThat(why.missing(0).first()).isEmpty();
  }

  @Test
  void missing_sharedLeafOverManyPaths_isCountedOnce() {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    Kpi leaf = OneParent.kpi("leaf");
    Kpi there = OneParent.kpi("there");
    Objective below = Objective.of("l0", "L0");
    graph.align(leaf, below).align(there, below);
    for (int i = 1; i <= 60; i++) {
      Objective left = Objective.of("a" + i, "A");
      Objective right = Objective.of("b" + i, "B");
      Objective top = Objective.of("l" + i, "L");
      graph.align(below, left).align(below, right).align(left, top).align(right, top);
      below = top;
    }
    RollupResult result =
        RollupPlan.of(graph.build(), RollupRules.standard())
            .rollUp(Measurements.builder(YEAR).put(there, 1).build());

    assertThat(Explanation.of(result, below.id()).missing(5).count()).isEqualTo(1);
  }

  @Test
  void missing_whereSomethingStandsForIt_isMissingAllTheSame() {
    assertThat(
            explain(OneParent.of(WEIGHTED.withMissing(MissingPolicy.ZERO)).children(1).missing(1))
                .missing(3)
                .count())
        .isEqualTo(1);
  }

  @Test
  void missing_complete_isNothing() {
    assertThat(explain(OneParent.of(WEIGHTED).children(1, 0)).missing(3))
        .isEqualTo(new MissingBelow(List.of(), 0));
  }

  @Test
  void missing_negativeLimit_isRefused() {
    Explanation why = explain(OneParent.of(WEIGHTED).children(1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> why.missing(-1))
        .withMessage("-1 missing ones cannot be listed. Ask for 0 or more.");
  }
}
