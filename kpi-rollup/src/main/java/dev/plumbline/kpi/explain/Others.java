package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.rollup.StrategyFailedException;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;

/**
 * What a node would have if one of the children that count did not.
 *
 * @param result in which it stands
 * @param node the node
 * @param rule its rule
 * @param counted all children that count
 * @param isMerged whether the figure was merged from states
 * @param statuses how many there are on its scale
 */
record Others(
    RollupResult result,
    AlignmentNode node,
    RollupRule rule,
    WeightedValues counted,
    boolean isMerged,
    int statuses) {
  Figure without(int position) {
    AggregationStrategy strategy = rule.strategy();
    try {
      return isMerged
          ? result.mergedWithout(node.id(), position)
          : ofRule(strategy.figure(new AllBut(counted, position)));
    } catch (Exception e) { // also checked ones, which other languages throw unannounced
      throw new StrategyFailedException(strategy, node.id(), e);
    }
  }

  private Figure ofRule(Figure figure) {
    if (rule.basis() != Basis.STATUSES || !figure.isPresent()) {
      return rule.resultClamp().apply(figure);
    }
    double place = figure.orElseThrow();
    boolean isStatus = place >= 0.0 && place < statuses && place == Math.rint(place);
    return isStatus ? figure : Figure.missing(Gap.DOMAIN);
  }
}
