package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;

/** A number or a gap in a single double. */
final class Cell {
  /*
   * A gap is a NaN whose lowest bits are its code. Cells are copied and compared with themselves, but
   * never calculated with, so that the bits stay.
   */
  private static final long GAP = 0x7FF8_0000_0000_0000L;
  private static final long INFINITY = 0x7FF0_0000_0000_0000L;
  private static final double[] GAPS = gaps();

  private Cell() {}

  private static double[] gaps() {
    double[] cells = new double[Gap.values().length];
    for (byte code = 0; code < cells.length; code++) {
      cells[code] = Double.longBitsToDouble(GAP | code);
    }
    return cells;
  }

  static double of(Gap gap) {
    return GAPS[Columns.code(gap)];
  }

  static double of(byte code) {
    return GAPS[code];
  }

  static double of(Figure figure) {
    return figure.isPresent() ? figure.orElseThrow() : of(figure.gap().orElseThrow());
  }

  static boolean isGap(double cell) {
    return Double.isNaN(cell);
  }

  /** {@return the code of a gap, or {@link Columns#PRESENT}} */
  static byte code(double cell) {
    return isGap(cell) ? (byte) Double.doubleToRawLongBits(cell) : Columns.PRESENT;
  }

  static Figure figure(double cell) {
    return isGap(cell) ? Figure.missing(Columns.gap(code(cell))) : Figure.of(cell);
  }

  /** {@return whether there is a gap in a run of cells} Nothing branches. */
  static boolean areAnyGaps(double[] cells, int from, int size) {
    long signs = 0;
    for (int i = from; i < from + size; i++) {
      signs |= INFINITY - (Double.doubleToRawLongBits(cells[i]) & Long.MAX_VALUE);
    }
    return signs < 0;
  }
}
