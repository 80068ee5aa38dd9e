package dev.plumbline.kpi.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.rows.WeightedRows;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** How nodes are numbered, for those that calculate with the numbers. */
class NumberingProperties {
  /** The parent of each node but the first: any one before it. So every shape of tree occurs. */
  @Provide
  Arbitrary<List<Integer>> parents() {
    return Arbitraries.integers()
        .between(0, 1_000)
        .list()
        .ofMaxSize(40)
        .map(
            picks ->
                IntStream.range(0, picks.size())
                    .mapToObj(i -> picks.get(i) % (i + 1))
                    .collect(Collectors.toList()));
  }

  private static AlignmentGraph shuffled(List<Integer> parents, int roots, long seed) {
    List<Integer> order =
        IntStream.range(0, parents.size() + 1).boxed().collect(Collectors.toList());
    Random random = new Random(seed);
    Collections.shuffle(order, random);
    AlignmentGraphBuilder builder = AlignmentGraph.builder();
    if (random.nextBoolean()) {
      order.forEach(node -> builder.add(Dags.node(node)));
    }
    order.stream()
        .filter(node -> node >= roots)
        .forEach(
            node -> builder.align(Dags.node(node), Dags.node(parents.get(node - 1)), 1 + node));
    IntStream.rangeClosed(0, parents.size()).forEach(node -> builder.add(Dags.node(node)));
    return builder.build();
  }

  @Property
  void tree_anyShapeAndOrder_hasTheContributorsOfEveryNodeInPlace(
      @ForAll("parents") List<Integer> parents,
      @ForAll @IntRange(min = 1, max = 3) int roots,
      @ForAll long seed) {
    WeightedRows rows = shuffled(parents, roots, seed).rows();

    for (int node = 0; node < rows.size(); node++) {
      assertThat(rows.isInPlace(node)).isEqualTo(rows.length(node) > 0);
    }
  }

  @Property
  void graph_anyLinks_isNumberedLevelByLevel(@ForAll("links") List<Alignment> links) {
    AlignmentGraph graph = Dags.graph(links, List.of());
    int[] levels = graph.rows().levels();

    assertThat(levels[levels.length - 1]).isEqualTo(graph.size());
    for (int level = 0; level + 1 < levels.length; level++) {
      for (int node = levels[level]; node < levels[level + 1]; node++) {
        assertThat(longestWayUp(graph, node)).isEqualTo(levels.length - 2 - level);
      }
    }
  }

  private static int longestWayUp(AlignmentGraph graph, int node) {
    return graph.servedBy(graph.id(node)).stream()
        .mapToInt(link -> 1 + longestWayUp(graph, graph.number(link.served())))
        .max()
        .orElse(0);
  }

  @Provide
  Arbitrary<List<Alignment>> links() {
    return Dags.links();
  }

  @Property
  void toBuilder_afterAnyOrder_keepsNumbersAndRows(
      @ForAll("parents") List<Integer> parents, @ForAll long seed) {
    AlignmentGraph graph = shuffled(parents, 1, seed);
    AlignmentGraph again = graph.toBuilder().build();

    assertThat(again.nodes()).isEqualTo(graph.nodes());
    assertThat(again.rows().column).isEqualTo(graph.rows().column);
    assertThat(again.rows().weight).isEqualTo(graph.rows().weight);
    assertThat(again.alignments()).isEqualTo(graph.alignments());
  }

  @Property
  void toBuilder_withOneMore_isAsIfItHadBeenThereFromTheStart(
      @ForAll("links") List<Alignment> links, @ForAll @IntRange(min = 0, max = 6) int above) {
    AlignmentGraph graph = Dags.graph(links, List.of());
    AlignmentGraph edited = graph.toBuilder().align(Dags.node(7), Dags.node(above), 2.0).build();
    AlignmentGraphBuilder fromTheStart = AlignmentGraph.builder();
    IntStream.range(0, 8).mapToObj(Dags::node).forEach(fromTheStart::add);
    links.forEach(fromTheStart::align);
    AlignmentGraph expected = fromTheStart.align(Dags.id(7), Dags.id(above), 2.0).build();

    assertThat(edited).isEqualTo(expected);
    assertThat(edited.nodes()).isEqualTo(expected.nodes());
    assertThat(edited.alignments()).isEqualTo(expected.alignments());
    assertThat(graph.contains(Dags.id(7))).isFalse();
    assertThat(graph.nodes().stream().map(AlignmentNode::id))
        .allMatch(id -> edited.node(id).equals(graph.node(id)));
  }

  @Property
  void rows_anyLinks_areWhatContributesInTheOrderOfTheAlignments(
      @ForAll("links") List<Alignment> links) {
    AlignmentGraph graph = Dags.graph(links, List.of());

    for (int node = 0; node < graph.size(); node++) {
      int number = node;
      List<Alignment> expected =
          links.stream().filter(link -> link.served().equals(graph.id(number))).toList();
      assertThat(graph.contributorsOf(graph.id(node))).isEqualTo(expected);
      assertThat(graph.contributorCount(node)).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        assertThat(graph.id(graph.contributor(node, i))).isEqualTo(expected.get(i).contributor());
        assertThat(graph.weight(node, i)).isEqualTo(expected.get(i).weight());
      }
      List<Alignment> upwards =
          links.stream().filter(link -> link.contributor().equals(graph.id(number))).toList();
      assertThat(graph.servedBy(graph.id(node))).isEqualTo(upwards);
    }
    assertThat(graph.alignments()).isEqualTo(links);
  }
}
