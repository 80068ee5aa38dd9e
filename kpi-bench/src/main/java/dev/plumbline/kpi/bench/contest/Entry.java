package dev.plumbline.kpi.bench.contest;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** A problem that a contender has loaded. For one thread. */
interface Entry extends AutoCloseable {
  /**
   * Rolls up all columns.
   *
   * @return what came of it, or a part of it that cannot be had without the rest
   */
  @CanIgnoreReturnValue
  Object run();

  /**
   * {@return the value of a node after the last run; NaN if there is none}
   *
   * @param node its number in the network
   * @param column from 0
   */
  double value(int node, int column);

  /** Gives back what is not memory of the JVM. */
  @Override
  default void close() {}
}
