package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Reading;
import org.jspecify.annotations.Nullable;

/** Measurements, with readings that are set and restored. One thread. */
final class LiveReadings extends EditedReadings {
  /*
   * What is set for a node is NUMBER, and then its number stands in `numbers`; or measurements of
   * that KPI alone; or null, if it has what the measurements say.
   */
  static final Object NUMBER = new Object();

  private final @Nullable Object[] edits;
  private final double[] numbers;

  LiveReadings(AlignmentGraph graph, Measurements base) {
    super(graph, base);
    this.edits = new @Nullable Object[graph.size()];
    this.numbers = new double[graph.size()];
  }

  /** Sets what {@link #edit} and {@link #number} say. */
  void set(int node, @Nullable Object edit, double number) {
    edits[node] = edit;
    numbers[node] = number;
  }

  /** {@return what is set for a node, such as {@link #NUMBER}} */
  @Nullable Object edit(int node) {
    return edits[node];
  }

  @Override
  boolean isEdited(int node) {
    return edits[node] != null;
  }

  @Override
  public boolean isNumber(int node) {
    return edits[node] == NUMBER;
  }

  @Override
  public double number(int node) {
    return numbers[node];
  }

  @Override
  public Measurements of(int node) {
    Object edit = edits[node];
    if (edit == NUMBER) {
      return one(period(), kpi(node), Reading.of(numbers[node]));
    }
    return edit == null ? base : (Measurements) edit;
  }

  /** {@return what is set of the nodes of a page now; null if nothing is} */
  @Nullable Edits page(int from, int to) {
    @Nullable Object[] some = new @Nullable Object[to - from];
    double[] someNumbers = new double[to - from];
    boolean isAny = false;
    for (int node = from; node < to; node++) {
      some[node - from] = edits[node];
      someNumbers[node - from] = numbers[node];
      isAny |= edits[node] != null;
    }
    return isAny ? new Edits(some, someNumbers) : null;
  }

  /** What was set of the nodes of a page. */
  static final class Edits {
    private final @Nullable Object[] edits;
    private final double[] numbers;

    private Edits(@Nullable Object[] edits, double[] numbers) {
      this.edits = edits;
      this.numbers = numbers;
    }

    @Nullable Object edit(int place) {
      return edits[place];
    }

    double number(int place) {
      return numbers[place];
    }
  }
}
