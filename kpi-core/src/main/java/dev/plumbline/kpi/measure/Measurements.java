package dev.plumbline.kpi.measure;

import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was measured in one period, a figure per KPI.
 *
 * <pre>{@code
 * Measurements march = Measurements.builder(Period.month(2026, 3))
 *     .put(churn, 4.2)
 *     .notApplicable(storeVisits)
 *     .build();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. Looking up a KPI takes constant time.
 */
public final class Measurements {
  /*
   * A column of numbers and one of gaps, side by side in the order in which they were put. A gap is
   * its ordinal, or PRESENT where there is a number.
   */
  private static final byte PRESENT = -1;

  @SuppressWarnings("EnumOrdinal") // the code of a gap in a column, in memory only
  private static final byte NOT_APPLICABLE = (byte) Gap.NOT_APPLICABLE.ordinal();

  private static final Gap[] GAPS = Gap.values();

  private final Period period;
  private final Map<KpiId, Integer> positions;
  private final List<KpiId> kpis;
  private final double[] numbers;
  private final byte[] gaps;

  private Measurements(Builder builder, Map<KpiId, Integer> positions) {
    this.period = builder.period;
    this.positions = positions;
    this.kpis = List.copyOf(builder.kpis);
    this.numbers = Arrays.copyOf(builder.numbers, kpis.size());
    this.gaps = Arrays.copyOf(builder.gaps, kpis.size());
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
    values.forEach(builder::put);
    return builder.build();
  }

  /** {@return the period in which all of it was measured} */
  public Period period() {
    return period;
  }

  /** {@return how many KPIs were measured, or said not to apply} */
  public int size() {
    return kpis.size();
  }

  /**
   * {@return the KPIs that were measured or said not to apply, in the order in which they were put}
   */
  public List<KpiId> kpis() {
    return kpis;
  }

  /**
   * {@return what was measured for a KPI; {@link Gap#NO_DATA} if nothing was}
   *
   * @param kpi the id of any KPI
   */
  public Figure figure(KpiId kpi) {
    Integer position = positions.get(kpi);
    return position == null ? Figure.missing(Gap.NO_DATA) : figure(position);
  }

  private Figure figure(int position) {
    byte gap = gaps[position];
    return gap == PRESENT ? Figure.of(numbers[position]) : Figure.missing(GAPS[gap]);
  }

  /** {@return the measurements one by one, in the order in which they were put} Linear. */
  public List<Measurement> toList() {
    List<Measurement> all = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      all.add(new Measurement(kpis.get(i), period, figure(i)));
    }
    return List.copyOf(all);
  }

  /** {@return the period and the number of measurements} */
  @Override
  public String toString() {
    return size() + " measurements in " + period;
  }

  /** Builds {@link Measurements}. Not safe for use by several threads. */
  public static final class Builder {
    private static final int FIRST_ROOM = 16;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final Period period;
    private final List<KpiId> kpis = new ArrayList<>();
    private double[] numbers = new double[FIRST_ROOM];
    private byte[] gaps = new byte[FIRST_ROOM];

    private Builder(Period period) {
      this.period = period;
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
      return put(kpi, number, PRESENT);
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
      return put(kpi, 0.0, NOT_APPLICABLE);
    }

    private Builder put(KpiId kpi, double number, byte gap) {
      Objects.requireNonNull(kpi, "kpi");
      int position = kpis.size();
      if (position == numbers.length) {
        int room = (int) Math.min(2L * position, LARGEST_ARRAY);
        numbers = Arrays.copyOf(numbers, room);
        gaps = Arrays.copyOf(gaps, room);
      }
      kpis.add(kpi);
      numbers[position] = number + 0.0;
      gaps[position] = gap;
      return this;
    }

    /**
     * {@return the measurements} The builder may be used further.
     *
     * @throws InvalidMeasurementsException if a number is NaN or infinite, or a KPI was put twice;
     *     it names all of them
     */
    public Measurements build() {
      Problems problems = Problems.none();
      Map<KpiId, Integer> positions = Maps.newHashMapWithExpectedSize(kpis.size());
      for (int i = 0; i < kpis.size(); i++) {
        KpiId kpi = kpis.get(i);
        double number = numbers[i];
        if (!Double.isFinite(number)) {
          problems.add(
              () ->
                  ("The measurement of %s in %s is %s, which is no number."
                          + " Leave it out if there is none.")
                      .formatted(PlainText.quote(kpi.value()), period, number));
        }
        if (positions.putIfAbsent(kpi, i) != null) {
          problems.add(
              () ->
                  "The KPI %s has two measurements in %s. Put one, or aggregate them first."
                      .formatted(PlainText.quote(kpi.value()), period));
        }
      }
      problems.orThrow(InvalidMeasurementsException::new);
      return new Measurements(this, positions);
    }
  }
}
