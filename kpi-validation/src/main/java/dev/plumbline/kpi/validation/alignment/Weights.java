package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;

/**
 * Weights that a reader would not expect. A weight of 0 is a decision: what has it is shown, and
 * does not count.
 */
final class Weights {
  private static final Rule SMALL =
      Rule.builder("alignment.weight.small")
          .severity(Severity.HINT)
          .sentence("What contributes to something counts noticeably there")
          .because("nobody works for what changes nothing")
          .remedy("Give it the weight that it has in the mind of a reader, or the weight 0.")
          .checkNodes(Weights::small);

  private static final Rule LARGE =
      Rule.builder("alignment.weight.large")
          .severity(Severity.HINT)
          .sentence("None of several contributors decides alone")
          .because("the others make no difference then, and a reader thinks that they do")
          .remedy("Spread the weights, or align the others with something else.")
          .checkNodes(Weights::large);

  private static final Rule NONE =
      Rule.builder("alignment.weight.none")
          .sentence("Of what contributes to something at least one has a weight")
          .because("there is no score if nothing counts")
          .remedy("Give a weight above 0, or let what is only shown count for nothing itself.")
          .checkNodes(Weights::none);

  private Weights() {}

  static ImmutableList<Rule> rules() {
    return ImmutableList.of(SMALL, LARGE, NONE);
  }

  /** Of a hundred equals each has 1 %: only what is far below an equal share is unexpected. */
  private static void small(AlignmentNode node, Review review) {
    AlignmentGraph graph = review.graph();
    int number = review.number();
    int counting = Shares.counting(graph, number);
    if (counting < 2) {
      review.notApplicable();
      return;
    }
    double least = review.thresholds().leastShareOfParent();
    double border = Math.min(least, review.thresholds().leastPartOfEqualShare() / counting);
    Shares shares = Shares.of(graph, number);
    Named below = new Named();
    double smallest = 1.0;
    for (int i = 0; i < graph.contributorCount(number); i++) {
      if (graph.weight(number, i) > 0.0 && shares.share(i) < border) {
        below.add(graph.node(graph.contributor(number, i)));
        smallest = Math.min(smallest, shares.share(i));
      }
    }
    if (!below.isEmpty()) {
      review.fail(
          "gives %s less than %s of its weight (the smallest share is %s)"
              .formatted(below, Percent.ofThreshold(least), Percent.ofSmall(smallest)),
          Evidence.of("contributors below that", below.count()),
          Evidence.of("smallest share", smallest));
    }
  }

  private static void large(AlignmentNode node, Review review) {
    AlignmentGraph graph = review.graph();
    int number = review.number();
    if (Shares.counting(graph, number) < 2) {
      review.notApplicable();
      return;
    }
    int heaviest = 0;
    for (int i = 1; i < graph.contributorCount(number); i++) {
      heaviest = graph.weight(number, i) > graph.weight(number, heaviest) ? i : heaviest;
    }
    double share = Shares.of(graph, number).share(heaviest);
    double greatest = review.thresholds().greatestShareOfParent();
    if (share > greatest) {
      review.fail(
          "gives %s %s of its weight, more than %s"
              .formatted(
                  Named.quoted(graph.node(graph.contributor(number, heaviest)).id()),
                  Percent.ofLarge(share),
                  Percent.ofThreshold(greatest)),
          Evidence.of("share", share));
    }
  }

  /** What is only shown itself may be made of what is only shown. */
  private static void none(AlignmentNode node, Review review) {
    AlignmentGraph graph = review.graph();
    int number = review.number();
    int contributors = graph.contributorCount(number);
    Structure structure = Structure.of(review);
    boolean isOnlyShown = structure.serves(number) && !structure.counts(number);
    if (contributors == 0 || (isOnlyShown && Shares.counting(graph, number) == 0)) {
      review.notApplicable();
    } else if (Shares.counting(graph, number) == 0) {
      review.fail(
          contributors == 1
              ? "gives the weight 0 to all that contributes to it"
              : "gives the weight 0 to all %s that contribute to it".formatted(contributors),
          Evidence.of("contributors", contributors));
    }
  }
}
