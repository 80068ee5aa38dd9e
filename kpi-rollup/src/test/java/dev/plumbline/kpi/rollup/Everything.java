package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.explain.Explanation;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that a result says, in a form in which two can be compared to the last bit. */
final class Everything {
  private Everything() {}

  /** {@return by node, what every public method says of it} */
  static Map<String, List<Object>> of(RollupResult result) {
    Map<String, List<Object>> all = new TreeMap<>();
    for (AlignmentNode node : result.plan().graph().nodes()) {
      all.put(node.id().value(), ofNode(result, node.id()));
    }
    all.put("", List.of(result.unused(), result.period(), result.toString()));
    return all;
  }

  static List<Object> ofNode(RollupResult result, NodeId id) {
    List<Object> all = new ArrayList<>();
    all.add(result.score(id));
    all.add(result.verdict(id));
    all.add(Double.doubleToLongBits(result.coverage(id)));
    all.add(result.completeness(id));
    all.add(result.provenance(id));
    all.add(result.inputs(id));
    all.add(result.isMerged(id));
    all.add(result.figure(id, Basis.STATUSES));
    all.add(result.provenance(id, Basis.SCORES));
    result.contributing(id).ifPresent(view -> all.add(values(view)));
    if (id instanceof KpiId kpi) {
      all.add(result.quantity(kpi));
      all.add(result.label(kpi));
      all.add(result.numerator(kpi));
      all.add(result.denominator(kpi));
      all.add(result.provenance(id, Basis.VALUES));
    }
    if (!result.inputs(id).isEmpty() && result.inputs(id).size() < 10) {
      all.add(Explanation.of(result, id).toString());
    }
    return all;
  }

  private static List<Object> values(WeightedValues view) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < view.size(); i++) {
      all.add(Double.doubleToLongBits(view.value(i)));
      all.add(Double.doubleToLongBits(view.weight(i)));
    }
    return all;
  }
}
