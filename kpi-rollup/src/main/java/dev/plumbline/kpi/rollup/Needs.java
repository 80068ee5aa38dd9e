package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a plan ask for beside values and scores.
 *
 * @param counts the number of KPIs behind each node
 * @param parts the numerator and denominator of each node
 * @param targets the value of each KPI's target
 * @param statuses the status of each node
 * @param states what some strategies merge
 */
record Needs(boolean counts, boolean parts, boolean targets, boolean statuses, boolean states) {
  /** {@return whether they ask for nothing} */
  boolean areNone() {
    return !counts && !parts && !targets && !statuses && !states;
  }

  @SuppressWarnings("ReferenceEquality") // only saves time
  static Needs of(@Nullable RollupRule[] rules) {
    boolean counts = false;
    boolean parts = false;
    boolean targets = false;
    boolean statuses = false;
    boolean states = false;
    RollupRule last = null;
    for (RollupRule rule : rules) {
      if (rule != null && rule != last) { // most nodes have the rule of the one before
        last = rule;
        Set<Trait> traits = rule.strategy().traits();
        counts |= traits.contains(Trait.COUNTS_KPIS);
        parts |= traits.contains(Trait.SUMS_PARTS) || rule.weights() == WeightSource.DENOMINATOR;
        targets |= rule.weights() == WeightSource.TARGET;
        statuses |= rule.basis() == Basis.STATUSES;
        states |= rule.mode() == Mode.STATE;
      }
    }
    return new Needs(counts, parts, targets, statuses, states);
  }
}
