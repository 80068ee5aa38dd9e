package dev.plumbline.kpi.snapshot;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.checkin.CheckIn;
import dev.plumbline.kpi.checkin.CheckIns;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.rollup.Completeness;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.target.Grading;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.value.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two snapshots, node by node. */
final class Comparing {
  private static final Comparator<Alignment> BY_SERVED =
      Comparator.comparing(Alignment::served, NodeId.BY_TEXT);

  private final RollupResult before;
  private final RollupResult after;
  private final CheckIns said;
  private final ImmutableList.Builder<NodeChange> changes = ImmutableList.builder();

  Comparing(ScorecardSnapshot earlier, ScorecardSnapshot later) {
    this.before = earlier.result();
    this.after = later.result();
    this.said = saidSince(earlier, later);
  }

  /** Of the day of the earlier snapshot, what was said after it was taken. */
  private static CheckIns saidSince(ScorecardSnapshot earlier, ScorecardSnapshot later) {
    LocalDate day = earlier.takenOn();
    Set<CheckIn> known = Set.copyOf(earlier.checkIns().toList());
    CheckIns.Builder said = CheckIns.builder();
    later.checkIns().toList().stream()
        .filter(
            word -> word.date().isAfter(day) || (word.date().equals(day) && !known.contains(word)))
        .forEach(said::add);
    return said.build();
  }

  /** {@return the changes, sorted by id; of each node first what it is, then what came of it} */
  ImmutableList<NodeChange> changes() {
    List<AlignmentNode> nodes = new ArrayList<>(after.plan().graph().nodes());
    for (AlignmentNode node : before.plan().graph().nodes()) {
      if (!after.plan().graph().contains(node.id())) {
        nodes.add(node);
      }
    }
    nodes.sort(Comparator.comparing(AlignmentNode::id, NodeId.BY_TEXT));
    nodes.forEach(this::compare);
    return changes.build();
  }

  private void compare(AlignmentNode node) {
    NodeId id = node.id();
    boolean isThere = after.plan().graph().contains(id);
    if (!isThere) {
      changes.add(new NodeChange.Removed(node));
    } else if (!before.plan().graph().contains(id)) {
      changes.add(new NodeChange.Added(node));
    } else {
      compareDefinitions(node);
      compareFigures(node);
    }
    if (isThere) {
      said.of(id).forEach(checkIn -> changes.add(new NodeChange.CheckedIn(node, checkIn)));
    }
  }

  private void compareDefinitions(AlignmentNode node) {
    AlignmentNode was = before.plan().graph().node(node.id());
    if (!was.equals(node)) {
      changes.add(new NodeChange.Redefined(was, node));
    }
    List<Alignment> servedBefore = served(before, node.id());
    List<Alignment> servedNow = served(after, node.id());
    if (!servedBefore.equals(servedNow)) {
      changes.add(new NodeChange.Realigned(node, servedBefore, servedNow));
    }
    Optional<RollupRule> ruleBefore = before.plan().ruleOf(node.id());
    Optional<RollupRule> rule = after.plan().ruleOf(node.id());
    if (!ruleBefore.equals(rule)) {
      changes.add(new NodeChange.RuledAnew(node, ruleBefore, rule));
    }
    Grading gradingBefore = before.plan().rules().gradingOf(node.id());
    Grading grading = after.plan().rules().gradingOf(node.id());
    if (!gradingBefore.equals(grading)) {
      changes.add(new NodeChange.GradedAnew(node, gradingBefore, grading));
    }
  }

  private static List<Alignment> served(RollupResult result, NodeId id) {
    return ImmutableList.sortedCopyOf(BY_SERVED, result.plan().graph().servedBy(id));
  }

  private void compareFigures(AlignmentNode node) {
    if (node instanceof Kpi kpi) {
      compareValues(kpi);
    }
    Figure score = after.score(node.id());
    if (!score.equals(before.score(node.id()))) {
      changes.add(new NodeChange.ScoreChanged(node, before.score(node.id()), score));
    }
    compareStatuses(node);
    compareCoverage(node);
  }

  private void compareValues(Kpi kpi) {
    KpiId id = kpi.id();
    Figure value = after.value(id);
    if (!value.equals(before.value(id))) {
      changes.add(new NodeChange.ValueChanged(kpi, before.value(id), value));
    }
  }

  private void compareStatuses(AlignmentNode node) {
    Optional<Status> was = before.status(node.id());
    Optional<Status> is = after.status(node.id());
    if (!was.equals(is)) {
      changes.add(new NodeChange.StatusChanged(node, was, is, effect(node.id(), was, is)));
    }
  }

  /** Two statuses compare if the grading of today lists both. */
  private Effect effect(NodeId node, Optional<Status> was, Optional<Status> is) {
    if (was.isEmpty() || is.isEmpty()) {
      return Effect.NOT_COMPARABLE;
    }
    List<Status> scale = after.plan().rules().gradingOf(node).statuses();
    int from = scale.indexOf(was.get());
    int to = scale.indexOf(is.get());
    return from < 0 || to < 0 ? Effect.NOT_COMPARABLE : Effect.of(Integer.compare(to, from));
  }

  private void compareCoverage(AlignmentNode node) {
    double was = before.coverage(node.id());
    double is = after.coverage(node.id());
    Completeness completeness = after.completeness(node.id());
    if (was != is || before.completeness(node.id()) != completeness) {
      changes.add(new NodeChange.CoverageChanged(node, was, is, completeness));
    }
  }
}
