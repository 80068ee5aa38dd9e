package dev.plumbline.kpi.measure;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.PlainText;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was measured for one KPI in time: a {@linkplain Reading reading} per period, in order, and
 * when each became known.
 *
 * <pre>{@code
 * Series visits = Series.builder(KpiId.of("visits"))
 *     .put(Period.month(2026, 1), 100)
 *     .put(Period.month(2026, 2), 120)
 *     .put(Period.month(2026, 2), LocalDate.of(2026, 4, 9), 118)    // corrected in April
 *     .put(Period.month(2026, 4), 140)
 *     .build();
 * visits.figure(Period.month(2026, 2));                                       // 118.0
 * visits.asKnownOn(LocalDate.of(2026, 3, 31)).figure(Period.month(2026, 2));  // 120.0
 * visits.missing(Calendar.gregorian(), Cadence.MONTHLY);                      // [2026-03]
 * }</pre>
 *
 * <p>The periods are those that somebody put, in the order of their first days. They may differ in
 * length, but do not overlap unless the builder {@linkplain Builder#allowOverlaps allows} it.
 *
 * <p>Where a period has several readings, those of a later day of becoming known correct the
 * earlier ones, and the series shows the last. A reading that was put without such a day became
 * known on the first day after its period.
 *
 * <p>Immutable and safe for use by several threads. A point of numbers takes some 25 bytes, one of
 * ratios some 50; looking up a position takes constant time, a period logarithmic. Sub-series are
 * views, which keep the whole in memory. Two are equal if they hold the same revisions of the same
 * periods for the same KPI.
 */
public final class Series {
  private final KpiId kpi;
  private final SeriesRows rows;
  private final boolean overlapping;

  private Series(KpiId kpi, SeriesRows rows, boolean overlapping) {
    this.kpi = kpi;
    this.rows = rows;
    this.overlapping = overlapping;
  }

  private Series with(SeriesRows otherRows) {
    return new Series(kpi, otherRows, overlapping);
  }

  /**
   * {@return a builder for the measurements of a KPI}
   *
   * @param kpi the KPI
   */
  public static Builder builder(Kpi kpi) {
    return builder(kpi.id());
  }

  /**
   * {@return a builder for the measurements of a KPI}
   *
   * @param kpi the id of the KPI
   */
  public static Builder builder(KpiId kpi) {
    return new Builder(kpi);
  }

  /**
   * {@return the measurements of a KPI at a unit, of all periods} Linear in the number of slices:
   * for many units use {@link #byUnit}.
   *
   * @param facts where they are taken from
   * @param unit the organisational unit
   * @param kpi the KPI
   * @throws InvalidMeasurementsException if two of the periods overlap
   */
  public static Series from(Facts facts, OrgUnitId unit, KpiId kpi) {
    Builder builder = builder(kpi);
    facts.slices().stream()
        .filter(slice -> slice.unit().equals(unit))
        .forEach(slice -> builder.put(facts.at(slice)));
    return builder.build();
  }

  /**
   * {@return the measurements of a KPI at each unit that has some, in the order of the facts}
   * Linear in the number of slices.
   *
   * @param facts where they are taken from
   * @param kpi the KPI
   * @throws InvalidMeasurementsException if two of the periods of a unit overlap
   */
  public static Map<OrgUnitId, Series> byUnit(Facts facts, KpiId kpi) {
    Map<OrgUnitId, Builder> builders = new LinkedHashMap<>();
    for (Slice slice : facts.slices()) {
      Measurements measurements = facts.at(slice);
      if (measurements.has(kpi)) {
        builders.computeIfAbsent(slice.unit(), unit -> builder(kpi)).put(measurements);
      }
    }
    Map<OrgUnitId, Series> series = new LinkedHashMap<>();
    builders.forEach((unit, builder) -> series.put(unit, builder.build()));
    return Collections.unmodifiableMap(series);
  }

  /** {@return a builder that holds what this holds, with every revision} */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** {@return the KPI} */
  public KpiId kpi() {
    return kpi;
  }

  /** {@return the number of periods that something was put for, be it that there is no data} */
  public int size() {
    return rows.size();
  }

  /**
   * {@return a period}
   *
   * @param i its position, from 0
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public Period period(int i) {
    return rows.columns().period(rows.row(i));
  }

  /**
   * {@return what was measured as a number, or the reason why there is none} {@link Reading} has
   * the table.
   *
   * @param i the position of the period, from 0
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public Figure figure(int i) {
    return rows.readings().figure(rows.row(i));
  }

  /**
   * {@return whether there is a number}
   *
   * @param i the position of the period, from 0
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public boolean isPresent(int i) {
    return rows.readings().isPresent(rows.row(i));
  }

  /**
   * {@return the number; the same as {@code figure(i).orElseThrow()}, without an object}
   *
   * @param i the position of the period, from 0
   * @throws IndexOutOfBoundsException if there is no such position
   * @throws NoSuchElementException if there is no number; its message gives the reason
   */
  public double number(int i) {
    int row = rows.row(i);
    return rows.readings().isPresent(row)
        ? rows.readings().number(row)
        : rows.readings().figure(row).orElseThrow();
  }

  /**
   * {@return whether there is a number at every position, and each is {@linkplain Quality#measured
   * measured}} Linear, but much faster than asking one by one.
   */
  public boolean isComplete() {
    return rows.areComplete();
  }

  /**
   * {@return the numbers of all positions in an array of their own, for calculations over many of
   * them}
   *
   * @param missing what stands where there is no number; returned as it is
   */
  public double[] numbers(double missing) {
    return rows.numbers(missing);
  }

  /**
   * {@return the numerators of all positions in an array of their own}
   *
   * @param missing what stands where anything but a ratio was put; returned as it is
   */
  public double[] numerators(double missing) {
    return rows.numerators(missing);
  }

  /**
   * {@return the denominators of all positions in an array of their own}
   *
   * @param missing what stands where anything but a ratio was put; returned as it is
   */
  public double[] denominators(double missing) {
    return rows.denominators(missing);
  }

  /**
   * {@return the first days of all periods in an array of their own, counted from 1970-01-01} They
   * never fall.
   */
  public int[] startDays() {
    return rows.starts();
  }

  /**
   * {@return the ends of all periods, which are not part of them, in an array of their own, counted
   * from 1970-01-01}
   */
  public int[] endDays() {
    return rows.ends();
  }

  /**
   * {@return the numerator that was measured; {@link Gap#NOT_APPLICABLE} if the KPI does not apply,
   * and {@link Gap#NO_DATA} if anything but a ratio was put}
   *
   * @param i the position of the period, from 0
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public Figure numerator(int i) {
    return part(i, rows.readings().numerator(rows.row(i)));
  }

  /**
   * {@return the denominator that was measured; {@link Gap#NOT_APPLICABLE} if the KPI does not
   * apply, and {@link Gap#NO_DATA} if anything but a ratio was put}
   *
   * @param i the position of the period, from 0
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public Figure denominator(int i) {
    return part(i, rows.readings().denominator(rows.row(i)));
  }

  private Figure part(int i, double number) {
    if (!Double.isNaN(number)) {
      return Figure.of(number);
    }
    Figure notApplicable = Figure.missing(Gap.NOT_APPLICABLE);
    return figure(i).equals(notApplicable) ? notApplicable : Figure.missing(Gap.NO_DATA);
  }

  /**
   * {@return what was measured}
   *
   * @param i the position of the period, from 0
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public Reading reading(int i) {
    return rows.readings().reading(rows.row(i));
  }

  /**
   * {@return what a reading rests on}
   *
   * @param i the position of the period, from 0
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public Quality quality(int i) {
    return rows.readings().quality(rows.row(i));
  }

  /**
   * {@return the day on which a reading became known}
   *
   * @param i the position of the period, from 0
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public LocalDate knownOn(int i) {
    return LocalDate.ofEpochDay(rows.columns().known(rows.row(i)));
  }

  /**
   * {@return the position of a period, or -1 if nothing was put for it} Logarithmic.
   *
   * @param period any period
   */
  public int indexOf(Period period) {
    return rows.indexOf(period);
  }

  /**
   * {@return what was measured in a period as a number, or the reason why there is none; {@link
   * Gap#NO_DATA} if nothing was put for just this period} Logarithmic.
   *
   * @param period any period
   */
  public Figure figure(Period period) {
    int i = indexOf(period);
    return i == SeriesRows.NONE ? Figure.missing(Gap.NO_DATA) : figure(i);
  }

  /**
   * {@return what was measured in a period; {@link Reading#noData} if nothing was put for just this
   * period} Logarithmic.
   *
   * @param period any period
   */
  public Reading reading(Period period) {
    int i = indexOf(period);
    return i == SeriesRows.NONE ? Reading.noData() : reading(i);
  }

  /**
   * {@return what was said of a period, from the first reading to the last correction} Empty if
   * nothing was put for just this period.
   *
   * @param period any period
   */
  public List<Revision> revisions(Period period) {
    int i = indexOf(period);
    return i == SeriesRows.NONE ? List.of() : revisions(i);
  }

  private List<Revision> revisions(int i) {
    return IntStream.rangeClosed(rows.firstRevision(i), rows.row(i))
        .mapToObj(
            row ->
                new Revision(
                    LocalDate.ofEpochDay(rows.columns().known(row)), rows.readings().reading(row)))
        .toList();
  }

  /**
   * {@return the series as it was known at the end of a day} A correction that came later is not in
   * it, nor is a period of which nothing was known by then. What is asked again for a past day is
   * answered as it was then.
   *
   * @param day any day
   */
  public Series asKnownOn(LocalDate day) {
    return with(rows.asKnownOn(day.toEpochDay()));
  }

  /**
   * {@return the part of this series whose periods lie in a longer one}
   *
   * @param range any period
   */
  public Series within(Period range) {
    int start = SeriesColumns.day(range.start());
    return with(rows.within(start, SeriesColumns.day(range.end()), overlapping));
  }

  /**
   * {@return the last periods of this series}
   *
   * @param count how many; all if there are no more
   * @throws IllegalArgumentException if it is negative
   */
  public Series last(int count) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "There are no %s last periods. Use 0 or more.".formatted(count));
    }
    return with(rows.part(Math.max(0, size() - count), size()));
  }

  /**
   * {@return the periods of a cadence, between the first and the last of this series, for which
   * there is {@linkplain Gap#NO_DATA no data}} What does not apply is not missing.
   *
   * @param calendar says which periods there are
   * @param cadence how often it should be measured
   * @throws IllegalArgumentException if the calendar has no such periods
   */
  public List<Period> missing(Calendar calendar, Cadence cadence) {
    if (size() == 0) {
      return List.of();
    }
    LocalDate end = LocalDate.ofEpochDay(rows.latestEnd());
    return missing(calendar, cadence, Period.between(period(0).start(), end));
  }

  /**
   * {@return the periods of a cadence that hold a day of a range, and for which there is
   * {@linkplain Gap#NO_DATA no data}} What does not apply is not missing.
   *
   * @param calendar says which periods there are
   * @param cadence how often it should be measured
   * @param range when it should be measured
   * @throws IllegalArgumentException if the calendar has no such periods
   */
  public List<Period> missing(Calendar calendar, Cadence cadence, Period range) {
    return new SeriesSchedule(this, calendar, cadence).missing(range);
  }

  /**
   * {@return how old the last measurement is on a day, where each may take as long as a period}
   *
   * <table class="striped">
   * <caption>A monthly KPI, last measured for March</caption>
   * <thead><tr><th>today</th><th>state</th><th>because</th></tr></thead>
   * <tbody>
   * <tr><td>April 30</td><td>{@code FRESH}</td><td>April is not over</td></tr>
   * <tr><td>May 1</td><td>{@code DUE}</td><td>April is over</td></tr>
   * <tr><td>June 1</td><td>{@code OVERDUE}</td><td>May is over too</td></tr>
   * </tbody>
   * </table>
   *
   * <p>Periods that begin after that day do not count, as those of a plan; nor do those without
   * data. What became known later does: ask {@code asKnownOn(today)} for what was fresh in the
   * past.
   *
   * @param today the day on which one asks
   * @param calendar says which period follows the last one
   * @param cadence how often it should be measured
   * @throws IllegalArgumentException if the calendar has no such periods, or reaches its end
   */
  public Freshness freshness(LocalDate today, Calendar calendar, Cadence cadence) {
    return new SeriesSchedule(this, calendar, cadence)
        .freshness(today, next -> calendar.next(next).end());
  }

  /**
   * {@return how old the last measurement is on a day, where each may take some days}
   *
   * @param today the day on which one asks
   * @param calendar says which period follows the last one
   * @param cadence how often it should be measured
   * @param graceDays how many days after the end of a period it is due and not yet overdue
   * @throws IllegalArgumentException if the days are negative, the calendar has no such periods, or
   *     it reaches its end
   */
  public Freshness freshness(LocalDate today, Calendar calendar, Cadence cadence, int graceDays) {
    if (graceDays < 0) {
      throw new IllegalArgumentException(
          "A measurement cannot be overdue after %s days. Use 0 or more.".formatted(graceDays));
    }
    return new SeriesSchedule(this, calendar, cadence)
        .freshness(today, next -> next.end().plusDays(graceDays));
  }

  /** {@return the last readings of the periods one by one, in order} Linear. */
  public List<Measurement> toList() {
    return IntStream.range(0, size())
        .mapToObj(i -> Measurement.of(kpi, period(i), reading(i)))
        .toList();
  }

  /** What is done with each reading: its period, the columns that it stands in, and where. */
  interface Visitor {
    void visit(Period period, ReadingColumns columns, int position);
  }

  /** Visits the last readings of the periods in order. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < size(); i++) {
      visitor.visit(period(i), rows.readings(), rows.row(i));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Series that
            && kpi.equals(that.kpi)
            && size() == that.size()
            && IntStream.range(0, size()).allMatch(i -> isTheSame(i, that)));
  }

  private boolean isTheSame(int i, Series that) {
    return period(i).equals(that.period(i))
        && quality(i).equals(that.quality(i))
        && revisions(i).equals(that.revisions(i));
  }

  @Override
  public int hashCode() {
    int hash = kpi.hashCode();
    for (int i = 0; i < size(); i++) {
      hash = 31 * hash + (period(i).hashCode() ^ reading(i).hashCode());
    }
    return hash;
  }

  /**
   * {@return the KPI and its periods, such as {@code visits: 3 periods from 2026-01 to 2026-04}}
   */
  @Override
  public String toString() {
    return switch (size()) {
      case 0 -> kpi + ": no periods";
      case 1 -> kpi + ": 1 period, " + period(0);
      default -> kpi + ": " + size() + " periods from " + period(0) + " to " + period(size() - 1);
    };
  }

  /**
   * Builds a {@link Series}. Whatever is malformed is refused by {@link #build}. Not safe for use
   * by several threads.
   */
  public static final class Builder {
    private final KpiId kpi;
    private final SeriesColumns columns = new SeriesColumns();
    private boolean overlapping;

    private Builder(KpiId kpi) {
      this.kpi = Objects.requireNonNull(kpi, "kpi");
    }

    private Builder(Series series) {
      this.kpi = series.kpi;
      this.overlapping = series.overlapping;
      SeriesRows rows = series.rows;
      for (int i = 0; i < rows.size(); i++) {
        for (int row = rows.firstRevision(i); row <= rows.row(i); row++) {
          columns.addPeriod(series.period(i), LocalDate.ofEpochDay(rows.columns().known(row)));
          columns.readings().addFrom(rows.readings(), row);
        }
      }
    }

    /**
     * Allows periods that overlap, such as the twelve months up to the end of each month, or a year
     * beside its months.
     *
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder allowOverlaps() {
      overlapping = true;
      return this;
    }

    /**
     * Puts what was measured in a period, known from the first day after it.
     *
     * @param period the period
     * @param number a finite number; {@link #build} refuses any other. Negative zero becomes zero.
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(Period period, double number) {
      return put(period, period.end(), number);
    }

    /**
     * Puts what was measured in a period, or a correction of it.
     *
     * @param period the period
     * @param knownOn the day on which it became known, in the years 1 to 10000
     * @param number a finite number; {@link #build} refuses any other. Negative zero becomes zero.
     * @return this
     * @throws IllegalArgumentException if the day is in another year
     */
    @CanIgnoreReturnValue
    public Builder put(Period period, LocalDate knownOn, double number) {
      addPeriod(period, knownOn);
      columns.readings().addNumber(number);
      return this;
    }

    /**
     * Puts a reading of a period, known from the first day after it.
     *
     * @param period the period
     * @param reading a number, a ratio, a label, or nothing
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(Period period, Reading reading) {
      return put(period, period.end(), reading);
    }

    /**
     * Puts a reading of a period, or a correction of it; {@link Reading#noData} takes it back.
     *
     * @param period the period
     * @param knownOn the day on which it became known, in the years 1 to 10000
     * @param reading a number, a ratio, a label, or nothing
     * @return this
     * @throws IllegalArgumentException if the day is in another year
     */
    @CanIgnoreReturnValue
    public Builder put(Period period, LocalDate knownOn, Reading reading) {
      Objects.requireNonNull(reading, "reading");
      addPeriod(period, knownOn);
      columns.readings().add(reading);
      return this;
    }

    /**
     * Puts a reading of a period together with what it rests on, known from the first day after it.
     *
     * @param period the period
     * @param reading a number, a ratio, a label, or nothing
     * @param quality what the reading rests on
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(Period period, Reading reading, Quality quality) {
      Objects.requireNonNull(quality, "quality");
      put(period, reading);
      columns.readings().qualify(quality);
      return this;
    }

    /**
     * Puts a ratio by its parts and its factor, known from the first day after the period.
     *
     * @param period the period
     * @param numerator a finite number; {@link #build} refuses any other
     * @param denominator a finite number; {@link #build} refuses any other. With 0 the figure is
     *     {@link Gap#ZERO_DENOMINATOR}.
     * @param factor such as 1, or 100 for percent; {@link #build} refuses it if it is not finite
     *     and above 0
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder putRatio(Period period, double numerator, double denominator, double factor) {
      addPeriod(period, period.end());
      columns.readings().addRatio(numerator, denominator, factor);
      return this;
    }

    /**
     * Puts the reading of this KPI among the measurements of a period, with its quality; nothing if
     * it is not among them.
     *
     * @param measurements of a period
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(Measurements measurements) {
      measurements.visit(
          kpi,
          (id, readings, position) -> {
            addPeriod(measurements.period(), measurements.period().end());
            columns.readings().addFrom(readings, position);
          });
      return this;
    }

    private void addPeriod(Period period, LocalDate knownOn) {
      if (knownOn.getYear() < 1 || knownOn.getYear() > 10_000) {
        throw new IllegalArgumentException(
            "The measurement of %s in %s became known on %s. Use a day of the years 1 to 10000."
                .formatted(PlainText.quote(kpi.value()), period, knownOn));
      }
      columns.addPeriod(period, knownOn);
    }

    /**
     * {@return the series} Linear in the number of readings if they were put in order. The builder
     * may be used further.
     *
     * @throws InvalidMeasurementsException if a number or a part of a ratio is NaN or infinite, a
     *     factor is not above 0, a label is refused, two readings of a period became known on the
     *     same day, or two periods overlap and that is not allowed; it names all of them
     */
    public Series build() {
      SeriesColumns sorted = columns.sorted();
      int[] latest = sorted.latest();
      SeriesChecks.of(kpi, sorted).check(latest, overlapping);
      return new Series(kpi, SeriesRows.of(sorted, latest), overlapping);
    }
  }
}
