package dev.plumbline.kpi.bench.contest;

import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.rollup.RollupResults;
import dev.plumbline.kpi.value.Figure;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plumbline: a plan that was made beforehand, asked again and again about the same values. */
final class Plumbline implements Entry {
  private final Library library;
  private final Supplier<IntFunction<RollupResult>> rollup;
  private final @Nullable ForkJoinPool pool;
  private @Nullable IntFunction<RollupResult> latest;

  private Plumbline(
      Library library, Supplier<IntFunction<RollupResult>> rollup, @Nullable ForkJoinPool pool) {
    this.library = library;
    this.rollup = rollup;
    this.pool = pool;
  }

  /** In the thread that asks. */
  static Plumbline sequential(Problem problem) {
    Library library = Library.of(problem);
    RollupPlan plan = library.plan();
    if (problem.columns() > 1) {
      Facts facts = library.facts();
      return new Plumbline(library, () -> columns(plan.rollUp(facts)), null);
    }
    Measurements measurements = library.measurements();
    return new Plumbline(library, () -> column(plan.rollUp(measurements)), null);
  }

  /** With the two threads of a pool. */
  static Plumbline parallel(Problem problem) {
    Library library = Library.of(problem);
    RollupPlan plan = library.plan();
    ForkJoinPool pool = new ForkJoinPool(2);
    if (problem.columns() > 1) {
      Facts facts = library.facts();
      return new Plumbline(library, () -> columns(plan.rollUp(facts, pool)), pool);
    }
    Measurements measurements = library.measurements();
    return new Plumbline(library, () -> column(plan.rollUp(measurements, pool)), pool);
  }

  private static IntFunction<RollupResult> columns(RollupResults results) {
    return column -> results.at(Library.slice(column));
  }

  private static IntFunction<RollupResult> column(RollupResult result) {
    return column -> result;
  }

  @Override
  public Object run() {
    latest = rollup.get();
    return latest;
  }

  @Override
  public double value(int node, int column) {
    if (latest == null) {
      throw new IllegalStateException("Nothing was rolled up. Call run() first.");
    }
    Figure value = latest.apply(column).value(library.id(node));
    return value.isPresent() ? value.orElseThrow() : Double.NaN;
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdown();
    }
  }
}
