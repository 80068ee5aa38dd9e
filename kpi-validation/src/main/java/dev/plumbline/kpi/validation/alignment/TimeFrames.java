package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import java.util.function.BiPredicate;

/** Objectives that are pursued when what they serve is not yet, or no longer, pursued. */
final class TimeFrames {
  private static final Kind APART_KIND =
      new Kind(
          (below, above) -> !below.overlaps(above),
          "has the time frame %s, in which no day of that of %s lies");

  private static final Kind LATE_KIND =
      new Kind(
          (below, above) -> below.overlaps(above) && below.end().isAfter(above.end()),
          "has the time frame %s, which ends before that of %s");

  private static final Rule APART =
      Rule.builder("alignment.period.apart")
          .sentence("An objective is pursued at the time of what it serves")
          .because("what comes before or after that cannot contribute")
          .remedy("Correct one of the time frames, or align it with an objective of its time.")
          .checkObjectives((objective, review) -> check(objective, review, APART_KIND));

  private static final Rule LATE =
      Rule.builder("alignment.period.late")
          .severity(Severity.HINT)
          .sentence("An objective is due no later than what it serves")
          .because("what comes later is no help in time")
          .remedy("Set a milestone for it until then, or move one of the dates.")
          .checkObjectives((objective, review) -> check(objective, review, LATE_KIND));

  /** What is wrong between the time frames of a contributor and of what it serves. */
  private record Kind(BiPredicate<Period, Period> isWrong, String what) {}

  private TimeFrames() {}

  static ImmutableList<Rule> rules() {
    return ImmutableList.of(APART, LATE);
  }

  private static void check(Objective served, Review review, Kind kind) {
    AlignmentGraph graph = review.graph();
    Period above = served.timeFrame().orElse(null);
    boolean isKnown = false;
    Named wrong = new Named();
    for (int i = 0; above != null && i < graph.contributorCount(review.number()); i++) {
      if (graph.node(graph.contributor(review.number(), i)) instanceof Objective below
          && below.timeFrame().isPresent()) {
        isKnown = true;
        if (kind.isWrong().test(below.timeFrame().get(), above)) {
          wrong.add(below);
        }
      }
    }
    if (!wrong.isEmpty()) {
      review.fail(kind.what().formatted(above, wrong), Evidence.of("contributors", wrong.count()));
    } else if (!isKnown) {
      review.notApplicable();
    }
  }
}
