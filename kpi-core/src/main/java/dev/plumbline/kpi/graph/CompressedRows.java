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
    int[] next = lengths(rows, rowOf);
    int[] first = new int[rows + 1];
    for (int row = 0; row < rows; row++) {
      first[row + 1] = first[row] + next[row];
      next[row] = first[row];
    }
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

  /**
   * {@return how many links each row has}
   *
   * @param rows the number of rows
   * @param rowOf the row of each link; a negative one leaves the link out
   */
  static int[] lengths(int rows, int[] rowOf) {
    int[] lengths = new int[rows];
    for (int row : rowOf) {
      if (row >= 0) {
        lengths[row]++;
      }
    }
    return lengths;
  }

  /**
   * {@return the same links, between the same nodes under other numbers} Linear.
   *
   * @param order the number here of each node there
   * @param numberOf the number there of each node here
   */
  CompressedRows renumbered(int[] order, int[] numberOf) {
    int[] newFirst = new int[first.length];
    int[] newColumn = new int[column.length];
    int[] newLink = new int[link.length];
    int next = 0;
    for (int row = 0; row < order.length; row++) {
      for (int i = first[order[row]]; i < first[order[row] + 1]; i++) {
        newColumn[next] = numberOf[column[i]];
        newLink[next] = link[i];
        next++;
      }
      newFirst[row + 1] = next;
    }
    return new CompressedRows(newFirst, newColumn, newLink);
  }

  /**
   * {@return the same links from the other end: for each column a row with the rows in which it
   * stands, in the order of the links, and the positions here as links} As many rows as here.
   * Linear.
   */
  CompressedRows turned() {
    int[] positionOf = new int[link.length];
    int[] rowOf = new int[link.length];
    int[] columnOf = new int[link.length];
    for (int row = 0; row < rows(); row++) {
      for (int i = first[row]; i < first[row + 1]; i++) {
        positionOf[link[i]] = i;
        rowOf[link[i]] = column[i];
        columnOf[link[i]] = row;
      }
    }
    CompressedRows turned = of(rows(), rowOf, columnOf);
    for (int i = 0; i < turned.link.length; i++) {
      turned.link[i] = positionOf[turned.link[i]];
    }
    return turned;
  }

  int rows() {
    return first.length - 1;
  }

  int length(int row) {
    return first[row + 1] - first[row];
  }
}
