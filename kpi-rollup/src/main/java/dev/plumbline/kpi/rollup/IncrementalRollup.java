package dev.plumbline.kpi.rollup;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.value.Problems;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rollup that is kept up to date while readings, targets, weights and alignments change.
 *
 * <pre>{@code
 * IncrementalRollup live = IncrementalRollup.of(plan, measurementsOfMarch);
 * live.put(churn.id(), 3.9);
 * live.apply(Batch.builder().put(nps.id(), 44).weigh(nps.id(), retain.id(), 0.5).build());
 * RollupResult now = live.snapshot();
 * }</pre>
 *
 * <p>At every moment {@link #snapshot} is what {@link RollupPlan#rollUp(Measurements, Substitutes)}
 * gives for the {@link #plan} and the {@link #measurements} as they are then, to the last bit.
 *
 * <p><b>Cost.</b> After a change of readings only what is above them is computed anew, every node
 * once, and nothing above a node that came out as before. A node is computed from all of its
 * children if they are few. Of many children exact sums, counts and small trees are kept, so that
 * one that changes costs the same among 100,000:
 *
 * <table>
 * <caption>What one child of n costs its parent</caption>
 * <thead><tr><th>strategy</th><th>time</th></tr></thead>
 * <tbody>
 * <tr><td>sum, mean, weighted sum and mean, ratio of sums, count, count and share on target</td>
 *     <td>constant</td></tr>
 * <tr><td>minimum, maximum</td><td>{@code log n}</td></tr>
 * <tr><td>any other {@link dev.plumbline.kpi.strategy.MergeableStrategy}, and all with {@link
 *     dev.plumbline.kpi.strategy.Mode#STATE}</td><td>{@code log n} merges</td></tr>
 * <tr><td>all others, such as the median, the geometric mean or one's own; and any that has no
 *     result</td><td>as in a rollup of all n</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Changes of definitions, weights, alignments and rules make the graph and the plan anew, with
 * all of their checks: linear in their size, but only the nodes concerned are computed. To make
 * many at once, {@link #apply} a batch.
 *
 * <p><b>Failures.</b> If changes are refused, or a strategy or scoring throws an exception, nothing
 * has changed, and the rollup may be used further.
 *
 * <p><b>Threads.</b> One thread at a time may use this. The results of {@link #snapshot} are
 * immutable and may be read by any thread for ever.
 */
public final class IncrementalRollup {
  private Live live;
  private boolean isBusy;

  private IncrementalRollup(Live live) {
    this.live = live;
  }

  /**
   * {@return a rollup of measurements, to be changed} Takes as long as a rollup, and some memory
   * per node and alignment.
   *
   * @param plan what is rolled up, and how
   * @param measurements what was measured at first
   * @throws InvalidMeasurementsException if a ratio was measured with another factor than its KPI
   *     states; it names all of them
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  public static IncrementalRollup of(RollupPlan plan, Measurements measurements) {
    return of(plan, measurements, Substitutes.none());
  }

  /**
   * {@return a rollup of measurements, to be changed, with something to take the place of what is
   * missing where a rule asks for it} Otherwise as {@link #of(RollupPlan, Measurements)}.
   *
   * @param plan what is rolled up, and how
   * @param measurements what was measured at first
   * @param substitutes other series and earlier results
   * @throws InvalidMeasurementsException if a ratio was measured with another factor than its KPI
   *     states; it names all of them
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  public static IncrementalRollup of(
      RollupPlan plan, Measurements measurements, Substitutes substitutes) {
    Objects.requireNonNull(substitutes, "substitutes");
    RatioChecks.of(plan.graph).check(measurements);
    return new IncrementalRollup(Live.of(plan, measurements, substitutes));
  }

  /** {@return the plan as it is now, with the graph as it is now} */
  public RollupPlan plan() {
    return live.plan();
  }

  /**
   * {@return the measurements as they are now} Linear in their number.
   *
   * @throws IllegalStateException if a strategy or scoring asks while it is asked itself
   */
  public Measurements measurements() {
    checkIdle("asked for its measurements");
    return live.readings().all();
  }

  /**
   * {@return the result as it is now} It does not change any more. Its cost is that of what changed
   * since the last one; the first one, and the first after a change of the plan, is linear in the
   * number of nodes.
   *
   * @throws IllegalStateException if a strategy or scoring asks while it is asked itself
   */
  public RollupResult snapshot() {
    checkIdle("asked for a snapshot");
    return live.result();
  }

  /**
   * Sets what was measured for a KPI, in its unit, in the place of what was before.
   *
   * @param kpi the id of a KPI whose value is not rolled up
   * @param number a finite number; negative zero becomes zero
   * @return what it took
   * @throws IllegalArgumentException if there is no such KPI in the graph
   * @throws InvalidChangesException if its value is rolled up
   * @throws InvalidMeasurementsException if the number is NaN or infinite
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  @CanIgnoreReturnValue
  public Settled put(KpiId kpi, double number) {
    int node = measured(kpi);
    if (!Double.isFinite(number)) {
      Measurements refused =
          Measurements.builder(live.readings().period()).put(kpi, number).build();
      throw new IllegalStateException("A number was taken that is none: " + refused);
    }
    return put(node, LiveReadings.NUMBER, number + 0.0);
  }

  /**
   * Sets what was measured for a KPI, in the place of what was before.
   *
   * @param kpi the id of a KPI whose value is not rolled up
   * @param reading a number, a ratio, a label, or nothing
   * @return what it took
   * @throws InvalidChangesException if there is no such KPI in the graph, its value is rolled up,
   *     or the reading is a ratio with another factor than the KPI states
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  @CanIgnoreReturnValue
  public Settled put(KpiId kpi, Reading reading) {
    return apply(Batch.builder().put(kpi, reading).build());
  }

  /**
   * Sets what was measured for a KPI together with what it rests on.
   *
   * @param kpi the id of a KPI whose value is not rolled up
   * @param reading a number, a ratio, a label, or nothing
   * @param quality what the reading rests on
   * @return what it took
   * @throws InvalidChangesException if there is no such KPI in the graph, its value is rolled up,
   *     or the reading is a ratio with another factor than the KPI states
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  @CanIgnoreReturnValue
  public Settled put(KpiId kpi, Reading reading, Quality quality) {
    return apply(Batch.builder().put(kpi, reading, quality).build());
  }

  /**
   * Says that there is no data for a KPI.
   *
   * @param kpi the id of a KPI whose value is not rolled up
   * @return what it took
   * @throws InvalidChangesException if there is no such KPI in the graph, or its value is rolled up
   * @throws StrategyFailedException if a strategy throws an exception
   */
  @CanIgnoreReturnValue
  public Settled clear(KpiId kpi) {
    return apply(Batch.builder().clear(kpi).build());
  }

  /**
   * Gives a KPI again what the measurements say with which this was made.
   *
   * @param kpi the id of a KPI whose value is not rolled up
   * @return what it took
   * @throws IllegalArgumentException if there is no such KPI in the graph
   * @throws InvalidChangesException if its value is rolled up
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  @CanIgnoreReturnValue
  public Settled restore(KpiId kpi) {
    return put(measured(kpi), null, 0.0);
  }

  private Settled put(int node, @Nullable Object edit, double number) {
    enter();
    try {
      live.set(node, edit, number);
      return live.settle();
    } finally {
      isBusy = false;
    }
  }

  /** A strategy or scoring that changes what it is asked for would never come to an end. */
  private void enter() {
    checkIdle("changed");
    isBusy = true;
  }

  private void checkIdle(String what) {
    if (isBusy) {
      throw new IllegalStateException(
          "An incremental rollup was %s while it was settling. Use it afterwards, from one thread."
              .formatted(what));
    }
  }

  private int measured(KpiId kpi) {
    int node = live.plan().graph.number(kpi);
    if (!live.isMeasured(node) && Edits.isRolledUp(live.plan(), node)) {
      throw new InvalidChangesException(Problems.of(Edits.rolledUp(kpi)));
    }
    return node;
  }

  /**
   * Makes changes together: what is above several of them is computed once, and either all are made
   * or none.
   *
   * @param batch what to change
   * @return what it took
   * @throws InvalidChangesException if a change is of a node or an alignment that is not there, or
   *     a reading is none that the KPI could have; it names all of them
   * @throws dev.plumbline.kpi.graph.InvalidAlignmentException if there would be a cycle, or another
   *     thing that no graph has; it names all of them
   * @throws InvalidPlanException if the rules do not fit the graph that would come of it
   * @throws InvalidMeasurementsException if a KPI would state another factor than its ratio was
   *     measured with
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  @CanIgnoreReturnValue
  public Settled apply(Batch batch) {
    enter();
    try {
      return batch.isOfReadings() ? applyToReadings(batch) : applyToPlan(batch);
    } finally {
      isBusy = false;
    }
  }

  private Settled applyToReadings(Batch batch) {
    Edits edits = Edits.of(batch, live.plan(), live.readings().period());
    for (int i = 0; i < edits.size(); i++) {
      live.set(edits.node(i), edits.edit(i), edits.number(i));
    }
    return live.settle();
  }

  private Settled applyToPlan(Batch batch) {
    RollupPlan plan = planAfter(batch);
    Edits edits = Edits.of(batch, plan, live.readings().period());
    CarryOver carry = CarryOver.of(live, plan);
    for (int i = 0; i < edits.size(); i++) {
      carry.set(edits.node(i), edits.edit(i), edits.number(i));
    }
    RatioChecks.check(plan.graph, carry.readings());
    Settled settled = carry.run();
    live = carry.live();
    return settled;
  }

  private RollupPlan planAfter(Batch batch) {
    Problems problems = Problems.none();
    GraphEdit graph = new GraphEdit(live.plan().graph, problems);
    RollupRules rules = live.plan().rules();
    for (Change change : batch.steps()) {
      if (change instanceof Change.Rule rule) {
        rules = rule.rules();
      } else if (change instanceof Change.OfPlan ofPlan) {
        graph.make(ofPlan);
      }
    }
    problems.orThrow(InvalidChangesException::new);
    return RollupPlan.of(graph.build(), rules);
  }

  /** {@return the plan, and the measurements with which this was made} */
  @Override
  public String toString() {
    return live.plan() + "; " + live.readings().base;
  }
}
