package dev.plumbline.kpi.bench.oracle;

import dev.plumbline.kpi.bench.Hierarchy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/**
 * A hierarchy as a table of an H2 database in memory, with amounts and weights in DECIMAL.
 *
 * <p>A leaf that is missing has the amount NULL, which SUM passes over.
 */
final class DecimalTable implements AutoCloseable {
  /*
   * A double is a decimal with as many digits behind the point as its last bit has: 66 for the
   * least amounts here, more where weighted means are nearly zero. H2 would round what does not fit
   * in silence, so that is asked beforehand.
   */
  private static final int SCALE = 200;

  private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);

  private static final String TABLE =
      """
      CREATE TABLE node(
        id INT PRIMARY KEY, parent INT, depth INT NOT NULL,
        weight DECIMAL(300, 200) NOT NULL, amount DECIMAL(300, 200));
      CREATE INDEX children ON node(parent)
      """;

  private static final String SUMS =
      "SELECT parent, SUM(amount), 1 FROM node WHERE depth = ? GROUP BY parent";

  private static final String WEIGHTED_MEANS =
      """
      SELECT parent, SUM(weight * amount), SUM(CASE WHEN amount IS NOT NULL THEN weight END)
      FROM node WHERE depth = ? GROUP BY parent
      """;

  private static final String FLAT_SUMS =
      """
      WITH RECURSIVE below(top, id) AS (
        SELECT id, id FROM node
        UNION ALL
        SELECT below.top, node.id FROM below JOIN node ON node.parent = below.id)
      SELECT below.top, SUM(CAST(node.amount AS DECIMAL(38, 10)))
      FROM below JOIN node ON node.id = below.id
      GROUP BY below.top
      """;

  private final Connection connection;
  private final int deepest;

  private DecimalTable(Connection connection, int deepest) {
    this.connection = connection;
    this.deepest = deepest;
  }

  /** Returns the table of a hierarchy with its doubles as they are, in all their digits. */
  static DecimalTable ofDoubles(Hierarchy hierarchy) throws SQLException {
    return of(hierarchy, BigDecimal::new);
  }

  /** Returns the table of a hierarchy with its amounts as they were written, such as 0.1. */
  static DecimalTable asWritten(Hierarchy hierarchy) throws SQLException {
    return of(hierarchy, BigDecimal::valueOf);
  }

  private static DecimalTable of(Hierarchy hierarchy, DoubleFunction<BigDecimal> decimal)
      throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
    try (PreparedStatement table = connection.prepareStatement(TABLE)) {
      table.execute();
    }
    int deepest = fill(connection, hierarchy, decimal);
    return new DecimalTable(connection, deepest);
  }

  private static int fill(
      Connection connection, Hierarchy hierarchy, DoubleFunction<BigDecimal> decimal)
      throws SQLException {
    int deepest = 0;
    try (PreparedStatement row =
        connection.prepareStatement("INSERT INTO node VALUES (?, ?, ?, ?, ?)")) {
      for (int node = 0; node < hierarchy.tree().size(); node++) {
        int depth = hierarchy.tree().level(node);
        row.setInt(1, node);
        row.setInt(2, hierarchy.tree().parent(node));
        row.setInt(3, depth);
        row.setBigDecimal(4, fitting(decimal.apply(hierarchy.weight(node))));
        boolean isMeasured = hierarchy.isMeasured(node);
        row.setBigDecimal(5, isMeasured ? fitting(decimal.apply(hierarchy.value(node))) : null);
        row.addBatch();
        deepest = Math.max(deepest, depth);
      }
      int[] unused = row.executeBatch();
    }
    return deepest;
  }

  private static BigDecimal fitting(BigDecimal exact) {
    if (exact.scale() > SCALE) {
      throw new AssertionError("%s has more digits than the table holds".formatted(exact));
    }
    return exact;
  }

  /** Returns the sum of all leaves below each node, by recursive SQL; a leaf's own amount too. */
  Map<Integer, BigDecimal> flatSums() throws SQLException {
    Map<Integer, BigDecimal> sums = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(FLAT_SUMS);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        BigDecimal sum = rows.getBigDecimal(2);
        if (sum != null) {
          sums.put(rows.getInt(1), sum);
        }
      }
    }
    return sums;
  }

  /** Returns the sum of the children of each node; each level is rounded to doubles. */
  Map<Integer, Double> sumsByLevel() throws SQLException {
    return byLevel(SUMS);
  }

  /** Returns the weighted mean of the children of each node; each level is rounded to doubles. */
  Map<Integer, Double> weightedMeansByLevel() throws SQLException {
    return byLevel(WEIGHTED_MEANS);
  }

  private Map<Integer, Double> byLevel(String quotients) throws SQLException {
    Map<Integer, Double> results = new TreeMap<>();
    for (int depth = deepest; depth > 0; depth--) {
      Map<Integer, Double> level = level(quotients, depth);
      write(level);
      results.putAll(level);
    }
    return results;
  }

  private Map<Integer, Double> level(String quotients, int depth) throws SQLException {
    Map<Integer, Double> level = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(quotients)) {
      query.setInt(1, depth);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          BigDecimal dividend = rows.getBigDecimal(2);
          if (dividend != null) {
            level.put(rows.getInt(1), quotient(dividend, rows.getBigDecimal(3)));
          }
        }
      }
    }
    return level;
  }

  /** Rounded once where nothing is divided; {@code doubleValue} gives the nearest double. */
  private static double quotient(BigDecimal dividend, BigDecimal divisor) {
    return divisor.compareTo(BigDecimal.ONE) == 0
        ? dividend.doubleValue()
        : dividend.divide(divisor, DIGITS).doubleValue();
  }

  private void write(Map<Integer, Double> level) throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement("UPDATE node SET amount = ? WHERE id = ?")) {
      for (Map.Entry<Integer, Double> entry : level.entrySet()) {
        row.setBigDecimal(1, fitting(new BigDecimal(entry.getValue())));
        row.setInt(2, entry.getKey());
        row.addBatch();
      }
      int[] unused = row.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
