package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.value.Figure;
import java.util.Objects;
import java.util.Optional;

/**
 * What one child came with when a node was rolled up.
 *
 * @param child the child
 * @param figure what it has under the rule of the node, as the rule takes it: clamped, or its
 *     share; or the reason why it has nothing
 * @param weight what it counts by the rule's source of weights, in comparison with the others; 0 if
 *     it never contributes, or its weight is not known
 * @param taken what went into the calculation: the figure, or what stands for it; or the reason why
 *     nothing did
 * @param substitute what took its place, if something did
 */
public record Input(
    NodeId child, Figure figure, double weight, Figure taken, Optional<Substitute> substitute) {
  /**
   * Checks that nothing is null.
   *
   * @param child the child
   * @param figure what it has
   * @param weight what it counts
   * @param taken what went into the calculation
   * @param substitute what took its place
   */
  public Input {
    Objects.requireNonNull(child, "child");
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(taken, "taken");
    Objects.requireNonNull(substitute, "substitute");
  }

  /**
   * {@return whether it contributed: it was present, or something stood for it, and had a weight}
   */
  public boolean contributes() {
    return taken.isPresent();
  }
}
