package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What depends on itself by way of others: of each set of nodes that all depend on each other one
 * shortest cycle, from the first by text of them and back to it.
 */
final class DependencyCycles {
  /*
   * Kosaraju's algorithm, without recursion: by depth first search nodes are put in the order in which
   * they are left, and from the last one on one goes the other way round; what is reached then depends
   * on each other. Targets are sorted by text, so that what is found does not depend on the order in
   * which relations were made.
   */
  private final Map<NodeId, List<NodeId>> dependsOn = new HashMap<>();
  private final Map<NodeId, List<NodeId>> neededBy = new HashMap<>();
  private final ImmutableList<List<NodeId>> cycles;

  private DependencyCycles(AlignmentGraph graph) {
    for (Relation relation : graph.relations()) {
      if (relation.kind() == Relation.Kind.DEPENDS_ON) {
        add(dependsOn, relation.from(), relation.to());
        add(neededBy, relation.to(), relation.from());
      }
    }
    dependsOn.values().forEach(targets -> targets.sort(NodeId.BY_TEXT));
    this.cycles = find();
  }

  static DependencyCycles of(AlignmentGraph graph) {
    return new DependencyCycles(graph);
  }

  private static void add(Map<NodeId, List<NodeId>> links, NodeId from, NodeId to) {
    links.computeIfAbsent(from, node -> new ArrayList<>()).add(to);
  }

  boolean areNoDependencies() {
    return dependsOn.isEmpty();
  }

  /** {@return the cycles, each with its first node again at its end} */
  List<List<NodeId>> cycles() {
    return cycles;
  }

  private ImmutableList<List<NodeId>> find() {
    ImmutableList.Builder<List<NodeId>> found = ImmutableList.builder();
    List<NodeId> left = leftInOrder();
    Set<NodeId> done = new HashSet<>();
    for (int i = left.size() - 1; i >= 0; i--) {
      if (done.add(left.get(i))) {
        Set<NodeId> together = together(left.get(i), done);
        if (together.size() > 1) {
          found.add(shortest(Collections.min(together, NodeId.BY_TEXT), together));
        }
      }
    }
    return found.build();
  }

  private List<NodeId> leftInOrder() {
    List<NodeId> left = new ArrayList<>();
    Set<NodeId> seen = new HashSet<>();
    for (NodeId start : dependsOn.keySet()) {
      if (seen.add(start)) {
        leave(start, seen, left);
      }
    }
    return left;
  }

  private void leave(NodeId start, Set<NodeId> seen, List<NodeId> left) {
    ArrayDeque<NodeId> path = new ArrayDeque<>();
    ArrayDeque<Integer> next = new ArrayDeque<>();
    path.push(start);
    next.push(0);
    while (!path.isEmpty()) {
      List<NodeId> targets = dependsOn.getOrDefault(path.peek(), List.of());
      int position = next.pop();
      if (position == targets.size()) {
        left.add(path.pop());
      } else {
        next.push(position + 1);
        if (seen.add(targets.get(position))) {
          path.push(targets.get(position));
          next.push(0);
        }
      }
    }
  }

  private Set<NodeId> together(NodeId start, Set<NodeId> done) {
    Set<NodeId> together = new HashSet<>();
    ArrayDeque<NodeId> open = new ArrayDeque<>();
    together.add(start);
    open.add(start);
    while (!open.isEmpty()) {
      for (NodeId before : neededBy.getOrDefault(open.remove(), List.of())) {
        if (done.add(before)) {
          together.add(before);
          open.add(before);
        }
      }
    }
    return together;
  }

  /** By breadth first search, with targets in the order of their text. */
  private List<NodeId> shortest(NodeId start, Set<NodeId> together) {
    Map<NodeId, NodeId> cameFrom = new HashMap<>();
    ArrayDeque<NodeId> open = new ArrayDeque<>();
    open.add(start);
    while (!cameFrom.containsKey(start)) {
      NodeId node = open.remove();
      for (NodeId target : dependsOn.getOrDefault(node, List.of())) {
        if (together.contains(target) && cameFrom.putIfAbsent(target, node) == null) {
          open.add(target);
        }
      }
    }
    List<NodeId> backwards = new ArrayList<>();
    backwards.add(start);
    for (NodeId node = cameFrom.get(start); !start.equals(node); node = cameFrom.get(node)) {
      backwards.add(node);
    }
    backwards.add(start);
    Collections.reverse(backwards);
    return ImmutableList.copyOf(backwards);
  }
}
