package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code shared} is a part of {@code left} and of {@code right}, and both are of {@code total}. */
class RowsTest {
  private static final Kpi SHARED = kpi("shared");
  private static final Kpi LEFT = kpi("left");
  private static final Kpi RIGHT = kpi("right");
  private static final Kpi TOTAL = kpi("total");
  private static final AlignmentGraph GRAPH =
      AlignmentGraph.builder()
          .align(SHARED, LEFT, 2.0)
          .align(kpi("other"), LEFT, 3.0)
          .align(SHARED, RIGHT, 4.0)
          .align(LEFT, TOTAL)
          .align(RIGHT, TOTAL)
          .build();

  private static Kpi kpi(String id) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();
  }

  private static Rows rows(SharedKpis policy) {
    RollupRule sum = RollupRule.values(AggregationStrategy.sum());
    RollupRules rules =
        RollupRules.builder()
            .rule(LEFT.id(), sum)
            .rule(RIGHT.id(), sum)
            .rule(TOTAL.id(), sum)
            .sharedKpis(policy)
            .build();
    return RollupPlan.of(GRAPH, rules).rows;
  }

  private static double[] weights(Rows rows, NodeId id) {
    int node = GRAPH.number(id);
    return Arrays.copyOfRange(rows.weightOf, rows.firstChild[node], rows.firstChild[node + 1]);
  }

  @Test
  void rows_ofAPlanThatChangesNone_areThoseOfTheGraph() {
    Rows rows = rows(SharedKpis.allow());

    assertThat(rows.firstChild).isSameAs(GRAPH.rows().first);
    assertThat(rows.childOf).isSameAs(GRAPH.rows().column);
    assertThat(rows.weightOf).isSameAs(GRAPH.rows().weight);
    assertThat(rows.mostChildren).isEqualTo(2);
  }

  @Test
  void rows_ofAllocatedShares_leaveThoseOfTheGraph() {
    Rows rows =
        rows(SharedKpis.allocate(Map.of(SHARED.id(), Map.of(LEFT.id(), 1.0, RIGHT.id(), 0.0))));

    assertThat(weights(rows, RIGHT.id())).containsExactly(0.0);
    assertThat(weights(rows, LEFT.id())).containsExactly(2.0, 3.0);
    assertThat(weights(rows, TOTAL.id())).containsExactly(1.0, 0.0);
    assertThat(GRAPH.weight(GRAPH.number(RIGHT.id()), 0)).isEqualTo(4.0);
  }

  @Test
  void rows_takenOnce_leaveThoseOfTheGraph() {
    Rows rows = rows(SharedKpis.once());

    assertThat(rows.length(GRAPH.number(TOTAL.id()))).isEqualTo(2);
    assertThat(weights(rows, TOTAL.id())).containsExactly(1.0, 1.0);
    assertThat(weights(rows, LEFT.id())).containsExactly(2.0, 3.0);
    assertThat(GRAPH.contributorsOf(TOTAL.id())).hasSize(2);
  }

  @Test
  void isInPlace_sharedByTwo_holdsForOneOfThem() {
    Rows rows = rows(SharedKpis.allow());

    assertThat(rows.isInPlace(GRAPH.number(LEFT.id()))).isTrue();
    assertThat(rows.isInPlace(GRAPH.number(TOTAL.id()))).isTrue();
    assertThat(rows.isInPlace(GRAPH.number(SHARED.id()))).isFalse();
  }
}
