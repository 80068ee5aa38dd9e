package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.Objects;

/** The children of one node that contribute to it, side by side. */
final class Children implements WeightedValues {
  private static final int CLOSED = -1;

  private final Gathered gathered;
  private int size = CLOSED;
  private boolean counts;

  Children(Gathered gathered) {
    this.gathered = gathered;
  }

  /** Makes this the view of what is gathered now, with or without the KPIs behind it. */
  void open(boolean countsKpis) {
    size = gathered.size;
    counts = countsKpis;
  }

  /** Makes every further use fail. */
  void close() {
    size = CLOSED;
  }

  @Override
  public int size() {
    checkOpen();
    return size;
  }

  @Override
  public double value(int child) {
    return gathered.values[checked(child)];
  }

  @Override
  public double weight(int child) {
    return gathered.weights[checked(child)];
  }

  @Override
  public double kpis(int child) {
    return gathered.kpis[counted(child)];
  }

  @Override
  public double kpisOnTarget(int child) {
    return gathered.kpisOnTarget[counted(child)];
  }

  private int counted(int child) {
    checkOpen();
    if (!counts) {
      throw new IllegalStateException(
          "KPIs are counted only for a strategy that says that it asks for them. Declare"
              + " Trait.COUNTS_KPIS.");
    }
    return checked(child);
  }

  private int checked(int child) {
    checkOpen();
    return Objects.checkIndex(child, size);
  }

  private void checkOpen() {
    if (size == CLOSED) {
      throw new IllegalStateException(
          "The children of a node are used after the call for which they were given. Copy what a"
              + " strategy wants to keep.");
    }
  }
}
