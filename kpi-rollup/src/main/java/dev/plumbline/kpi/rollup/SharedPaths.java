package dev.plumbline.kpi.rollup;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where nodes that serve several others would be counted twice. */
final class SharedPaths {
  /*
   * From every node that serves several others one goes up, by ascending number, along the links on
   * which its amount, or its KPIs, are passed on, and notes from where each node was reached first,
   * and from where a second time: there its paths meet. One stops where all paths have met, for what
   * is shared above is looked at from there. Nodes that serve the same others are looked at once. So
   * the time is that of what lies between the shared nodes and where their paths have met, for each
   * set of nodes that is served together.
   *
   * What serves node n is parentOf[firstParent[n]] .. parentOf[firstParent[n + 1] - 1], ascending,
   * with NOBODY for an alignment of weight 0.
   */
  private static final int NOBODY = -1;

  private final AlignmentGraph graph;
  private final SumsOfNodes sums;
  private final int[] firstParent;
  private final int[] parentOf;
  private final BitSet meetings = new BitSet();
  private final List<CountedTwice> inSums = new ArrayList<>();
  private final List<CountedTwice> inCounts = new ArrayList<>();

  private SharedPaths(AlignmentGraph graph, SumsOfNodes sums) {
    this.graph = graph;
    this.sums = sums;
    this.firstParent = new int[graph.size() + 2];
    this.parentOf = new int[graph.alignmentCount()];
  }

  static SharedPaths of(AlignmentGraph graph, SumsOfNodes sums) {
    SharedPaths paths = new SharedPaths(graph, sums);
    if (sums.areAny()) {
      paths.countParents();
      paths.listParents();
      paths.climb(true, paths.inSums);
      paths.climb(false, paths.inCounts);
    }
    return paths;
  }

  /** Makes firstParent[n + 1] the place of the first parent of n. */
  private void countParents() {
    for (int node = 0; node < graph.size(); node++) {
      for (int i = 0; i < graph.contributorCount(node); i++) {
        firstParent[graph.contributor(node, i) + 2]++;
      }
    }
    for (int node = 1; node < firstParent.length; node++) {
      firstParent[node] += firstParent[node - 1];
    }
  }

  /** Moves firstParent[n + 1] on to the place after the last parent of n. */
  private void listParents() {
    for (int node = 0; node < graph.size(); node++) {
      for (int i = 0; i < graph.contributorCount(node); i++) {
        int parent = graph.weight(node, i) > 0.0 ? node : NOBODY;
        parentOf[firstParent[graph.contributor(node, i) + 1]++] = parent;
      }
    }
  }

  /** {@return whether something reaches a sum or count by two of its children} */
  boolean meetAt(int node) {
    return meetings.get(node);
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

  private void climb(boolean ofSums, List<CountedTwice> findings) {
    Map<List<Integer>, Climb> climbs = new HashMap<>();
    for (int node = 0; node < graph.size(); node++) {
      if (firstParent[node + 1] - firstParent[node] > 1) {
        List<Integer> parents = parents(node, ofSums, true);
        if (parents.size() > 1) {
          Climb climb = climbs.get(parents);
          if (climb == null) {
            climb = new Climb(ofSums);
            climb.run(node, parents);
            climbs.put(parents, climb);
            climb.meetings.forEach(meetings::set);
          }
          climb.addFindings(node, findings);
        }
      }
    }
  }

  /** {@return the nodes to which a node passes its amount, or its KPIs, ascending} */
  private List<Integer> parents(int node, boolean ofSums, boolean isStart) {
    List<Integer> parents = new ArrayList<>();
    for (int i = firstParent[node]; i < firstParent[node + 1]; i++) {
      int parent = parentOf[i];
      if (parent != NOBODY && leads(node, parent, ofSums, isStart)) {
        parents.add(parent);
      }
    }
    return parents;
  }

  private boolean leads(int node, int parent, boolean ofSums, boolean isStart) {
    return ofSums
        ? sums.addsUp(parent) && (isStart || sums.passes(node, parent))
        : (sums.counts(parent) || sums.isCountedThrough(parent))
            && (isStart || sums.isCountedThrough(node));
  }

  /** The way up from a shared node, to where all of its paths have met. */
  private final class Climb {
    private final boolean ofSums;
    private final Map<Integer, Integer> first = new HashMap<>();
    private final Map<Integer, Integer> second = new HashMap<>();

    /** What passes on twice what it has twice: it is counted through, and counts nothing itself. */
    private final Set<Integer> twice = new HashSet<>();

    /** Ascending, as the nodes are reached. */
    private final List<Integer> meetings = new ArrayList<>();

    /** What is above a meeting. */
    private final Set<Integer> above = new HashSet<>();

    Climb(boolean ofSums) {
      this.ofSums = ofSums;
    }

    void run(int shared, List<Integer> parents) {
      TreeSet<Integer> open = new TreeSet<>(parents);
      parents.forEach(parent -> first.put(parent, shared));
      while (!open.isEmpty()) {
        int node = open.pollFirst();
        boolean isTwice = second.containsKey(node) || twice.contains(node);
        boolean isMeeting = isTwice && (ofSums || sums.counts(node));
        if (isMeeting) {
          meetings.add(node);
        }
        if (open.isEmpty() && isTwice == isMeeting) {
          return;
        }
        for (int parent : parents(node, ofSums, false)) {
          reach(parent, node, isTwice && !isMeeting, isMeeting || above.contains(node));
          open.add(parent);
        }
      }
    }

    private void reach(int node, int from, boolean isTwice, boolean isAbove) {
      if (first.putIfAbsent(node, from) != null) {
        second.putIfAbsent(node, from);
      }
      if (isTwice) {
        twice.add(node);
      }
      if (isAbove) {
        above.add(node);
      }
    }

    /** Adds each meeting that is not above another. */
    void addFindings(int shared, List<CountedTwice> findings) {
      for (int sum : meetings) {
        if (!above.contains(sum)) {
          findings.add(
              new CountedTwice(
                  id(shared), id(sum), path(shared, sum, false), path(shared, sum, true)));
        }
      }
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
