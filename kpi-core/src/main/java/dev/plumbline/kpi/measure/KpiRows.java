package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.KpiId;
import java.util.List;
import java.util.Map;

/** Which KPIs a set of measurements is about, and where in its columns each of them stands. */
interface KpiRows {
  /** Where a KPI stands that is not among them. */
  int NONE = -1;

  /** {@return the KPIs in the order in which they were put; cannot be changed} */
  List<KpiId> kpis();

  /** {@return the position of the first of them; the others follow it} */
  int first();

  /** {@return the position of a KPI, or {@link #NONE}} Takes constant time. */
  int position(KpiId kpi);

  /** {@return KPIs that have columns of their own, from position 0} */
  static KpiRows of(List<KpiId> kpis, Map<KpiId, Integer> positions) {
    return new Own(List.copyOf(kpis), positions);
  }

  /**
   * KPIs that have columns of their own.
   *
   * @param kpis in the order in which they were put
   * @param positions of each
   */
  record Own(List<KpiId> kpis, Map<KpiId, Integer> positions) implements KpiRows {
    @Override
    public int first() {
      return 0;
    }

    @Override
    public int position(KpiId kpi) {
      Integer position = positions.get(kpi);
      return position == null ? NONE : position;
    }
  }
}
