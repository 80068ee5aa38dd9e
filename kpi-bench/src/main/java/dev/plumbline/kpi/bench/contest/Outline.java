package dev.plumbline.kpi.bench.contest;

import dev.plumbline.kpi.bench.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What several contenders load: links by level, and values by id. */
final class Outline {
  private Outline() {}

  /** Something that contributes to something, by their ids. */
  record Link(String child, String parent) {}

  /** {@return the links of each level, the lowest first} */
  static List<List<Link>> levelsFromTheLowest(Problem problem) {
    Network network = problem.network();
    return IntStream.range(0, network.levels())
        .map(i -> network.levels() - 1 - i)
        .mapToObj(level -> links(problem, level))
        .toList();
  }

  private static List<Link> links(Problem problem, int level) {
    Network network = problem.network();
    return IntStream.range(0, network.inner())
        .filter(node -> network.level(node) == level)
        .boxed()
        .flatMap(
            node ->
                IntStream.range(network.first(node), network.first(node + 1))
                    .mapToObj(link -> new Link(problem.id(network.child(link)), problem.id(node))))
        .toList();
  }

  /** {@return the values of each column by id, without those that are missing} */
  static List<Map<String, Double>> measured(Problem problem) {
    return IntStream.range(0, problem.columns())
        .mapToObj(column -> measured(problem, column))
        .toList();
  }

  private static Map<String, Double> measured(Problem problem, int column) {
    Network network = problem.network();
    Map<String, Double> values = new HashMap<>();
    for (int leaf = network.inner(); leaf < network.size(); leaf++) {
      if (!Double.isNaN(problem.cell(leaf, column))) {
        values.put(problem.id(leaf), problem.cell(leaf, column));
      }
    }
    return values;
  }

  /** {@return the number by the id of a node in the results of a column; NaN if there is none} */
  static double value(List<Map<String, Double>> results, Problem problem, int node, int column) {
    return results.get(column).getOrDefault(problem.id(node), Double.NaN);
  }
}
