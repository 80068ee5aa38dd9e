package dev.plumbline.kpi.explain;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import org.junit.jupiter.api.Test;

/**
 * What is merged from states is no function of what the children show, and is explained as such.
 */
class MergedExplanationTest {
  private static final Objective ALL = Objective.of("all", "All");
  private static final Objective LARGE = Objective.of("large", "Large");
  private static final Objective SMALL = Objective.of("small", "Small");

  private static RollupResult rollUp(AggregationStrategy strategy) {
    Kpi a = member("a");
    Kpi b = member("b");
    Kpi c = member("c");
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(a, LARGE)
            .align(b, LARGE)
            .align(c, SMALL)
            .align(LARGE, ALL)
            .align(SMALL, ALL)
            .build();
    RollupRule rule = RollupRule.scores(strategy).withMode(Mode.STATE);
    return RollupPlan.of(graph, RollupRules.ofObjectives(rule))
        .rollUp(
            Measurements.builder(Period.year(2026)).put(a, 1.0).put(b, 0.5).put(c, 0.0).build());
  }

  private static Kpi member(String id) {
    return Kpi.builder(id).direction(HIGHER_IS_BETTER).target(Target.progress(0, 1)).build();
  }

  @Test
  void parts_ofAMergedMean_areNotShown() {
    Explanation why = Explanation.of(rollUp(AggregationStrategy.mean()), ALL.id());

    assertThat(why.figure()).isEqualTo(Figure.of(0.5));
    assertThat(why.contributions())
        .extracting(Contribution::part)
        .containsOnly(Figure.missing(Gap.DOMAIN));
    assertThat(why.rounded(2)).isEmpty();
  }

  @Test
  void parts_ofAMergedSum_areWhatTheChildrenShow() {
    Explanation why = Explanation.of(rollUp(AggregationStrategy.sum()), ALL.id());

    assertThat(why.contributions())
        .extracting(Contribution::part)
        .containsExactly(Figure.of(1.5), Figure.of(0.0));
  }

  @Test
  void parts_ofMembers_areTheirs() {
    Explanation why = Explanation.of(rollUp(AggregationStrategy.mean()), LARGE.id());

    assertThat(why.contributions())
        .extracting(Contribution::part)
        .containsExactly(Figure.of(0.5), Figure.of(0.25));
  }

  @Test
  void without_aTeam_isTheMeanOfTheOtherMembers() {
    Explanation why = Explanation.of(rollUp(AggregationStrategy.mean()), ALL.id());

    assertThat(why.without(SMALL.id())).isEqualTo(Figure.of(0.75));
    assertThat(why.without(LARGE.id())).isEqualTo(Figure.of(0.0));
  }
}
