package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.value.Figure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The value, the score or the status of a node. */
record Place(NodeId node, Basis basis) {
  Figure figure(RollupResult result) {
    return result.figure(node, basis);
  }

  /** {@return the rule that makes it; nothing if it does not come from the node's children} */
  Optional<RollupRule> rule(RollupResult result) {
    return result.plan().ruleOf(node).filter(rule -> rule.basis() == basis);
  }

  /**
   * {@return what else of the same node this one is made of: the value behind a score, the score or
   * value behind a status; null if it has none of its own or needs none}
   */
  @Nullable Place behind(RollupResult result) {
    Basis rolledUp = result.plan().ruleOf(node).map(RollupRule::basis).orElse(basis);
    return switch (basis) {
      case VALUES -> null;
      case SCORES -> behindScore(result, rolledUp);
      case STATUSES -> new Place(node, Basis.SCORES);
    };
  }

  private @Nullable Place behindScore(RollupResult result, Basis rolledUp) {
    if (node instanceof KpiId kpi) {
      return result.label(kpi).isPresent() ? null : new Place(node, Basis.VALUES);
    }
    return rolledUp == Basis.STATUSES ? new Place(node, Basis.STATUSES) : null;
  }
}
