package dev.plumbline.kpi.testkit.generate;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * How the nodes of a graph hang together, whatever they are: each serves nodes of lower numbers.
 *
 * <p>Node 0 serves nothing. Acyclic by construction. Immutable.
 */
public final class Shape {
  /** More nodes than these are refused: {@value}. */
  public static final int MOST_NODES = 10_000_000;

  private final int[][] served;
  private final boolean[] isServed;

  private Shape(int[][] served) {
    this.served = served;
    this.isServed = new boolean[served.length];
    for (int node = 0; node < served.length; node++) {
      for (int above : served[node]) {
        checkBelow(node, above);
        isServed[above] = true;
      }
    }
  }

  private static void checkBelow(int node, int above) {
    if (above < 0 || above >= node) {
      throw new IllegalArgumentException(
          "The node %s cannot serve the node %s. Let it serve nodes of lower numbers."
              .formatted(node, above));
    }
  }

  /**
   * {@return a shape}
   *
   * @param served the numbers of the nodes that each node serves, lower than its own; one that
   *     stands there twice is served once
   * @throws IllegalArgumentException if there is no node, or one serves itself or a higher one
   */
  public static Shape of(int[][] served) {
    return ofNodes(served.length, node -> Arrays.stream(served[node]).distinct().toArray());
  }

  /**
   * {@return a tree, in which each node but the first serves one}
   *
   * @param nodes how many, at least 1
   * @param above from the number of a node to that of the one it serves, which is lower
   * @throws IllegalArgumentException if there are no nodes, or one serves itself or a higher one
   */
  public static Shape tree(int nodes, IntUnaryOperator above) {
    return ofNodes(nodes, node -> node == 0 ? new int[0] : new int[] {above.applyAsInt(node)});
  }

  /**
   * {@return the tree in which every node above the leaves is served by as many}
   *
   * @param fanOut by how many, at least 1
   * @param depth how many links a leaf is below the root; 0 is a single node
   * @throws IllegalArgumentException if one is less, or there were more than {@link #MOST_NODES}
   */
  public static Shape tree(int fanOut, int depth) {
    Sizes.checkAtLeast(1, fanOut, "trees", "branches");
    Sizes.checkAtLeast(0, depth, "trees", "levels");
    long nodes = 1;
    long lowest = 1;
    for (int level = 0; level < depth && nodes <= MOST_NODES; level++) {
      lowest *= fanOut;
      nodes += lowest;
    }
    return tree((int) Math.min(nodes, Integer.MAX_VALUE), node -> (node - 1) / fanOut);
  }

  /**
   * {@return nodes in a row, each serving the one before}
   *
   * @param nodes how many, at least 1
   * @throws IllegalArgumentException if there were less, or more than {@link #MOST_NODES}
   */
  public static Shape chain(int nodes) {
    return tree(nodes, node -> node - 1);
  }

  /**
   * {@return one node that all others serve}
   *
   * @param leaves how many others, not negative
   * @throws IllegalArgumentException if it is negative, or {@link #MOST_NODES} or more
   */
  public static Shape star(int leaves) {
    Sizes.checkAtLeast(0, leaves, "stars", "leaves");
    return tree(leaves + 1, node -> 0);
  }

  /**
   * {@return diamonds, one hanging from the other: a node serves two, which serve the same one}
   *
   * <p>There are three nodes for each and one more, and 2 to the power of {@code levels} paths from
   * the lowest node to the root.
   *
   * @param levels how many, not negative
   * @throws IllegalArgumentException if it is negative, or there were more than {@link #MOST_NODES}
   */
  public static Shape diamonds(int levels) {
    Sizes.checkAtLeast(0, levels, "diamonds", "levels");
    long nodes = 3L * levels + 1;
    return ofNodes(
        (int) Math.min(nodes, Integer.MAX_VALUE),
        node ->
            switch (node % 3) {
              case 0 -> node == 0 ? new int[0] : new int[] {node - 2, node - 1};
              case 1 -> new int[] {node - 1};
              default -> new int[] {node - 2};
            });
  }

  private static Shape ofNodes(int nodes, IntFunction<int[]> served) {
    Sizes.checkAtLeast(1, nodes, "shapes", "nodes");
    if (nodes > MOST_NODES) {
      throw new IllegalArgumentException(
          "A shape of %s nodes is too large. Ask for at most %s.".formatted(nodes, MOST_NODES));
    }
    int[][] rows = new int[nodes][];
    Arrays.setAll(rows, served);
    return new Shape(rows);
  }

  /** {@return how many nodes there are, at least 1} */
  public int size() {
    return served.length;
  }

  /** {@return how many links there are} */
  public int linkCount() {
    return Arrays.stream(served).mapToInt(row -> row.length).sum();
  }

  /**
   * {@return the numbers of the nodes that a node serves}
   *
   * @param node its number, from 0
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public IntStream servedBy(int node) {
    return Arrays.stream(served[node]);
  }

  /** {@return whether every node serves one at most} */
  public boolean isForest() {
    return Arrays.stream(served).allMatch(row -> row.length <= 1);
  }

  /**
   * {@return a graph of this shape} Nodes that nothing serves become KPIs {@code kpi-<number>}, the
   * others objectives {@code objective-<number>}.
   *
   * @param kpis from the number of a node to a KPI, whose id is replaced
   * @param weights of the links, in the order of the nodes and of what each serves
   * @throws IllegalArgumentException if there are fewer weights than links
   */
  public AlignmentGraph graph(IntFunction<Kpi> kpis, double... weights) {
    if (weights.length < linkCount()) {
      throw new IllegalArgumentException(
          "There are %s links and %s weights. Give one for each."
              .formatted(linkCount(), weights.length));
    }
    AlignmentNode[] nodes = new AlignmentNode[size()];
    Arrays.setAll(nodes, node -> isServed[node] ? objective(node) : named(node, kpis.apply(node)));
    AlignmentGraphBuilder builder = AlignmentGraph.builder();
    int link = 0;
    for (int node = 0; node < size(); node++) {
      builder.add(nodes[node]);
      for (int above : served[node]) {
        builder.align(nodes[node], nodes[above], weights[link]);
        link++;
      }
    }
    return builder.build();
  }

  private static Objective objective(int node) {
    return Objective.of("objective-" + node, "Objective " + node);
  }

  private static Kpi named(int node, Kpi kpi) {
    return kpi.toBuilder().id(KpiId.of("kpi-" + node)).build();
  }

  @Override
  public String toString() {
    return "%s nodes, %s links".formatted(size(), linkCount());
  }
}
