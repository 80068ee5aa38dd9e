package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Gap;
import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The points of a series as columns, which are read but not changed. */
final class Points {
  /*
   * Days are counted from 1970-01-01; starts and ends, numbers and the parts of ratios lie side by
   * side. There are gaps only if something is missing, and parts only if they are summed (NaN where a
   * point has none, as in no result). So a rollup of a plain series touches two or three columns:
   * the starts, to find where a period ends, and the numbers.
   */
  final Series series;
  final int size;
  final int[] starts;
  final int[] ends;
  final double[] numbers;
  final @Nullable Gap @Nullable [] gaps;
  final double @Nullable [] numerators;
  final double @Nullable [] denominators;
  final BitSet incomplete = new BitSet();
  final BitSet substituted = new BitSet();
  private final BitSet labels = new BitSet();

  /** Whether each point begins where the one before it ends. */
  final boolean isConnected;

  /** The points of a series, with the parts of ratios if these are to be summed. */
  Points(Series series, boolean sumsParts) {
    this.series = series;
    this.size = series.size();
    this.starts = series.startDays();
    this.ends = series.endDays();
    this.numbers = series.numbers(0.0);
    boolean isComplete = series.isComplete();
    this.gaps = isComplete ? null : gapsOf(series);
    this.numerators = sumsParts ? series.numerators(Double.NaN) : null;
    this.denominators = sumsParts ? series.denominators(Double.NaN) : null;
    this.isConnected = isConnected(starts, ends);
    if (!isComplete) {
      noteQualities();
    }
  }

  private static boolean isConnected(int[] starts, int[] ends) {
    for (int i = 1; i < starts.length; i++) {
      if (starts[i] != ends[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Gap @Nullable [] gapsOf(Series series) {
    @Nullable Gap[] gaps = null;
    for (int i = 0; i < series.size(); i++) {
      if (!series.isPresent(i)) {
        gaps = gaps == null ? new @Nullable Gap[series.size()] : gaps;
        gaps[i] = series.figure(i).gap().orElseThrow();
      }
    }
    return gaps;
  }

  private void noteQualities() {
    for (int i = 0; i < size; i++) {
      if (gap(i) == Gap.DOMAIN && series.reading(i) instanceof Reading.Label) {
        labels.set(i);
      }
      Quality quality = series.quality(i);
      if (!quality.complete()) {
        incomplete.set(i);
      }
      if (quality.provenance() == Provenance.SUBSTITUTED) {
        substituted.set(i);
      }
    }
  }

  LocalDate start(int point) {
    return LocalDate.ofEpochDay(starts[point]);
  }

  Period period(int point) {
    return series.period(point);
  }

  int days(int point) {
    return ends[point] - starts[point];
  }

  @Nullable Gap gap(int point) {
    return gaps == null ? null : gaps[point];
  }

  /** {@return on how many days there are points from one to another} */
  int days(int from, int to) {
    if (isConnected) {
      return from < to ? ends[to - 1] - starts[from] : 0;
    }
    int days = 0;
    for (int i = from; i < to; i++) {
      days += days(i);
    }
    return days;
  }

  /**
   * {@return why a point has nothing to offer; null if it has} What sums parts asks for these: a
   * quotient may be a gap where its parts are there, and a plain number has none.
   */
  @Nullable Gap gap(int point, boolean sumsParts) {
    Gap gap = gap(point);
    if (!sumsParts) {
      return gap;
    }
    if (denominators != null && !Double.isNaN(denominators[point])) {
      return null;
    }
    return gap == null ? Gap.NO_DATA : gap;
  }

  /** {@return why there is nothing that could be shown as it is; null if there is, as a label} */
  @Nullable Gap gapAsItIs(int point) {
    return labels.get(point) ? null : gap(point);
  }

  /** {@return whether every point has a number, and nothing rests on less than all} */
  boolean isPlain() {
    return gaps == null && incomplete.isEmpty() && substituted.isEmpty();
  }

  /** {@return the first point from one on that does not begin before a day} */
  int firstFrom(int point, int day) {
    int found = point;
    while (found < size && starts[found] < day) {
      found++;
    }
    return found;
  }
}
