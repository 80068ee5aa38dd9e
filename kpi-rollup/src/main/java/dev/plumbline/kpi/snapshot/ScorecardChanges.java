package dev.plumbline.kpi.snapshot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.value.PlainText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What has changed from one snapshot of a scorecard to another: nodes that came and went, other
 * definitions, links, rules and gradings, other figures and statuses, and what was said in between:
 * on later days, and on the day of the earlier snapshot after it was taken.
 *
 * <p>Sorted by the id of the node; for each node first what it is, then what came of it. Immutable
 * and safe for use by several threads.
 */
public final class ScorecardChanges {
  private final ScorecardSnapshot earlier;
  private final ScorecardSnapshot later;
  private final ImmutableList<NodeChange> all;
  private final ImmutableListMultimap<NodeId, NodeChange> byNode;

  ScorecardChanges(
      ScorecardSnapshot earlier, ScorecardSnapshot later, ImmutableList<NodeChange> all) {
    this.earlier = earlier;
    this.later = later;
    this.all = all;
    this.byNode = Multimaps.index(all, change -> change.node().id());
  }

  /** {@return the snapshot from which on} */
  public ScorecardSnapshot earlier() {
    return earlier;
  }

  /** {@return the snapshot up to which} */
  public ScorecardSnapshot later() {
    return later;
  }

  /** {@return all changes, by the id of the node} */
  public List<NodeChange> toList() {
    return all;
  }

  /**
   * {@return the changes of a kind, by the id of the node} Linear.
   *
   * @param kind such as {@code NodeChange.StatusChanged.class}
   * @param <T> the kind
   */
  public <T extends NodeChange> List<T> ofKind(Class<T> kind) {
    return all.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the changes of a node}
   *
   * @param node the id of any KPI or objective
   */
  public List<NodeChange> of(NodeId node) {
    return byNode.get(node);
  }

  /** {@return whether nothing has changed} */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * {@return whether both are of the same period, so that other figures are corrections of what was
   * said of it before}
   */
  public boolean isOfOnePeriod() {
    return earlier.result().period().equals(later.result().period());
  }

  /**
   * {@return what has changed in lines: a heading, then each node with its changes below it,
   * escaped}
   */
  public String text() {
    String changes =
        byNode.asMap().entrySet().stream()
            .map(entry -> lines(entry.getValue()))
            .collect(Collectors.joining());
    return heading() + (all.isEmpty() ? "\n  nothing" : changes);
  }

  private static String lines(Iterable<NodeChange> changes) {
    StringBuilder lines = new StringBuilder();
    for (NodeChange change : changes) {
      if (lines.length() == 0) {
        AlignmentNode node = change.node();
        lines.append("\n  %s (%s)".formatted(PlainText.escape(node.name()), node.id()));
      }
      lines.append("\n    ").append(change.text());
    }
    return lines.toString();
  }

  private String heading() {
    RollupResult from = earlier.result();
    RollupResult to = later.result();
    return isOfOnePeriod()
        ? "Changes of %s since %s, as of %s:"
            .formatted(to.period(), earlier.takenOn(), later.takenOn())
        : "Changes from %s (as of %s) to %s (as of %s):"
            .formatted(from.period(), earlier.takenOn(), to.period(), later.takenOn());
  }

  /** {@return how many changes of how many nodes there are} */
  @Override
  public String toString() {
    return "%s changes of %s nodes".formatted(all.size(), byNode.keySet().size());
  }
}
