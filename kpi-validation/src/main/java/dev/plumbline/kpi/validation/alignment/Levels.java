package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Objectives that serve one below them, or one far above. KPIs may be measured at any level: that
 * of the group's revenue may well serve an objective of its sales department.
 */
final class Levels {
  private static final Rule UPWARD =
      Rule.builder("alignment.level.upward")
          .sentence("Objectives serve those at their own level or above")
          .because("the whole is there before its parts: a department does not exist for its team")
          .remedy("Turn the alignment round, or align both with a common objective.")
          .checkObjectives(Levels::upward);

  private static final Rule SKIP =
      Rule.builder("alignment.level.skip")
          .severity(Severity.HINT)
          .sentence("Objectives serve those of the next level that has any")
          .because("who is passed over does not know what is done in their place")
          .remedy("Align it through an objective between the two, if there is one that fits.")
          .checkObjectives(Levels::skip);

  private Levels() {}

  static ImmutableList<Rule> rules() {
    return ImmutableList.of(UPWARD, SKIP);
  }

  private static void upward(Objective served, Review review) {
    Standing standing = Standing.of(review);
    AlignmentGraph graph = review.graph();
    Named above = new Named();
    boolean isKnown = false;
    for (int i = 0; i < graph.contributorCount(review.number()); i++) {
      if (graph.node(graph.contributor(review.number(), i)) instanceof Objective below) {
        isKnown |= standing.isKnown(below, served);
        if (standing.isAbove(below, served)) {
          above.add(below);
        }
      }
    }
    if (!above.isEmpty()) {
      review.fail(
          "is served by %s, which %s above it".formatted(above, stand(above)),
          Evidence.of("contributors above it", above.count()));
    } else if (!isKnown) {
      review.notApplicable();
    }
  }

  private static void skip(Objective served, Review review) {
    Standing standing = Standing.of(review);
    AlignmentGraph graph = review.graph();
    Named skipping = new Named();
    String skipped = "";
    boolean isKnown = false;
    for (int i = 0; i < graph.contributorCount(review.number()); i++) {
      if (graph.node(graph.contributor(review.number(), i)) instanceof Objective below) {
        isKnown |= standing.isKnown(below, served);
        @Nullable String between = standing.between(below, served).orElse(null);
        if (between != null) {
          skipping.add(below);
          skipped = skipping.first().id().equals(below.id()) ? between : skipped;
        }
      }
    }
    if (!skipping.isEmpty()) {
      review.fail(
          "is served directly by %s, past %s".formatted(skipping, skipped),
          Evidence.of("contributors that skip a level", skipping.count()));
    } else if (!isKnown) {
      review.notApplicable();
    }
  }

  private static String stand(Named nodes) {
    return nodes.count() == 1 ? "stands" : "stand";
  }
}
