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
  static final byte NOT_APPLICABLE = code(Gap.NOT_APPLICABLE);
  static final byte NO_TARGET = code(Gap.NO_TARGET);
  private static final Gap[] GAPS = Gap.values();

  private final double[] numbers;
  private final byte[] gaps;

  private Columns(double[] numbers, byte[] gaps) {
    this.numbers = numbers;
    this.gaps = gaps;
  }

  /** {@return columns in which every node has the same gap} */
  static Columns of(int size, Gap gap) {
    Columns columns = new Columns(new double[size], new byte[size]);
    Arrays.fill(columns.gaps, code(gap));
    return columns;
  }

  /** {@return a copy of some of these; of columns that nobody asked for, the same} */
  Columns slice(int from, int to) {
    return size() == 0
        ? this
        : new Columns(Arrays.copyOfRange(numbers, from, to), Arrays.copyOfRange(gaps, from, to));
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

  /** {@return the numbers themselves, where they lie} */
  double[] numbers() {
    return numbers;
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
