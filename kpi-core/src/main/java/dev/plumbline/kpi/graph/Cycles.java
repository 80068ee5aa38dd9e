package dev.plumbline.kpi.graph;

import java.util.Arrays;

/** Finds a short cycle among links of which some form one. Linear, without recursion. */
final class Cycles {
  /*
   * A search in breadth from a node finds a shortest cycle through it. The first one starts at a
   * node that is on a cycle, so that there is a cycle to report; then every other node has its turn,
   * in search of a shorter one. That may be a matter of nodes times links, so it ends when as many
   * links were followed as the budget allows: in graphs of up to about a thousand nodes, which are
   * what people draw, the cycle is a shortest of all; in larger ones it may be only nearly so.
   */
  private static final long LEAST_BUDGET = 1 << 20;
  private static final int BUDGET_PER_LINK = 4;
  private static final int SHORTEST = 2;
  private static final int UNSEEN = -1;

  private final CompressedRows links;
  private final boolean[] candidate;
  private final int[] cameFrom;
  private final int[] queue;
  private int queued;
  private long budget;
  private int[] best = {};

  private Cycles(CompressedRows links, boolean[] candidate) {
    this.links = links;
    this.candidate = candidate;
    this.cameFrom = new int[candidate.length];
    this.queue = new int[candidate.length];
    this.budget = Math.max(LEAST_BUDGET, (long) BUDGET_PER_LINK * links.column.length);
    Arrays.fill(cameFrom, UNSEEN);
  }

  /**
   * {@return the nodes of a cycle, each linked to the next and the last to the first: a shortest
   * one through the first of them, and, where nodes times links are at most a million, a shortest
   * one of all}
   *
   * @param links from each node to others, never to itself
   * @param candidate whether a node may be on a cycle; every candidate is linked to another one
   */
  static int[] find(CompressedRows links, boolean[] candidate) {
    Cycles cycles = new Cycles(links, candidate);
    cycles.search(cycles.onCycle(), Integer.MAX_VALUE);
    for (int node = 0; node < candidate.length && cycles.mayBeImproved(); node++) {
      if (candidate[node]) {
        cycles.search(node, cycles.best.length - 1);
      }
    }
    return cycles.best;
  }

  private boolean mayBeImproved() {
    return best.length > SHORTEST && budget > 0;
  }

  /** Follows links from any candidate until it meets itself again. */
  private int onCycle() {
    boolean[] seen = new boolean[candidate.length];
    int node = 0;
    while (!candidate[node]) {
      node++;
    }
    while (!seen[node]) {
      seen[node] = true;
      node = candidateAfter(node);
    }
    return node;
  }

  private int candidateAfter(int node) {
    int i = links.first[node];
    while (!candidate[links.column[i]]) {
      i++;
    }
    return links.column[i];
  }

  /** Searches in breadth for a cycle through a node that is at most so long. */
  private void search(int start, int longest) {
    queue[0] = start;
    queued = 1;
    int next = 0;
    for (int length = 1; length <= longest && next < queued && !isFound(start); length++) {
      for (int end = queued; next < end; next++) {
        follow(queue[next], start);
      }
    }
    if (isFound(start)) {
      best = pathTo(start);
    }
    for (int i = 0; i < queued; i++) {
      cameFrom[queue[i]] = UNSEEN;
    }
  }

  private boolean isFound(int start) {
    return cameFrom[start] != UNSEEN;
  }

  private void follow(int node, int start) {
    for (int i = links.first[node]; i < links.first[node + 1]; i++) {
      int next = links.column[i];
      if (candidate[next] && cameFrom[next] == UNSEEN) {
        cameFrom[next] = node;
        if (next != start) {
          queue[queued++] = next;
        }
      }
    }
    budget -= links.length(node);
  }

  private int[] pathTo(int start) {
    int length = 1;
    for (int node = cameFrom[start]; node != start; node = cameFrom[node]) {
      length++;
    }
    int[] cycle = new int[length];
    int node = start;
    for (int i = length - 1; i >= 0; i--) {
      node = cameFrom[node];
      cycle[i] = node;
    }
    return cycle;
  }
}
