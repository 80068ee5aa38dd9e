package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.strategy.MergeableStrategy;
import java.util.ArrayList;
import java.util.List;

/**
 * Children as the leaves of a binary tree of states, of which a change renews one path: what an
 * incremental engine would do.
 */
final class StateTree<S> {
  private final MergeableStrategy<S> strategy;
  private final List<S> states = new ArrayList<>();
  private final int leaves;

  StateTree(MergeableStrategy<S> strategy, List<Child> children) {
    this.strategy = strategy;
    this.leaves = Integer.highestOneBit(Math.max(1, 2 * children.size() - 1));
    for (int i = 0; i < 2 * leaves; i++) {
      states.add(strategy.identity());
    }
    for (int i = 0; i < children.size(); i++) {
      set(i, children.get(i));
    }
  }

  /** Replaces a child; one of weight 0 is as none. */
  void set(int position, Child child) {
    List<Child> one = child.contributes() ? List.of(child) : List.of();
    states.set(leaves + position, MergeSchedule.state(strategy, one));
    for (int node = (leaves + position) / 2; node > 0; node /= 2) {
      S left = strategy.merge(strategy.identity(), states.get(2 * node));
      states.set(node, strategy.merge(left, states.get(2 * node + 1)));
    }
  }

  S root() {
    return states.get(1);
  }
}
