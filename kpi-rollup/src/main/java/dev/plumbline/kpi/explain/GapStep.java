package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.Gap;
import java.util.Objects;

/**
 * A node that has no figure, and why.
 *
 * @param node the node
 * @param gap its gap; of a child whose weight or denominator is what is missing, the gap of that
 * @param reason a clause for people, such as {@code 'nps' was not measured}; escaped
 */
public record GapStep(NodeId node, Gap gap, String reason) {
  /**
   * Checks that nothing is null.
   *
   * @param node the node
   * @param gap its gap
   * @param reason a clause for people
   */
  public GapStep {
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(gap, "gap");
    Objects.requireNonNull(reason, "reason");
  }
}
