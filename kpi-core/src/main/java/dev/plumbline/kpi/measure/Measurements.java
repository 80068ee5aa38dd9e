package dev.plumbline.kpi.measure;

import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.rows.NumberColumn;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import dev.plumbline.kpi.value.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was measured in one period, a {@linkplain Reading reading} per KPI.
 *
 * <pre>{@code
 * Measurements march = Measurements.builder(Period.month(2026, 3))
 *     .put(churn, 4.2)
 *     .putRatio(mealsOnFlights.id(), 4, 104, 100)
 *     .putLabel(migration, "done")
 *     .notApplicable(storeVisits)
 *     .build();
 * march.figure(churn.id());                  // 4.2
 * march.quantity(churn);                     // 4.2 %
 * march.denominator(mealsOnFlights.id());    // 104.0
 * march.label(migration.id());               // Optional[done]
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. Looking up a KPI takes constant time. Two are
 * equal if they hold the same readings of the same KPIs, of the same quality, for the same period,
 * in any order.
 */
public final class Measurements {
  /*
   * The reading of the KPI at position p of the index stands at first + p of the columns, which those
   * of other slices may share.
   */
  private static final int NONE = -1;

  private final Period period;
  private final KpiIndex index;
  private final int first;
  private final ReadingColumns readings;

  Measurements(Period period, KpiIndex index, int first, ReadingColumns readings) {
    this.period = period;
    this.index = index;
    this.first = first;
    this.readings = readings;
  }

  /**
   * {@return a builder for the measurements of a period}
   *
   * @param period the period of all of them
   */
  public static Builder builder(Period period) {
    return new Builder(period);
  }

  /**
   * {@return the measurements that a map holds}
   *
   * @param period the period of all of them
   * @param values a finite number per KPI
   * @throws InvalidMeasurementsException if a number is NaN or infinite
   */
  public static Measurements copyOf(Period period, Map<KpiId, Double> values) {
    Builder builder = builder(period);
    values.forEach((kpi, number) -> builder.put(kpi, number));
    return builder.build();
  }

  /**
   * {@return numbers of KPIs in the order of an index} It is shared with them, so that nothing is
   * looked up or hashed. The same as putting them one by one.
   *
   * @param period the period of all of them
   * @param index the KPIs
   * @param numbers a finite number for each of them; copied. Negative zero becomes zero.
   * @throws IllegalArgumentException if there are more or fewer numbers than KPIs
   * @throws InvalidMeasurementsException if a number is NaN or infinite; it names all of them
   */
  public static Measurements copyOf(Period period, KpiIndex index, double... numbers) {
    return copyOf(period, index, new BitSet(), numbers);
  }

  /**
   * {@return numbers of KPIs in the order of an index, some of which were not measured} As {@link
   * #copyOf(Period, KpiIndex, double...)}, but where there is no data, it is as if {@link
   * Builder#noData} was said.
   *
   * @param period the period of all of them
   * @param index the KPIs
   * @param noData the positions of those that were not measured; what their numbers are does not
   *     matter
   * @param numbers a number for each KPI, finite unless there is no data; copied. Negative zero
   *     becomes zero.
   * @throws IllegalArgumentException if there are more or fewer numbers than KPIs, or a position is
   *     beyond them
   * @throws InvalidMeasurementsException if a number is NaN or infinite; it names all of them
   */
  public static Measurements copyOf(
      Period period, KpiIndex index, BitSet noData, double... numbers) {
    Objects.requireNonNull(period, "period");
    if (numbers.length != index.size() || noData.length() > numbers.length) {
      throw new IllegalArgumentException(
          "There are %s numbers, up to position %s without data, for an index of %s. Give one for each KPI, in its order."
              .formatted(numbers.length, noData.length(), index));
    }
    ReadingColumns readings = ReadingColumns.of(numbers, noData);
    Problems problems = Problems.none();
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        KpiId kpi = index.kpis().get(i);
        readings.check(
            i, () -> " of %s in %s".formatted(PlainText.quote(kpi.value()), period), problems);
      }
    }
    problems.orThrow(InvalidMeasurementsException::new);
    return new Measurements(period, index, 0, readings);
  }

  /** {@return a builder that holds what these hold} */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** {@return the period in which all of it was measured} */
  public Period period() {
    return period;
  }

  /** {@return how many KPIs something was put for, be it that there is no data} */
  public int size() {
    return index.size();
  }

  /** {@return the KPIs that something was put for, in that order} */
  public List<KpiId> kpis() {
    return index.kpis();
  }

  /**
   * {@return the KPIs that something was put for, with their positions} The same object for
   * measurements that were made of it, and for those of {@link Facts} for slices in which the same
   * KPIs were put in the same order.
   */
  public KpiIndex index() {
    return index;
  }

  /**
   * {@return whether there are only numbers, ratios and gaps, each of the usual quality: no label,
   * and nothing put with a quality of its own} May be false for a slice of {@link Facts} because of
   * another slice.
   */
  public boolean isPlain() {
    return readings.isPlain();
  }

  /**
   * {@return the numbers in the order of the {@link #index}, in arrays that are not to be written}
   * For the library's own modules, to whom alone its package is exported.
   */
  public NumberColumn numbers() {
    return readings.column(first);
  }

  /** {@return where the reading of a KPI stands in the columns, or {@link #NONE}} */
  private int row(KpiId kpi) {
    int position = index.positionOr(kpi, NONE);
    return position == NONE ? NONE : first + position;
  }

  /**
   * {@return what was measured for a KPI as a number, or the reason why there is none} {@link
   * Reading} has the table; {@link Gap#NO_DATA} if nothing was put.
   *
   * @param kpi the id of any KPI
   */
  public Figure figure(KpiId kpi) {
    int position = row(kpi);
    return position == NONE ? Figure.missing(Gap.NO_DATA) : readings.figure(position);
  }

  /**
   * {@return the figure of a KPI in its unit}
   *
   * @param kpi any KPI
   */
  public Quantity quantity(Kpi kpi) {
    return Quantity.of(figure(kpi.id()), kpi.unit());
  }

  /**
   * {@return the numerator that was measured; {@link Gap#NOT_APPLICABLE} if the KPI does not apply,
   * and {@link Gap#NO_DATA} if anything but a ratio was put}
   *
   * @param kpi the id of any KPI
   */
  public Figure numerator(KpiId kpi) {
    int position = row(kpi);
    return part(kpi, position == NONE ? Double.NaN : readings.numerator(position));
  }

  /**
   * {@return the denominator that was measured; {@link Gap#NOT_APPLICABLE} if the KPI does not
   * apply, and {@link Gap#NO_DATA} if anything but a ratio was put}
   *
   * @param kpi the id of any KPI
   */
  public Figure denominator(KpiId kpi) {
    int position = row(kpi);
    return part(kpi, position == NONE ? Double.NaN : readings.denominator(position));
  }

  private Figure part(KpiId kpi, double number) {
    return Double.isNaN(number) ? noPart(kpi) : Figure.of(number);
  }

  private Figure noPart(KpiId kpi) {
    Figure notApplicable = Figure.missing(Gap.NOT_APPLICABLE);
    return figure(kpi).equals(notApplicable) ? notApplicable : Figure.missing(Gap.NO_DATA);
  }

  /**
   * {@return the label that was measured, or nothing if anything else was put}
   *
   * @param kpi the id of any KPI
   */
  public Optional<String> label(KpiId kpi) {
    int position = row(kpi);
    return position == NONE ? Optional.empty() : Optional.ofNullable(readings.label(position));
  }

  /**
   * {@return what was measured for a KPI; {@link Reading#noData} if nothing was put}
   *
   * @param kpi the id of any KPI
   */
  public Reading reading(KpiId kpi) {
    int position = row(kpi);
    return position == NONE ? Reading.noData() : readings.reading(position);
  }

  /**
   * {@return what the reading of a KPI rests on} {@link Quality#measured} for what was put without
   * a quality; where that is {@linkplain Reading#noData no data}, or nothing was put, a coverage of
   * 0, and not complete.
   *
   * @param kpi the id of any KPI
   */
  public Quality quality(KpiId kpi) {
    int position = row(kpi);
    return position == NONE ? Quality.nothing() : readings.quality(position);
  }

  /** {@return the measurements one by one, in the order in which they were put} Linear. */
  public List<Measurement> toList() {
    List<Measurement> all = new ArrayList<>(size());
    forEach(
        (kpi, columns, position) ->
            all.add(Measurement.of(kpi, period, columns.reading(position))));
    return List.copyOf(all);
  }

  /** What is done with each reading: its KPI, the columns that it stands in, and where. */
  interface Visitor {
    void visit(KpiId kpi, ReadingColumns columns, int position);
  }

  /** Visits the readings in the order in which they were put. */
  void forEach(Visitor visitor) {
    int position = first;
    for (KpiId kpi : kpis()) {
      visitor.visit(kpi, readings, position);
      position++;
    }
  }

  /** Visits the reading of a KPI, if something was put for it. */
  void visit(KpiId kpi, Visitor visitor) {
    int position = row(kpi);
    if (position != NONE) {
      visitor.visit(kpi, readings, position);
    }
  }

  /** {@return whether something was put for a KPI} */
  boolean has(KpiId kpi) {
    return index.contains(kpi);
  }

  /**
   * {@return the factor of a KPI that is a ratio}
   *
   * @throws IllegalArgumentException if the KPI does not say what its ratio is
   */
  static double factorOf(Kpi kpi) {
    return kpi.ratio()
        .map(Ratio::factor)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    ("The KPI %s has no numerator and denominator. State ratio(...), or give"
                            + " the factor: putRatio(id, numerator, denominator, factor).")
                        .formatted(PlainText.quote(kpi.id().value()))));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Measurements that
            && period.equals(that.period)
            && size() == that.size()
            && kpis().stream().allMatch(kpi -> isTheSame(kpi, that)));
  }

  private boolean isTheSame(KpiId kpi, Measurements that) {
    return that.row(kpi) != NONE
        && reading(kpi).equals(that.reading(kpi))
        && quality(kpi).equals(that.quality(kpi));
  }

  @Override
  public int hashCode() {
    int sum = 0;
    for (KpiId kpi : kpis()) {
      sum += kpi.hashCode() ^ reading(kpi).hashCode();
    }
    return 31 * period.hashCode() + sum;
  }

  /** {@return the number of measurements and the period} */
  @Override
  public String toString() {
    return size() + (size() == 1 ? " measurement in " : " measurements in ") + period;
  }

  /**
   * Builds {@link Measurements}. Whatever is malformed is refused by {@link #build}. Not safe for
   * use by several threads.
   */
  public static final class Builder {
    private final Period period;
    private final List<KpiId> kpis;
    private final ReadingColumns readings;

    private Builder(Period period) {
      this.period = Objects.requireNonNull(period, "period");
      this.kpis = new ArrayList<>();
      this.readings = new ReadingColumns();
    }

    private Builder(Measurements measurements) {
      this.period = measurements.period;
      this.kpis = new ArrayList<>(measurements.kpis());
      this.readings = new ReadingColumns();
      measurements.forEach((kpi, columns, position) -> readings.addFrom(columns, position));
    }

    /**
     * Puts what was measured for a KPI, in its unit.
     *
     * @param kpi the KPI
     * @param number a finite number; {@link #build} refuses any other. Negative zero becomes zero.
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(Kpi kpi, double number) {
      return put(kpi.id(), number);
    }

    /**
     * Puts what was measured for a KPI, in its unit.
     *
     * @param kpi the KPI
     * @param number a finite number; {@link #build} refuses any other. Negative zero becomes zero.
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(KpiId kpi, double number) {
      addKpi(kpi);
      readings.addNumber(number);
      return this;
    }

    /**
     * Puts a reading.
     *
     * @param kpi the KPI
     * @param reading a number, a ratio, a label, or nothing
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(KpiId kpi, Reading reading) {
      Objects.requireNonNull(reading, "reading");
      addKpi(kpi);
      readings.add(reading);
      return this;
    }

    /**
     * Puts a reading together with what it rests on, such as one that was rolled up.
     *
     * @param kpi the KPI
     * @param reading a number, a ratio, a label, or nothing
     * @param quality what the reading rests on
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(KpiId kpi, Reading reading, Quality quality) {
      Objects.requireNonNull(quality, "quality");
      put(kpi, reading);
      readings.qualify(quality);
      return this;
    }

    /**
     * Puts the parts of a KPI that is a ratio. Its value is the numerator divided by the
     * denominator, times the factor of its {@linkplain Kpi#ratio ratio}.
     *
     * @param kpi the KPI; it says what its numerator and denominator are
     * @param numerator a finite number
     * @param denominator a finite number; 0 makes the value a gap
     * @return this
     * @throws IllegalArgumentException if the KPI does not say what its ratio is
     */
    @CanIgnoreReturnValue
    public Builder putRatio(Kpi kpi, double numerator, double denominator) {
      return putRatio(kpi.id(), numerator, denominator, factorOf(kpi));
    }

    /**
     * Puts a ratio by its parts; its figure is the double nearest to {@code numerator /
     * denominator}. An id does not tell the factor of its KPI: where that is not 1, such as 100 for
     * percent, give the factor, or {@linkplain #putRatio(Kpi, double, double) the KPI itself}.
     *
     * @param kpi the KPI
     * @param numerator a finite number; {@link #build} refuses any other
     * @param denominator a finite number; {@link #build} refuses any other. With 0 the figure is
     *     {@link Gap#ZERO_DENOMINATOR}.
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder putRatio(KpiId kpi, double numerator, double denominator) {
      return putRatio(kpi, numerator, denominator, 1.0);
    }

    /**
     * Puts a ratio by its parts; its figure is the double nearest to {@code factor * numerator /
     * denominator}.
     *
     * @param kpi the KPI
     * @param numerator a finite number; {@link #build} refuses any other
     * @param denominator a finite number; {@link #build} refuses any other. With 0 the figure is
     *     {@link Gap#ZERO_DENOMINATOR}.
     * @param factor such as 100 for percent; {@link #build} refuses it if it is not finite and
     *     above 0
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder putRatio(KpiId kpi, double numerator, double denominator, double factor) {
      addKpi(kpi);
      readings.addRatio(numerator, denominator, factor);
      return this;
    }

    /**
     * Puts a label.
     *
     * @param kpi the KPI
     * @param label such as {@code done}; {@link #build} refuses what {@link Reading.Label} does
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder putLabel(Kpi kpi, String label) {
      return putLabel(kpi.id(), label);
    }

    /**
     * Puts a label.
     *
     * @param kpi the KPI
     * @param label such as {@code done}; {@link #build} refuses what {@link Reading.Label} does
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder putLabel(KpiId kpi, String label) {
      Objects.requireNonNull(label, "label");
      addKpi(kpi);
      readings.addLabel(label);
      return this;
    }

    /**
     * Says that a KPI does not apply in this period: it leaves the denominators above it.
     *
     * @param kpi the KPI
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder notApplicable(Kpi kpi) {
      return notApplicable(kpi.id());
    }

    /**
     * Says that a KPI does not apply in this period: it leaves the denominators above it.
     *
     * @param kpi the KPI
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder notApplicable(KpiId kpi) {
      return put(kpi, Reading.notApplicable());
    }

    /**
     * Says that nothing was measured for a KPI. Its figure is the same as if nothing was put, but
     * it is listed: that a number is missing was seen.
     *
     * @param kpi the KPI
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder noData(Kpi kpi) {
      return noData(kpi.id());
    }

    /**
     * Says that nothing was measured for a KPI. Its figure is the same as if nothing was put, but
     * it is listed: that a number is missing was seen.
     *
     * @param kpi the KPI
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder noData(KpiId kpi) {
      return put(kpi, Reading.noData());
    }

    private void addKpi(KpiId kpi) {
      kpis.add(Objects.requireNonNull(kpi, "kpi"));
    }

    /**
     * {@return the measurements} The builder may be used further.
     *
     * @throws InvalidMeasurementsException if a number or a part of a ratio is NaN or infinite, a
     *     factor is not above 0, a label is refused, or a KPI was put twice; it names all of them
     */
    public Measurements build() {
      Problems problems = Problems.none();
      Map<KpiId, Integer> positions = Maps.newHashMapWithExpectedSize(kpis.size());
      for (int i = 0; i < kpis.size(); i++) {
        KpiId kpi = kpis.get(i);
        Supplier<String> of = () -> " of %s in %s".formatted(PlainText.quote(kpi.value()), period);
        readings.check(i, of, problems);
        Integer earlier = positions.putIfAbsent(kpi, i);
        if (earlier != null) {
          String values = readings.text(earlier) + " and " + readings.text(i);
          problems.add(
              () ->
                  "The KPI %s has two measurements in %s, %s. Put one, or aggregate them first."
                      .formatted(PlainText.quote(kpi.value()), period, values));
        }
      }
      problems.orThrow(InvalidMeasurementsException::new);
      return new Measurements(
          period, KpiIndex.of(kpis, positions), 0, new ReadingColumns(readings));
    }
  }
}
