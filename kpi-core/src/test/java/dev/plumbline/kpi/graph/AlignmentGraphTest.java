package dev.plumbline.kpi.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.value.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentGraphTest {
  private static final Kpi CHURN = kpi("churn");
  private static final Kpi NPS = kpi("nps");
  private static final Kpi REVENUE = kpi("revenue");
  private static final Objective RETAIN = Objective.of("retain", "Keep the customers we win");
  private static final Objective GROWTH = Objective.of("growth", "Grow");

  private static final AlignmentGraph GRAPH =
      AlignmentGraph.builder()
          .align(CHURN, RETAIN, 0.6)
          .align(NPS, RETAIN, 0.4)
          .align(RETAIN, GROWTH)
          .align(NPS, GROWTH, 0.0)
          .add(REVENUE)
          .build();

  private static Kpi kpi(String id) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).build();
  }

  private static Alignment link(AlignmentNode from, AlignmentNode to, double weight) {
    return Alignment.of(from.id(), to.id(), weight);
  }

  @Test
  void build_nothing_isAnEmptyGraph() {
    AlignmentGraph graph = AlignmentGraph.builder().build();

    assertThat(graph.size()).isZero();
    assertThat(graph.alignmentCount()).isZero();
    assertThat(graph.nodes()).isEmpty();
    assertThat(graph.roots()).isEmpty();
    assertThat(graph).hasToString("0 KPIs, 0 objectives, 0 alignments");
  }

  @Test
  void nodes_aGraph_areKpisAndObjectives() {
    assertThat(GRAPH.size()).isEqualTo(5);
    assertThat(GRAPH.alignmentCount()).isEqualTo(4);
    assertThat(GRAPH.kpis()).containsExactlyInAnyOrder(CHURN, NPS, REVENUE);
    assertThat(GRAPH.objectives()).containsExactly(RETAIN, GROWTH);
    assertThat(GRAPH).hasToString("3 KPIs, 2 objectives, 4 alignments");
  }

  @Test
  void roots_aGraph_areTheNodesThatServeNoOther() {
    assertThat(GRAPH.roots()).containsExactlyInAnyOrder(GROWTH, REVENUE);
  }

  @Test
  void contributorsOf_aNode_areItsAlignmentsInOrder() {
    assertThat(GRAPH.contributorsOf(RETAIN.id()))
        .containsExactly(link(CHURN, RETAIN, 0.6), link(NPS, RETAIN, 0.4));
    assertThat(GRAPH.contributorsOf(GROWTH.id()))
        .containsExactly(link(RETAIN, GROWTH, 1.0), link(NPS, GROWTH, 0.0));
    assertThat(GRAPH.contributorsOf(CHURN.id())).isEmpty();
  }

  @Test
  void servedBy_aNode_areItsAlignmentsInOrder() {
    assertThat(GRAPH.servedBy(NPS.id()))
        .containsExactly(link(NPS, RETAIN, 0.4), link(NPS, GROWTH, 0.0));
    assertThat(GRAPH.servedBy(GROWTH.id())).isEmpty();
  }

  @Test
  void node_knownId_isTheDefinition() {
    assertThat(GRAPH.contains(KpiId.of("churn"))).isTrue();
    assertThat(GRAPH.node(KpiId.of("churn"))).isEqualTo(CHURN);
    assertThat(GRAPH.node(GRAPH.number(RETAIN.id()))).isEqualTo(RETAIN);
  }

  @Test
  void node_unknownId_isRefused() {
    assertThat(GRAPH.contains(KpiId.of("sales"))).isFalse();
    assertThatThrownBy(() -> GRAPH.node(KpiId.of("sales")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no node 'sales' in the alignment graph. Add or align it first.");
    assertThatThrownBy(() -> GRAPH.contributorsOf(KpiId.of("sales")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GRAPH.servedBy(KpiId.of("sales")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void node_idOfTheOtherKind_isRefusedSayingWhatItIs() {
    assertThat(GRAPH.contains(ObjectiveId.of("churn"))).isFalse();
    assertThatThrownBy(() -> GRAPH.number(ObjectiveId.of("churn")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The node 'churn' is a KPI, not an objective. Ask for it by a KpiId.");
    assertThatThrownBy(() -> GRAPH.number(KpiId.of(RETAIN.id().value())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The node '%s' is an objective, not a KPI. Ask for it by an ObjectiveId."
                .formatted(RETAIN.id().value()));
  }

  @Test
  void numbers_aGraph_putEveryContributorBeforeWhatItServes() {
    for (AlignmentNode node : GRAPH.nodes()) {
      int number = GRAPH.number(node.id());
      assertThat(GRAPH.node(number)).isSameAs(node);
      for (int i = 0; i < GRAPH.contributorCount(number); i++) {
        assertThat(GRAPH.contributor(number, i)).isLessThan(number);
      }
    }
  }

  @Test
  void numbers_aTree_layContributorsSideBySideInTheOrderOfTheirAlignments() {
    Objective top = Objective.builder("top").build();
    AlignmentGraphBuilder builder = AlignmentGraph.builder();
    for (int team : List.of(2, 0, 1)) {
      Objective objective = Objective.builder("team-" + team).build();
      builder.align(objective, top);
      for (int i : List.of(1, 2, 0)) {
        builder.align(kpi("kpi-" + team + "-" + i), objective);
      }
    }

    assertThat(builder.build().nodes().stream().map(node -> node.id().value()))
        .containsExactly(
            "kpi-2-1", "kpi-2-2", "kpi-2-0", "kpi-0-1", "kpi-0-2", "kpi-0-0", "kpi-1-1", "kpi-1-2",
            "kpi-1-0", "team-2", "team-0", "team-1", "top");
  }

  @Test
  void weight_byNumberAndPosition_isThatOfTheAlignment() {
    int retain = GRAPH.number(RETAIN.id());

    assertThat(GRAPH.contributorCount(retain)).isEqualTo(2);
    assertThat(GRAPH.contributor(retain, 1)).isEqualTo(GRAPH.number(NPS.id()));
    assertThat(GRAPH.weight(retain, 0)).isEqualTo(0.6);
    assertThat(GRAPH.weight(retain, 1)).isEqualTo(0.4);
  }

  @Test
  void contributor_noSuchPosition_isRefused() {
    int retain = GRAPH.number(RETAIN.id());

    for (int position : new int[] {-1, 2, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> GRAPH.contributor(retain, position))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> GRAPH.weight(retain, position))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
    assertThatThrownBy(() -> GRAPH.contributorCount(5))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> GRAPH.node(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void build_kpiBelowAKpi_isAComposite() {
    AlignmentGraph graph = AlignmentGraph.builder().align(NPS, CHURN, 2.0).build();

    assertThat(graph.contributorsOf(CHURN.id())).containsExactly(link(NPS, CHURN, 2.0));
  }

  @Test
  void build_alignmentByIdBeforeTheNodes_isTheSameGraph() {
    AlignmentGraph graph =
        AlignmentGraph.builder().align(CHURN.id(), RETAIN.id(), 0.6).add(RETAIN).add(CHURN).build();

    assertThat(graph.contributorsOf(RETAIN.id())).containsExactly(link(CHURN, RETAIN, 0.6));
  }

  @Test
  void build_builderUsedFurther_leavesWhatWasBuilt() {
    AlignmentGraphBuilder builder = AlignmentGraph.builder().align(CHURN, RETAIN, 0.6);
    AlignmentGraph first = builder.build();
    AlignmentGraph second = builder.align(NPS, RETAIN, 0.4).build();

    assertThat(first.contributorsOf(RETAIN.id())).containsExactly(link(CHURN, RETAIN, 0.6));
    assertThat(second.alignmentCount()).isEqualTo(2);
  }

  @Test
  void build_extremeWeights_areKept() {
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(CHURN, RETAIN, 1e308)
            .align(NPS, RETAIN, Double.MIN_VALUE)
            .align(REVENUE, RETAIN, -0.0)
            .build();

    assertThat(graph.contributorsOf(RETAIN.id()))
        .containsExactly(
            link(CHURN, RETAIN, 1e308),
            link(NPS, RETAIN, Double.MIN_VALUE),
            link(REVENUE, RETAIN, 0.0));
    assertThat(Double.doubleToRawLongBits(graph.weight(graph.number(RETAIN.id()), 2))).isZero();
  }

  @Test
  void lists_ofAGraph_cannotBeChanged() {
    for (List<?> list :
        List.of(GRAPH.nodes(), GRAPH.kpis(), GRAPH.roots(), GRAPH.contributorsOf(RETAIN.id()))) {
      assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    }
  }
}
