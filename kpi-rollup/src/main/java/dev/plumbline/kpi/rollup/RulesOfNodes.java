package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import org.jspecify.annotations.Nullable;

/** The rule of each node of a graph. */
final class RulesOfNodes {
  private RulesOfNodes() {}

  /**
   * {@return the rule of each node, by number; null for a KPI that stands alone} Looks up only the
   * nodes that have a rule of their own.
   */
  static @Nullable RollupRule[] of(AlignmentGraph graph, RollupRules rules) {
    @Nullable RollupRule[] ruleOf = new @Nullable RollupRule[graph.size()];
    rules
        .rules()
        .forEach(
            (id, rule) -> {
              if (graph.contains(id)) {
                ruleOf[graph.number(id)] = rule;
              }
            });
    RollupRule ofOthers = null;
    for (int node = 0; node < ruleOf.length; node++) {
      if (ruleOf[node] == null && graph.node(node) instanceof Objective objective) {
        ofOthers = ofOthers == null ? rules.ruleOf(objective.id()) : ofOthers;
        ruleOf[node] = ofOthers;
      }
    }
    return ruleOf;
  }
}
