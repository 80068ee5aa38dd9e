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
    measured.forEach((kpi, units) -> rollUp(plan.kpi(kpi), units));
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

  /** Windows go on, at every unit, up to where the last of all begins. */
  private void rollUp(Kpi kpi, Map<OrgUnitId, Series.Builder> units) {
    Map<OrgUnitId, Series> ofUnits = new LinkedHashMap<>();
    units.forEach((unit, series) -> ofUnits.put(unit, series.build()));
    int until =
        ofUnits.values().stream()
            .mapToInt(series -> series.startDays()[series.size() - 1])
            .max()
            .orElseThrow();
    Map<OrgUnitId, Timeline> rolledUp = new LinkedHashMap<>();
    ofUnits.forEach(
        (unit, series) ->
            rolledUp.put(unit, plan.timeline(kpi, series, problemsAt(kpi, unit), until)));
    timelines.put(kpi.id(), rolledUp);
  }

  private PointProblems problemsAt(Kpi kpi, OrgUnitId unit) {
    String where = " at " + PlainText.quote(unit.value());
    return new PointProblems(plan.calendar(), kpi.id(), where, problems);
  }

  private void put(KpiId kpi, OrgUnitId unit, Timeline timeline) {
    for (int i = 0; i < timeline.size(); i++) {
      values.put(Slice.of(unit, timeline.period(i)), kpi, timeline.reading(i), timeline.quality(i));
    }
  }
}
