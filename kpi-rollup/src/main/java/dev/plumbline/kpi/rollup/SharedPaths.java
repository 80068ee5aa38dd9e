package dev.plumbline.kpi.rollup;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.rows.WeightedRows;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where nodes that serve several others would be counted twice. */
final class SharedPaths {
  /*
   * From every node that serves several others one goes up along the links on which its amount, or
   * its KPIs, are passed on, to where its paths have met: see ClimbUp. Nodes that serve the same
   * others are looked at once. So the time is that of what lies between the shared nodes and where
   * their paths have met, for each set of nodes that is served together. In a tree there is nothing
   * to be looked at, nor where nothing is added up or counted.
   */
  private final AlignmentGraph graph;
  private final BitSet meetings = new BitSet();
  private final List<CountedTwice> inSums = new ArrayList<>();
  private final List<CountedTwice> inCounts = new ArrayList<>();

  private SharedPaths(AlignmentGraph graph) {
    this.graph = graph;
  }

  static SharedPaths of(AlignmentGraph graph, SumsOfNodes sums) {
    SharedPaths paths = new SharedPaths(graph);
    BitSet shared = sums.areAny() ? shared(graph.rows()) : new BitSet();
    if (!shared.isEmpty()) {
      ParentRows parents = ParentRows.of(graph.rows());
      paths.climb(shared, new ClimbUp(sums, parents, true), paths.inSums);
      paths.climb(shared, new ClimbUp(sums, parents, false), paths.inCounts);
    }
    return paths;
  }

  /** {@return the nodes that serve several others} */
  private static BitSet shared(WeightedRows rows) {
    BitSet serving = new BitSet(rows.size());
    BitSet shared = new BitSet();
    for (int i = 0; i < rows.column.length; i++) {
      int child = rows.column[i];
      if (rows.weight[i] > 0.0 && serving.get(child)) {
        shared.set(child);
      } else if (rows.weight[i] > 0.0) {
        serving.set(child);
      }
    }
    return shared;
  }

  /** {@return whether something reaches a sum or count by two of its children} */
  boolean meetAt(int node) {
    return meetings.get(node);
  }

  /** {@return whether there is a node for which that is so} */
  boolean meetAnywhere() {
    return !meetings.isEmpty();
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

  private void climb(BitSet shared, ClimbUp climb, List<CountedTwice> findings) {
    Map<IntBuffer, List<ClimbUp.Meeting>> meetingsOf = new HashMap<>(); // its keys are comparable
    for (int node = shared.nextSetBit(0); node >= 0; node = shared.nextSetBit(node + 1)) {
      int[] parents = climb.parents(node);
      if (parents.length > 1) {
        List<ClimbUp.Meeting> found = meetingsOf.get(IntBuffer.wrap(parents));
        if (found == null) {
          found = climb.run(parents, meetings);
          meetingsOf.put(IntBuffer.wrap(parents), found);
        }
        for (ClimbUp.Meeting meeting : found) {
          findings.add(countedTwice(node, meeting));
        }
      }
    }
  }

  private CountedTwice countedTwice(int shared, ClimbUp.Meeting meeting) {
    return new CountedTwice(
        id(shared),
        id(meeting.node()),
        path(shared, meeting.path()),
        path(shared, meeting.otherPath()));
  }

  private List<NodeId> path(int shared, IntBuffer above) {
    ImmutableList.Builder<NodeId> path = ImmutableList.builder();
    path.add(id(shared));
    for (int i = 0; i < above.limit(); i++) {
      path.add(id(above.get(i)));
    }
    return path.build();
  }

  private NodeId id(int node) {
    return graph.node(node).id();
  }
}
