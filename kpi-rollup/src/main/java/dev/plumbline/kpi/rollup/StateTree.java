package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.strategy.MergeableStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.Trait;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of all children of a wide node, any of which may change.
 *
 * @param <S> the state of its strategy
 */
final class StateTree<S> {
  /*
   * The children are divided into chunks of 16, each of which has a state; those are merged by 16
   * again, up to the one state of all. What is above a child that changed is made anew: a state is
   * never changed after it was noted, as others may hold it.
   *
   * levels.get(0) has a state per chunk. Chunks that are to be made anew stand in `touched`, each
   * once, and stay there until all of it succeeded.
   */
  private static final int BITS = 4;
  private static final int WIDTH = 1 << BITS;

  private final int node;
  private final RollupRule rule;
  private final MergeableStrategy<S> strategy;
  private final int firstLink;
  private final int lastLink;
  private final double factor;
  private final Gathered gathered;
  private final Children sharedView;
  private final List<@Nullable Object[]> levels = new ArrayList<>();
  private final int[] touched;
  private final boolean[] isTouched;
  private int touchedChunks;

  private StateTree(Column column, int node, RollupRule rule, MergeableStrategy<S> strategy) {
    RollupPlan plan = column.plan();
    this.node = node;
    this.rule = rule;
    this.strategy = strategy;
    this.firstLink = plan.rows.firstChild[node];
    this.lastLink = plan.rows.firstChild[node + 1];
    this.factor = plan.factorOf(node);
    this.gathered = new Gathered(column, WIDTH);
    this.sharedView = new Children(gathered);
    int length = above(lastLink - firstLink);
    this.touched = new int[length];
    this.isTouched = new boolean[length];
    levels.add(new @Nullable Object[length]);
    while (length > 1) {
      length = above(length);
      levels.add(new @Nullable Object[length]);
    }
  }

  static StateTree<?> of(Column column, int node, RollupRule rule) {
    return new StateTree<>(column, node, rule, (MergeableStrategy<?>) rule.strategy());
  }

  private static int above(int length) {
    return (length + WIDTH - 1) >> BITS;
  }

  /** Notes that a child changed. */
  void touch(int position) {
    int chunk = position >> BITS;
    if (!isTouched[chunk]) {
      isTouched[chunk] = true;
      touched[touchedChunks++] = chunk;
    }
  }

  /** {@return the result of all children} */
  double result() {
    for (int i = 0; i < touchedChunks; i++) {
      levels.get(0)[touched[i]] = ofChunk(touched[i]);
    }
    for (int level = 1; level < levels.size(); level++) {
      for (int i = 0; i < touchedChunks; i++) {
        int place = touched[i] >> (BITS * level);
        if (i == 0 || place != touched[i - 1] >> (BITS * level)) {
          levels.get(level)[place] = merged(levels.get(level - 1), place << BITS);
        }
      }
    }
    for (int i = 0; i < touchedChunks; i++) {
      isTouched[touched[i]] = false;
    }
    touchedChunks = 0;
    return strategy.present(state());
  }

  private S ofChunk(int chunk) {
    int first = firstLink + (chunk << BITS);
    gathered.gather(node, rule, first, Math.min(first + WIDTH, lastLink));
    boolean keepsNoView = strategy.traits().contains(Trait.KEEPS_NO_VIEW);
    Children view = keepsNoView ? sharedView : new Children(gathered);
    view.open(gathered.size, strategy.traits(), factor);
    try {
      return MergedState.of(strategy, gathered, view).state();
    } finally {
      view.close();
    }
  }

  private S merged(@Nullable Object[] states, int from) {
    S all = strategy.identity();
    for (int i = from; i < Math.min(from + WIDTH, states.length); i++) {
      @SuppressWarnings("unchecked") // only states of this strategy are noted
      S some = (S) states[i];
      if (some != null) {
        all = strategy.merge(all, some);
      }
    }
    return all;
  }

  /** {@return the state of all children, as {@link #result} left it} */
  S state() {
    @SuppressWarnings("unchecked") // only states of this strategy are noted
    S all = (S) levels.get(levels.size() - 1)[0];
    return all == null ? strategy.identity() : all;
  }
}
