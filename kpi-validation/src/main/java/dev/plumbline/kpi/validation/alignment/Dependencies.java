package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.Relation;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Dependencies on what comes later, or on oneself in the end. */
final class Dependencies {
  private static final int LONGEST_SHOWN = 5;

  private static final Rule LATER =
      Rule.builder("alignment.dependency.later")
          .sentence("What an objective depends on is due no later than itself")
          .because("it cannot be reached before that")
          .remedy("Move one of the dates, or depend on a milestone.")
          .checkGraph(Dependencies::later);

  private static final Rule CYCLE =
      Rule.builder("alignment.dependency.cycle")
          .severity(Severity.HINT)
          .sentence("Nothing depends on itself by way of others")
          .because("each waits for the other, unless somebody begins")
          .remedy("Say who begins, or which part of it the others wait for.")
          .checkGraph(Dependencies::cycle);

  private Dependencies() {}

  static ImmutableList<Rule> rules() {
    return ImmutableList.of(LATER, CYCLE);
  }

  private static void later(Review review) {
    boolean isKnown = false;
    for (Relation relation : review.graph().relations()) {
      if (relation.kind() == Relation.Kind.DEPENDS_ON
          && review.graph().node(relation.from()) instanceof Objective from
          && review.graph().node(relation.to()) instanceof Objective to
          && from.timeFrame().isPresent()
          && to.timeFrame().isPresent()) {
        isKnown = true;
        check(from, to, review);
      }
    }
    if (!isKnown) {
      review.notApplicable();
    }
  }

  private static void check(Objective from, Objective to, Review review) {
    LocalDate due = lastDay(from);
    LocalDate later = lastDay(to);
    if (later.isAfter(due)) {
      review.fail(
          from,
          "is due on %s, and depends on %s, which is due on %s"
              .formatted(due, Named.quoted(to.id()), later),
          Evidence.of("days in between", (double) (later.toEpochDay() - due.toEpochDay())));
    }
  }

  private static LocalDate lastDay(Objective objective) {
    return objective.timeFrame().orElseThrow().end().minusDays(1);
  }

  private static void cycle(Review review) {
    DependencyCycles cycles = DependencyCycles.of(review.graph());
    if (cycles.areNoDependencies()) {
      review.notApplicable();
    }
    for (List<NodeId> cycle : cycles.cycles()) {
      review.fail(
          review.graph().node(cycle.get(0)),
          "depends on itself: " + arrows(cycle),
          Evidence.of("nodes of the cycle", cycle.size() - 1));
    }
  }

  private static String arrows(List<NodeId> cycle) {
    List<String> names = cycle.stream().map(Named::quoted).collect(Collectors.toList());
    if (names.size() > LONGEST_SHOWN) {
      names.subList(LONGEST_SHOWN - 2, names.size() - 1).clear();
      names.add(LONGEST_SHOWN - 2, "...");
    }
    return String.join(" -> ", names);
  }
}
