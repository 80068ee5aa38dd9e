package dev.plumbline.kpi.graph;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Finds a short cycle among links of which some form one. Linear, without recursion. */
final class Cycles {
  private static final int UNSEEN = -1;

  private Cycles() {}

  /**
   * Returns the nodes of a cycle, each linked to the next and the last to the first: a shortest one
   * through the first of them.
   *
   * @param links from each node to others
   * @param candidate whether a node may be on a cycle; every candidate is linked to another one
   */
  static int[] find(CompressedRows links, boolean[] candidate) {
    int start = onCycle(links, candidate);
    int[] cameFrom = new int[candidate.length];
    Arrays.fill(cameFrom, UNSEEN);
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    queue.add(start);
    while (cameFrom[start] == UNSEEN) {
      int node = queue.remove();
      for (int i = links.first[node]; i < links.first[node + 1]; i++) {
        int next = links.column[i];
        if (candidate[next] && cameFrom[next] == UNSEEN) {
          cameFrom[next] = node;
          queue.add(next);
        }
      }
    }
    return pathTo(start, cameFrom);
  }

  /** Follows links from any candidate until it meets itself again. */
  private static int onCycle(CompressedRows links, boolean[] candidate) {
    boolean[] seen = new boolean[candidate.length];
    int node = 0;
    while (!candidate[node]) {
      node++;
    }
    while (!seen[node]) {
      seen[node] = true;
      node = anyCandidate(links, node, candidate);
    }
    return node;
  }

  private static int anyCandidate(CompressedRows links, int node, boolean[] candidate) {
    int i = links.first[node];
    while (!candidate[links.column[i]]) {
      i++;
    }
    return links.column[i];
  }

  private static int[] pathTo(int start, int[] cameFrom) {
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
