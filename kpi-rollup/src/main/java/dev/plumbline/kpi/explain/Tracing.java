package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.rollup.Input;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.value.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Follows the gap of a node to its cause: the child that decided, its child, and so on. */
final class Tracing {
  /*
   * It repeats the decision of the engine, in its order: a child is missing and that is propagated;
   * nothing is present; too little is; the strategy has no result. Each turn of the loop looks at the
   * children of one node, and no node twice, since it goes down a graph without cycles.
   */
  private static final String PROPAGATED = "a child is missing, and its rule propagates that";
  private static final String NOTHING_PRESENT = "nothing that contributes to it is present";

  private final RollupResult result;
  private final Reasons reasons;
  private final List<GapStep> steps = new ArrayList<>();

  private Tracing(RollupResult result) {
    this.result = result;
    this.reasons = new Reasons(result);
  }

  /** {@return the steps from a place down to the cause; none if it has a figure} */
  static List<GapStep> from(Place place, RollupResult result) {
    Tracing tracing = new Tracing(result);
    @Nullable Place next = place;
    while (next != null && !next.figure(result).isPresent()) {
      next = tracing.follow(next);
    }
    return List.copyOf(tracing.steps);
  }

  /** {@return where to look next; null if this is the cause} */
  private @Nullable Place follow(Place place) {
    RollupRule rule = place.rule(result).orElse(null);
    if (rule != null) {
      return followRule(place, rule);
    }
    Place behind = place.behind(result);
    if (behind != null && !behind.figure(result).isPresent()) {
      return behind;
    }
    steps.add(reasons.own(place));
    return null;
  }

  private @Nullable Place followRule(Place place, RollupRule rule) {
    List<Input> inputs = result.inputs(place.node());
    Gap gap = gap(place);
    if (rule.missing().propagates() && inputs.stream().anyMatch(Input::isMissed)) {
      return descend(place, PROPAGATED, decisive(inputs, gap), rule);
    }
    boolean isAsked =
        inputs.stream().anyMatch(Input::contributes)
            || rule.strategy().traits().contains(Trait.EMPTY_IS_ZERO);
    if (isAsked || inputs.isEmpty() || (gap == Gap.ZERO_WEIGHT && isWithoutWeight(inputs))) {
      steps.add(reasons.rule(place, rule, inputs));
      return null;
    }
    return descend(place, NOTHING_PRESENT, decisive(inputs, gap), rule);
  }

  private Gap gap(Place place) {
    return place.figure(result).gap().orElseThrow();
  }

  /** {@return whether children are present, none of them has a weight, and no other is missed} */
  private static boolean isWithoutWeight(List<Input> inputs) {
    return inputs.stream().anyMatch(input -> input.figure().isPresent())
        && inputs.stream().noneMatch(input -> input.isMissed() || input.weight() > 0.0);
  }

  /**
   * {@return the first child that is missed with the gap of the node; where they have different
   * ones that come to another, the first in the order of Gap; where none is missed, the first that
   * does not contribute with this gap}
   */
  private static Input decisive(List<Input> inputs, Gap gap) {
    Predicate<Input> isAlike = input -> input.taken().gap().filter(gap::equals).isPresent();
    return inputs.stream()
        .filter(Input::isMissed)
        .filter(input -> Reasons.missed(input) == gap)
        .findFirst()
        .or(
            () ->
                inputs.stream().filter(Input::isMissed).min(Comparator.comparing(Reasons::missed)))
        .or(() -> inputs.stream().filter(isAlike).findFirst())
        .orElseGet(() -> inputs.get(0));
  }

  /** A child that has a figure misses its weight, its denominator, or a status that fits. */
  private @Nullable Place descend(Place from, String reason, Input input, RollupRule rule) {
    steps.add(new GapStep(from.node(), gap(from), reason));
    Place child = new Place(input.child(), rule.basis());
    if (child.figure(result).isPresent()) {
      steps.add(reasons.link(input, rule));
      return null;
    }
    return child;
  }
}
