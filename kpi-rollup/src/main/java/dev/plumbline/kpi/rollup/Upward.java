package dev.plumbline.kpi.rollup;

/** The way up: which nodes are computed from a node, and where it stands in their rows. */
final class Upward {
  /*
   * What is computed from node n is at(firstAbove(n)) .. at(firstAbove(n + 1) - 1), ascending; a
   * node in whose row n stands twice is named twice.
   */
  static final int NONE = -1;
  static final int SEVERAL = -2;

  private final int[] first;
  private final int[] nodes;
  private final int[] links;

  Upward(Rows rows, int size) {
    first = new int[size + 2];
    int count = rows.firstChild[size];
    nodes = new int[count];
    links = new int[count];
    for (int link = 0; link < count; link++) {
      first[rows.childOf[link] + 2]++;
    }
    for (int node = 1; node < first.length; node++) {
      first[node] += first[node - 1];
    }
    for (int node = 0; node < size; node++) {
      for (int link = rows.firstChild[node]; link < rows.firstChild[node + 1]; link++) {
        int place = first[rows.childOf[link] + 1]++;
        nodes[place] = node;
        links[place] = link;
      }
    }
  }

  /** {@return the node above another, {@link #NONE}, or {@link #SEVERAL}} */
  int only(int node) {
    int count = first[node + 1] - first[node];
    return count == 0 ? NONE : count == 1 ? nodes[first[node]] : SEVERAL;
  }

  int firstAbove(int node) {
    return first[node];
  }

  /** {@return the node at a place} */
  int node(int place) {
    return nodes[place];
  }

  /** {@return the link at a place: from the node that it is above} */
  int link(int place) {
    return links[place];
  }
}
