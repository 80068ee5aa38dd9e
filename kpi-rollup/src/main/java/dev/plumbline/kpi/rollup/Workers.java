package dev.plumbline.kpi.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Who works: the caller, or a pool of the caller's where there is enough to do. */
final class Workers {
  /** As many children are read in the time that it takes to hand a task over, many times. */
  static final int LEAST_WORK = 16_384;

  private static final int TASKS_EACH = 4;
  private static final Workers CALLER = new Workers(null, LEAST_WORK);

  private final @Nullable ForkJoinPool pool;
  private final int leastWork;

  private Workers(@Nullable ForkJoinPool pool, int leastWork) {
    this.pool = pool;
    this.leastWork = leastWork;
  }

  /** {@return nobody but the caller} */
  static Workers caller() {
    return CALLER;
  }

  static Workers of(ForkJoinPool pool) {
    return of(pool, LEAST_WORK);
  }

  /**
   * {@return the threads of a pool}
   *
   * @param pool the caller's
   * @param leastWork below twice as many children to read the caller does it alone
   */
  static Workers of(ForkJoinPool pool, int leastWork) {
    return pool.getParallelism() == 1 ? CALLER : new Workers(pool, leastWork);
  }

  /** {@return into how many tasks to cut what reads so many children; 1 for the caller alone} */
  int tasks(long work) {
    return pool == null
        ? 1
        : (int) Math.max(1, Math.min(work / leastWork, (long) TASKS_EACH * pool.getParallelism()));
  }

  /** {@return how many tasks can be done at once} */
  int count() {
    return pool == null ? 1 : pool.getParallelism();
  }

  /**
   * Does tasks by their numbers, in any order, and returns when all are done. If one throws an
   * exception, this throws one of that class.
   */
  void run(int tasks, IntConsumer task) {
    if (pool == null || tasks == 1) {
      for (int i = 0; i < tasks; i++) {
        task.accept(i);
      }
    } else {
      runIn(pool, tasks, task);
    }
  }

  /** Waits for all, also where one has failed: none works on when this returns. */
  private static void runIn(ForkJoinPool pool, int tasks, IntConsumer task) {
    List<ForkJoinTask<?>> all = new ArrayList<>(tasks);
    for (int i = 0; i < tasks; i++) {
      int number = i;
      all.add(pool.submit(() -> task.accept(number)));
    }
    all.forEach(ForkJoinTask::quietlyJoin);
    all.forEach(ForkJoinTask::join);
  }
}
