package dev.plumbline.kpi.bench.contest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import dev.plumbline.kpi.bench.contest.Outline.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A {@code groupingBy} per level, from values in a map to results in a map. */
final class GroupedStreams implements Entry {
  private final Problem problem;
  private final List<List<Link>> levels;
  private final List<Map<String, Double>> measured;
  private List<Map<String, Double>> results = List.of();

  GroupedStreams(Problem problem) {
    this.problem = problem;
    this.levels = Outline.levelsFromTheLowest(problem);
    this.measured = Outline.measured(problem);
  }

  @Override
  public Object run() {
    List<Map<String, Double>> columns = new ArrayList<>();
    for (Map<String, Double> column : measured) {
      Map<String, Double> values = new HashMap<>(column);
      for (List<Link> level : levels) {
        values.putAll(sums(level, values));
      }
      columns.add(values);
    }
    results = columns;
    return results;
  }

  private static Map<String, Double> sums(List<Link> level, Map<String, Double> values) {
    return level.stream()
        .filter(link -> values.containsKey(link.child()))
        .collect(groupingBy(Link::parent, summingDouble(link -> values.get(link.child()))));
  }

  @Override
  public double value(int node, int column) {
    return Outline.value(results, problem, node, column);
  }
}
