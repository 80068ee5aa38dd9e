package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.time.Period;
import java.util.HashSet;
import java.util.Set;

/** Measurements, with other readings in the place of some. */
abstract class EditedReadings implements Readings {
  final AlignmentGraph graph;
  final Measurements base;

  EditedReadings(AlignmentGraph graph, Measurements base) {
    this.graph = graph;
    this.base = base;
  }

  /** {@return whether another reading was set for a KPI} */
  abstract boolean isEdited(int node);

  @Override
  public Period period() {
    return base.period();
  }

  /** {@return measurements of one KPI} */
  static Measurements one(Period period, KpiId kpi, Reading reading) {
    return Measurements.builder(period).put(kpi, reading).build();
  }

  KpiId kpi(int node) {
    return (KpiId) graph.node(node).id();
  }

  @Override
  public Measurements all() {
    Measurements.Builder all = Measurements.builder(period());
    Set<KpiId> put = new HashSet<>();
    for (KpiId kpi : base.kpis()) {
      put.add(kpi);
      put(all, kpi, graph.contains(kpi) ? of(graph.number(kpi)) : base);
    }
    for (int node = 0; node < graph.size(); node++) {
      if (isEdited(node) && put.add(kpi(node))) {
        put(all, kpi(node), of(node));
      }
    }
    return all.build();
  }

  private static void put(Measurements.Builder all, KpiId kpi, Measurements from) {
    all.put(kpi, from.reading(kpi), from.quality(kpi));
  }
}
