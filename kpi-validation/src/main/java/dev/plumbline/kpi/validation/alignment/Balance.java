package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Perspective;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.value.PlainText;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the perspectives of a balanced scorecard are balanced, of those who use them. */
final class Balance {
  private static final ImmutableList<Perspective> USUAL =
      ImmutableList.of(
          Perspective.FINANCIAL,
          Perspective.CUSTOMER,
          Perspective.INTERNAL_PROCESS,
          Perspective.LEARNING_AND_GROWTH);

  private static final Rule MISSING =
      Rule.builder("alignment.perspective.missing")
          .severity(Severity.HINT)
          .sentence("Who uses the perspectives of the balanced scorecard uses all four")
          .because("what no perspective looks at is noticed when it is too late")
          .remedy("Say what is to be reached there, or use perspectives of your own.")
          .checkGraph(Balance::missing);

  private static final Rule SHARE =
      Rule.builder("alignment.perspective.balance")
          .severity(Severity.HINT)
          .sentence("No perspective has most of the KPIs")
          .because("a scorecard that mostly looks one way is not balanced")
          .remedy("Look for what drives these figures, and measure that.")
          .checkGraph(Balance::share);

  private Balance() {}

  static ImmutableList<Rule> rules() {
    return ImmutableList.of(MISSING, SHARE);
  }

  private static void missing(Review review) {
    Set<Perspective> used = new HashSet<>();
    for (AlignmentNode node : review.graph().nodes()) {
      node.perspective().ifPresent(used::add);
    }
    String missing =
        USUAL.stream()
            .filter(perspective -> !used.contains(perspective))
            .map(perspective -> PlainText.quote(perspective.name()))
            .collect(Collectors.joining(", "));
    if (USUAL.stream().noneMatch(used::contains)) {
      review.notApplicable();
    } else if (!missing.isEmpty()) {
      review.fail("has nothing in the perspective " + missing);
    }
  }

  private static void share(Review review) {
    Multiset<Perspective> counts = HashMultiset.create();
    for (AlignmentNode node : review.graph().nodes()) {
      if (node instanceof Kpi && node.perspective().isPresent()) {
        counts.add(node.perspective().get());
      }
    }
    int all = counts.size();
    if (all < review.thresholds().fewestKpisToBalance()) {
      review.notApplicable();
      return;
    }
    double most = review.thresholds().greatestShareOfPerspective();
    for (Perspective one : counts.elementSet()) {
      if (counts.count(one) > most * all) {
        review.fail(
            "has %s of its %s KPIs with a perspective in %s, more than %s"
                .formatted(
                    counts.count(one), all, PlainText.quote(one.name()), Percent.ofThreshold(most)),
            Evidence.of("KPIs there", counts.count(one)),
            Evidence.of("KPIs with a perspective", all));
      }
    }
  }
}
