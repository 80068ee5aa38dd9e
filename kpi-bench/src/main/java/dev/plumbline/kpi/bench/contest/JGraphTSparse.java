package dev.plumbline.kpi.bench.contest;

import dev.plumbline.kpi.bench.Network;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.opt.graph.sparse.SparseIntDirectedWeightedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/**
 * JGraphT's sparse graph, whose vertices and edges are integers, in topological order; values in an
 * array.
 */
final class JGraphTSparse implements Entry {
  private final Problem problem;
  private final Graph<Integer, Integer> graph;
  private final double[][] values;

  JGraphTSparse(Problem problem) {
    this.problem = problem;
    this.graph = graph(problem.network());
    this.values =
        IntStream.range(0, problem.columns())
            .mapToObj(column -> values(problem, column))
            .toArray(double[][]::new);
  }

  private static Graph<Integer, Integer> graph(Network network) {
    List<Triple<Integer, Integer, Double>> edges =
        IntStream.range(0, network.inner())
            .boxed()
            .flatMap(
                node ->
                    IntStream.range(network.first(node), network.first(node + 1))
                        .mapToObj(
                            link -> Triple.of(network.child(link), node, network.weight(link))))
            .toList();
    return new SparseIntDirectedWeightedGraph(network.size(), edges);
  }

  private static double[] values(Problem problem, int column) {
    double[] values = new double[problem.network().size()];
    Arrays.fill(values, Double.NaN);
    for (int leaf = problem.network().inner(); leaf < values.length; leaf++) {
      values[leaf] = problem.cell(leaf, column);
    }
    return values;
  }

  @Override
  public Object run() {
    for (double[] column : values) {
      rollUp(column);
    }
    return values;
  }

  private void rollUp(double[] column) {
    for (TopologicalOrderIterator<Integer, Integer> nodes = new TopologicalOrderIterator<>(graph);
        nodes.hasNext(); ) {
      int node = nodes.next();
      if (node < problem.network().inner()) {
        column[node] = sum(node, column);
      }
    }
  }

  private double sum(int node, double[] column) {
    double sum = Double.NaN;
    for (int edge : graph.incomingEdgesOf(node)) {
      double part = column[graph.getEdgeSource(edge)];
      if (!Double.isNaN(part)) {
        sum = Double.isNaN(sum) ? part : sum + part;
      }
    }
    return sum;
  }

  @Override
  public double value(int node, int column) {
    return values[column][node];
  }
}
