package dev.plumbline.kpi.rollup;

import com.google.common.collect.ImmutableMap;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rolls measurements up by a plan, in the fastest way that it allows. */
final class Rollup {
  private final RollupPlan plan;
  private final RatioChecks ratios;
  private final @Nullable CellRollup inCells;

  private Rollup(RollupPlan plan, @Nullable CellPlan cells) {
    this.plan = plan;
    this.ratios = RatioChecks.of(plan.graph);
    this.inCells = cells == null ? null : new CellRollup(cells);
  }

  static Rollup of(RollupPlan plan) {
    return new Rollup(plan, CellPlan.of(plan));
  }

  RollupResult rollUp(Measurements measurements, Substitutes substitutes, Workers workers) {
    ratios.check(measurements);
    RollupResult result =
        inCells == null ? null : inCells.rollUp(measurements, substitutes, workers);
    return result == null ? nodeByNode(plan, measurements, substitutes) : result;
  }

  /** {@return the same in the way that does for every plan} */
  static RollupResult nodeByNode(
      RollupPlan plan, Measurements measurements, Substitutes substitutes) {
    return new ForwardPass(plan, measurements, substitutes).run();
  }

  /**
   * {@return a result for each slice} Slices are shared out among the workers, and only if there
   * are too few of them the nodes of each. What is thrown is what comes first in the order of the
   * slices.
   */
  RollupResults rollUp(
      Facts facts, Function<? super Slice, Substitutes> substitutes, Workers workers) {
    List<Slice> slices = facts.slices();
    List<Substitutes> ofSlices = new ArrayList<>(slices.size());
    RuntimeException refused = substitutes(slices, substitutes, ofSlices);
    RollupResult[] results = new RollupResult[ofSlices.size()];
    if (workers.count() > results.length) {
      for (int i = 0; i < results.length; i++) {
        results[i] = rollUp(facts.at(slices.get(i)), ofSlices.get(i), workers);
      }
    } else {
      rollUpEach(facts, slices, ofSlices, results, workers);
    }
    if (refused != null) {
      throw refused;
    }
    ImmutableMap.Builder<Slice, RollupResult> bySlice =
        ImmutableMap.builderWithExpectedSize(results.length);
    for (int i = 0; i < results.length; i++) {
      bySlice.put(slices.get(i), results[i]);
    }
    return new RollupResults(plan, bySlice.buildOrThrow());
  }

  /** Asks for the substitutes of each slice, until that fails; returns how. */
  private static @Nullable RuntimeException substitutes(
      List<Slice> slices,
      Function<? super Slice, Substitutes> substitutes,
      List<Substitutes> ofSlices) {
    try {
      for (Slice slice : slices) {
        ofSlices.add(Objects.requireNonNull(substitutes.apply(slice), "substitutes"));
      }
      return null;
    } catch (RuntimeException e) { // comes after what an earlier slice throws
      return e;
    }
  }

  private void rollUpEach(
      Facts facts,
      List<Slice> slices,
      List<Substitutes> substitutes,
      RollupResult[] results,
      Workers workers) {
    RuntimeException[] failures = new RuntimeException[results.length];
    long work = (long) plan.graph.size() * results.length;
    int tasks = Math.min(workers.tasks(work), results.length);
    workers.run(
        tasks,
        task -> {
          int end = first(task + 1, tasks, results.length);
          for (int i = first(task, tasks, results.length); i < end; i++) {
            try {
              Measurements measurements = facts.at(slices.get(i));
              results[i] = rollUp(measurements, substitutes.get(i), Workers.caller());
            } catch (RuntimeException e) { // the first one is thrown below
              failures[i] = e;
              return;
            }
          }
        });
    for (RuntimeException failure : failures) {
      if (failure != null) {
        throw failure;
      }
    }
  }

  private static int first(int task, int tasks, int size) {
    return (int) ((long) task * size / tasks);
  }
}
