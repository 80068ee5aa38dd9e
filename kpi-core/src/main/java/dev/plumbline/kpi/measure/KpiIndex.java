package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * KPIs in an order, each with its position: what measurements of the same KPIs have in common.
 *
 * <p>Make it once where the same KPIs are measured again and again. Then measurements are made of
 * an array of numbers, and rolled up, without looking any of the KPIs up:
 *
 * <pre>{@code
 * KpiIndex shops = KpiIndex.of(List.of(revenue.id(), cost.id()));
 * Measurements march = Measurements.copyOf(Period.month(2026, 3), shops, 1200, 800);
 * Measurements april = Measurements.copyOf(Period.month(2026, 4), shops, 1300, 790);
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. An index is only equal to itself.
 */
public final class KpiIndex {
  /** The position of a KPI that is not among them. */
  static final int NONE = -1;

  private final List<KpiId> kpis;
  private final ToIntFunction<KpiId> positions;

  /**
   * @param kpis in their order; not changed any more
   * @param positions of each KPI, or {@link #NONE}
   */
  KpiIndex(List<KpiId> kpis, ToIntFunction<KpiId> positions) {
    this.kpis = kpis;
    this.positions = positions;
  }

  static KpiIndex of(List<KpiId> kpis, Map<KpiId, Integer> positions) {
    return new KpiIndex(List.copyOf(kpis), kpi -> positions.getOrDefault(kpi, NONE));
  }

  /**
   * {@return an index of KPIs in an order} Linear in their number.
   *
   * @param kpis each of them once
   * @throws InvalidMeasurementsException if one is listed twice; it names all of them
   */
  public static KpiIndex of(List<KpiId> kpis) {
    Problems problems = Problems.none();
    Map<KpiId, Integer> positions = new HashMap<>();
    for (KpiId kpi : kpis) {
      int position = positions.size();
      if (positions.putIfAbsent(kpi, position) != null) {
        problems.add(
            () ->
                "The KPI %s is listed twice in an index. List each KPI once."
                    .formatted(PlainText.quote(kpi.value())));
      }
    }
    problems.orThrow(InvalidMeasurementsException::new);
    return of(kpis, positions);
  }

  /** {@return the number of KPIs} */
  public int size() {
    return kpis.size();
  }

  /** {@return the KPIs in their order} */
  public List<KpiId> kpis() {
    return kpis;
  }

  /**
   * {@return whether a KPI is among them} In constant time.
   *
   * @param kpi the id of any KPI
   */
  public boolean contains(KpiId kpi) {
    return positions.applyAsInt(kpi) != NONE;
  }

  /**
   * {@return the position of a KPI, counted from 0} In constant time.
   *
   * @param kpi the id of one of them
   * @throws IllegalArgumentException if it is not among them
   */
  public int position(KpiId kpi) {
    int position = positions.applyAsInt(kpi);
    if (position == NONE) {
      throw new IllegalArgumentException(
          "The KPI %s is not in the index. Ask contains(kpi) first."
              .formatted(PlainText.quote(kpi.value())));
    }
    return position;
  }

  /**
   * {@return the position of a KPI, counted from 0, or another number if it is not among them} In
   * constant time.
   *
   * @param kpi the id of any KPI
   * @param other such as -1
   */
  public int positionOr(KpiId kpi, int other) {
    int position = positions.applyAsInt(kpi);
    return position == NONE ? other : position;
  }

  /** {@return the number of KPIs} */
  @Override
  public String toString() {
    return size() + (size() == 1 ? " KPI" : " KPIs");
  }
}
