package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.time.Period;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of columns that a series shows, one for each period, in the order of time. */
final class SeriesRows {
  static final int NONE = -1;

  private final SeriesColumns columns;
  private final int @Nullable [] rows;
  private final int from;
  private final int size;

  /*
   * Position i is about row rows[from + i], which is the last revision of its period; where no period
   * has two there are no rows, and it is from + i.
   */
  private SeriesRows(SeriesColumns columns, int @Nullable [] rows, int from, int size) {
    this.columns = columns;
    this.rows = rows;
    this.from = from;
    this.size = size;
  }

  /** {@return the given rows, or all of the columns if these are as many} */
  static SeriesRows of(SeriesColumns columns, int[] rows) {
    return new SeriesRows(columns, rows.length == columns.size() ? null : rows, 0, rows.length);
  }

  SeriesColumns columns() {
    return columns;
  }

  ReadingColumns readings() {
    return columns.readings();
  }

  int size() {
    return size;
  }

  /** {@return the row at a position} */
  int row(int i) {
    Objects.checkIndex(i, size);
    return rows == null ? from + i : rows[from + i];
  }

  /** {@return those from one position to another} */
  SeriesRows part(int first, int end) {
    return new SeriesRows(columns, rows, from + first, end - first);
  }

  /** {@return those that were known on a day, as they were then} */
  SeriesRows asKnownOn(long day) {
    return with(IntStream.range(0, size).map(i -> latest(i, day)).filter(row -> row != NONE));
  }

  /** {@return those whose periods lie between two days} */
  SeriesRows within(int start, int end, boolean overlapping) {
    int first = firstNotBefore(start);
    int last = firstNotBefore(end);
    if (overlapping) {
      return with(
          IntStream.range(first, last).map(this::row).filter(row -> columns.end(row) <= end));
    }
    boolean lastReachesBeyond = last > first && columns.end(row(last - 1)) > end;
    return part(first, lastReachesBeyond ? last - 1 : last);
  }

  private SeriesRows with(IntStream others) {
    int[] picked = others.toArray();
    return new SeriesRows(columns, picked, 0, picked.length);
  }

  /** {@return whether there is a number in each, and nothing was said of what it rests on} */
  boolean areComplete() {
    if (readings().hasQualities()) {
      return false;
    }
    return rows == null
        ? readings().arePresent(from, from + size)
        : IntStream.range(0, size).allMatch(i -> readings().isPresent(row(i)));
  }

  double[] numbers(double missing) {
    if (rows == null && areComplete()) {
      return readings().numbers(from, from + size);
    }
    double[] numbers = new double[size];
    for (int i = 0; i < size; i++) {
      int row = row(i);
      numbers[i] = readings().isPresent(row) ? readings().number(row) : missing;
    }
    return numbers;
  }

  double[] numerators(double missing) {
    double[] numerators = new double[size];
    for (int i = 0; i < size; i++) {
      double numerator = readings().numerator(row(i));
      numerators[i] = Double.isNaN(numerator) ? missing : numerator;
    }
    return numerators;
  }

  double[] denominators(double missing) {
    double[] denominators = new double[size];
    for (int i = 0; i < size; i++) {
      double denominator = readings().denominator(row(i));
      denominators[i] = Double.isNaN(denominator) ? missing : denominator;
    }
    return denominators;
  }

  int[] starts() {
    return rows == null
        ? columns.starts(from, from + size)
        : IntStream.range(0, size).map(i -> columns.start(row(i))).toArray();
  }

  int[] ends() {
    return rows == null
        ? columns.ends(from, from + size)
        : IntStream.range(0, size).map(i -> columns.end(row(i))).toArray();
  }

  /** {@return the end of the period that ends last; of at least one} */
  int latestEnd() {
    return IntStream.range(0, size).map(i -> columns.end(row(i))).max().orElseThrow();
  }

  /** {@return the position of a period, or {@link #NONE}} */
  int indexOf(Period period) {
    int start = SeriesColumns.day(period.start());
    int end = SeriesColumns.day(period.end());
    int i = firstNotBefore(start);
    while (i < size && columns.start(row(i)) == start) {
      if (columns.end(row(i)) == end) {
        return i;
      }
      i++;
    }
    return NONE;
  }

  /** {@return the first position of which the period does not start before a day} */
  private int firstNotBefore(int day) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (columns.start(row(middle)) < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** {@return the row of the first reading of the period at a position} */
  int firstRevision(int i) {
    int first = row(i);
    while (first > 0 && columns.isSamePeriod(first - 1, first)) {
      first--;
    }
    return first;
  }

  /** {@return the row of the last revision that was known on a day} */
  private int latest(int i, long day) {
    int first = firstRevision(i);
    int row = row(i);
    while (row >= first && columns.known(row) > day) {
      row--;
    }
    return row < first ? NONE : row;
  }
}
