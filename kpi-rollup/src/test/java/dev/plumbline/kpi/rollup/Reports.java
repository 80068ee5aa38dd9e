package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.explain.Explanation;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All that a result says, so that two results can be compared to the last bit. */
final class Reports {
  private Reports() {}

  static List<Object> of(RollupResult result) {
    List<Object> report = new ArrayList<>();
    report.add(result.period());
    report.add(result.toString());
    report.add(result.unused());
    for (int node = 0; node < result.plan().graph().size(); node++) {
      report.addAll(of(result, result.plan().graph().node(node).id()));
    }
    return report;
  }

  private static List<Object> of(RollupResult result, NodeId node) {
    List<Object> report = new ArrayList<>();
    report.add(node);
    report.add(result.score(node));
    report.add(result.figure(node, Basis.SCORES));
    report.add(result.figure(node, Basis.STATUSES));
    report.add(result.verdict(node));
    report.add(result.coverage(node));
    report.add(result.completeness(node));
    report.add(result.provenance(node));
    report.add(result.provenance(node, Basis.VALUES));
    report.add(result.provenance(node, Basis.SCORES));
    report.add(result.provenance(node, Basis.STATUSES));
    report.add(result.inputs(node));
    report.add(result.contributing(node).map(Reports::of));
    report.add(result.isMerged(node));
    report.add(Explanation.of(result, node).toString());
    if (node instanceof KpiId kpi) {
      report.add(List.of(result.value(kpi), result.quantity(kpi), result.label(kpi)));
      report.add(List.of(result.numerator(kpi), result.denominator(kpi)));
    }
    return report;
  }

  private static List<Object> of(WeightedValues children) {
    List<Object> report = new ArrayList<>();
    for (int i = 0; i < children.size(); i++) {
      report.add(List.of(children.value(i), children.weight(i)));
    }
    return report;
  }

  /** Returns the report of what a rollup gives, or of the exception that it throws. */
  static Object of(Supplier<RollupResult> rollUp) {
    try {
      return of(rollUp.get());
    } catch (StrategyFailedException | ScoringFailedException e) {
      return List.of(e.getClass(), Optional.ofNullable(e.getMessage()), Figure.of(0));
    }
  }
}
