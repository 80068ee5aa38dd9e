package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether statuses that are rolled up are of one scale, and nobody asks them for a score. */
final class StatusChecks {
  private final AlignmentGraph graph;
  private final RollupRules rules;
  private final @Nullable RollupRule[] ruleOf;
  private final Problems problems;

  private StatusChecks(
      AlignmentGraph graph, RollupRules rules, @Nullable RollupRule[] ruleOf, Problems problems) {
    this.graph = graph;
    this.rules = rules;
    this.ruleOf = ruleOf;
    this.problems = problems;
  }

  static void check(
      AlignmentGraph graph, RollupRules rules, @Nullable RollupRule[] ruleOf, Problems problems) {
    StatusChecks checks = new StatusChecks(graph, rules, ruleOf, problems);
    if (!Needs.of(ruleOf).statuses()) {
      return;
    }
    for (int node = 0; node < ruleOf.length; node++) {
      RollupRule rule = ruleOf[node];
      for (int i = 0; rule != null && i < graph.contributorCount(node); i++) {
        if (graph.weight(node, i) > 0.0) {
          checks.check(node, rule, graph.contributor(node, i));
        }
      }
    }
  }

  private void check(int node, RollupRule rule, int child) {
    RollupRule below = ruleOf[child];
    if (rule.basis() == Basis.STATUSES) {
      checkScale(node, child);
    } else if (below != null
        && below.basis() == Basis.STATUSES
        && graph.node(child) instanceof Objective) {
      problems.add(
          () ->
              "At %s scores are rolled up, but %s has only a status. Give one of the two another rule."
                  .formatted(quoted(node), quoted(child)));
    }
  }

  private void checkScale(int node, int child) {
    List<Status> scale = scale(node);
    List<Status> others =
        scale(child).stream().filter(status -> !scale.contains(status)).distinct().toList();
    if (!others.isEmpty()) {
      problems.add(
          () ->
              "At %s statuses are rolled up, but %s may be %s, which is not among those of %s. Give both the same grading."
                  .formatted(
                      quoted(node),
                      quoted(child),
                      PlainText.quote(others.get(0).name()),
                      quoted(node)));
    }
  }

  private List<Status> scale(int node) {
    return rules.gradingOf(graph.node(node).id()).statuses();
  }

  private String quoted(int node) {
    AlignmentNode named = graph.node(node);
    return PlainText.quote(named.id().value());
  }
}
