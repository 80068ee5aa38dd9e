package dev.plumbline.kpi.validation.alignment;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.rollup.CountedTwice;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Trait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The two paths by which something is counted twice, the same in whatever order the graph was
 * built.
 *
 * <p>A plan names the paths that it met first. Here one goes up again from what is shared, over all
 * that passes it on, and from where it is counted down to it, always to the first by text; the
 * second path leaves the first at the first place at which there is another way.
 */
final class Witnesses {
  private final RollupPlan plan;
  private final AlignmentGraph graph;

  Witnesses(RollupPlan plan) {
    this.plan = plan;
    this.graph = plan.graph();
  }

  /**
   * {@return whether the ways part at what is shared} Where they part above it, the plan may name
   * it or not, by the order of its nodes; there it names what they part at, too.
   */
  boolean partAtOnce(CountedTwice twice) {
    Set<NodeId> between = between(twice, reached(twice));
    return graph.servedBy(twice.shared()).stream()
            .filter(link -> link.weight() > 0.0 && between.contains(link.served()))
            .limit(2)
            .count()
        > 1;
  }

  /** {@return what is on a way, up to where it is counted} */
  private Set<NodeId> between(CountedTwice twice, Set<NodeId> reached) {
    Set<NodeId> between = new HashSet<>();
    ArrayDeque<NodeId> open = new ArrayDeque<>();
    between.add(twice.sum());
    open.add(twice.sum());
    while (!open.isEmpty()) {
      for (Alignment link : graph.contributorsOf(open.remove())) {
        NodeId child = link.contributor();
        if (link.weight() > 0.0 && reached.contains(child) && between.add(child)) {
          open.add(child);
        }
      }
    }
    return between;
  }

  CountedTwice of(CountedTwice twice) {
    Set<NodeId> reached = reached(twice);
    List<NodeId> path = path(twice, reached, false);
    List<NodeId> other = path(twice, reached, true);
    return new CountedTwice(twice.shared(), twice.sum(), path, other);
  }

  private Set<NodeId> reached(CountedTwice twice) {
    Set<NodeId> reached = new HashSet<>();
    ArrayDeque<NodeId> open = new ArrayDeque<>();
    reached.add(twice.shared());
    open.add(twice.shared());
    int top = graph.number(twice.sum());
    while (!open.isEmpty()) {
      for (Alignment link : graph.servedBy(open.remove())) {
        NodeId parent = link.served();
        boolean isOnTheWay =
            link.weight() > 0.0 && graph.number(parent) < top && passesOn(parent, twice.sum());
        if (isOnTheWay && reached.add(parent)) {
          open.add(parent);
        }
      }
    }
    return reached;
  }

  /** {@return whether what a node has goes on to where it is counted, as a part of it} */
  private boolean passesOn(NodeId node, NodeId sum) {
    RollupRule rule = plan.ruleOf(node).orElse(null);
    RollupRule top = plan.ruleOf(sum).orElseThrow();
    if (rule == null) {
      return false;
    }
    Set<Trait> traits = top.strategy().traits();
    boolean addsUp =
        top.basis() == Basis.VALUES
            && (traits.contains(Trait.ADDS_UP) || traits.contains(Trait.SUMS_PARTS));
    return addsUp
        ? rule.basis() == Basis.VALUES && rule.strategy().equals(top.strategy())
        : rule.basis() == Basis.SCORES || !(graph.node(node) instanceof Kpi);
  }

  private List<NodeId> path(CountedTwice twice, Set<NodeId> reached, boolean isOther) {
    List<NodeId> downwards = new ArrayList<>();
    boolean hasLeft = !isOther;
    NodeId node = twice.sum();
    while (!node.equals(twice.shared())) {
      downwards.add(node);
      List<NodeId> ways =
          graph.contributorsOf(node).stream()
              .filter(link -> link.weight() > 0.0 && reached.contains(link.contributor()))
              .map(Alignment::contributor)
              .sorted(NodeId.BY_TEXT)
              .limit(2)
              .toList();
      boolean leaves = !hasLeft && ways.size() > 1;
      hasLeft |= leaves;
      node = ways.get(leaves ? 1 : 0);
    }
    downwards.add(node);
    Collections.reverse(downwards);
    return downwards;
  }
}
