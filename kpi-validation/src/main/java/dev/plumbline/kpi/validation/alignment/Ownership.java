package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.value.PlainText;

/** Objectives for which nobody answers, and people who answer for too much. */
final class Ownership {
  private static final Rule OWNED =
      Rule.builder("alignment.owner.objective")
          .sentence("An objective has an owner")
          .because("what belongs to nobody is pursued by nobody")
          .remedy("Name one: .owner(...).")
          .checkObjectives(Ownership::owned);

  private static final Rule LOAD =
      Rule.builder("alignment.owner.load")
          .severity(Severity.HINT)
          .sentence("An owner answers for no more than can be looked after")
          .because("who has too many goals has none")
          .remedy("Hand some over, or drop some.")
          .checkGraph(Ownership::load);

  private Ownership() {}

  static ImmutableList<Rule> rules() {
    return ImmutableList.of(OWNED, LOAD);
  }

  private static void owned(Objective objective, Review review) {
    if (objective.owner().isEmpty()) {
      review.fail("has no owner");
    }
  }

  private static void load(Review review) {
    Multiset<String> counts = HashMultiset.create();
    for (AlignmentNode node : review.graph().nodes()) {
      if (node.owner().isPresent()) {
        counts.add(node.owner().get());
      }
    }
    int most = review.thresholds().mostNodesPerOwner();
    counts.forEachEntry(
        (owner, count) -> {
          if (count > most) {
            review.failOf(
                owner,
                "has %s KPIs and objectives of the owner %s, more than %s"
                    .formatted(count, PlainText.quote(owner), most),
                Evidence.of("owner", owner),
                Evidence.of("KPIs and objectives", count));
          }
        });
  }
}
