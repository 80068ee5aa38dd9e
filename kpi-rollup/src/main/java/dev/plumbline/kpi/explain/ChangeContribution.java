package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.Figure;
import java.util.Objects;

/**
 * What one child contributed to the change of a node.
 *
 * @param child the child
 * @param name its name, as it was given; escape it where you print it
 * @param before what of it went into the figure before, or why nothing did
 * @param after what of it went into the figure after, or why nothing did
 * @param part what of the change comes from it; the parts of all children sum to the change, but
 *     for the rounding of each, as it was before its own clamp. A gap where the node has no figure
 *     before or after, or its strategy is not made of parts.
 * @param valueEffect what of the part comes from its own change, at the mean of its weights; a gap
 *     where the strategy is no mean
 * @param weightEffect what of the part comes from its weight, which grew or shrank: that of a child
 *     above the mean of all raises the figure. A gap where the strategy is no mean.
 */
public record ChangeContribution(
    NodeId child,
    String name,
    Figure before,
    Figure after,
    Figure part,
    Figure valueEffect,
    Figure weightEffect) {
  /**
   * Checks that nothing is null.
   *
   * @param child the child
   * @param name its name
   * @param before what of it went into the figure before
   * @param after what of it went into the figure after
   * @param part what of the change comes from it
   * @param valueEffect what of the part comes from its own change
   * @param weightEffect what of the part comes from its weight
   */
  public ChangeContribution {
    Objects.requireNonNull(child, "child");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(valueEffect, "valueEffect");
    Objects.requireNonNull(weightEffect, "weightEffect");
  }
}
