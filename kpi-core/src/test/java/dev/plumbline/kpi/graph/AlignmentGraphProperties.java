package dev.plumbline.kpi.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Random graphs, from a seed. */
class AlignmentGraphProperties {
  /** A link between the objectives with two numbers. */
  record Link(int from, int to, double weight) {}

  private static List<Link> links(int nodes, int wanted, boolean acyclic, Random random) {
    Map<List<Integer>, Link> links =
        random
            .ints(2L * wanted, 0, nodes)
            .boxed()
            .collect(Collectors.groupingBy(x -> random.nextInt(wanted)))
            .values()
            .stream()
            .filter(pair -> pair.size() >= 2 && !pair.get(0).equals(pair.get(1)))
            .map(pair -> acyclic && pair.get(0) < pair.get(1) ? swapped(pair) : pair.subList(0, 2))
            .distinct()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    pair -> new Link(pair.get(0), pair.get(1), random.nextInt(10))));
    return new ArrayList<>(links.values());
  }

  private static List<Integer> swapped(List<Integer> pair) {
    return List.of(pair.get(1), pair.get(0));
  }

  private static Objective node(int number) {
    return Objective.builder("n" + number).build();
  }

  private static AlignmentGraphBuilder builder(List<Link> links) {
    AlignmentGraphBuilder builder = AlignmentGraph.builder();
    links.forEach(link -> builder.align(node(link.from()), node(link.to()), link.weight()));
    return builder;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void numbers_acyclicGraph_putContributorsFirstAndKeepTheLinks(
      @ForAll @IntRange(min = 2, max = 30) int nodes, @ForAll long seed) {
    List<Link> links = links(nodes, 2 * nodes, true, new Random(seed));
    AlignmentGraph graph = builder(links).build();

    List<Link> found = new ArrayList<>();
    for (int number = 0; number < graph.size(); number++) {
      for (int i = 0; i < graph.contributorCount(number); i++) {
        assertThat(graph.contributor(number, i)).isLessThan(number);
        found.add(
            new Link(
                name(graph, graph.contributor(number, i)),
                name(graph, number),
                graph.weight(number, i)));
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(links);
  }

  private static int name(AlignmentGraph graph, int number) {
    return Integer.parseInt(graph.node(number).id().value().substring(1));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void content_otherInsertionOrder_isTheSame(
      @ForAll @IntRange(min = 2, max = 30) int nodes, @ForAll long seed) {
    List<Link> links = links(nodes, 2 * nodes, true, new Random(seed));
    AlignmentGraph graph = builder(links).build();
    Collections.shuffle(links, new Random(seed));
    AlignmentGraph other = builder(links).build();

    assertThat(other.nodes()).containsExactlyInAnyOrderElementsOf(graph.nodes());
    assertThat(other.roots()).containsExactlyInAnyOrderElementsOf(graph.roots());
    for (AlignmentNode node : graph.nodes()) {
      assertThat(other.contributorsOf(node.id()))
          .containsExactlyInAnyOrderElementsOf(graph.contributorsOf(node.id()));
      assertThat(other.servedBy(node.id()))
          .containsExactlyInAnyOrderElementsOf(graph.servedBy(node.id()));
    }
  }

  /** Each node serves at most one other: what contributes to it lies side by side. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void numbers_forest_layContributorsSideBySide(
      @ForAll @IntRange(min = 2, max = 40) int nodes, @ForAll long seed) {
    Random random = new Random(seed);
    List<Link> links = new ArrayList<>();
    for (int node = 1; node < nodes; node++) {
      if (random.nextInt(10) > 0) {
        links.add(new Link(node, random.nextInt(node), 1.0));
      }
    }
    Collections.shuffle(links, random);
    AlignmentGraph graph = builder(links).build();

    for (int number = 0; number < graph.size(); number++) {
      for (int i = 1; i < graph.contributorCount(number); i++) {
        assertThat(graph.contributor(number, i)).isEqualTo(graph.contributor(number, i - 1) + 1);
      }
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void build_anyGraph_isRefusedWithAShortestCycleIfThereIsOne(
      @ForAll @IntRange(min = 2, max = 14) int nodes, @ForAll long seed) {
    List<Link> links = links(nodes, nodes + 3, false, new Random(seed));
    Assume.that(!links.isEmpty());
    Set<List<NodeId>> edges = new HashSet<>();
    links.forEach(link -> edges.add(List.of(node(link.from()).id(), node(link.to()).id())));
    int shortest = shortestCycle(nodes, links);

    List<NodeId> cycle = cycleOf(builder(links));

    assertThat(cycle).hasSize(shortest).doesNotHaveDuplicates();
    for (int i = 0; i < shortest; i++) {
      assertThat(edges).contains(List.of(cycle.get(i), cycle.get((i + 1) % shortest)));
    }
  }

  private static List<NodeId> cycleOf(AlignmentGraphBuilder builder) {
    try {
      assertThat(builder.build().size()).isPositive();
      return List.of();
    } catch (InvalidAlignmentException e) {
      return e.cycle();
    }
  }

  /** Returns the length of a shortest cycle by all distances (Floyd and Warshall), or 0. */
  private static int shortestCycle(int nodes, List<Link> links) {
    int far = 1_000;
    int[][] distance = new int[nodes][nodes];
    for (int[] row : distance) {
      Arrays.fill(row, far);
    }
    links.forEach(link -> distance[link.from()][link.to()] = 1);
    for (int k = 0; k < nodes; k++) {
      for (int i = 0; i < nodes; i++) {
        for (int j = 0; j < nodes; j++) {
          distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
        }
      }
    }
    int shortest = far;
    for (int i = 0; i < nodes; i++) {
      shortest = Math.min(shortest, distance[i][i]);
    }
    return shortest == far ? 0 : shortest;
  }
}
