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
 * @param share what of its value goes to the node, from 0 to 1; below 1 only for a shared KPI that
 *     is allocated
 * @param isMissed whether the node misses it: it applies, would count, and is not there, whether or
 *     not something took its place
 */
public record Input(
    NodeId child,
    Figure figure,
    double weight,
    Figure taken,
    Optional<Substitute> substitute,
    double share,
    boolean isMissed) {
  /**
   * Checks that nothing is null.
   *
   * @param child the child
   * @param figure what it has
   * @param weight what it counts
   * @param taken what went into the calculation
   * @param substitute what took its place
   * @param share what of its value goes to the node
   * @param isMissed whether the node misses it
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
