package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.time.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Readings of periods, and when each became known, in columns that grow. Safe for use by several
 * threads once it is filled.
 */
final class SeriesColumns {
  /*
   * First day, end and day of becoming known, as days since 1970, side by side with the columns of
   * the readings: 21 bytes for a number, 49 for a ratio. A built series has its rows in the order of
   * start, end, day of becoming known: the revisions of a period lie next to each other, the latest
   * last.
   */
  private static final int FIRST_ROOM = 16;

  private int[] starts;
  private int[] ends;
  private int[] known;
  private final ReadingColumns readings;

  SeriesColumns() {
    this(new int[FIRST_ROOM], new int[FIRST_ROOM], new int[FIRST_ROOM], new ReadingColumns());
  }

  private SeriesColumns(int[] starts, int[] ends, int[] known, ReadingColumns readings) {
    this.starts = starts;
    this.ends = ends;
    this.known = known;
    this.readings = readings;
  }

  int size() {
    return readings.size();
  }

  ReadingColumns readings() {
    return readings;
  }

  /** Says of which period the reading is that will be added next. */
  void addPeriod(Period period, LocalDate knownOn) {
    int size = size();
    if (size == starts.length) {
      int room = ReadingColumns.room(size, size + 1);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      known = Arrays.copyOf(known, room);
    }
    starts[size] = day(period.start());
    ends[size] = day(period.end());
    known[size] = day(knownOn);
  }

  static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }

  Period period(int row) {
    return Period.between(LocalDate.ofEpochDay(starts[row]), LocalDate.ofEpochDay(ends[row]));
  }

  int start(int row) {
    return starts[row];
  }

  int end(int row) {
    return ends[row];
  }

  int[] starts(int from, int to) {
    return Arrays.copyOfRange(starts, from, to);
  }

  int[] ends(int from, int to) {
    return Arrays.copyOfRange(ends, from, to);
  }

  int known(int row) {
    return known[row];
  }

  boolean isSamePeriod(int row, int other) {
    return starts[row] == starts[other] && ends[row] == ends[other];
  }

  /** {@return the rows after which another period begins; for columns that are in order} */
  int[] latest() {
    return IntStream.range(0, size())
        .filter(row -> row + 1 == size() || !isSamePeriod(row, row + 1))
        .toArray();
  }

  /**
   * {@return a copy in order; rows of which nothing differs stay in the order in which they came}
   */
  SeriesColumns sorted() {
    int[] order = order();
    ReadingColumns picked = readings.pick(order.length, i -> order[i]);
    return new SeriesColumns(pick(starts, order), pick(ends, order), pick(known, order), picked);
  }

  private int[] order() {
    int[] asPut = IntStream.range(0, size()).toArray();
    boolean isSorted = IntStream.range(1, size()).allMatch(i -> compare(i - 1, i) <= 0);
    return isSorted
        ? asPut
        : Arrays.stream(asPut).boxed().sorted(this::compare).mapToInt(i -> i).toArray();
  }

  private static int[] pick(int[] from, int[] order) {
    return Arrays.stream(order).map(i -> from[i]).toArray();
  }

  private int compare(int row, int other) {
    int byStart = Integer.compare(starts[row], starts[other]);
    int byPeriod = byStart == 0 ? Integer.compare(ends[row], ends[other]) : byStart;
    return byPeriod == 0 ? Integer.compare(known[row], known[other]) : byPeriod;
  }
}
