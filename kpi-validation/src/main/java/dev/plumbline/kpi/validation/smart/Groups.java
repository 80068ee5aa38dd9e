package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Review;
import java.util.BitSet;

/** Whether perspectives and categories are used at all, and which nodes have a perspective. */
final class Groups {
  private final BitSet inPerspective;
  private final boolean usesCategories;

  private Groups(BitSet inPerspective, boolean usesCategories) {
    this.inPerspective = inPerspective;
    this.usesCategories = usesCategories;
  }

  static Groups of(Review review) {
    AlignmentGraph graph = review.graph();
    BitSet inPerspective = new BitSet(graph.size());
    boolean usesCategories = false;
    for (int number = graph.size() - 1; number >= 0; number--) {
      AlignmentNode node = graph.node(number);
      usesCategories |= node instanceof Kpi kpi && kpi.category().isPresent();
      if (node.perspective().isPresent() || inPerspective.get(number)) {
        inPerspective.set(number);
        for (int i = 0; i < graph.contributorCount(number); i++) {
          inPerspective.set(graph.contributor(number, i));
        }
      }
    }
    return new Groups(inPerspective, usesCategories);
  }

  boolean usesPerspectives() {
    return !inPerspective.isEmpty();
  }

  boolean usesCategories() {
    return usesCategories;
  }

  /** {@return whether a node, or one that it serves by some path, has a perspective} */
  boolean isInPerspective(int number) {
    return inPerspective.get(number);
  }
}
