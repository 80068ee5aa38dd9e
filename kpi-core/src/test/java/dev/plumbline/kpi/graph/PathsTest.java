package dev.plumbline.kpi.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
  private static AlignmentGraph diamond() {
    return AlignmentGraph.builder()
        .align(Dags.node(0), Dags.node(1))
        .align(Dags.node(0), Dags.node(2))
        .align(Dags.node(1), Dags.node(3))
        .align(Dags.node(2), Dags.node(3))
        .align(Dags.node(0), Dags.node(3), 0)
        .add(Dags.node(4))
        .build();
  }

  private static AlignmentPath path(int... nodes) {
    List<NodeId> ids = new ArrayList<>();
    for (int node : nodes) {
      ids.add(Dags.id(node));
    }
    return new AlignmentPath(ids);
  }

  @Provide
  Arbitrary<List<Alignment>> links() {
    return Dags.links();
  }

  @Test
  void paths_diamond_areAllOfThemInTheOrderOfTheirMaking() {
    assertThat(diamond().paths(Dags.id(0), Dags.id(3), 10))
        .containsExactly(path(0, 1, 3), path(0, 2, 3), path(0, 3));
    assertThat(diamond().pathCount(Dags.id(0), Dags.id(3))).isEqualTo(new PathCount(3, false));
  }

  @Test
  void paths_limit_bounds() {
    assertThat(diamond().paths(Dags.id(0), Dags.id(3), 2))
        .containsExactly(path(0, 1, 3), path(0, 2, 3));
  }

  @Test
  void paths_noneOrToItself_areNoneOrOne() {
    assertThat(diamond().paths(Dags.id(3), Dags.id(0), 1)).isEmpty();
    assertThat(diamond().paths(Dags.id(4), Dags.id(3), 1)).isEmpty();
    assertThat(diamond().paths(Dags.id(3), Dags.id(3), 9)).containsExactly(path(3));
    assertThat(diamond().pathCount(Dags.id(3), Dags.id(0))).hasToString("0");
    assertThat(diamond().pathCount(Dags.id(4), Dags.id(3)).paths()).isZero();
    assertThat(diamond().pathCount(Dags.id(3), Dags.id(3)).paths()).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void paths_limitBelowOne_isRefused(int limit) {
    assertThatThrownBy(() -> diamond().paths(Dags.id(0), Dags.id(3), limit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The limit of paths is %s. Ask for at least one, or for the path count.", limit);
  }

  @Test
  void paths_unknownNode_isRefused() {
    assertThatThrownBy(() -> diamond().paths(Dags.id(0), Dags.id(9), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no node 'n9' in the alignment graph. Add or align it first.");
  }

  @Test
  void path_print_isDrawn() {
    assertThat(path(0, 1, 3)).hasToString("n0 -> n1 -> n3");
    assertThat(path(0, 1, 3).length()).isEqualTo(2);
    assertThatThrownBy(() -> new AlignmentPath(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A path has no nodes. It has at least one.");
  }

  @Test
  void pathCount_impossible_isRefused() {
    assertThat(new PathCount(Long.MAX_VALUE, true)).hasToString("more than 9223372036854775807");
    assertThatThrownBy(() -> new PathCount(-1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A path count is -1."
                + " It is not negative, and saturated only as 9223372036854775807.");
    assertThatThrownBy(() -> new PathCount(3, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 and saturated");
  }

  @Test
  void ancestorsAndDescendants_diamond_areOverAllLevels() {
    assertThat(diamond().ancestorsOf(Dags.id(1))).containsExactly(Dags.node(3));
    assertThat(diamond().ancestorsOf(Dags.id(3))).isEmpty();
    assertThat(diamond().descendantsOf(Dags.id(3)))
        .containsExactly(Dags.node(0), Dags.node(1), Dags.node(2));
    assertThat(diamond().leaves()).containsExactlyInAnyOrder(Dags.node(0), Dags.node(4));
  }

  @Property(tries = 200)
  void paths_smallGraphs_areThoseOfTheOracle(@ForAll("links") List<Alignment> links) {
    AlignmentGraph graph = Dags.graph(links, List.of());
    for (AlignmentNode from : graph.nodes()) {
      Set<AlignmentNode> reached = new HashSet<>();
      for (AlignmentNode to : graph.nodes()) {
        List<AlignmentPath> expected = new ArrayList<>();
        oracle(graph, List.of(from.id()), to.id(), expected);
        assertThat(graph.paths(from.id(), to.id(), 1000)).isEqualTo(expected);
        assertThat(graph.pathCount(from.id(), to.id()))
            .isEqualTo(new PathCount(expected.size(), false));
        if (!expected.isEmpty() && !from.equals(to)) {
          reached.add(to);
          assertThat(graph.descendantsOf(to.id())).contains(from);
        }
      }
      assertThat(graph.ancestorsOf(from.id())).containsExactlyInAnyOrderElementsOf(reached);
    }
  }

  private static void oracle(
      AlignmentGraph graph, List<NodeId> way, NodeId to, List<AlignmentPath> found) {
    NodeId last = way.get(way.size() - 1);
    if (last.equals(to)) {
      found.add(new AlignmentPath(way));
      return;
    }
    for (Alignment link : graph.servedBy(last)) {
      List<NodeId> longer = new ArrayList<>(way);
      longer.add(link.served());
      oracle(graph, longer, to, found);
    }
  }
}
