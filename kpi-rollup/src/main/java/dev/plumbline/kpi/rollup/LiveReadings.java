package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Reading;
import org.jspecify.annotations.Nullable;

/** Measurements, with readings that are set and restored. One thread. */
final class LiveReadings extends EditedReadings {
  /*
   * What is set for a node is NUMBER, and then its number stands in `numbers`; or measurements of
   * that KPI alone, which stand in `edits`; or null, if it has what the measurements say. A byte tells
   * which: to store a reference, even one to NUMBER, costs more than all the rest, as collectors of
   * garbage want to know of it.
   */
  static final Object NUMBER = new Object();

  private static final byte AS_MEASURED = 0;
  private static final byte A_NUMBER = 1;
  private static final byte OTHER = 2;

  private final byte[] kinds;
  private final @Nullable Object[] edits;
  private final double[] numbers;

  LiveReadings(AlignmentGraph graph, Measurements base) {
    super(graph, base);
    this.kinds = new byte[graph.size()];
    this.edits = new @Nullable Object[graph.size()];
    this.numbers = new double[graph.size()];
  }

  /** Sets what {@link #edit} and {@link #number} say. */
  void set(int node, @Nullable Object edit, double number) {
    byte kind = edit == null ? AS_MEASURED : edit == NUMBER ? A_NUMBER : OTHER;
    if (kind == OTHER || kinds[node] == OTHER) {
      edits[node] = kind == OTHER ? edit : null;
    }
    kinds[node] = kind;
    numbers[node] = number;
  }

  /** Sets another number for a node for which one is set. */
  void setNumber(int node, double number) {
    numbers[node] = number;
  }

  /** {@return what is set for a node, such as {@link #NUMBER}} */
  @Nullable Object edit(int node) {
    return kinds[node] == A_NUMBER ? NUMBER : edits[node];
  }

  @Override
  boolean isEdited(int node) {
    return kinds[node] != AS_MEASURED;
  }

  @Override
  public boolean isNumber(int node) {
    return kinds[node] == A_NUMBER;
  }

  @Override
  public double number(int node) {
    return numbers[node];
  }

  @Override
  public Measurements of(int node) {
    Object edit = edit(node);
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
      some[node - from] = edit(node);
      someNumbers[node - from] = numbers[node];
      isAny |= isEdited(node);
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
