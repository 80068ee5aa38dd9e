package dev.plumbline.kpi.rollup;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.strategy.RollupRules;
import java.util.Objects;

/**
 * Changes of an {@link IncrementalRollup} that are made together, all or none, in the order in
 * which they were added.
 *
 * <pre>{@code
 * Batch batch = Batch.builder()
 *     .put(churn.id(), 3.6)
 *     .weigh(nps.id(), retain.id(), 0.2)
 *     .build();
 * }</pre>
 *
 * <p>Only the end must make sense: a node may be removed in one change and its rule in the next.
 * Immutable and safe for use by several threads.
 */
public final class Batch {
  private final ImmutableList<Change> steps;

  private Batch(ImmutableList<Change> steps) {
    this.steps = steps;
  }

  /** {@return a builder that holds none} */
  public static Builder builder() {
    return new Builder();
  }

  ImmutableList<Change> steps() {
    return steps;
  }

  /** {@return whether nothing but readings change} */
  boolean isOfReadings() {
    for (Change step : steps) {
      if (!(step instanceof Change.OfReading)) {
        return false;
      }
    }
    return true;
  }

  /** {@return how many there are} */
  public int size() {
    return steps.size();
  }

  /** {@return how many there are} */
  @Override
  public String toString() {
    return size() == 1 ? "1 change" : size() + " changes";
  }

  /**
   * Builds a {@link Batch}. Whether its changes can be made is seen when they are made. Not safe
   * for use by several threads.
   */
  public static final class Builder {
    private final ImmutableList.Builder<Change> steps = ImmutableList.builder();

    private Builder() {}

    private Builder add(Change step) {
      steps.add(step);
      return this;
    }

    /**
     * Sets what was measured for a KPI, in its unit, in the place of what was before.
     *
     * @param kpi the id of a KPI whose value is not rolled up
     * @param number a finite number; negative zero becomes zero
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(KpiId kpi, double number) {
      return add(new Change.PutNumber(Objects.requireNonNull(kpi, "kpi"), number));
    }

    /**
     * Sets what was measured for a KPI, in the place of what was before.
     *
     * @param kpi the id of a KPI whose value is not rolled up
     * @param reading a number, a ratio, a label, or nothing
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(KpiId kpi, Reading reading) {
      Objects.requireNonNull(kpi, "kpi");
      return add(new Change.Put(kpi, Objects.requireNonNull(reading, "reading"), null));
    }

    /**
     * Sets what was measured for a KPI together with what it rests on.
     *
     * @param kpi the id of a KPI whose value is not rolled up
     * @param reading a number, a ratio, a label, or nothing
     * @param quality what the reading rests on
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(KpiId kpi, Reading reading, Quality quality) {
      Objects.requireNonNull(kpi, "kpi");
      Objects.requireNonNull(reading, "reading");
      return add(new Change.Put(kpi, reading, Objects.requireNonNull(quality, "quality")));
    }

    /**
     * Says that there is no data for a KPI.
     *
     * @param kpi the id of a KPI whose value is not rolled up
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder clear(KpiId kpi) {
      return put(kpi, Reading.noData());
    }

    /**
     * Gives a KPI again what the measurements say with which the rollup was made.
     *
     * @param kpi the id of a KPI whose value is not rolled up
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder restore(KpiId kpi) {
      return add(new Change.Restore(Objects.requireNonNull(kpi, "kpi")));
    }

    /**
     * Defines a node anew, such as a KPI with another target. Its id stays, and so do its
     * alignments and what was measured.
     *
     * @param node the new definition of a node that is there
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder define(AlignmentNode node) {
      return add(new Change.Define(Objects.requireNonNull(node, "node")));
    }

    /**
     * Adds a node, to be aligned or to stand alone.
     *
     * @param node a KPI or objective with an id that is not there
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(AlignmentNode node) {
      return add(new Change.Add(Objects.requireNonNull(node, "node")));
    }

    /**
     * Removes a node with all alignments and relations from and to it. What contributed to it
     * stays, and what was put for it is forgotten.
     *
     * @param node the id of a KPI or an objective
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder remove(NodeId node) {
      return add(new Change.Remove(Objects.requireNonNull(node, "node")));
    }

    /**
     * Aligns a node with what it contributes to.
     *
     * @param contributor what contributes
     * @param served the objective or composite KPI that it contributes to
     * @param weight how much it counts in comparison with the others there; finite, not negative
     * @return this
     * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the weight is not
     */
    @CanIgnoreReturnValue
    public Builder align(NodeId contributor, NodeId served, double weight) {
      return align(Alignment.of(contributor, served, weight));
    }

    /**
     * Aligns a node with what it contributes to, or is a component of.
     *
     * @param alignment the link
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder align(Alignment alignment) {
      return add(new Change.Align(Objects.requireNonNull(alignment, "alignment")));
    }

    /**
     * Gives an alignment another weight.
     *
     * @param contributor what contributes
     * @param served what it contributes to
     * @param weight how much it counts from now on; finite, not negative
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder weigh(NodeId contributor, NodeId served, double weight) {
      Objects.requireNonNull(contributor, "contributor");
      return add(new Change.Weigh(contributor, Objects.requireNonNull(served, "served"), weight));
    }

    /**
     * Moves a node, and so all that is below it, from one parent to another. The weight and the
     * kind of the alignment stay.
     *
     * @param node what contributes
     * @param from what it contributed to
     * @param to what it contributes to from now on
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder move(NodeId node, NodeId from, NodeId to) {
      Objects.requireNonNull(node, "node");
      Objects.requireNonNull(from, "from");
      return add(new Change.Move(node, from, Objects.requireNonNull(to, "to")));
    }

    /**
     * Removes an alignment. Both nodes stay.
     *
     * @param contributor what contributed
     * @param served what it contributed to
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder separate(NodeId contributor, NodeId served) {
      Objects.requireNonNull(contributor, "contributor");
      return add(new Change.Separate(contributor, Objects.requireNonNull(served, "served")));
    }

    /**
     * Rolls up by other rules.
     *
     * @param rules how, from now on
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder rules(RollupRules rules) {
      return add(new Change.Rule(Objects.requireNonNull(rules, "rules")));
    }

    /** {@return the batch} The builder may be used further. */
    public Batch build() {
      return new Batch(steps.build());
    }
  }
}
