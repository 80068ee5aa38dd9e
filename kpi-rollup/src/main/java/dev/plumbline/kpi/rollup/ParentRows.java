package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.rows.WeightedRows;

/** What each node serves with a weight, ascending, as rows side by side. */
final class ParentRows {
  /** What serves node n is parentOf[first[n]] .. parentOf[first[n + 1] - 1]. */
  final int[] first;

  final int[] parentOf;

  private ParentRows(int[] first, int[] parentOf) {
    this.first = first;
    this.parentOf = parentOf;
  }

  static ParentRows of(WeightedRows rows) {
    int[] next = new int[rows.size()];
    for (int i = 0; i < rows.column.length; i++) {
      next[rows.column[i]] += rows.weight[i] > 0.0 ? 1 : 0;
    }
    int[] first = new int[rows.size() + 1];
    for (int node = 0; node < rows.size(); node++) {
      first[node + 1] = first[node] + next[node];
      next[node] = first[node];
    }
    int[] parentOf = new int[first[rows.size()]];
    for (int node = 0; node < rows.size(); node++) {
      for (int i = rows.first[node]; i < rows.first[node + 1]; i++) {
        if (rows.weight[i] > 0.0) {
          parentOf[next[rows.column[i]]++] = node;
        }
      }
    }
    return new ParentRows(first, parentOf);
  }
}
