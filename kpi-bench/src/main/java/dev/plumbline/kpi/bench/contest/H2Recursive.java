package dev.plumbline.kpi.bench.contest;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * H2 in memory: one prepared statement with a recursive common table expression, from each leaf up
 * on every path, and one GROUP BY of it all. Links have an index. Results are read row by row.
 */
final class H2Recursive implements Entry {
  /** It takes a second for some thousand nodes. */
  private static final int MOST_NODES = 10_000;

  private final Problem problem;
  private final Database database;
  private final PreparedStatement rollup;
  private double[][] values;

  H2Recursive(Problem problem) {
    this.problem = problem;
    this.values = Database.noValues(problem);
    database = Database.open("jdbc:h2:mem:", problem);
    database.insertFacts(problem);
    database.insertLinks(problem.network());
    database.execute("CREATE INDEX link_of_child ON link (child)");
    String sql =
        """
        WITH RECURSIVE up (node, %1$s) AS (
          SELECT node, %1$s FROM facts
          UNION ALL
          SELECT link.parent, %2$s FROM up JOIN link ON link.child = up.node)
        SELECT node, %3$s FROM up GROUP BY node
        """
            .formatted(database.list("v"), database.list("up.v"), database.sums());
    try {
      rollup = database.connection().prepareStatement(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  static boolean takes(Problem problem) {
    return problem.rule() == Rule.SUM && problem.network().size() <= MOST_NODES;
  }

  @Override
  public Object run() {
    values = Database.noValues(problem);
    try (ResultSet rows = rollup.executeQuery()) {
      Database.read(rows, values);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return values;
  }

  @Override
  public double value(int node, int column) {
    return values[column][node];
  }

  @Override
  public void close() {
    database.close();
  }
}
