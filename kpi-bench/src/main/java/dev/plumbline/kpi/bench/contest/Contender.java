package dev.plumbline.kpi.bench.contest;

import java.util.function.Function;
import java.util.function.Predicate;

/** Who rolls up. */
public enum Contender {
  /** A straight pass over the bytes, which computes no rollup at all. See {@link Floor}. */
  FLOOR(Floor::of, problem -> true),
  /** Loops over arrays, rounded at every step. See {@link PlainArrays}. */
  PLAIN_ARRAYS(PlainArrays::new, PlainArrays::takes),
  /** A plan made beforehand. See {@link Plumbline}. */
  PLUMBLINE(Plumbline::sequential, problem -> true);

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Function<Problem, Entry> loading;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Predicate<Problem> takes;

  Contender(Function<Problem, Entry> loading, Predicate<Problem> takes) {
    this.loading = loading;
    this.takes = takes;
  }

  /**
   * {@return whether it can roll a problem up}
   *
   * @param problem any
   */
  boolean takes(Problem problem) {
    return takes.test(problem);
  }

  /**
   * {@return whether its sums, means and minima are promised to be the doubles nearest to the exact
   * results}
   */
  boolean isExact() {
    return this == PLUMBLINE;
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
