package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.strategy.RollupRule;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is kept of wide nodes, each from the moment at which it is computed first. */
final class WideRows {
  /** The number of children from which on a node is not computed from all of them. */
  static final int WIDE = 32;

  private final @Nullable Column column;
  private final @Nullable WideRow[] rows;

  private WideRows(@Nullable Column column, int nodes) {
    this.column = column;
    this.rows = new @Nullable WideRow[nodes];
  }

  /** {@return nothing of no node, for a pass over all of them} */
  static WideRows none() {
    return new WideRows(null, 0);
  }

  /** {@return rows of a column whose outcomes change one by one} */
  static WideRows of(Column column) {
    RollupPlan plan = column.plan();
    return plan.rows.mostChildren < WIDE ? none() : new WideRows(column, plan.graph.size());
  }

  /** {@return the row of a node, made if need be; null where all children are looked at} */
  @Nullable WideRow of(int node, RollupRule rule) {
    if (column == null || column.plan().rows.length(node) < WIDE) {
      return null;
    }
    if (rows[node] == null) {
      rows[node] = WideRow.of(column, node, rule);
    }
    return rows[node];
  }

  /** {@return the row of a node, if it was made} */
  @Nullable WideRow ifMade(int node) {
    return rows.length == 0 ? null : rows[node];
  }

  /** Forgets all of it. */
  void clear() {
    Arrays.fill(rows, null);
  }
}
