package dev.plumbline.kpi.explain;

import static dev.plumbline.kpi.rollup.OneParent.PARENT;
import static dev.plumbline.kpi.rollup.OneParent.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.rollup.OneParent;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final RollupRule WEIGHTED = RollupRule.scores(AggregationStrategy.weightedMean());

  private static String summary(OneParent family) {
    return Explanation.of(family.rollUp(), PARENT.id()).summary();
  }

  private static OneParent of(AggregationStrategy strategy) {
    return OneParent.of(strategy);
  }

  @Test
  void summary_oneChildGivesMostAndAnotherPullsDown_namesBoth() {
    assertThat(summary(OneParent.of(WEIGHTED).child(0.8, 0.6).child(0.2, 0.4)))
        .isEqualTo(
            "Parent is at 0.56, off track (short of 0.6). Most of it comes from c0 (0.48 of 0.56);"
                + " c1 pulls it down most: without it it would be 0.8.");
  }

  @Test
  void summary_theSameChildGivesMostAndPullsDown_saysAlso() {
    assertThat(summary(OneParent.of(WEIGHTED).child(0.4, 0.6).child(0.575, 0.4)))
        .isEqualTo(
            "Parent is at 0.47, off track (short of 0.6). Most of it comes from c0 (0.24 of 0.47),"
                + " which also pulls it down most: without it it would be 0.575.");
  }

  @Test
  void summary_partial_saysHowMuchIsThereAndWhatIsNot() {
    assertThat(summary(OneParent.of(WEIGHTED).child(1, 65).missing(35)))
        .isEqualTo(
            "Parent is at 1, on track (from 0.9). It rests on c0 alone."
                + " 65 % of the weight is there; 'c1' was not measured.");
  }

  @Test
  void summary_substitutes_areNotHidden() {
    RollupRule rule = WEIGHTED.withMissing(MissingPolicy.substitute(Substitute.number(0.5)));

    assertThat(summary(OneParent.of(rule).child(1, 1).missing(1)))
        .endsWith("50 % of the weight is there; 'c1' was not measured. 0.5 stands for 'c1'.");
    assertThat(summary(OneParent.of(rule).child(1, 1).missing(1).missing(1)))
        .endsWith("and 1 more is missing. Something stands for 2 of its children.");
  }

  @Test
  void summary_severalAreMissing_countsThem() {
    assertThat(summary(OneParent.of(WEIGHTED).child(1, 1).missing(1).missing(1)))
        .endsWith("33.3 % of the weight is there; 'c1' was not measured, and 1 more is missing.");
    assertThat(
            summary(
                OneParent.of(WEIGHTED.withMinimumCoverage(0.1, CoverageBy.COUNT))
                    .child(1, 1)
                    .missing(1)
                    .missing(1)
                    .withoutTarget(1)))
        .endsWith("25 % of the children are there; 'c1' was not measured, and 2 more are missing.");
  }

  @Test
  void summary_severalAreMissingAndNoFigure_countsThem() {
    assertThat(summary(OneParent.of(WEIGHTED).missing(1).missing(1)))
        .isEqualTo(
            "Parent: no score, because 'c0' was not measured (parent <- c0)."
                + " In all, 2 are missing below it.");
  }

  @Test
  void summary_noneGivesMoreThanHalf_isTheGreatestPart() {
    assertThat(summary(of(AggregationStrategy.mean()).children(0.8, 0.7, 0.6)))
        .contains("The greatest part comes from c0 (0.266667 of 0.7)");
  }

  @Test
  void summary_allAlike_saysSoAndThatNonePullsDown() {
    assertThat(summary(of(AggregationStrategy.mean()).children(1, 1, 1)))
        .endsWith("The greatest parts come from c0 and 2 others (0.333333 of 1 each).");
  }

  @Test
  void summary_minimum_comesFromTheLeast() {
    assertThat(summary(of(AggregationStrategy.minimum()).children(0.8, 0.3)))
        .endsWith(
            "All of it comes from c1, which also pulls it down most: without it it would be 0.8.");
  }

  @Test
  void summary_negativeFigure_comesFromTheMostNegative() {
    assertThat(summary(of(AggregationStrategy.sum()).children(-2, 0.5)))
        .contains("The greatest part comes from c0 (-2 of -1.5), which also pulls it down most");
  }

  @Test
  void summary_zeroFigure_namesOnlyWhatPullsDown() {
    assertThat(summary(of(AggregationStrategy.sum()).children(1, -1)))
        .isEqualTo(
            "Parent is at 0, off track (short of 0.6)."
                + " c1 pulls it down most: without it it would be 1.");
  }

  @Test
  void summary_noParts_namesOnlyWhatPullsDown() {
    assertThat(summary(of(AggregationStrategy.geometricMean()).children(1, 0.25)))
        .isEqualTo(
            "Parent is at 0.5, off track (short of 0.6)."
                + " c1 pulls it down most: without it it would be 1.");
  }

  @Test
  void summary_nothingToCount_saysSo() {
    assertThat(summary(of(AggregationStrategy.count()).missing(1)))
        .startsWith("Parent is at 0, off track (short of 0.6). Nothing contributes to it.");
  }

  /** How often a strategy is asked must not grow with the square of the children. */
  @Test
  void summary_moreThanTwoHundredChildren_asksNotWithoutEach() {
    AtomicInteger asked = new AtomicInteger();
    OneParent wide = of(new Counted(asked)).children(-3.0);

    String summary = summary(wide.children(ones(200)));

    assertThat(summary).endsWith("; c0 takes most away (-3).");
    assertThat(asked.get()).isEqualTo(1);
  }

  @Test
  void summary_twoHundredChildren_asksWithoutEach() {
    AtomicInteger asked = new AtomicInteger();

    String summary = summary(of(new Counted(asked)).children(-3.0).children(ones(199)));

    assertThat(summary).endsWith("; c0 pulls it down most: without it it would be 199.");
    assertThat(asked.get()).isEqualTo(201);
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1.0);
    return ones;
  }

  /** A sum that counts how often it is asked. */
  private record Counted(AtomicInteger asked) implements AggregationStrategy {
    @Override
    public double aggregate(WeightedValues children) {
      asked.incrementAndGet();
      return children.sum();
    }

    @Override
    public double[] parts(WeightedValues children) {
      return AggregationStrategy.sum().parts(children);
    }
  }

  @Test
  void summary_statuses_areNames() {
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(OneParent.kpi("a"), PARENT)
            .align(OneParent.kpi("b"), PARENT)
            .build();
    RollupRules rules =
        RollupRules.ofObjectives(RollupRule.statuses(AggregationStrategy.minimum()));
    Explanation why =
        Explanation.of(
            RollupPlan.of(graph, rules)
                .rollUp(
                    Measurements.builder(YEAR)
                        .put(KpiId.of("a"), 1)
                        .put(KpiId.of("b"), 0.7)
                        .build()),
            PARENT.id());

    assertThat(why.summary())
        .isEqualTo(
            "Parent is at risk, the minimum of its statuses."
                + " b pulls it down most: without it it would be on track.");
    assertThat(why.text())
        .isEqualTo(
            """
            Parent: at risk, the minimum of 2 statuses, coverage 100 %
              a: on track (measured), weight 50 % (planned 50 %), without it at risk
              b: at risk (measured), weight 50 % (planned 50 %), without it on track
              statuses do not add up: what a child moves is what there would be without it""");
    assertThat(why.rounded(2)).isEmpty();
  }

  @Test
  void summary_kpiThatStandsAlone_saysValueScoreAndStatus() {
    Kpi kpi = OneParent.kpi("nps");
    AlignmentGraph graph = AlignmentGraph.builder().align(kpi, PARENT).build();
    Measurements partial =
        Measurements.builder(YEAR)
            .put(kpi.id(), Reading.of(0.95), Quality.rolledUp(0.75, false))
            .build();

    assertThat(
            Explanation.of(RollupPlan.of(graph, RollupRules.standard()).rollUp(partial), kpi.id())
                .summary())
        .isEqualTo(
            "nps is at 0.95, with a score of 0.95, on track (from 0.9)."
                + " 75 % of what it should rest on was there.");
  }

  @Test
  void summary_hiddenCharactersInNames_areEscaped() {
    Kpi kpi = OneParent.kpi("c").toBuilder().name("evil\u202egnp").build();
    Objective objective = Objective.of("o", "line\nbreak");
    AlignmentGraph graph = AlignmentGraph.builder().align(kpi, objective).build();

    assertThat(
            Explanation.of(
                    RollupPlan.of(graph, RollupRules.standard())
                        .rollUp(Measurements.builder(YEAR).put(kpi, 1).build()),
                    objective.id())
                .summary())
        .isEqualTo(
            "line\\u000Abreak is at 1, on track (from 0.9). It rests on evil\\u202Egnp alone.");
  }
}
