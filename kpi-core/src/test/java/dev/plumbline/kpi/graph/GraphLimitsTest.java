package dev.plumbline.kpi.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.Objective;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphLimitsTest {
  private static final Objective A = objective("a");
  private static final Objective B = objective("b");
  private static final Objective C = objective("c");

  private static Objective objective(String id) {
    return Objective.builder(id).build();
  }

  @Test
  void standard_unlessSet_isWhatAnArrayCanHold() {
    assertThat(GraphLimits.standard())
        .isEqualTo(new GraphLimits(Integer.MAX_VALUE - 8, Integer.MAX_VALUE - 8));
  }

  @Test
  void with_anotherNumber_changesOnlyThat() {
    assertThat(GraphLimits.standard().withNodes(5).withAlignments(7))
        .isEqualTo(new GraphLimits(5, 7));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, 5", "5, -1", "2147483647, 1", "1, 2147483640"})
  void constructor_outOfRange_isRefused(int nodes, int alignments) {
    assertThatThrownBy(() -> new GraphLimits(nodes, alignments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The limits %s nodes and %s alignments are not between 1 and 2147483639."
                    .formatted(nodes, alignments)
                + " Choose others, or use GraphLimits.standard().");
  }

  @Test
  void add_oneNodeTooMany_isRefusedAndNothingIsStored() {
    AlignmentGraphBuilder builder =
        AlignmentGraph.builder().limits(new GraphLimits(2, 5)).add(A).add(B);

    assertThatThrownBy(() -> builder.add(C))
        .isInstanceOf(GraphTooLargeException.class)
        .hasMessage(
            "The alignment graph would have more than 2 nodes. Split it, or raise GraphLimits.");
    assertThat(builder.build().nodes()).containsExactlyInAnyOrder(A, B);
  }

  @Test
  void add_nodeThatIsThere_needsNoRoom() {
    AlignmentGraphBuilder builder = AlignmentGraph.builder().limits(new GraphLimits(1, 1)).add(A);

    assertThat(builder.add(A).build().size()).isEqualTo(1);
  }

  @Test
  void align_secondNodeTooMany_storesNeither() {
    AlignmentGraphBuilder builder = AlignmentGraph.builder().limits(new GraphLimits(2, 5)).add(A);

    assertThatThrownBy(() -> builder.align(B, C)).isInstanceOf(GraphTooLargeException.class);
    assertThat(builder.build().nodes()).containsExactly(A);
  }

  @Test
  void align_exactlyAsManyNodesAsAllowed_storesThem() {
    AlignmentGraphBuilder builder = AlignmentGraph.builder().limits(new GraphLimits(2, 5));

    assertThat(builder.align(A, B).build().size()).isEqualTo(2);
    assertThat(builder.align(A, B).add(B).limits(GraphLimits.standard()).align(A, C)).isNotNull();
  }

  @Test
  void align_nodeWithItselfInTheLastPlace_countsItOnce() {
    AlignmentGraphBuilder builder = AlignmentGraph.builder().limits(new GraphLimits(1, 5));

    assertThatThrownBy(() -> builder.align(A, A).build())
        .isInstanceOf(InvalidAlignmentException.class)
        .hasMessage("The node 'a' is aligned with itself. Remove that alignment.");
  }

  @Test
  void align_oneAlignmentTooMany_isRefusedAndNothingIsStored() {
    AlignmentGraphBuilder builder =
        AlignmentGraph.builder().limits(new GraphLimits(5, 1)).align(A, B);

    assertThatThrownBy(() -> builder.align(A, C))
        .isInstanceOf(GraphTooLargeException.class)
        .hasMessage(
            "The alignment graph would have more than 1 alignments."
                + " Split it, or raise GraphLimits.");
    assertThatThrownBy(() -> builder.align(B.id(), A.id(), 1.0))
        .isInstanceOf(GraphTooLargeException.class);
    AlignmentGraph graph = builder.build();
    assertThat(graph.nodes()).containsExactly(A, B);
    assertThat(graph.alignmentCount()).isEqualTo(1);
  }
}
