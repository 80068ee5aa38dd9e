package dev.plumbline.kpi.graph;

import java.util.BitSet;

/** What can be reached along links. Linear in the links followed, without recursion. */
final class Reach {
  private static final int FIRST_ROOM = 16;

  private Reach() {}

  /** {@return the nodes that can be reached from a node, itself included} */
  static BitSet from(int node, CompressedRows rows) {
    BitSet reached = new BitSet();
    IntStack open = new IntStack(FIRST_ROOM);
    reached.set(node);
    open.push(node);
    while (!open.isEmpty()) {
      int next = open.pop();
      for (int i = rows.first[next]; i < rows.first[next + 1]; i++) {
        if (!reached.get(rows.column[i])) {
          reached.set(rows.column[i]);
          open.push(rows.column[i]);
        }
      }
    }
    return reached;
  }
}
