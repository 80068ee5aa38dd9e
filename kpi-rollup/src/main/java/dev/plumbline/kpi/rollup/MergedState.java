package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.strategy.MergeableStrategy;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Gap;
import org.jspecify.annotations.Nullable;

/**
 * The state of all that is below a node, merged from those of its children.
 *
 * @param strategy whose state it is
 * @param state the state
 * @param <S> its type
 */
record MergedState<S>(MergeableStrategy<S> strategy, S state) {
  private static final int NOBODY = -1;

  /** {@return the state of a node whose children were gathered} */
  static MergedState<?> of(
      RollupPlan plan, State known, RollupRule rule, Gathered gathered, WeightedValues children) {
    return without(NOBODY, plan, known, rule, gathered, children);
  }

  /** {@return the same without the child at a position} */
  static MergedState<?> without(
      int left,
      RollupPlan plan,
      State known,
      RollupRule rule,
      Gathered gathered,
      WeightedValues children) {
    MergeableStrategy<?> strategy = (MergeableStrategy<?>) rule.strategy();
    return of(strategy, left, plan, known, rule, gathered, children);
  }

  /** {@return whether a child passes its state on, and not only what it shows} */
  static boolean isPassedOn(RollupPlan plan, State known, RollupRule rule, Gathered gathered) {
    for (int i = 0; i < gathered.size; i++) {
      if (stateOf(plan, known, rule, gathered.linkOf[i]) != null) {
        return true;
      }
    }
    return false;
  }

  private static <S> MergedState<S> of(
      MergeableStrategy<S> strategy,
      int left,
      RollupPlan plan,
      State known,
      RollupRule rule,
      Gathered gathered,
      WeightedValues children) {
    S state = strategy.identity();
    for (int i = 0; i < gathered.size; i++) {
      if (i == left) {
        continue;
      }
      @SuppressWarnings("unchecked") // of an equal strategy, and so of one type
      S below = (S) stateOf(plan, known, rule, gathered.linkOf[i]);
      state = below == null ? strategy.add(state, children, i) : strategy.merge(state, below);
    }
    return new MergedState<>(strategy, state);
  }

  /**
   * {@return the state that is passed on along a link; null where what the child shows goes there,
   * or a share of that}
   */
  private static @Nullable Object stateOf(RollupPlan plan, State known, RollupRule rule, int link) {
    int child = plan.rows.childOf[link];
    return passesOn(plan.ruleOf[child], rule) && plan.rows.isWhole(link)
        ? known.merged[child]
        : null;
  }

  private static boolean passesOn(@Nullable RollupRule below, RollupRule rule) {
    return below != null
        && below.mode() == Mode.STATE
        && below.basis() == rule.basis()
        && below.strategy().equals(rule.strategy());
  }

  double result() {
    return strategy.present(state);
  }

  Gap gap() {
    return strategy.gapOf(state);
  }
}
