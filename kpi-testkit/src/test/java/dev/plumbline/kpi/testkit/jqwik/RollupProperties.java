package dev.plumbline.kpi.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurement;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.testkit.generate.Graphs;
import dev.plumbline.kpi.testkit.generate.MeasuredGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the generators are for: any graph, any measurements. */
class RollupProperties {
  @Provide
  Arbitrary<MeasuredGraph> measuredGraphs() {
    return KpiArbitraries.measuredGraphs();
  }

  @Property
  void rollUp_twice_isEqual(@ForAll("measuredGraphs") MeasuredGraph any) {
    RollupPlan plan = RollupPlan.of(any.graph(), RollupRules.standard());

    assertThat(all(plan.rollUp(any.measurements())))
        .isEqualTo(all(plan.rollUp(any.measurements())));
  }

  @Property
  void rollUp_nodesLinksAndMeasurementsInAnotherOrder_isEqual(
      @ForAll("measuredGraphs") MeasuredGraph any, @ForAll Random random) {
    MeasuredGraph shuffled = shuffled(any, random);

    assertThat(all(rolledUp(shuffled))).isEqualTo(all(rolledUp(any)));
  }

  @Example
  void rollUp_generatedGraphsOfThousandSeedsInAnotherOrder_isEqual() {
    assertThat(MeasuredGraph.of(Graphs.any()).stream(42).limit(1_000))
        .allSatisfy(
            any ->
                assertThat(all(rolledUp(shuffled(any, new Random(1)))))
                    .isEqualTo(all(rolledUp(any))));
  }

  private static RollupResult rolledUp(MeasuredGraph any) {
    return RollupPlan.of(any.graph(), RollupRules.standard()).rollUp(any.measurements());
  }

  /** All that a result says of each node. */
  private static Map<NodeId, List<Object>> all(RollupResult result) {
    Map<NodeId, List<Object>> all = new HashMap<>();
    for (AlignmentNode node : result.plan().graph().nodes()) {
      NodeId id = node.id();
      Object value = node instanceof Kpi kpi ? result.value(kpi.id()) : "no value";
      all.put(
          id,
          List.of(
              value,
              result.score(id),
              result.status(id),
              result.provenance(id),
              result.coverage(id),
              result.completeness(id)));
    }
    return all;
  }

  private static MeasuredGraph shuffled(MeasuredGraph any, Random random) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    for (AlignmentNode node : shuffled(any.graph().nodes(), random)) {
      graph.add(node);
    }
    for (Alignment alignment : shuffled(any.graph().alignments(), random)) {
      graph.align(alignment);
    }
    Measurements.Builder measurements = Measurements.builder(any.measurements().period());
    for (Measurement measurement : shuffled(any.measurements().toList(), random)) {
      measurements.put(measurement.kpi(), measurement.reading());
    }
    return new MeasuredGraph(graph.build(), measurements.build());
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
