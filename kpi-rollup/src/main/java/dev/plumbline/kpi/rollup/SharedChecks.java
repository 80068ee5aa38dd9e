package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether nothing is added up twice, unless that is wanted. */
final class SharedChecks {
  private final AlignmentGraph graph;
  private final SharedKpis policy;
  private final Problems problems;

  private SharedChecks(AlignmentGraph graph, SharedKpis policy, Problems problems) {
    this.graph = graph;
    this.policy = policy;
    this.problems = problems;
  }

  static void check(
      AlignmentGraph graph,
      SharedKpis policy,
      SharedPaths paths,
      @Nullable RollupRule[] ruleOf,
      Problems problems) {
    SharedChecks checks = new SharedChecks(graph, policy, problems);
    policy.shares().forEach(checks::checkLinks);
    switch (policy.policy()) {
      case REFUSE -> paths.inSums().forEach(checks::refuse);
      case ALLOCATE, PRIMARY_PARENT ->
          paths.inSums().stream()
              .filter(twice -> !policy.shares().containsKey(twice.shared()))
              .forEach(checks::refuseUnstated);
      case ONCE ->
          paths.inSums().stream()
              .filter(twice -> needsWeights(ruleOf[graph.number(twice.sum())]))
              .forEach(checks::refuseWeighted);
      case ALLOW -> {}
    }
  }

  private static boolean needsWeights(@Nullable RollupRule rule) {
    Set<Trait> traits = Objects.requireNonNull(rule).strategy().traits();
    return !traits.contains(Trait.IGNORES_WEIGHTS) && !traits.contains(Trait.SUMS_PARTS);
  }

  private void checkLinks(NodeId kpi, Map<NodeId, Double> shares) {
    Map<NodeId, Double> weightAt = new HashMap<>();
    if (graph.contains(kpi)) {
      graph
          .servedBy(kpi)
          .forEach(alignment -> weightAt.put(alignment.served(), alignment.weight()));
    }
    shares.forEach((parent, share) -> checkLink(kpi, parent, weightAt.get(parent), share));
  }

  /** What is stated for an alignment that is not there, or never contributes, would be lost. */
  private void checkLink(NodeId kpi, NodeId parent, @Nullable Double weight, double share) {
    if (weight == null) {
      problems.add(
          () ->
              "There is a share of %s in %s, but it does not contribute to it. Align the two, or remove the share."
                  .formatted(quoted(kpi), quoted(parent)));
    } else if (weight == 0.0 && share > 0.0) {
      problems.add(
          () ->
              "There is a share of %s in %s, but their alignment has weight 0. Give it a weight, or another alignment the share."
                  .formatted(quoted(kpi), quoted(parent)));
    }
  }

  private void refuse(CountedTwice twice) {
    problems.add(
        () ->
            "%s would be added up twice at %s: %s. State RollupRules.sharedKpis, such as SharedKpis.once(), or remove an alignment."
                .formatted(quoted(twice.shared()), quoted(twice.sum()), twice));
  }

  private void refuseUnstated(CountedTwice twice) {
    problems.add(
        () ->
            "%s would be added up twice at %s: %s. State its %s in SharedKpis.%s too."
                .formatted(
                    quoted(twice.shared()),
                    quoted(twice.sum()),
                    twice,
                    policy.policy() == SharedKpis.Policy.ALLOCATE ? "shares" : "primary parent",
                    policy.policy() == SharedKpis.Policy.ALLOCATE ? "allocate" : "primaryParent"));
  }

  private void refuseWeighted(CountedTwice twice) {
    problems.add(
        () ->
            "%s would be added up with two weights at %s: %s. A weighted sum cannot take it once; use SharedKpis.allocate or primaryParent."
                .formatted(quoted(twice.shared()), quoted(twice.sum()), twice));
  }

  private static String quoted(NodeId id) {
    return PlainText.quote(id.value());
  }
}
