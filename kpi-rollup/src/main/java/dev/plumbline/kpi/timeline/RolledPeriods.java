package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Gap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of the periods of one KPI at one unit, in columns. */
final class RolledPeriods {
  final List<Period> periods;
  final BitSet complete = new BitSet();
  final BitSet substituted = new BitSet();
  private final List<Period> windows;
  double[] numbers;
  @Nullable Gap[] gaps;
  double[] numerators;
  double[] denominators;
  int[] picks;
  int[] covered;
  int[] due;

  /** Columns with room for so many periods at first. */
  RolledPeriods(int room) {
    periods = new ArrayList<>(room);
    windows = new ArrayList<>(0);
    numbers = new double[room];
    gaps = new @Nullable Gap[room];
    numerators = new double[room];
    denominators = new double[room];
    picks = new int[room];
    covered = new int[room];
    due = new int[room];
  }

  /** {@return from where to where facts were looked for} */
  Period window(int i) {
    return windows.isEmpty() ? periods.get(i) : windows.get(i);
  }

  int size() {
    return periods.size();
  }

  void add(Period period, Period window, WindowValue value) {
    int at = size();
    if (at == numbers.length) {
      widen(2 * at + 1);
    }
    addWindow(period, window);
    periods.add(period);
    numbers[at] = value.number;
    gaps[at] = value.gap;
    numerators[at] = value.numerator;
    denominators[at] = value.denominator;
    picks[at] = value.pick;
    covered[at] = value.covered;
    due[at] = value.due;
    complete.set(at, value.isComplete());
    substituted.set(at, value.isSubstituted());
  }

  /** Windows are kept only if there is one that is not the period itself. */
  private void addWindow(Period period, Period window) {
    if (windows.isEmpty() && !window.equals(period)) {
      windows.addAll(periods);
    }
    if (!windows.isEmpty() || !window.equals(period)) {
      windows.add(window);
    }
  }

  private void widen(int room) {
    numbers = Arrays.copyOf(numbers, room);
    gaps = Arrays.copyOf(gaps, room);
    numerators = Arrays.copyOf(numerators, room);
    denominators = Arrays.copyOf(denominators, room);
    picks = Arrays.copyOf(picks, room);
    covered = Arrays.copyOf(covered, room);
    due = Arrays.copyOf(due, room);
  }
}
