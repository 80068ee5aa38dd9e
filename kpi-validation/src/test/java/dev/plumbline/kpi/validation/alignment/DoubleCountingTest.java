package dev.plumbline.kpi.validation.alignment;

import static dev.plumbline.kpi.validation.alignment.Found.kpi;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.validation.NotChecked;
import dev.plumbline.kpi.validation.Thresholds;
import dev.plumbline.kpi.validation.ValidationInput;
import dev.plumbline.kpi.value.Nature;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubleCountingTest {
  private static final String TWICE = "alignment.counted-twice";
  private static final RollupRule SUM = RollupRule.values(AggregationStrategy.sum());

  private static Kpi amount(String id) {
    return kpi(id).toBuilder().nature(Nature.ADDITIVE).build();
  }

  @CanIgnoreReturnValue
  private static AlignmentGraphBuilder align(AlignmentGraphBuilder graph, String... ids) {
    for (int i = 1; i < ids.length; i++) {
      graph.align(amount(ids[i - 1]), amount(ids[i]));
    }
    return graph;
  }

  private static List<String> found(AlignmentGraphBuilder builder, SharedKpis policy) {
    AlignmentGraph graph = builder.build();
    RollupRules.Builder rules = RollupRules.builder().sharedKpis(policy);
    for (Kpi kpi : graph.kpis()) {
      if (!graph.contributorsOf(kpi.id()).isEmpty()) {
        rules.rule(kpi.id(), SUM);
      }
    }
    return Found.by(TWICE, ValidationInput.of(RollupPlan.of(graph, rules.build())));
  }

  private static AlignmentGraphBuilder diamond() {
    AlignmentGraphBuilder graph = align(AlignmentGraph.builder(), "x", "b", "total");
    return align(graph, "x", "a", "total");
  }

  @Test
  void twice_allowed_isFoundWithBothPaths() {
    assertThat(found(diamond(), SharedKpis.allow()))
        .containsExactly(
            "The KPI 'x' is counted twice in 'total': by 'x' -> 'a' -> 'total' and 'x' -> 'b' ->"
                + " 'total'. Take it once: RollupRules.sharedKpis(SharedKpis.once()), or drop an"
                + " alignment.");
  }

  @Test
  void twice_threeWays_areWitnessedByTheFirstTwoByText() {
    AlignmentGraphBuilder graph = align(AlignmentGraph.builder(), "x", "c", "total");
    align(graph, "x", "b", "a", "total");
    align(graph, "x", "total");

    assertThat(found(graph, SharedKpis.allow()))
        .containsExactly(
            "The KPI 'x' is counted twice in 'total': by 'x' -> 'b' -> 'a' -> 'total' and 'x' ->"
                + " 'c' -> 'total'. Take it once: RollupRules.sharedKpis(SharedKpis.once()), or"
                + " drop an alignment.");
  }

  @Test
  void twice_takenOnce_isNotFound() {
    assertThat(found(diamond(), SharedKpis.once())).isEmpty();
  }

  @Test
  void twice_oneOfTheWaysIsOnlyShown_isNotFound() {
    AlignmentGraphBuilder below = align(AlignmentGraph.builder(), "x", "b", "total");
    below.align(amount("x"), amount("a"), 0).align(amount("a"), amount("total"));
    AlignmentGraphBuilder above = align(AlignmentGraph.builder(), "x", "b", "total");
    above.align(amount("x"), amount("a")).align(amount("a"), amount("total"), 0);

    assertThat(found(below, SharedKpis.allow())).isEmpty();
    assertThat(found(above, SharedKpis.allow())).isEmpty();
  }

  @Test
  void twice_sharedByTwoTotals_isNotFound() {
    assertThat(
            found(align(align(AlignmentGraph.builder(), "x", "a"), "x", "b"), SharedKpis.allow()))
        .isEmpty();
  }

  @Test
  void twice_withoutAPlan_isNotChecked() {
    assertThat(
            Found.report(TWICE, Thresholds.standard(), ValidationInput.of(diamond().build()))
                .notChecked())
        .extracting(NotChecked::why)
        .containsExactly("no rollup plan was given: use ValidationInput.of(RollupPlan)");
  }
}
