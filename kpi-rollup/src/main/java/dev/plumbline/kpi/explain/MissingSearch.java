package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.rollup.Completeness;
import dev.plumbline.kpi.rollup.Input;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.value.Gap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for all that is missing below a node, at every depth, each place once. */
final class MissingSearch {
  /*
   * Depth first without recursion: what is still to be looked at lies on a stack, the next on top.
   * Below nodes that are there and complete there is nothing to be found.
   */
  private final RollupResult result;
  private final Reasons reasons;
  private final int limit;
  private final Set<Place> seen = new HashSet<>();
  private final Set<NodeId> noted = new HashSet<>();
  private final Deque<Runnable> open = new ArrayDeque<>();
  private final List<GapStep> first = new ArrayList<>();

  private MissingSearch(RollupResult result, int limit) {
    this.result = result;
    this.reasons = new Reasons(result);
    this.limit = limit;
  }

  static MissingBelow below(Place place, RollupResult result, int limit) {
    MissingSearch search = new MissingSearch(result, limit);
    search.lookLater(place);
    while (!search.open.isEmpty()) {
      search.open.pop().run();
    }
    return new MissingBelow(search.first, search.noted.size());
  }

  private void lookLater(@Nullable Place place) {
    if (place != null) {
      open.push(() -> look(place));
    }
  }

  private void look(Place place) {
    if (!seen.add(place)) {
      return;
    }
    RollupRule rule = place.rule(result).orElse(null);
    if (rule != null) {
      lookAtChildren(place, rule);
    } else if (isMissing(place)) {
      lookBehind(place);
    } else {
      lookLater(presentBehind(place));
    }
  }

  private void lookBehind(Place place) {
    Place behind = place.behind(result);
    if (behind != null && isMissing(behind)) {
      lookLater(behind);
    } else {
      note(reasons.own(place));
    }
  }

  /** A status may be given by the value of a KPI that has no score. */
  private @Nullable Place presentBehind(Place place) {
    Place behind = place.behind(result);
    return behind != null && isMissing(behind) ? behind.behind(result) : behind;
  }

  /** What does not apply is not missing. */
  private boolean isMissing(Place place) {
    return place.figure(result).gap().filter(gap -> gap != Gap.NOT_APPLICABLE).isPresent();
  }

  private void lookAtChildren(Place place, RollupRule rule) {
    List<Input> inputs = result.inputs(place.node());
    if (isMissing(place) && inputs.stream().noneMatch(Input::isMissed)) {
      note(reasons.rule(place, rule, inputs));
    }
    for (int i = inputs.size() - 1; i >= 0; i--) {
      Input input = inputs.get(i);
      Place child = new Place(input.child(), rule.basis());
      if (input.isMissed() && child.figure(result).isPresent()) {
        open.push(() -> note(reasons.link(input, rule)));
      } else if (input.isMissed() || (input.weight() > 0.0 && isPartial(input.child()))) {
        lookLater(child);
      }
    }
  }

  private boolean isPartial(NodeId node) {
    return result.completeness(node) == Completeness.PARTIAL;
  }

  private void note(GapStep missing) {
    if (noted.add(missing.node()) && first.size() < limit) {
      first.add(missing);
    }
  }
}
