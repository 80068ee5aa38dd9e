package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.NodeId;
import java.util.Objects;

/**
 * The part of a node's effect that goes to one of those that it serves.
 *
 * @param served the node that it serves
 * @param share the part, from 0 to 1
 */
public record Share(NodeId served, double share) {
  /**
   * Checks the share.
   *
   * @param served the node that it serves
   * @param share the part, from 0 to 1
   * @throws IllegalArgumentException if the share is not from 0 to 1
   */
  public Share {
    Objects.requireNonNull(served, "served");
    if (!(share >= 0.0 && share <= 1.0)) {
      throw new IllegalArgumentException("A share is %s. Shares lie from 0 to 1.".formatted(share));
    }
    share += 0.0;
  }

  /** {@return both, such as {@code retain: 0.25}} */
  @Override
  public String toString() {
    return served + ": " + share;
  }
}
