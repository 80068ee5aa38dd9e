package dev.plumbline.kpi.bench.contest;

import dev.plumbline.kpi.bench.Network;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Recursion over the leanest objects: a double and an array of children, no map, a tree of objects
 * for each column. They were made depth first, so that they lie in the order in which they are
 * visited. NaN stands for what is missing.
 */
final class LeanObjects implements Entry {
  private static final Node[] NONE = {};

  private final Node[][] nodes;

  /** Its value is measured, or is written by the rollup. */
  private static final class Node {
    private final Node[] children;
    private double value;

    Node(Node[] children, double value) {
      this.children = children;
      this.value = value;
    }

    double rollUp() {
      if (children.length == 0) {
        return value;
      }
      double sum = Double.NaN;
      for (Node child : children) {
        double part = child.rollUp();
        if (!Double.isNaN(part)) {
          sum = Double.isNaN(sum) ? part : sum + part;
        }
      }
      value = sum;
      return sum;
    }
  }

  LeanObjects(Problem problem) {
    nodes =
        IntStream.range(0, problem.columns())
            .mapToObj(column -> tree(problem, column))
            .toArray(Node[][]::new);
  }

  private static Node[] tree(Problem problem, int column) {
    @Nullable Node[] made = new @Nullable Node[problem.network().size()];
    return IntStream.range(0, made.length)
        .mapToObj(node -> make(problem, column, node, made))
        .toArray(Node[]::new);
  }

  private static Node make(Problem problem, int column, int number, @Nullable Node[] made) {
    Node node = made[number];
    if (node == null) {
      node =
          number >= problem.network().inner()
              ? new Node(NONE, problem.cell(number, column))
              : new Node(children(problem, column, number, made), Double.NaN);
      made[number] = node;
    }
    return node;
  }

  private static Node[] children(Problem problem, int column, int number, @Nullable Node[] made) {
    Network network = problem.network();
    return IntStream.range(network.first(number), network.first(number + 1))
        .mapToObj(link -> make(problem, column, network.child(link), made))
        .toArray(Node[]::new);
  }

  @Override
  public Object run() {
    double total = 0.0;
    for (Node[] column : nodes) {
      total += column[0].rollUp();
    }
    return total;
  }

  @Override
  public double value(int node, int column) {
    return nodes[column][node].value;
  }
}
