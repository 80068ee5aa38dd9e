package dev.plumbline.kpi.bench.contest;

import com.google.common.graph.ElementOrder;
import com.google.common.graph.ImmutableValueGraph;
import com.google.common.graph.Traverser;
import com.google.common.graph.ValueGraph;
import com.google.common.graph.ValueGraphBuilder;
import dev.plumbline.kpi.bench.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A {@code ValueGraph} from children to parents with the weights as values, traversed depth first
 * in post-order, from values in a map to results in a map.
 */
final class GuavaGraph implements Entry {
  private final Problem problem;
  private final ValueGraph<String, Double> graph;
  private final List<Map<String, Double>> measured;
  private List<Map<String, Double>> results = List.of();

  GuavaGraph(Problem problem) {
    this.problem = problem;
    this.graph = graph(problem);
    this.measured = Outline.measured(problem);
  }

  private static ValueGraph<String, Double> graph(Problem problem) {
    Network network = problem.network();
    ImmutableValueGraph.Builder<String, Double> graph =
        ValueGraphBuilder.directed()
            .expectedNodeCount(network.size())
            .incidentEdgeOrder(ElementOrder.stable())
            .<String, Double>immutable();
    for (int node = 0; node < network.inner(); node++) {
      for (int link = network.first(node); link < network.first(node + 1); link++) {
        graph.putEdgeValue(problem.id(network.child(link)), problem.id(node), network.weight(link));
      }
    }
    return graph.build();
  }

  @Override
  public Object run() {
    List<Map<String, Double>> columns = new ArrayList<>();
    for (Map<String, Double> column : measured) {
      columns.add(rollUp(column));
    }
    results = columns;
    return results;
  }

  private Map<String, Double> rollUp(Map<String, Double> values) {
    Map<String, Double> result = new HashMap<>();
    for (String node : Traverser.forGraph(graph::predecessors).depthFirstPostOrder(problem.id(0))) {
      Set<String> children = graph.predecessors(node);
      Double value = children.isEmpty() ? values.get(node) : null;
      for (String child : children) {
        Double part = result.get(child);
        if (part != null) {
          value = value == null ? part : Double.valueOf(value + part);
        }
      }
      if (value != null) {
        result.put(node, value);
      }
    }
    return result;
  }

  @Override
  public double value(int node, int column) {
    return Outline.value(results, problem, node, column);
  }
}
