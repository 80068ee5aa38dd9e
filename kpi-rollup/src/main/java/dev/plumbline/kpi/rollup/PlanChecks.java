package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.Problems;

/** Whether rules fit a graph, and values may be aggregated as they say. */
final class PlanChecks {
  private final AlignmentGraph graph;
  private final Problems problems = Problems.none();

  private PlanChecks(AlignmentGraph graph) {
    this.graph = graph;
  }

  static Problems check(AlignmentGraph graph, RollupRules rules) {
    PlanChecks checks = new PlanChecks(graph);
    rules
        .rules()
        .forEach(
            (id, rule) -> {
              if (!graph.contains(id)) {
                checks.problems.add(
                    () ->
                        "There is a rule for '%s', which is not in the alignment graph. Align it, or remove the rule."
                            .formatted(id));
              } else if (id instanceof KpiId kpi) {
                checks.checkKpi(kpi, rule);
              }
            });
    return checks.problems;
  }

  private void checkKpi(KpiId id, RollupRule rule) {
    int number = graph.number(id);
    if (graph.contributorCount(number) == 0) {
      problems.add(
          () ->
              "The KPI '%s' has the rule '%s', but nothing contributes to it. Align its components, or remove the rule."
                  .formatted(id, rule));
    }
    if (rule.basis() == Basis.VALUES && !rule.strategy().traits().contains(Trait.COUNTS_KPIS)) {
      for (int i = 0; i < graph.contributorCount(number); i++) {
        checkComponent(
            (Kpi) graph.node(number),
            (Kpi) graph.node(graph.contributor(number, i)),
            rule.strategy());
      }
    }
  }

  private void checkComponent(Kpi whole, Kpi component, AggregationStrategy strategy) {
    String subject =
        "The %s at '%s' would take in '%s'".formatted(strategy.label(), whole.id(), component.id());
    if (!component.unit().equals(whole.unit())) {
      problems.add(
          () ->
              "%s in '%s', but its own unit is '%s'. Convert the component, or roll up scores instead."
                  .formatted(subject, component.unit(), whole.unit()));
    }
    if (strategy.traits().contains(Trait.ADDS_UP) && !component.nature().sumsOverUnits()) {
      problems.add(
          () ->
              "%s, whose nature %s does not allow sums. State nature(ADDITIVE) if it may be summed, or roll up scores instead."
                  .formatted(subject, component.nature()));
    }
    if (strategy.traits().contains(Trait.AVERAGES) && component.nature() == Nature.RATIO) {
      problems.add(
          () ->
              "%s, but the mean of ratios is not the ratio of the whole. Measure '%s' itself, or roll up scores instead."
                  .formatted(subject, whole.id()));
    }
  }
}
