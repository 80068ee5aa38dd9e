package dev.plumbline.kpi.rows;

import dev.plumbline.kpi.exact.Sizes;

/**
 * Measured numbers, one for each position of an index, where they are stored.
 *
 * <p>The arrays are shared and not copied: whoever reads them must not write. They may be longer.
 */
public final class NumberColumn {
  /** What stands in {@link #gap} where there is a number. */
  public static final byte PRESENT = -1;

  /** The numbers; 0 where there is none. */
  public final double[] number;

  /** The ordinal of the reason why there is no number, or {@link #PRESENT}. */
  public final byte[] gap;

  /** Whether there may be gaps. */
  public final boolean hasGaps;

  /** Where position 0 stands in both arrays. */
  public final int first;

  /** The sizes of these numbers and perhaps of others. */
  public final Sizes sizes;

  private NumberColumn(double[] number, byte[] gap, boolean hasGaps, int first, Sizes sizes) {
    this.number = number;
    this.gap = gap;
    this.hasGaps = hasGaps;
    this.first = first;
    this.sizes = sizes;
  }

  /**
   * {@return a column that takes these arrays as they are}
   *
   * @param number the numbers
   * @param gap the reasons why there is none
   * @param hasGaps whether there may be any
   * @param first where position 0 stands in both
   * @param sizes those of all numbers
   */
  public static NumberColumn of(
      double[] number, byte[] gap, boolean hasGaps, int first, Sizes sizes) {
    return new NumberColumn(number, gap, hasGaps, first, sizes);
  }
}
