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
   * side. There are gaps only if something is missing, and parts only if something has them (NaN where
   * a point has none, as in no result). So a rollup of a plain series touches two or three columns:
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

  Points(Series series) {
    this.series = series;
    this.size = series.size();
    this.starts = series.startDays();
    this.ends = series.endDays();
    this.numbers = series.numbers(0.0);
    this.gaps = gapsOf(series);
    boolean hasParts = hasParts(series);
    this.numerators = hasParts ? new double[size] : null;
    this.denominators = hasParts ? new double[size] : null;
    if (numerators != null && denominators != null) {
      fill(series, numerators, denominators);
    }
    noteQualities();
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

  private static boolean hasParts(Series series) {
    for (int i = 0; i < series.size(); i++) {
      if (series.denominator(i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static void fill(Series series, double[] numerators, double[] denominators) {
    for (int i = 0; i < series.size(); i++) {
      numerators[i] = series.numerator(i).orElse(Double.NaN);
      denominators[i] = series.denominator(i).orElse(Double.NaN);
    }
  }

  private void noteQualities() {
    for (int i = 0; i < size; i++) {
      if (gap(i) == Gap.DOMAIN && series.reading(i) instanceof Reading.Label) {
        labels.set(i);
      }
      Quality quality = series.quality(i);
      if (!quality.complete() && gap(i) != Gap.NO_DATA) {
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
