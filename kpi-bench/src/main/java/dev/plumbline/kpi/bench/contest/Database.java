package dev.plumbline.kpi.bench.contest;

import dev.plumbline.kpi.bench.Network;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A database in memory, with what the contenders that speak SQL have in common. */
final class Database {
  private final Connection connection;
  private final int columns;

  private Database(Connection connection, int columns) {
    this.connection = connection;
    this.columns = columns;
  }

  static Database open(String url, Problem problem) {
    try {
      return new Database(DriverManager.getConnection(url), problem.columns());
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  Connection connection() {
    return connection;
  }

  /** {@return a text for each column, with commas between: {@code "a0, a1"}} */
  String list(IntFunction<String> text) {
    return IntStream.range(0, columns).mapToObj(text).collect(Collectors.joining(", "));
  }

  /** {@return {@code prefix0, prefix1} and so on} */
  String list(String prefix) {
    return list(column -> prefix + column);
  }

  /** {@return {@code sum(v0) AS v0, sum(v1) AS v1} and so on} */
  String sums() {
    return list(column -> "sum(v%s) AS v%s".formatted(column, column));
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** Inserts the leaves with a row of values each, by prepared statements. */
  void insertFacts(Problem problem) {
    execute("CREATE TABLE facts (node INTEGER, %s)".formatted(list(i -> "v" + i + " DOUBLE")));
    String sql = "INSERT INTO facts VALUES (?, %s)".formatted(list(column -> "?"));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int leaf = problem.network().inner(); leaf < problem.network().size(); leaf++) {
        insert.setInt(1, leaf);
        for (int column = 0; column < columns; column++) {
          double cell = problem.cell(leaf, column);
          insert.setObject(column + 2, Double.isNaN(cell) ? null : cell);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** Inserts all links as pairs of child and parent, by prepared statements. */
  void insertLinks(Network network) {
    execute("CREATE TABLE link (child INTEGER, parent INTEGER)");
    String sql = "INSERT INTO link VALUES (?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int node = 0; node < network.inner(); node++) {
        for (int link = network.first(node); link < network.first(node + 1); link++) {
          insert.setInt(1, network.child(link));
          insert.setInt(2, node);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** Reads rows of a node and its values; NaN is written where there is null. */
  static void read(ResultSet rows, double[][] values) throws SQLException {
    while (rows.next()) {
      int node = rows.getInt(1);
      for (int column = 0; column < values.length; column++) {
        double value = rows.getDouble(column + 2);
        values[column][node] = rows.wasNull() ? Double.NaN : value;
      }
    }
  }

  /** {@return an array of NaN for each column} */
  static double[][] noValues(Problem problem) {
    double[][] values = new double[problem.columns()][problem.network().size()];
    for (double[] column : values) {
      Arrays.fill(column, Double.NaN);
    }
    return values;
  }

  void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
