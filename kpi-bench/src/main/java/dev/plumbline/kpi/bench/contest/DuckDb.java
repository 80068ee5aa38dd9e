package dev.plumbline.kpi.bench.contest;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.bench.Network;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB in process, with two threads. Nodes are integers; the leaves have a row with all columns;
 * results stay in tables, columns of doubles as they are. Its sums are inexact.
 *
 * <ul>
 *   <li>{@linkplain #byLevel By level}: from the lowest level up, the links of a level are joined
 *       with the values of what is below, and grouped by parent. Links to leaves and to inner nodes
 *       stand in tables of their own for each level, so that no statement reads what it does not
 *       need.
 *   <li>{@linkplain #recursive Recursive}: one recursive common table expression, from each leaf up
 *       on every path, and one GROUP BY of it all.
 * </ul>
 *
 * <p>Statements that create tables cannot be prepared; to read them takes microseconds.
 */
final class DuckDb implements Entry {
  private final Problem problem;
  private final Database database;
  private final List<String> statements;
  private final String reading;
  private double @Nullable [][] values;

  private DuckDb(Problem problem, Database database, List<String> statements, String reading) {
    this.problem = problem;
    this.database = database;
    this.statements = statements;
    this.reading = reading;
  }

  private static Database open(Problem problem) {
    Database database = Database.open("jdbc:duckdb:", problem);
    database.execute("SET threads = 2");
    database.execute(
        "CREATE TABLE facts (node INTEGER, %s)".formatted(database.list(i -> "v" + i + " DOUBLE")));
    try (DuckDBAppender facts = appender(database, "facts")) {
      for (int leaf = problem.network().inner(); leaf < problem.network().size(); leaf++) {
        facts.beginRow();
        facts.append(leaf);
        for (int column = 0; column < problem.columns(); column++) {
          appendCell(facts, problem.cell(leaf, column));
        }
        facts.endRow();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return database;
  }

  private static void appendCell(DuckDBAppender facts, double cell) throws SQLException {
    if (Double.isNaN(cell)) {
      facts.appendNull();
    } else {
      facts.append(cell);
    }
  }

  private static DuckDBAppender appender(Database database, String table) throws SQLException {
    return database.connection().unwrap(DuckDBConnection.class).createAppender("main", table);
  }

  /** {@return how many links it has inserted} */
  @CanIgnoreReturnValue
  private static int insertLinks(Database database, String table, Network network, LinkTest test) {
    database.execute("CREATE TABLE %s (child INTEGER, parent INTEGER)".formatted(table));
    int count = 0;
    try (DuckDBAppender links = appender(database, table)) {
      for (int node = 0; node < network.inner(); node++) {
        for (int link = network.first(node); link < network.first(node + 1); link++) {
          if (test.isWanted(node, network.child(link))) {
            links.beginRow();
            links.append(network.child(link));
            links.append(node);
            links.endRow();
            count++;
          }
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return count;
  }

  private interface LinkTest {
    boolean isWanted(int parent, int child);
  }

  static DuckDb byLevel(Problem problem) {
    Database database = open(problem);
    Network network = problem.network();
    List<String> statements = new ArrayList<>();
    List<String> tables = new ArrayList<>(List.of("facts"));
    for (int level = network.levels() - 1; level >= 0; level--) {
      statements.add(statement(database, network, level));
      tables.add("level_" + level);
    }
    String reading =
        tables.stream().map("SELECT * FROM "::concat).collect(Collectors.joining(" UNION ALL "));
    return new DuckDb(problem, database, statements, reading);
  }

  private static String statement(Database database, Network network, int level) {
    List<String> sources = new ArrayList<>();
    String toLeaves = "to_leaves_" + level;
    if (insertLinks(
            database,
            toLeaves,
            network,
            (parent, child) -> network.level(parent) == level && child >= network.inner())
        > 0) {
      sources.add(join(database, toLeaves, "facts"));
    }
    String toInner = "to_inner_" + level;
    if (insertLinks(
            database,
            toInner,
            network,
            (parent, child) -> network.level(parent) == level && child < network.inner())
        > 0) {
      sources.add(join(database, toInner, "level_" + (level + 1)));
    }
    return "CREATE OR REPLACE TABLE level_%s AS SELECT parent AS node, %s FROM (%s) GROUP BY parent"
        .formatted(level, database.sums(), String.join(" UNION ALL ", sources));
  }

  private static String join(Database database, String links, String values) {
    return "SELECT parent, %s FROM %s JOIN %s ON node = child"
        .formatted(database.list("v"), links, values);
  }

  static DuckDb recursive(Problem problem) {
    Database database = open(problem);
    insertLinks(database, "link", problem.network(), (parent, child) -> true);
    String sql =
        """
        CREATE OR REPLACE TABLE rolled AS
        WITH RECURSIVE up (node, %1$s) AS (
          SELECT node, %1$s FROM facts
          UNION ALL
          SELECT link.parent, %2$s FROM up JOIN link ON link.child = up.node)
        SELECT node, %3$s FROM up GROUP BY node
        """
            .formatted(database.list("v"), database.list("up.v"), database.sums());
    return new DuckDb(problem, database, List.of(sql), "SELECT * FROM rolled");
  }

  @Override
  public Object run() {
    values = null;
    try (Statement statement = database.connection().createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return database;
  }

  @Override
  public double value(int node, int column) {
    if (values == null) {
      values = read();
    }
    return values[column][node];
  }

  private double[][] read() {
    double[][] read = Database.noValues(problem);
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(reading)) {
      Database.read(rows, read);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return read;
  }

  @Override
  public void close() {
    database.close();
  }
}
