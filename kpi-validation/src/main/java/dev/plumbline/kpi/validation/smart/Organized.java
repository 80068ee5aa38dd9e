package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.Level;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Review;
import java.util.BitSet;

/** Which nodes serve an objective of the organisation, by some path. */
final class Organized {
  /*
   * An objective of the organisation is one that says so, or one that serves nothing and says no
   * level. Where no objective is either, all that serve nothing are. One pass downwards by number
   * marks all that contributes to what is marked.
   */
  private final BitSet serving;

  private Organized(BitSet serving) {
    this.serving = serving;
  }

  static Organized of(Review review) {
    AlignmentGraph graph = review.graph();
    Above above = review.once(Above.class, Above::of);
    BitSet tops = new BitSet(graph.size());
    BitSet roots = new BitSet(graph.size());
    for (int number = 0; number < graph.size(); number++) {
      if (graph.node(number) instanceof Objective objective) {
        boolean isRoot = above.count(number) == 0;
        roots.set(number, isRoot);
        tops.set(number, isTop(objective, isRoot));
      }
    }
    return new Organized(below(tops.isEmpty() ? roots : tops, graph));
  }

  private static boolean isTop(Objective objective, boolean isRoot) {
    return objective.level().isPresent()
        ? objective.level().get().equals(Level.ORGANIZATION)
        : isRoot;
  }

  private static BitSet below(BitSet tops, AlignmentGraph graph) {
    for (int number = graph.size() - 1; number >= 0; number--) {
      if (tops.get(number)) {
        for (int i = 0; i < graph.contributorCount(number); i++) {
          tops.set(graph.contributor(number, i));
        }
      }
    }
    return tops;
  }

  /** {@return whether a node is or serves an objective of the organisation} */
  boolean isServing(int number) {
    return serving.get(number);
  }
}
