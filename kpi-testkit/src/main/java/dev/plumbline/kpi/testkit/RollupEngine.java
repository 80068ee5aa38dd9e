package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.value.Figure;
import java.util.List;
import java.util.Objects;

/**
 * What computes a node from its children: the library's own {@link
 * dev.plumbline.kpi.rollup.RollupPlan plan} unless another is given, such as one that hands the
 * work to a database. The laws of missing data, and that engines agree, are checked of it.
 */
@FunctionalInterface
public interface RollupEngine {
  /**
   * {@return the figure of a node, and its coverage}
   *
   * @param rule for scores, by values
   * @param names of the children, all different
   * @param children as many; their scores are their values
   */
  Rolled rollUp(RollupRule rule, List<String> names, List<Child> children);

  /** {@return the library's own engine: a plan for each node} */
  static RollupEngine ofPlans() {
    return PlanEngine.INSTANCE;
  }

  /**
   * What came out at a node.
   *
   * @param figure its score, or why it has none
   * @param coverage the share of what applies that is present
   */
  record Rolled(Figure figure, double coverage) {
    /**
     * Checks that nothing is null; the coverage is for the laws to check.
     *
     * @param figure its score
     * @param coverage the share of what applies that is present
     */
    public Rolled {
      Objects.requireNonNull(figure, "figure");
      coverage += 0.0;
    }
  }
}
