package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.NodeId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Paths along alignments: their number without following them, and the first of them. */
final class Paths {
  /*
   * The path on the way is `path`; `next` has for each of its nodes the position of the link to be
   * followed from it next. Only nodes below the end are entered, so that every step leads there.
   */
  private static final int FIRST_ROOM = 16;

  private final AlignmentGraph graph;
  private final CompressedRows served;
  private final BitSet leadsThere;
  private final int end;
  private final IntStack path = new IntStack(FIRST_ROOM);
  private final IntStack next = new IntStack(FIRST_ROOM);
  private boolean arrived;

  private Paths(AlignmentGraph graph, int from, int end) {
    this.graph = graph;
    this.end = end;
    this.served = graph.served();
    this.leadsThere = Reach.from(end, graph.contributors);
    if (leadsThere.get(from)) {
      enter(from);
    }
  }

  /** Counts upwards: there are as many paths to a node as to all that contributes to it. */
  static PathCount count(AlignmentGraph graph, int from, int to) {
    if (from >= to) {
      return from == to ? PathCount.ONE : PathCount.NONE;
    }
    CompressedRows rows = graph.contributors;
    long[] paths = new long[to - from + 1];
    BitSet saturated = new BitSet();
    paths[0] = 1;
    for (int node = from + 1; node <= to; node++) {
      long sum = 0;
      boolean over = false;
      for (int i = rows.first[node]; i < rows.first[node + 1] && !over; i++) {
        int contributor = rows.column[i] - from;
        if (contributor >= 0) {
          sum += paths[contributor];
          over = sum < 0 || saturated.get(contributor);
        }
      }
      paths[node - from] = over ? Long.MAX_VALUE : sum;
      saturated.set(node - from, over);
    }
    return new PathCount(paths[to - from], saturated.get(to - from));
  }

  static List<AlignmentPath> first(AlignmentGraph graph, int from, int to, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(
          "The limit of paths is %s. Ask for at least one, or for the path count."
              .formatted(limit));
    }
    Paths paths = new Paths(graph, from, to);
    List<AlignmentPath> found = new ArrayList<>();
    while (found.size() < limit && paths.advance()) {
      found.add(paths.current());
    }
    return List.copyOf(found);
  }

  /** Goes on to the next path; says whether there is one. */
  private boolean advance() {
    if (arrived) {
      leave();
    }
    arrived = false;
    while (!path.isEmpty() && !arrived) {
      arrived = path.top() == end;
      if (!arrived) {
        step(path.top(), next.top());
      }
    }
    return arrived;
  }

  /** Follows a link from the last node of the path, or turns back where there are no more. */
  private void step(int node, int position) {
    if (position == served.first[node + 1]) {
      leave();
      return;
    }
    next.pop();
    next.push(position + 1);
    if (leadsThere.get(served.column[position])) {
      enter(served.column[position]);
    }
  }

  private void enter(int node) {
    path.push(node);
    next.push(served.first[node]);
  }

  private void leave() {
    path.pop();
    next.pop();
  }

  private AlignmentPath current() {
    List<NodeId> nodes = new ArrayList<>(path.size());
    for (int i = 0; i < path.size(); i++) {
      nodes.add(graph.id(path.item(i)));
    }
    return new AlignmentPath(nodes);
  }
}
