package dev.plumbline.kpi.bench.contest;

import dev.plumbline.kpi.bench.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedAcyclicGraph;

/**
 * JGraphT's directed acyclic graph over ids, which keeps a topological order itself, from values in
 * a map to results in a map.
 */
final class JGraphTDag implements Entry {
  private final Problem problem;
  private final DirectedAcyclicGraph<String, DefaultWeightedEdge> graph;
  private final List<Map<String, Double>> measured;
  private List<Map<String, Double>> results = List.of();

  JGraphTDag(Problem problem) {
    this.problem = problem;
    this.graph = graph(problem);
    this.measured = Outline.measured(problem);
  }

  /** Children first, so that the order need not be mended at any edge. */
  private static DirectedAcyclicGraph<String, DefaultWeightedEdge> graph(Problem problem) {
    Network network = problem.network();
    DirectedAcyclicGraph<String, DefaultWeightedEdge> graph =
        new DirectedAcyclicGraph<>(null, DefaultWeightedEdge::new, true);
    for (int node = network.size() - 1; node >= 0; node--) {
      graph.addVertex(problem.id(node));
    }
    for (int node = 0; node < network.inner(); node++) {
      for (int link = network.first(node); link < network.first(node + 1); link++) {
        DefaultWeightedEdge edge = graph.addEdge(problem.id(network.child(link)), problem.id(node));
        graph.setEdgeWeight(edge, network.weight(link));
      }
    }
    return graph;
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
    for (String node : graph) {
      Set<DefaultWeightedEdge> incoming = graph.incomingEdgesOf(node);
      Double value = incoming.isEmpty() ? values.get(node) : null;
      for (DefaultWeightedEdge edge : incoming) {
        Double part = result.get(graph.getEdgeSource(edge));
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
