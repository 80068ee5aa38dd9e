package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.rollup.CountedTwice;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Need;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;

/** What a plan adds up, or counts, twice. */
final class DoubleCounting {
  private static final Rule TWICE =
      Rule.builder("alignment.counted-twice")
          .needs(Need.PLAN)
          .sentence("Nothing is counted twice")
          .because("a total that has something twice is no total")
          .remedy("Take it once: RollupRules.sharedKpis(SharedKpis.once()), or drop an alignment.")
          .checkGraph(DoubleCounting::twice);

  private DoubleCounting() {}

  static ImmutableList<Rule> rules() {
    return ImmutableList.of(TWICE);
  }

  private static void twice(Review review) {
    RollupPlan plan = review.input().plan().orElseThrow();
    AlignmentGraph graph = review.graph();
    Witnesses witnesses = new Witnesses(plan);
    for (CountedTwice twice : plan.countedTwice()) {
      if (witnesses.partAtOnce(twice)) {
        CountedTwice seen = witnesses.of(twice);
        review.fail(
            graph.node(seen.shared()),
            "is counted twice in %s: by %s".formatted(Named.quoted(seen.sum()), seen),
            Evidence.of("where", seen.sum().value()));
      }
    }
  }
}
