package dev.plumbline.kpi.measure;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;

/** Where the fact of a KPI in a slice stands, if there is one. Both are numbers. */
final class FactIndex {
  /*
   * The facts of a slice lie side by side: those of slice s are firstOf[s] .. firstOf[s + 1] - 1, and
   * kpiOf says which KPI each is about. A hash table of their positions, counted from 1 and at the most
   * half full, finds one of them: 8 to 16 bytes for each fact, and no object.
   */
  private static final int FEWEST_SLOTS = 4;
  private static final int MOST_SLOTS = 1 << 30;
  private static final long MIX_OF_SLICE = 0x9E3779B97F4A7C15L;
  private static final long MIX_OF_BOTH = 0xBF58476D1CE4E5B9L;
  private static final int HALF_OF_LONG = 32;

  private final int[] firstOf;
  private final ImmutableIntArray kpiOf;
  private final int[] slots;

  private FactIndex(int[] firstOf, ImmutableIntArray kpiOf) {
    this.firstOf = firstOf;
    this.kpiOf = kpiOf;
    this.slots = new int[slotsFor(kpiOf.length())];
  }

  private static int slotsFor(int facts) {
    long slots = FEWEST_SLOTS;
    while (slots < 2L * facts && slots < MOST_SLOTS) {
      slots *= 2;
    }
    return (int) slots;
  }

  /**
   * {@return the index of facts that are sorted by slice}
   *
   * @param firstOf the position of the first fact of each slice, and at the end the number of facts
   * @param kpis the KPI of each fact, in the order in which they were put
   * @param order which of them stands at each position
   */
  static FactIndex of(int[] firstOf, ImmutableIntArray kpis, int[] order) {
    int[] kpiOf = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      kpiOf[i] = kpis.get(order[i]);
    }
    return new FactIndex(firstOf, ImmutableIntArray.copyOf(kpiOf));
  }

  /** {@return the number of facts} */
  int size() {
    return kpiOf.length();
  }

  int first(int slice) {
    return firstOf[slice];
  }

  int end(int slice) {
    return firstOf[slice + 1];
  }

  /** {@return the KPIs of the facts of a slice; cannot be changed} */
  List<Integer> kpis(int slice) {
    return kpiOf.subArray(firstOf[slice], firstOf[slice + 1]).asList();
  }

  int kpi(int position) {
    return kpiOf.get(position);
  }

  /** Enters a fact, and returns the position of one that was entered before for the same, or -1. */
  int enter(int slice, int position) {
    int slot = slot(slice, kpiOf.get(position));
    int earlier = slots[slot] - 1;
    if (earlier < 0) {
      slots[slot] = position + 1;
    }
    return earlier;
  }

  /** {@return the position of the fact of a KPI in a slice, or -1 if there is none} */
  int position(int slice, int kpi) {
    return slots[slot(slice, kpi)] - 1;
  }

  /** {@return where a fact is entered, or would be} */
  private int slot(int slice, int kpi) {
    int mask = slots.length - 1;
    long mixed = (slice * MIX_OF_SLICE + kpi) * MIX_OF_BOTH;
    int slot = (int) (mixed >>> HALF_OF_LONG) & mask;
    while (slots[slot] != 0 && !isOf(slots[slot] - 1, slice, kpi)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isOf(int position, int slice, int kpi) {
    return kpiOf.get(position) == kpi
        && position >= firstOf[slice]
        && position < firstOf[slice + 1];
  }
}
