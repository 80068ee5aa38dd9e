package dev.plumbline.kpi.graph;

import java.util.BitSet;

/**
 * The relations of a graph, by the numbers of its nodes.
 *
 * @param from what each relation leads from
 * @param to what it leads to
 * @param conflicts which of them are conflicts; the others are dependencies
 * @param rows a row per node with the relations at either end of which it stands
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
    return new Related(from, to, conflicts, CompressedRows.of(size, ends, others));
  }

  int size() {
    return from.length;
  }

  /** {@return the relation at a position of the rows} */
  int relationAt(int position) {
    return rows.link[position] / 2;
  }

  Relation.Kind kind(int relation) {
    return conflicts.get(relation) ? Relation.Kind.CONFLICTS_WITH : Relation.Kind.DEPENDS_ON;
  }
}
