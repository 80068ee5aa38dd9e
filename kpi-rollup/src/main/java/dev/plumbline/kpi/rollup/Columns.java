package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.value.Gap;
import java.util.Arrays;

/**
 * Numbers or gaps, one per node.
 *
 * <p>A column of doubles and one of bytes: {@code gaps[n]} is {@link #PRESENT}, or the code of the
 * reason why {@code numbers[n]} means nothing.
 */
final class Columns implements Figures {
  static final byte PRESENT = -1;
  private static final Gap[] GAPS = Gap.values();

  private final double[] numbers;
  private final byte[] gaps;

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

  int size() {
    return numbers.length;
  }

  @Override
  public double number(int node) {
    return numbers[node];
  }

  @Override
  public byte gap(int node) {
    return gaps[node];
  }

  void set(int node, double number, byte gap) {
    numbers[node] = number;
    gaps[node] = gap;
  }
}
