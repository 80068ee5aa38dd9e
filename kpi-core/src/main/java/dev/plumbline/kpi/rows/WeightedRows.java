package dev.plumbline.kpi.rows;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Weighted links between numbered nodes, as rows side by side: one row per node, with what
 * contributes to it.
 *
 * <p>The links of row {@code n} are at the positions {@code first[n]} to {@code first[n + 1] - 1}
 * of {@link #column} and {@link #weight}. Every number in a row is less than {@code n}, so that one
 * pass upwards computes all nodes.
 *
 * <p>The arrays are shared and not copied: whoever reads them must not write.
 */
public final class WeightedRows {
  /** Where each row begins; one more, where the last one ends. */
  public final int[] first;

  /** The number of what contributes, by position. */
  public final int[] column;

  /** With which weight, by position. */
  public final double[] weight;

  private final BitSet consecutive;

  private WeightedRows(int[] first, int[] column, double[] weight) {
    this.first = first;
    this.column = column;
    this.weight = weight;
    this.consecutive = new BitSet();
    for (int row = 0; row < size(); row++) {
      if (isConsecutive(first[row], first[row + 1])) {
        consecutive.set(row);
      }
    }
  }

  /**
   * {@return rows that take these arrays as they are}
   *
   * @param first where each row begins, and where the last one ends
   * @param column the number of what contributes, by position; less than the number of its row
   * @param weight with which weight, by position
   */
  public static WeightedRows of(int[] first, int[] column, double[] weight) {
    return new WeightedRows(first, column, weight);
  }

  private boolean isConsecutive(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (column[i] != column[i - 1] + 1) {
        return false;
      }
    }
    return end > from;
  }

  /** {@return the number of rows} */
  public int size() {
    return first.length - 1;
  }

  /**
   * {@return how many links stand in a row}
   *
   * @param row from 0 to {@link #size} - 1
   */
  public int length(int row) {
    return first[row + 1] - first[row];
  }

  /**
   * {@return whether what contributes to a node has consecutive numbers, in the order of its row}
   * Then it can be read in place, from {@code column[first[row]]} on. In a tree all rows are so. An
   * empty row is not.
   *
   * @param row from 0 to {@link #size} - 1
   */
  public boolean isInPlace(int row) {
    return consecutive.get(row);
  }

  /**
   * {@return where each level begins, the lowest first; one more, where the last one ends} Nodes of
   * a level do not contribute to each other. Linear.
   *
   * <p>Requires that nodes are numbered level by level, by the longest way up to a node that serves
   * no other, as an alignment graph numbers them.
   */
  public int[] levels() {
    int[] depth = new int[size()];
    int deepest = -1;
    for (int row = size() - 1; row >= 0; row--) {
      deepest = Math.max(deepest, depth[row]);
      for (int i = first[row]; i < first[row + 1]; i++) {
        depth[column[i]] = Math.max(depth[column[i]], depth[row] + 1);
      }
    }
    int[] start = new int[deepest + 2];
    Arrays.fill(start, size());
    for (int row = size() - 1; row >= 0; row--) {
      start[deepest - depth[row]] = row;
    }
    return start;
  }

  /** {@return the sizes, such as {@code 3 rows of 2 links}} */
  @Override
  public String toString() {
    return size() + " rows of " + column.length + " links";
  }
}
