package dev.plumbline.kpi.graph;

import java.util.BitSet;

/**
 * The relations of a graph, by the numbers of its nodes.
 *
 * @param from what each relation leads from
 * @param to what it leads to
 * @param conflicts which of them are conflicts; the others are dependencies
 * @param rows a row per node with the relations at either end of which it stands; no rows if there
 *     are no relations
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never shown
record Related(int[] from, int[] to, BitSet conflicts, CompressedRows rows) {
  static Related of(int size, int[] from, int[] to, BitSet conflicts) {
    int count = from.length;
    int[] ends = new int[2 * count];
    int[] others = new int[2 * count];
    for (int i = 0; i < count; i++) { // both ends of a relation side by side: rows keep the order
      ends[2 * i] = from[i];
      ends[2 * i + 1] = to[i];
      others[2 * i] = to[i];
      others[2 * i + 1] = from[i];
    }
    return new Related(from, to, conflicts, CompressedRows.of(count == 0 ? 0 : size, ends, others));
  }

  /** {@return the relations of a node, in the order in which they were made} */
  int[] of(int node) {
    if (size() == 0) {
      return new int[0];
    }
    int[] relations = new int[rows.length(node)];
    for (int i = 0; i < relations.length; i++) {
      relations[i] = rows.link[rows.first[node] + i] / 2;
    }
    return relations;
  }

  int size() {
    return from.length;
  }

  Relation.Kind kind(int relation) {
    return conflicts.get(relation) ? Relation.Kind.CONFLICTS_WITH : Relation.Kind.DEPENDS_ON;
  }
}
