package dev.plumbline.kpi.rollup;

import static dev.plumbline.kpi.rollup.OneParent.PARENT;
import static dev.plumbline.kpi.rollup.OneParent.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import org.junit.jupiter.api.Test;

/** Counts and shares are those of all KPIs below, not of the children. */
class CountingOverLevelsTest {
  private static final Objective LEFT = Objective.of("left", "Left");
  private static final Objective RIGHT = Objective.of("right", "Right");
  private static final RollupRule COUNT = RollupRule.scores(AggregationStrategy.count());
  private static final RollupRule SHARE = RollupRule.scores(AggregationStrategy.shareOnTarget());

  /** 2 of 4 flights on target in one group, 2 of 100 in the other. */
  static Figure flights(AggregationStrategy strategy) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder().align(LEFT, PARENT).align(RIGHT, PARENT);
    Measurements.Builder measurements = Measurements.builder(YEAR);
    for (int i = 0; i < 104; i++) {
      Kpi kpi = OneParent.kpi("flight-" + i);
      graph.align(kpi, i < 4 ? LEFT : RIGHT);
      measurements.put(kpi, i % 4 < 2 && i < 6 ? 1.0 : 0.9);
    }
    return RollupPlan.of(graph.build(), RollupRules.ofObjectives(RollupRule.scores(strategy)))
        .rollUp(measurements.build())
        .score(PARENT.id());
  }

  @Test
  void count_overLevels_isThatOfAllKpis() {
    assertThat(flights(AggregationStrategy.count())).isEqualTo(Figure.of(104));
  }

  @Test
  void countOnTarget_overLevels_isThatOfAllKpis() {
    assertThat(flights(AggregationStrategy.countOnTarget())).isEqualTo(Figure.of(4));
  }

  /** A tie counts as reached, in both directions, as a reader of the decimals would say. */
  @Test
  void countOnTarget_exactlyAtTheTarget_isReached() {
    Kpi more = OneParent.kpi("more");
    Kpi less =
        Kpi.builder("less")
            .direction(Direction.LOWER_IS_BETTER)
            .target(Target.passOrFail(0.7))
            .build();
    AlignmentGraph graph = AlignmentGraph.builder().align(more, PARENT).align(less, PARENT).build();
    Measurements ties = Measurements.builder(YEAR).put(more, 1.0).put(less, 0.7).build();

    assertThat(
            RollupPlan.of(
                    graph,
                    RollupRules.ofObjectives(
                        RollupRule.scores(AggregationStrategy.countOnTarget())))
                .rollUp(ties)
                .score(PARENT.id()))
        .isEqualTo(Figure.of(2));
  }

  /** What a KPI with a rule for scores stands for is what contributes to it. */
  @Test
  void count_compositeKpi_countsByItsRule() {
    Kpi whole = OneParent.kpi("whole");
    Kpi one = OneParent.kpi("one");
    Kpi two = OneParent.kpi("two");
    AlignmentGraph graph =
        AlignmentGraph.builder().align(one, whole).align(two, whole).align(whole, PARENT).build();
    Measurements all = Measurements.builder(YEAR).put(one, 1).put(two, 0).put(whole, 1).build();
    RollupRules alone = RollupRules.ofObjectives(COUNT);
    RollupRules scores =
        RollupRules.builder()
            .objectives(COUNT)
            .rule(whole.id(), RollupRule.scores(AggregationStrategy.mean()))
            .build();
    RollupRules values =
        RollupRules.builder()
            .objectives(COUNT)
            .rule(whole.id(), RollupRule.values(AggregationStrategy.minimum()))
            .build();

    assertThat(RollupPlan.of(graph, alone).rollUp(all).score(PARENT.id())).isEqualTo(Figure.of(1));
    assertThat(RollupPlan.of(graph, scores).rollUp(all).score(PARENT.id())).isEqualTo(Figure.of(2));
    assertThat(RollupPlan.of(graph, values).rollUp(all).score(PARENT.id())).isEqualTo(Figure.of(1));
  }

  /** A share of nothing is not a share of 0 %, nor an accident of 0 / 0. */
  @Test
  void shareOnTarget_overGroupsWithoutKpis_hasAZeroDenominator() {
    AlignmentGraph graph =
        AlignmentGraph.builder().align(OneParent.kpi("c"), LEFT).align(LEFT, PARENT).build();
    RollupRules rules = RollupRules.builder().objectives(SHARE).rule(LEFT.id(), COUNT).build();
    RollupResult result = RollupPlan.of(graph, rules).rollUp(Measurements.builder(YEAR).build());

    assertThat(result.score(LEFT.id())).isEqualTo(Figure.of(0));
    assertThat(result.score(PARENT.id())).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
  }

  /** The group on the left is not good enough for its own rule, so that it counts as 0. */
  @Test
  void countOnTarget_groupThatStandsAsZero_hasNobodyOnTarget() {
    Kpi good = OneParent.kpi("good");
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(good, LEFT)
            .align(OneParent.kpi("missing"), LEFT, 9.0)
            .align(LEFT, PARENT)
            .align(OneParent.kpi("other"), PARENT)
            .build();
    RollupRules rules =
        RollupRules.builder()
            .objectives(SHARE.withMissing(MissingPolicy.ZERO))
            .rule(LEFT.id(), SHARE.withMinimumCoverage(0.5))
            .build();
    RollupResult result =
        RollupPlan.of(graph, rules).rollUp(Measurements.builder(YEAR).put(good, 1.0).build());

    assertThat(result.score(LEFT.id())).isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
    assertThat(result.score(PARENT.id())).isEqualTo(Figure.of(0));
  }

  @Test
  void countOnTarget_scoreBeyondDoubleUnderZero_isNotOnTarget() {
    Kpi steep =
        Kpi.builder("steep")
            .direction(Direction.HIGHER_IS_BETTER)
            .target(Target.progress(0, 1e-300))
            .build();
    AlignmentGraph graph = AlignmentGraph.builder().align(steep, PARENT).build();
    RollupRule rule =
        RollupRule.scores(AggregationStrategy.countOnTarget()).withMissing(MissingPolicy.ZERO);
    RollupResult result =
        RollupPlan.of(graph, RollupRules.ofObjectives(rule))
            .rollUp(Measurements.builder(YEAR).put(steep, 1e300).build());

    assertThat(result.score(steep.id())).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(result.score(PARENT.id())).isEqualTo(Figure.of(0));
  }

  @Test
  void count_kpiOfTwoGroups_isCountedTwice() {
    Kpi shared = OneParent.kpi("shared");
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(shared, LEFT)
            .align(shared, RIGHT)
            .align(LEFT, PARENT)
            .align(RIGHT, PARENT)
            .build();

    assertThat(
            RollupPlan.of(graph, RollupRules.ofObjectives(COUNT))
                .rollUp(Measurements.builder(YEAR).put(shared, 1.0).build())
                .score(PARENT.id()))
        .isEqualTo(Figure.of(2));
  }
}
