package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.Relation;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.value.PlainText;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Conflicts that were declared, and that one objective or one person has to live with. */
final class DeclaredConflicts {
  private static final Rule DECLARED =
      Rule.builder("alignment.conflict.declared")
          .severity(Severity.HINT)
          .sentence("What conflicts does not serve one objective, nor have one owner")
          .because("success with the one is paid for with the other, and the score shows neither")
          .remedy("Say which of the two goes first, or put both under a target that allows both.")
          .checkGraph(DeclaredConflicts::declared);

  private DeclaredConflicts() {}

  static ImmutableList<Rule> rules() {
    return ImmutableList.of(DECLARED);
  }

  private static void declared(Review review) {
    boolean isAny = false;
    for (Relation relation : review.graph().relations()) {
      if (relation.kind() == Relation.Kind.CONFLICTS_WITH) {
        isAny = true;
        check(relation, review);
      }
    }
    if (!isAny) {
      review.notApplicable();
    }
  }

  private static void check(Relation conflict, Review review) {
    AlignmentGraph graph = review.graph();
    AlignmentNode one = graph.node(conflict.from());
    AlignmentNode other = graph.node(conflict.to());
    Optional<NodeId> served = servedByBoth(graph, conflict);
    String conflicts = "conflicts with %s, and both ".formatted(Named.quoted(other.id()));
    if (served.isPresent()) {
      review.fail(
          one,
          conflicts + "serve " + Named.quoted(served.get()),
          Evidence.of("served by both", served.get().value()));
    } else if (one.owner().isPresent() && one.owner().equals(other.owner())) {
      String owner = one.owner().get();
      review.fail(
          one,
          conflicts + "are of the owner " + PlainText.quote(owner),
          Evidence.of("owner of both", owner));
    }
  }

  /** {@return the first by text of those that both serve directly, and count for} */
  private static Optional<NodeId> servedByBoth(AlignmentGraph graph, Relation conflict) {
    Set<NodeId> served = new HashSet<>();
    for (Alignment link : graph.servedBy(conflict.from())) {
      if (link.weight() > 0.0) {
        served.add(link.served());
      }
    }
    return graph.servedBy(conflict.to()).stream()
        .filter(link -> link.weight() > 0.0)
        .map(Alignment::served)
        .filter(served::contains)
        .min(NodeId.BY_TEXT);
  }
}
