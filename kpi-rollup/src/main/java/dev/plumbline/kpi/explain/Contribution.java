package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.value.Figure;
import java.util.Optional;

/**
 * What one child contributed to a node.
 *
 * @param child the child
 * @param name its name, as it was given; escape it where you print it
 * @param figure its value or score, or the reason why it is missing
 * @param plannedWeight its share of the weight of all children, from 0 to 1
 * @param effectiveWeight its share of the weight of those that contributed, from 0 to 1; 0 if it
 *     did not
 * @param part what of the node's figure comes from it; the parts of all children sum to that
 *     figure, but for the rounding of each, as it was before its own clamp. A gap where the child
 *     did not contribute, the node has no figure, or its strategy is not made of parts (the
 *     geometric mean, statuses, most of one's own).
 * @param substitute what took the place of the child where it was missing
 * @param origin where it comes from
 */
public record Contribution(
    NodeId child,
    String name,
    Figure figure,
    double plannedWeight,
    double effectiveWeight,
    Figure part,
    Optional<Substitute> substitute,
    Origin origin) {

  /** {@return whether it contributed: it was present, or stood as 0, and had a weight} */
  public boolean isCounted() {
    return effectiveWeight > 0.0;
  }
}
