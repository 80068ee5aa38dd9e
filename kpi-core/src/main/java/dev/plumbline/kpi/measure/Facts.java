package dev.plumbline.kpi.measure;

import com.google.common.collect.Lists;
import com.google.common.primitives.ImmutableIntArray;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, where and when: a {@linkplain Reading reading} per KPI, organisational unit
 * and period.
 *
 * <pre>{@code
 * Slice shopInMarch = Slice.of(OrgUnitId.of("shop-1"), Period.month(2026, 3));
 * Facts facts = Facts.builder()
 *     .put(shopInMarch, revenue, 1200)
 *     .putRatio(shopInMarch, returnRate, 4, 104)
 *     .put(OrgUnitId.of("shop-2"), measurementsOfMarch)
 *     .build();
 * facts.at(shopInMarch).figure(revenue.id());      // 1200.0
 * facts.slices();                                  // [shop-1 in 2026-03, shop-2 in 2026-03]
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. Looking up a slice takes constant time and
 * copies nothing, as does looking up a KPI in it; a fact takes some 30 bytes. Two are equal if they
 * have equal measurements in the same slices, in any order.
 */
public final class Facts {
  private final Numbering<Slice> slices;
  private final Numbering<KpiId> kpis;
  private final FactIndex index;
  private final ReadingColumns readings;

  /** The KPIs of each slice: one object for slices that have the same in the same order. */
  private final KpiIndex[] indexOf;

  private Facts(
      Numbering<Slice> slices, Numbering<KpiId> kpis, FactIndex index, ReadingColumns readings) {
    this.slices = slices;
    this.kpis = kpis;
    this.index = index;
    this.readings = readings;
    this.indexOf = indexes();
  }

  private KpiIndex[] indexes() {
    KpiIndex[] indexes = new KpiIndex[slices.size()];
    Map<List<Integer>, KpiIndex> indexOfKpis = new HashMap<>();
    for (int slice = 0; slice < indexes.length; slice++) {
      int like = slice;
      indexes[slice] =
          indexOfKpis.computeIfAbsent(index.kpis(slice), numbers -> indexOfSlice(like));
    }
    return indexes;
  }

  private KpiIndex indexOfSlice(int slice) {
    int first = index.first(slice);
    List<KpiId> kpisOfSlice = Lists.transform(index.kpis(slice), kpis::item);
    return new KpiIndex(kpisOfSlice, kpi -> positionIn(slice, first, kpi));
  }

  private int positionIn(int slice, int first, KpiId kpi) {
    int number = kpis.number(kpi);
    int position = number == Numbering.NONE ? KpiIndex.NONE : index.position(slice, number);
    return position == KpiIndex.NONE ? KpiIndex.NONE : position - first;
  }

  /** {@return a builder without facts} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that holds what these hold} */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** {@return the number of facts: of what was put, be it that there is no data} */
  public int size() {
    return index.size();
  }

  /** {@return the slices that something was put for, in that order} Linear in their number. */
  public List<Slice> slices() {
    return slices.toList();
  }

  /**
   * {@return the units that something was put for, in that order} Linear in the number of slices.
   */
  public List<OrgUnitId> units() {
    return slices.toList().stream().map(Slice::unit).distinct().toList();
  }

  /**
   * {@return the periods that something was put for, in that order} Linear in the number of slices.
   */
  public List<Period> periods() {
    return slices.toList().stream().map(Slice::period).distinct().toList();
  }

  /** {@return the KPIs that something was put for, in that order} Linear in their number. */
  public List<KpiId> kpis() {
    return kpis.toList();
  }

  /**
   * {@return what was measured at a unit in a period; nothing if nothing was put}
   *
   * @param unit any organisational unit
   * @param period any period
   */
  public Measurements at(OrgUnitId unit, Period period) {
    return at(Slice.of(unit, period));
  }

  /**
   * {@return what was measured in a slice; nothing if nothing was put} A view, which keeps these
   * facts in memory.
   *
   * @param slice any unit and period
   */
  public Measurements at(Slice slice) {
    int number = slices.number(slice);
    return number == Numbering.NONE
        ? Measurements.builder(slice.period()).build()
        : new Measurements(slice.period(), indexOf[number], index.first(number), readings);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Facts that
            && size() == that.size()
            && slices().stream().allMatch(slice -> at(slice).equals(that.at(slice))));
  }

  @Override
  public int hashCode() {
    return slices().stream().mapToInt(slice -> slice.hashCode() ^ at(slice).hashCode()).sum();
  }

  /** {@return how many facts of how many slices these are} */
  @Override
  public String toString() {
    return "%s %s in %s %s"
        .formatted(
            size(),
            size() == 1 ? "fact" : "facts",
            slices.size(),
            slices.size() == 1 ? "slice" : "slices");
  }

  /**
   * Builds {@link Facts}. Whatever is malformed is refused by {@link #build}. Not safe for use by
   * several threads.
   */
  public static final class Builder {
    private final Numbering<Slice> slices;
    private final Numbering<KpiId> kpis;
    private final ImmutableIntArray.Builder sliceOf = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder kpiOf = ImmutableIntArray.builder();
    private final ReadingColumns readings;

    private Builder() {
      slices = new Numbering<>();
      kpis = new Numbering<>();
      readings = new ReadingColumns();
    }

    private Builder(Facts facts) {
      slices = new Numbering<>(facts.slices);
      kpis = new Numbering<>(facts.kpis);
      readings = new ReadingColumns(facts.readings);
      for (int slice = 0; slice < slices.size(); slice++) {
        for (int i = facts.index.first(slice); i < facts.index.end(slice); i++) {
          sliceOf.add(slice);
          kpiOf.add(facts.index.kpi(i));
        }
      }
    }

    /**
     * Puts all that was measured at a unit in a period, with its quality.
     *
     * @param unit the organisational unit
     * @param measurements of a period
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(OrgUnitId unit, Measurements measurements) {
      Slice slice = Slice.of(unit, measurements.period());
      measurements.forEach(
          (kpi, columns, position) -> {
            addFact(slice, kpi);
            readings.addFrom(columns, position);
          });
      return this;
    }

    /**
     * Puts all that was measured for a KPI at a unit, with its quality: of each period what is
     * known last.
     *
     * @param unit the organisational unit
     * @param series of a KPI
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(OrgUnitId unit, Series series) {
      series.forEach(
          (period, columns, position) -> {
            addFact(Slice.of(unit, period), series.kpi());
            readings.addFrom(columns, position);
          });
      return this;
    }

    /**
     * Puts what was measured for a KPI, in its unit of measure.
     *
     * @param slice where and when
     * @param kpi the KPI
     * @param number a finite number; {@link #build} refuses any other. Negative zero becomes zero.
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(Slice slice, Kpi kpi, double number) {
      return put(slice, kpi.id(), number);
    }

    /**
     * Puts what was measured for a KPI, in its unit of measure.
     *
     * @param slice where and when
     * @param kpi the KPI
     * @param number a finite number; {@link #build} refuses any other. Negative zero becomes zero.
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(Slice slice, KpiId kpi, double number) {
      addFact(slice, kpi);
      readings.addNumber(number);
      return this;
    }

    /**
     * Puts a reading.
     *
     * @param slice where and when
     * @param kpi the KPI
     * @param reading a number, a ratio, a label, or nothing
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(Slice slice, KpiId kpi, Reading reading) {
      Objects.requireNonNull(reading, "reading");
      addFact(slice, kpi);
      readings.add(reading);
      return this;
    }

    /**
     * Puts a reading together with what it rests on, such as one that was rolled up.
     *
     * @param slice where and when
     * @param kpi the KPI
     * @param reading a number, a ratio, a label, or nothing
     * @param quality what the reading rests on
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder put(Slice slice, KpiId kpi, Reading reading, Quality quality) {
      Objects.requireNonNull(quality, "quality");
      put(slice, kpi, reading);
      readings.qualify(quality);
      return this;
    }

    /**
     * Puts the parts of a KPI that is a ratio. Its value is the numerator divided by the
     * denominator, times the factor of its {@linkplain Kpi#ratio ratio}.
     *
     * @param slice where and when
     * @param kpi the KPI; it says what its numerator and denominator are
     * @param numerator a finite number
     * @param denominator a finite number; 0 makes the value a gap
     * @return this
     * @throws IllegalArgumentException if the KPI does not say what its ratio is
     */
    @CanIgnoreReturnValue
    public Builder putRatio(Slice slice, Kpi kpi, double numerator, double denominator) {
      return putRatio(slice, kpi.id(), numerator, denominator, Measurements.factorOf(kpi));
    }

    /**
     * Puts a ratio by its parts and its factor.
     *
     * @param slice where and when
     * @param kpi the KPI
     * @param numerator a finite number; {@link #build} refuses any other
     * @param denominator a finite number; {@link #build} refuses any other. With 0 the figure is
     *     {@link dev.plumbline.kpi.value.Gap#ZERO_DENOMINATOR}.
     * @param factor such as 1, or 100 for percent; {@link #build} refuses it if it is not finite
     *     and above 0
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder putRatio(
        Slice slice, KpiId kpi, double numerator, double denominator, double factor) {
      addFact(slice, kpi);
      readings.addRatio(numerator, denominator, factor);
      return this;
    }

    /**
     * Puts a label.
     *
     * @param slice where and when
     * @param kpi the KPI
     * @param label such as {@code done}; {@link #build} refuses what {@link Reading.Label} does
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder putLabel(Slice slice, KpiId kpi, String label) {
      Objects.requireNonNull(label, "label");
      addFact(slice, kpi);
      readings.addLabel(label);
      return this;
    }

    /**
     * Says that a KPI does not apply there and then: it leaves the denominators above it.
     *
     * @param slice where and when
     * @param kpi the KPI
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder notApplicable(Slice slice, KpiId kpi) {
      return put(slice, kpi, Reading.notApplicable());
    }

    /**
     * Says that nothing was measured. The figure is the same as if nothing was put, but it is
     * listed: that a number is missing was seen.
     *
     * @param slice where and when
     * @param kpi the KPI
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder noData(Slice slice, KpiId kpi) {
      return put(slice, kpi, Reading.noData());
    }

    private void addFact(Slice slice, KpiId kpi) {
      Objects.requireNonNull(slice, "slice");
      Objects.requireNonNull(kpi, "kpi");
      sliceOf.add(slices.add(slice));
      kpiOf.add(kpis.add(kpi));
    }

    /**
     * {@return the facts} Linear in their number. The builder may be used further.
     *
     * @throws InvalidMeasurementsException if a number or a part of a ratio is NaN or infinite, a
     *     factor is not above 0, a label is refused, or a KPI was put twice for one slice; it names
     *     all of them
     */
    public Facts build() {
      ImmutableIntArray slicesOfFacts = sliceOf.build();
      int[] firstOf = firstOf(slicesOfFacts);
      int[] order = orderBySlice(slicesOfFacts, firstOf);
      FactIndex index = FactIndex.of(firstOf, kpiOf.build(), order);
      ReadingColumns sorted = readings.pick(order.length, i -> order[i]);
      Facts facts = new Facts(new Numbering<>(slices), new Numbering<>(kpis), index, sorted);
      Problems problems = Problems.none();
      for (int slice = 0; slice < slices.size(); slice++) {
        facts.enter(slice, problems);
      }
      problems.orThrow(InvalidMeasurementsException::new);
      return facts;
    }

    private int[] firstOf(ImmutableIntArray slicesOfFacts) {
      int[] firstOf = new int[slices.size() + 1];
      for (int i = 0; i < slicesOfFacts.length(); i++) {
        firstOf[slicesOfFacts.get(i) + 1]++;
      }
      for (int slice = 0; slice < slices.size(); slice++) {
        firstOf[slice + 1] += firstOf[slice];
      }
      return firstOf;
    }

    private static int[] orderBySlice(ImmutableIntArray slicesOfFacts, int[] firstOf) {
      int[] next = firstOf.clone();
      int[] order = new int[slicesOfFacts.length()];
      for (int i = 0; i < order.length; i++) {
        order[next[slicesOfFacts.get(i)]++] = i;
      }
      return order;
    }
  }

  /** Enters the facts of a slice in the index, and adds what is malformed to the problems. */
  private void enter(int slice, Problems problems) {
    for (int i = index.first(slice); i < index.end(slice); i++) {
      int position = i;
      readings.check(i, () -> " of " + kpiAndSlice(slice, position, " at "), problems);
      int earlier = index.enter(slice, i);
      if (earlier >= 0) {
        Supplier<String> text = () -> twice(slice, earlier, position);
        problems.add(text);
      }
    }
  }

  private String twice(int slice, int earlier, int position) {
    return "The KPI %s, %s and %s. Put one, or aggregate them first."
        .formatted(
            kpiAndSlice(slice, position, " has two measurements at "),
            readings.text(earlier),
            readings.text(position));
  }

  private String kpiAndSlice(int slice, int position, String between) {
    Slice where = slices.item(slice);
    return PlainText.quote(kpis.item(index.kpi(position)).value())
        + between
        + PlainText.quote(where.unit().value())
        + " in "
        + where.period();
  }
}
