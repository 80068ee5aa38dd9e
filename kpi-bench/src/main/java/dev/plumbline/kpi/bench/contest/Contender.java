package dev.plumbline.kpi.bench.contest;

import java.util.function.Function;
import java.util.function.Predicate;

/** Who rolls up. */
public enum Contender {
  /** A straight pass over the bytes, which computes no rollup at all. See {@link Floor}. */
  FLOOR(Floor::sequential, problem -> true),
  /** The same in two threads. */
  FLOOR_PARALLEL(Floor::parallel, problem -> true),
  /** Loops over arrays, rounded at every step. See {@link PlainArrays}. */
  PLAIN_ARRAYS(PlainArrays::new, PlainArrays::takes),
  /** Recursion, as a developer would write it first. See {@link RecursiveMaps}. */
  RECURSIVE_MAPS(RecursiveMaps::new, Contender::isSum),
  /** Recursion over objects that hold a double. See {@link LeanObjects}. */
  LEAN_OBJECTS(LeanObjects::new, Contender::isSum),
  /** A {@code groupingBy} per level. See {@link GroupedStreams}. */
  STREAMS(GroupedStreams::new, Contender::isSum),
  /** Guava's {@code ValueGraph}. See {@link GuavaGraph}. */
  GUAVA_GRAPH(GuavaGraph::new, Contender::isSum),
  /** JGraphT's graph of integers. See {@link JGraphTSparse}. */
  JGRAPHT_SPARSE(JGraphTSparse::new, Contender::isSum),
  /** JGraphT's directed acyclic graph. See {@link JGraphTDag}. */
  JGRAPHT_DAG(JGraphTDag::new, Contender::isSum),
  /** DuckDB, a GROUP BY per level. See {@link DuckDb}. */
  DUCKDB_LEVELS(DuckDb::byLevel, Contender::isSum),
  /** DuckDB, one recursive common table expression. See {@link DuckDb}. */
  DUCKDB_RECURSIVE(DuckDb::recursive, Contender::isSum),
  /** H2, one recursive common table expression. See {@link H2Recursive}. */
  H2_RECURSIVE(H2Recursive::new, H2Recursive::takes),
  /** A plan made beforehand. See {@link Plumbline}. */
  PLUMBLINE(Plumbline::sequential, problem -> true),
  /** The same with the two threads of a pool. */
  PLUMBLINE_PARALLEL(Plumbline::parallel, problem -> true);

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Function<Problem, Entry> loading;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Predicate<Problem> takes;

  Contender(Function<Problem, Entry> loading, Predicate<Problem> takes) {
    this.loading = loading;
    this.takes = takes;
  }

  private static boolean isSum(Problem problem) {
    return problem.rule() == Rule.SUM;
  }

  /**
   * {@return whether it can roll a problem up}
   *
   * @param problem any
   */
  boolean takes(Problem problem) {
    return takes.test(problem);
  }

  /** {@return whether a rollup of a million nodes takes a second or more} */
  public boolean isSlow() {
    return switch (this) {
      case FLOOR, FLOOR_PARALLEL, PLAIN_ARRAYS, LEAN_OBJECTS, PLUMBLINE, PLUMBLINE_PARALLEL ->
          false;
      default -> true;
    };
  }

  /** {@return whether it computes a rollup, and not only a total} */
  boolean rollsUp() {
    return this != FLOOR && this != FLOOR_PARALLEL;
  }

  /**
   * {@return whether its sums, means and minima are promised to be the doubles nearest to the exact
   * results}
   */
  boolean isExact() {
    return this == PLUMBLINE || this == PLUMBLINE_PARALLEL;
  }

  /**
   * {@return a problem in the form from which it rolls up}
   *
   * @param problem one that it {@linkplain #takes takes}
   */
  Entry load(Problem problem) {
    return loading.apply(problem);
  }
}
