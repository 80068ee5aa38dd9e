package dev.plumbline.kpi.rollup;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Where nodes that serve several others would be counted twice. */
final class SharedPaths {
  /*
   * From every node that serves several others one goes up, by ascending number, along the links on
   * which its amount, or its KPIs, are passed on, and notes from where each node was reached first,
   * and from where a second time. Nodes that serve the same others are looked at once. So the time is
   * that of what is above the shared nodes, for each set of nodes that is served together.
   */
  private static final int NOBODY = -1;

  private final AlignmentGraph graph;
  private final SumsOfNodes sums;
  private final int[] firstParent;
  private final int[] parentOf;
  private final BitSet rejoins = new BitSet();
  private final List<CountedTwice> inSums = new ArrayList<>();
  private final List<CountedTwice> inCounts = new ArrayList<>();
  private final Map<List<Integer>, Climb> climbsOfSums = new HashMap<>();
  private final Map<List<Integer>, Climb> climbsOfCounts = new HashMap<>();

  private SharedPaths(AlignmentGraph graph, SumsOfNodes sums) {
    this.graph = graph;
    this.sums = sums;
    this.firstParent = new int[graph.size() + 2];
    for (int node = 0; node < graph.size(); node++) {
      for (int i = 0; i < graph.contributorCount(node); i++) {
        firstParent[graph.contributor(node, i) + 2]++;
      }
    }
    for (int node = 1; node < firstParent.length; node++) {
      firstParent[node] += firstParent[node - 1];
    }
    this.parentOf = new int[graph.alignmentCount()];
    for (int node = 0; node < graph.size(); node++) {
      for (int i = 0; i < graph.contributorCount(node); i++) {
        int parent = graph.weight(node, i) > 0.0 ? node : NOBODY;
        parentOf[firstParent[graph.contributor(node, i) + 1]++] = parent;
      }
    }
  }

  static SharedPaths of(AlignmentGraph graph, SumsOfNodes sums) {
    SharedPaths paths = new SharedPaths(graph, sums);
    if (!sums.areAny()) {
      return paths;
    }
    for (int node = 0; node < graph.size(); node++) {
      if (paths.firstParent[node + 1] - paths.firstParent[node] > 1) {
        paths.climbFrom(node, true);
        paths.climbFrom(node, false);
      }
    }
    return paths;
  }

  boolean isEmpty() {
    return rejoins.isEmpty();
  }

  /** {@return whether something reaches a sum or count by two paths} */
  boolean rejoinsAt(int node) {
    return rejoins.get(node);
  }

  /** {@return what would be added up twice, with two of its paths, by number} */
  List<CountedTwice> inSums() {
    return Collections.unmodifiableList(inSums);
  }

  /**
   * {@return what is counted twice among the KPIs behind a node, with two of its paths, by number}
   */
  List<CountedTwice> inCounts() {
    return Collections.unmodifiableList(inCounts);
  }

  private void climbFrom(int shared, boolean isSum) {
    List<Integer> parents = parents(shared, isSum, true);
    if (parents.size() < 2) {
      return;
    }
    Map<List<Integer>, Climb> climbs = isSum ? climbsOfSums : climbsOfCounts;
    Climb climb = climbs.get(parents);
    if (climb == null) {
      climb = climb(shared, parents, isSum);
      climbs.put(parents, climb);
    }
    if (!climb.rejoins.isEmpty()) {
      rejoins.or(climb.rejoins);
      (isSum ? inSums : inCounts).add(climb.finding(shared));
    }
  }

  /** {@return the nodes to which a node passes its amount, or its KPIs, ascending} */
  private List<Integer> parents(int node, boolean isSum, boolean isStart) {
    List<Integer> parents = new ArrayList<>();
    for (int i = firstParent[node]; i < firstParent[node + 1]; i++) {
      int parent = parentOf[i];
      if (parent != NOBODY && leads(node, parent, isSum, isStart)) {
        parents.add(parent);
      }
    }
    return parents;
  }

  private boolean leads(int node, int parent, boolean isSum, boolean isStart) {
    return isSum
        ? sums.addsUp(parent) && (isStart || sums.passes(node, parent))
        : sums.isCountedThrough(parent) && (isStart || sums.isCountedThrough(node));
  }

  private Climb climb(int shared, List<Integer> parents, boolean isSum) {
    Climb climb = new Climb();
    TreeSet<Integer> open = new TreeSet<>(parents);
    parents.forEach(parent -> climb.reach(parent, shared, false));
    while (!open.isEmpty()) {
      int node = open.pollFirst();
      boolean isTwice = climb.second.containsKey(node) || climb.twice.get(node);
      if (isTwice && (isSum || sums.counts(node))) {
        climb.rejoins.set(node);
      }
      for (int parent : parents(node, isSum, false)) {
        climb.reach(parent, node, isTwice);
        open.add(parent);
      }
    }
    return climb;
  }

  /** The way up from a shared node. */
  private final class Climb {
    final Map<Integer, Integer> first = new HashMap<>();
    final Map<Integer, Integer> second = new HashMap<>();
    final BitSet twice = new BitSet();
    final BitSet rejoins = new BitSet();

    void reach(int node, int from, boolean isTwice) {
      if (first.putIfAbsent(node, from) != null) {
        second.putIfAbsent(node, from);
      }
      if (isTwice) {
        twice.set(node);
      }
    }

    CountedTwice finding(int shared) {
      int sum = rejoins.nextSetBit(0);
      return new CountedTwice(
          id(shared), id(sum), path(shared, sum, false), path(shared, sum, true));
    }

    /** The second path leaves the first where, coming from above, there is another way. */
    private List<NodeId> path(int shared, int sum, boolean takesSecond) {
      boolean isLeft = !takesSecond;
      List<NodeId> path = new ArrayList<>();
      int node = sum;
      // Those that the climb began from were reached from another node that serves the same.
      while (first.containsKey(node)) {
        path.add(id(node));
        Integer other = isLeft ? null : second.get(node);
        isLeft |= other != null;
        node = other == null ? first.get(node) : other;
      }
      path.add(id(shared));
      Collections.reverse(path);
      return ImmutableList.copyOf(path);
    }

    private NodeId id(int node) {
      return graph.node(node).id();
    }
  }
}
