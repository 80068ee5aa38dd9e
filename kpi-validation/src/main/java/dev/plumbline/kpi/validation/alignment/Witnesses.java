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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    Map<NodeId, List<NodeId>> below = below(twice);
    return graph.servedBy(twice.shared()).stream()
            .filter(link -> link.weight() > 0.0 && below.containsKey(link.served()))
            .limit(2)
            .count()
        > 1;
  }

  /**
   * {@return what is on a way, up to where it is counted, with what is below it on one} Found
   * upwards from what is shared: a sum may have a million contributors, of which two matter.
   */
  private Map<NodeId, List<NodeId>> below(CountedTwice twice) {
    Map<NodeId, List<NodeId>> below = new HashMap<>();
    below.put(twice.sum(), new ArrayList<>());
    List<NodeId> downwards = new ArrayList<>(reached(twice));
    downwards.sort(Comparator.comparingInt((NodeId node) -> graph.number(node)).reversed());
    for (NodeId node : downwards) {
      for (Alignment link : graph.servedBy(node)) {
        List<NodeId> ways = link.weight() > 0.0 ? below.get(link.served()) : null;
        if (ways != null) {
          ways.add(node);
          below.computeIfAbsent(node, one -> new ArrayList<>());
        }
      }
    }
    return below;
  }

  CountedTwice of(CountedTwice twice) {
    Map<NodeId, List<NodeId>> below = below(twice);
    below.values().forEach(ways -> ways.sort(NodeId.BY_TEXT));
    return new CountedTwice(
        twice.shared(), twice.sum(), path(twice, below, false), path(twice, below, true));
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

  private static List<NodeId> path(
      CountedTwice twice, Map<NodeId, List<NodeId>> below, boolean isOther) {
    List<NodeId> downwards = new ArrayList<>();
    boolean hasLeft = !isOther;
    NodeId node = twice.sum();
    while (!node.equals(twice.shared())) {
      downwards.add(node);
      List<NodeId> ways = Objects.requireNonNull(below.get(node), node::value);
      boolean leaves = !hasLeft && ways.size() > 1;
      hasLeft |= leaves;
      node = ways.get(leaves ? 1 : 0);
    }
    downwards.add(node);
    Collections.reverse(downwards);
    return downwards;
  }
}
