package dev.plumbline.kpi.bench.contest;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.bench.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recursion over immutable objects, from values in a map to results in a map, as a developer would
 * write it first. The objects were made depth first, so that they lie in the order in which they
 * are visited.
 */
final class RecursiveMaps implements Entry {
  private final Problem problem;
  private final Node root;
  private final List<Map<String, Double>> measured;
  private List<Map<String, Double>> results = List.of();

  private record Node(String id, List<Node> children) {}

  RecursiveMaps(Problem problem) {
    this.problem = problem;
    this.root = node(problem, 0, new HashMap<>());
    this.measured = Outline.measured(problem);
  }

  private static Node node(Problem problem, int number, Map<Integer, Node> leaves) {
    Network network = problem.network();
    if (number >= network.inner()) {
      return leaves.computeIfAbsent(number, leaf -> new Node(problem.id(leaf), List.of()));
    }
    List<Node> children = new ArrayList<>();
    for (int link = network.first(number); link < network.first(number + 1); link++) {
      children.add(node(problem, network.child(link), leaves));
    }
    return new Node(problem.id(number), List.copyOf(children));
  }

  @Override
  public Object run() {
    List<Map<String, Double>> columns = new ArrayList<>();
    for (Map<String, Double> column : measured) {
      Map<String, Double> result = new HashMap<>();
      rollUp(root, column, result);
      columns.add(result);
    }
    results = columns;
    return results;
  }

  @CanIgnoreReturnValue
  private static @Nullable Double rollUp(
      Node node, Map<String, Double> measured, Map<String, Double> results) {
    Double value = node.children().isEmpty() ? measured.get(node.id()) : null;
    for (Node child : node.children()) {
      Double part = rollUp(child, measured, results);
      if (part != null) {
        value = value == null ? part : Double.valueOf(value + part);
      }
    }
    if (value != null) {
      results.put(node.id(), value);
    }
    return value;
  }

  @Override
  public double value(int node, int column) {
    return Outline.value(results, problem, node, column);
  }
}
