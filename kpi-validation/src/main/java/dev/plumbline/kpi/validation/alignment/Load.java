package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;

/** Objectives with so many KPIs that none of them matters. */
final class Load {
  private static final Rule KPIS =
      Rule.builder("alignment.objective.load")
          .sentence("An objective has few KPIs of its own")
          .because("the more there are, the less each of them says what matters")
          .remedy("Keep those that decide, or put objectives between.")
          .checkObjectives(Load::kpis);

  private Load() {}

  static ImmutableList<Rule> rules() {
    return ImmutableList.of(KPIS);
  }

  /** What has weight 0 is shown beside the others, and does not count. */
  private static void kpis(Objective objective, Review review) {
    AlignmentGraph graph = review.graph();
    int most = review.thresholds().mostKpisPerObjective();
    int node = review.number();
    if (graph.contributorCount(node) == 0) {
      review.notApplicable();
      return;
    }
    int count = 0;
    for (int i = 0; i < graph.contributorCount(node); i++) {
      if (graph.weight(node, i) > 0.0 && graph.node(graph.contributor(node, i)) instanceof Kpi) {
        count++;
      }
    }
    if (count > most) {
      review.fail(
          "has %s KPIs of its own, more than %s".formatted(count, most),
          Evidence.of("KPIs", count));
    }
  }
}
