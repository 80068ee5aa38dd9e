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
  private static final int FIRST_ROOM = 16;

  final List<Period> periods = new ArrayList<>();
  final List<Period> windows = new ArrayList<>();
  final BitSet complete = new BitSet();
  final BitSet substituted = new BitSet();
  double[] numbers = new double[FIRST_ROOM];
  @Nullable Gap[] gaps = new @Nullable Gap[FIRST_ROOM];
  double[] numerators = new double[FIRST_ROOM];
  double[] denominators = new double[FIRST_ROOM];
  int[] picks = new int[FIRST_ROOM];
  int[] covered = new int[FIRST_ROOM];
  int[] due = new int[FIRST_ROOM];

  int size() {
    return periods.size();
  }

  void add(Period period, Period window, WindowValue value) {
    int at = size();
    if (at == numbers.length) {
      widen(2 * at);
    }
    periods.add(period);
    windows.add(window);
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
