package dev.plumbline.kpi.testkit.generate;

import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import java.util.Objects;

/**
 * A graph and measurements of its KPIs: all that a rollup needs besides rules.
 *
 * @param graph with KPIs
 * @param measurements of some of them
 */
public record MeasuredGraph(AlignmentGraph graph, Measurements measurements) {
  /**
   * Checks that both are there.
   *
   * @param graph with KPIs
   * @param measurements of some of them
   */
  public MeasuredGraph {
    Objects.requireNonNull(graph, "graph");
    Objects.requireNonNull(measurements, "measurements");
  }

  /**
   * {@return graphs with measurements as {@link Readings} draws them}
   *
   * @param graphs such as {@link Graphs#any}
   */
  public static Generator<MeasuredGraph> of(Generator<AlignmentGraph> graphs) {
    return graphs.flatMap(
        graph -> Readings.of(graph).map(measurements -> new MeasuredGraph(graph, measurements)));
  }

  @Override
  public String toString() {
    return "%s; %s: %s".formatted(graph.alignments(), measurements, measurements.toList());
  }
}
