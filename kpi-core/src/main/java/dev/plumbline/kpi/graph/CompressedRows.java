package dev.plumbline.kpi.graph;

/**
 * Links between numbered nodes, as rows side by side: one row per node.
 *
 * <p>The entries of row {@code n} are at the positions {@code first[n]} to {@code first[n + 1] - 1}
 * of {@code column}, in the order in which the links were given, with the number of the link in
 * {@code link}.
 */
final class CompressedRows {
  final int[] first;
  final int[] column;
  final int[] link;

  private CompressedRows(int[] first, int[] column, int[] link) {
    this.first = first;
    this.column = column;
    this.link = link;
  }

  /**
   * Sorts links into rows by counting. Linear.
   *
   * @param rows the number of rows
   * @param rowOf the row of each link; a negative one leaves the link out
   * @param columnOf the column of each link
   */
  static CompressedRows of(int rows, int[] rowOf, int[] columnOf) {
    int[] first = new int[rows + 1];
    for (int row : rowOf) {
      if (row >= 0) {
        first[row + 1]++;
      }
    }
    for (int row = 0; row < rows; row++) {
      first[row + 1] += first[row];
    }
    int[] next = first.clone();
    int[] column = new int[first[rows]];
    int[] link = new int[first[rows]];
    for (int i = 0; i < rowOf.length; i++) {
      if (rowOf[i] >= 0) {
        int position = next[rowOf[i]]++;
        column[position] = columnOf[i];
        link[position] = i;
      }
    }
    return new CompressedRows(first, column, link);
  }

  int rows() {
    return first.length - 1;
  }

  int length(int row) {
    return first[row + 1] - first[row];
  }
}
