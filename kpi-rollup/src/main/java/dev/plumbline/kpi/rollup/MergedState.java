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

  /** {@return the state of the node whose children were gathered} */
  static MergedState<?> of(Gathered gathered, WeightedValues children) {
    return without(NOBODY, gathered, children);
  }

  /** {@return the same without the child at a position} */
  static MergedState<?> without(int left, Gathered gathered, WeightedValues children) {
    return of((MergeableStrategy<?>) gathered.rule().strategy(), left, gathered, children);
  }

  /** {@return whether a child passes its state on, and not only what it shows} */
  static boolean isPassedOn(Gathered gathered) {
    for (int i = 0; i < gathered.size; i++) {
      if (stateOf(gathered, i) != null) {
        return true;
      }
    }
    return false;
  }

  /** {@return the same, of a strategy whose type is known} */
  static <S> MergedState<S> of(
      MergeableStrategy<S> strategy, Gathered gathered, WeightedValues children) {
    return of(strategy, NOBODY, gathered, children);
  }

  private static <S> MergedState<S> of(
      MergeableStrategy<S> strategy, int left, Gathered gathered, WeightedValues children) {
    S state = strategy.identity();
    for (int i = 0; i < gathered.size; i++) {
      if (i == left) {
        continue;
      }
      @SuppressWarnings("unchecked") // of an equal strategy, and so of one type
      S below = (S) stateOf(gathered, i);
      state = below == null ? strategy.add(state, children, i) : strategy.merge(state, below);
    }
    return new MergedState<>(strategy, state);
  }

  /**
   * {@return the state that the child at a position passes on; null where what it shows goes to the
   * node, or a share of that}
   */
  private static @Nullable Object stateOf(Gathered gathered, int position) {
    RollupPlan plan = gathered.column().plan();
    int link = gathered.linkOf[position];
    int child = plan.rows.childOf[link];
    return passesOn(plan.ruleOf[child], gathered.rule()) && plan.rows.isWhole(link)
        ? gathered.column().outcomes().merged(child)
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
