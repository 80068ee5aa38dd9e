package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;

/** KPIs that serve nothing, and objectives of which nobody will know whether they are reached. */
final class Orphans {
  private static final Rule KPI =
      Rule.builder("alignment.orphan.kpi")
          .sentence("A KPI serves an objective or another KPI")
          .because("what serves nothing is measured for its own sake")
          .covers("smart.relevant.objective")
          .remedy("Align it with what it is measured for, or stop measuring it.")
          .checkKpis(Orphans::kpi);

  private static final Rule OBJECTIVE =
      Rule.builder("alignment.orphan.objective")
          .sentence("Something contributes to an objective")
          .because("an objective to which nothing contributes never gets a score")
          .remedy("Align a KPI or an objective with it, or drop it.")
          .checkObjectives(Orphans::objective);

  private static final Rule MEASURED =
      Rule.builder("alignment.objective.kpi")
          .sentence("There is a KPI somewhere below an objective")
          .because("nobody can tell without one whether it is reached")
          .remedy("Align a KPI with it, or with one of those below it.")
          .checkObjectives(Orphans::measured);

  private Orphans() {}

  static ImmutableList<Rule> rules() {
    return ImmutableList.of(KPI, OBJECTIVE, MEASURED);
  }

  /** A composite KPI may well be the top of its tree. */
  private static void kpi(Kpi kpi, Review review) {
    if (Structure.of(review).serves(review.number())) {
      return;
    }
    if (review.graph().contributorCount(review.number()) > 0) {
      review.notApplicable();
    } else {
      review.fail("serves nothing");
    }
  }

  private static void objective(Objective objective, Review review) {
    if (review.graph().contributorCount(review.number()) == 0) {
      review.fail("has nothing that contributes to it");
    }
  }

  private static void measured(Objective objective, Review review) {
    if (review.graph().contributorCount(review.number()) == 0) {
      review.notApplicable();
    } else if (!Structure.of(review).isMeasured(review.number())) {
      review.fail("has objectives below it, but no KPI");
    }
  }
}
