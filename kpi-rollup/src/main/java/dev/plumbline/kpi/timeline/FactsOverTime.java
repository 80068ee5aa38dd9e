package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.organization.UnusedFact;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rolls facts up over time: sorts them by KPI and unit, and makes a timeline of each of these. */
final class FactsOverTime {
  private final TimePlan plan;
  private final Facts facts;
  private final Facts.Builder values = Facts.builder();
  private final Map<KpiId, Map<OrgUnitId, Series.Builder>> measured = new LinkedHashMap<>();
  private final Map<KpiId, Map<OrgUnitId, Timeline>> timelines = new LinkedHashMap<>();
  private final List<UnusedFact> unused = new ArrayList<>();
  private final Problems problems = Problems.none();

  FactsOverTime(TimePlan plan, Facts facts) {
    this.plan = plan;
    this.facts = facts;
  }

  TimeResult run() {
    for (Slice slice : facts.slices()) {
      Measurements measurements = facts.at(slice);
      measurements.kpis().forEach(kpi -> sort(slice, kpi, measurements));
    }
    measured.forEach(
        (kpi, units) -> units.forEach((unit, series) -> rollUp(plan.kpi(kpi), unit, series)));
    problems.orThrow(InvalidMeasurementsException::new);
    timelines.forEach((kpi, units) -> units.forEach((unit, timeline) -> put(kpi, unit, timeline)));
    return new TimeResult(plan, facts, values.build(), timelines, unused);
  }

  private void sort(Slice slice, KpiId kpi, Measurements measurements) {
    if (!plan.contains(kpi)) {
      unused.add(new UnusedFact(kpi, slice, UnusedFact.Reason.UNKNOWN_KPI));
    } else if (plan.isRolledUp(kpi)) {
      measured
          .computeIfAbsent(kpi, id -> new LinkedHashMap<>())
          .computeIfAbsent(slice.unit(), unit -> Series.builder(kpi).allowOverlaps())
          .put(slice.period(), measurements.reading(kpi), measurements.quality(kpi));
    } else {
      values.put(slice, kpi, measurements.reading(kpi), measurements.quality(kpi));
    }
  }

  private void rollUp(Kpi kpi, OrgUnitId unit, Series.Builder series) {
    PointProblems found =
        new PointProblems(
            plan.calendar(), kpi.id(), " at " + PlainText.quote(unit.value()), problems);
    timelines
        .computeIfAbsent(kpi.id(), id -> new LinkedHashMap<>())
        .put(unit, plan.timeline(kpi, series.build(), found));
  }

  private void put(KpiId kpi, OrgUnitId unit, Timeline timeline) {
    for (int i = 0; i < timeline.size(); i++) {
      values.put(Slice.of(unit, timeline.period(i)), kpi, timeline.reading(i), timeline.quality(i));
    }
  }
}
