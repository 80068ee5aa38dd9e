package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import dev.plumbline.kpi.value.Unit;
import org.jspecify.annotations.Nullable;

/** Whether weights can come from where the rules take them. */
final class WeightChecks {
  private final AlignmentGraph graph;
  private final @Nullable RollupRule[] ruleOf;
  private final Problems problems;

  private WeightChecks(AlignmentGraph graph, @Nullable RollupRule[] ruleOf, Problems problems) {
    this.graph = graph;
    this.ruleOf = ruleOf;
    this.problems = problems;
  }

  static void check(AlignmentGraph graph, @Nullable RollupRule[] ruleOf, Problems problems) {
    WeightChecks checks = new WeightChecks(graph, ruleOf, problems);
    for (int node = 0; node < ruleOf.length; node++) {
      RollupRule rule = ruleOf[node];
      if (rule != null && rule.weights() == WeightSource.TARGET) {
        checks.checkTargets(node);
      } else if (rule != null && rule.weights() == WeightSource.DENOMINATOR) {
        checks.checkDenominators(node);
      }
    }
  }

  private void checkTargets(int node) {
    Kpi first = null;
    for (int i = 0; i < graph.contributorCount(node); i++) {
      if (graph.weight(node, i) > 0.0) {
        AlignmentNode child = graph.node(graph.contributor(node, i));
        if (!(child instanceof Kpi kpi)) {
          problems.add(() -> noKpi(node, child, "targets", "a target value"));
        } else {
          checkTargets(node, kpi, first == null ? kpi : first);
          first = first == null ? kpi : first;
        }
      }
    }
  }

  private void checkTargets(int node, Kpi kpi, Kpi first) {
    Unit unit = first.unit();
    if (!kpi.unit().isLike(unit)) {
      problems.add(
          () ->
              "At %s the targets of %s (%s) and %s (%s) would be compared as weights. Give weights to the alignments, or align KPIs of one unit."
                  .formatted(
                      quoted(graph.node(node)), quoted(first), unit, quoted(kpi), kpi.unit()));
    }
    for (Target target : kpi.targets()) {
      if (target.value().orElse(0.0) < 0.0) {
        problems.add(
            () ->
                "At %s the target %s of %s would be a weight. Weights are not negative: give them to the alignments."
                    .formatted(
                        quoted(graph.node(node)), target.value().getAsDouble(), quoted(kpi)));
      }
    }
  }

  private void checkDenominators(int node) {
    for (int i = 0; i < graph.contributorCount(node); i++) {
      AlignmentNode child = graph.node(graph.contributor(node, i));
      boolean hasParts =
          child instanceof Kpi kpi && Ratios.hasParts(kpi, ruleOf[graph.contributor(node, i)]);
      if (graph.weight(node, i) > 0.0 && !hasParts) {
        problems.add(() -> noKpi(node, child, "denominators", "a denominator"));
      }
    }
  }

  private String noKpi(int node, AlignmentNode child, String source, String what) {
    return "At %s the %s would be weights, but %s has no %s. Give weights to the alignments instead."
        .formatted(quoted(graph.node(node)), source, quoted(child), what.substring(2));
  }

  private static String quoted(AlignmentNode node) {
    return PlainText.quote(node.id().value());
  }
}
