package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.Arrays;
import java.util.Optional;

/**
 * Numbers or gaps, one per node.
 *
 * <p>A column of doubles and one of bytes: {@code gaps[n]} is {@link #PRESENT}, or the code of the
 * reason why {@code numbers[n]} means nothing.
 */
final class Columns {
  static final byte PRESENT = -1;
  private static final Gap[] GAPS = Gap.values();

  final double[] numbers;
  final byte[] gaps;

  private Columns(int size) {
    numbers = new double[size];
    gaps = new byte[size];
  }

  /** {@return columns in which every node has the same gap} */
  static Columns of(int size, Gap gap) {
    Columns columns = new Columns(size);
    Arrays.fill(columns.gaps, code(gap));
    return columns;
  }

  @SuppressWarnings("EnumOrdinal") // the code of a gap in a column, in memory only
  static byte code(Gap gap) {
    return (byte) gap.ordinal();
  }

  static Gap gap(byte code) {
    return GAPS[code];
  }

  boolean isPresent(int node) {
    return gaps[node] == PRESENT;
  }

  void set(int node, double number) {
    numbers[node] = number + 0.0;
    gaps[node] = PRESENT;
  }

  void set(int node, Gap gap) {
    gaps[node] = code(gap);
  }

  void set(int node, Figure figure) {
    Optional<Gap> gap = figure.gap();
    if (gap.isPresent()) {
      set(node, gap.get());
    } else {
      set(node, figure.orElseThrow());
    }
  }

  Figure figure(int node) {
    return isPresent(node) ? Figure.of(numbers[node]) : Figure.missing(gap(gaps[node]));
  }
}
