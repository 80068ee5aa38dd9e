package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.value.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Definitions of one measure that want different things of it. One KPI cannot: it has one direction
 * and at any time one target. But two can, that have the same name, unit, scope and organisational
 * unit.
 */
final class Contradictions {
  private static final Rule DIRECTION =
      Rule.builder("alignment.conflict.direction")
          .sentence("A measure is not wanted both up and down")
          .because("whatever happens to it, one of the two is worse off")
          .remedy("Make one KPI of them that serves both objectives, or name what differs.")
          .covers("smart.specific.duplicate-name")
          .checkGraph(Contradictions::direction);

  private static final Rule TARGET =
      Rule.builder("alignment.conflict.target")
          .sentence("A measure has one target at a time")
          .because("nobody knows otherwise which of them holds")
          .remedy("Make one KPI of them that serves both objectives, or name what differs.")
          .covers("smart.specific.duplicate-name")
          .checkGraph(Contradictions::target);

  private Contradictions() {}

  static ImmutableList<Rule> rules() {
    return ImmutableList.of(DIRECTION, TARGET);
  }

  private static void direction(Review review) {
    for (List<Kpi> same : SameMeasure.of(review).groups()) {
      @Nullable Kpi up = first(same, Direction.HIGHER_IS_BETTER);
      @Nullable Kpi down = first(same, Direction.LOWER_IS_BETTER);
      if (up != null && down != null) {
        boolean isUpFirst = NodeId.BY_TEXT.compare(up.id(), down.id()) < 0;
        fail(isUpFirst ? up : down, isUpFirst ? down : up, review);
      }
    }
  }

  private static @Nullable Kpi first(List<Kpi> same, Direction direction) {
    for (Kpi kpi : same) {
      if (kpi.direction() == direction) {
        return kpi;
      }
    }
    return null;
  }

  private static void fail(Kpi first, Kpi other, Review review) {
    review.fail(
        first,
        "is to go %s, but %s of the same name, unit and scope is to go %s"
            .formatted(way(first.direction()), Named.quoted(other.id()), way(other.direction())),
        Evidence.of("its direction", way(first.direction())),
        Evidence.of("the other's direction", way(other.direction())));
  }

  private static String way(Direction direction) {
    return direction == Direction.HIGHER_IS_BETTER ? "up" : "down";
  }

  private static void target(Review review) {
    for (List<Kpi> same : SameMeasure.of(review).groups()) {
      Map<Object, Wanted> wanted = new HashMap<>();
      for (Kpi kpi : same) {
        kpi.targets().stream()
            .filter(target -> target.value().isPresent())
            .forEach(target -> check(kpi, target, wanted, review));
      }
    }
  }

  /** What was wanted first for a time, and by which KPI. */
  private record Wanted(Kpi kpi, Target target) {}

  private static void check(Kpi kpi, Target target, Map<Object, Wanted> wanted, Review review) {
    List<Object> when = List.of(kpi.direction(), target.period(), target.validFrom());
    Wanted first = wanted.putIfAbsent(when, new Wanted(kpi, target));
    if (first != null && !first.target().value().equals(target.value())) {
      review.fail(
          first.kpi(),
          "has the target %s, but %s of the same name, unit and scope has the target %s"
              .formatted(first.target(), Named.quoted(kpi.id()), target),
          evidence("its target", first.target().value()),
          evidence("the other's target", target.value()));
    }
  }

  private static Evidence evidence(String name, OptionalDouble value) {
    return Evidence.of(name, value.orElseThrow());
  }
}
