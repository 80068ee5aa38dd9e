package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.measure.KpiIndex;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.time.Period;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rolls measurements up in cells, as {@link ForwardPass} does node by node: the same bits. */
final class CellRollup {
  /*
   * What was looked up for the last KPIs and the last period is kept, for those that come next are
   * mostly the same. Whoever finds something else looks it up again and replaces it: a race makes
   * somebody look it up twice, and nothing else.
   */
  private final CellPlan plan;
  private volatile @Nullable Binding lastBinding;
  private volatile @Nullable Scorings lastScorings;

  CellRollup(CellPlan plan) {
    this.plan = plan;
  }

  /** {@return a result; null if a label, a quality or an exception calls for the other way} */
  @Nullable RollupResult rollUp(
      Measurements measurements, Substitutes substitutes, Workers workers) {
    if (!measurements.isPlain()) {
      return null;
    }
    try {
      CellOutcomes outcomes = new CellOutcomes(plan, measurements, substitutes);
      Binding binding = binding(measurements.index());
      Scorings scorings = scorings(measurements.period());
      Queue<CellPass> idle = new ConcurrentLinkedQueue<>();
      Supplier<CellPass> more = () -> new CellPass(outcomes, binding, scorings);
      if (plan.keepsScores()) {
        scoreLeaves(workers, idle, more);
      }
      compute(workers, idle, more);
      return new RollupResult(outcomes.column());
    } catch (Exception e) { // the other way says whose it is, and throws it in the order of nodes
      return null;
    }
  }

  private void scoreLeaves(Workers workers, Queue<CellPass> idle, Supplier<CellPass> more) {
    int tasks = workers.tasks(plan.leaves);
    workers.run(
        tasks,
        task ->
            with(
                idle,
                more,
                pass ->
                    pass.scoreLeaves(
                        part(task, tasks, plan.leaves), part(task + 1, tasks, plan.leaves))));
  }

  private static int part(int task, int tasks, int size) {
    return (int) ((long) task * size / tasks);
  }

  /** Level by level, the lowest first: no cell is computed from another of its level. */
  private void compute(Workers workers, Queue<CellPass> idle, Supplier<CellPass> more) {
    if (workers.tasks(plan.rows.childOf.length) == 1) {
      with(idle, more, pass -> pass.run(0, plan.cells));
      return;
    }
    int[] levels = plan.levels();
    int done = 0;
    for (int level = 0; level + 1 < levels.length; level++) {
      int first = levels[level];
      int end = levels[level + 1];
      int tasks = workers.tasks(plan.work(first, end));
      if (tasks > 1) {
        compute(done, first, 1, workers, idle, more);
        compute(first, end, tasks, workers, idle, more);
        done = end;
      }
    }
    compute(done, plan.cells, 1, workers, idle, more);
  }

  private void compute(
      int first, int end, int tasks, Workers workers, Queue<CellPass> idle, Supplier<CellPass> m) {
    workers.run(
        tasks,
        task ->
            with(
                idle,
                m,
                pass ->
                    pass.run(
                        plan.share(first, end, task, tasks),
                        plan.share(first, end, task + 1, tasks))));
  }

  /** Does something with the room of a pass that nobody else uses. */
  private static void with(
      Queue<CellPass> idle, Supplier<CellPass> more, Consumer<CellPass> something) {
    CellPass waiting = idle.poll();
    CellPass pass = waiting == null ? more.get() : waiting;
    something.accept(pass);
    idle.add(pass);
  }

  private Binding binding(KpiIndex index) {
    Binding binding = lastBinding;
    if (binding == null || !binding.isOf(index)) {
      binding = Binding.of(plan, index);
      lastBinding = binding;
    }
    return binding;
  }

  private Scorings scorings(Period period) {
    Scorings scorings = lastScorings;
    if (scorings == null || !scorings.period().equals(period)) {
      scorings = Scorings.of(plan, period);
      lastScorings = scorings;
    }
    return scorings;
  }
}
