package dev.plumbline.kpi.graph;

import java.util.Arrays;

/** The order in which every contributor precedes what it serves. Linear, without recursion. */
final class BottomUp {
  private BottomUp() {}

  /**
   * {@return the nodes so that each comes before all that it serves, level by level, and the first
   * contributor of a node before its last} Those on a cycle and below one are left out.
   *
   * @param byServed a row per node with what contributes to it
   * @param serves how many each node serves
   */
  static int[] order(CompressedRows byServed, int[] serves) {
    int size = byServed.rows();
    int[] waitsFor = serves.clone();
    int[] order = new int[size];
    int start = size; // what is served fills the order from its end
    for (int node = size - 1; node >= 0; node--) {
      if (waitsFor[node] == 0) {
        order[--start] = node;
      }
    }
    for (int next = size - 1; next >= start; next--) {
      int node = order[next];
      for (int i = byServed.first[node + 1] - 1; i >= byServed.first[node]; i--) {
        int contributor = byServed.column[i];
        waitsFor[contributor]--;
        if (waitsFor[contributor] == 0) {
          order[--start] = contributor;
        }
      }
    }
    return Arrays.copyOfRange(order, start, size);
  }
}
