package dev.plumbline.kpi.timeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.organization.UnusedFact;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of rolling facts up over time: a value of every KPI at every unit, in every period of a
 * grain.
 *
 * <pre>{@code
 * values.value(revenue.id(), shop, march);         // 1400.0
 * values.extent(revenue.id(), shop, march);        // 14 of 31 days of 2026-03
 * values.facts();                                  // for units, scores and alignments
 * values.to(Grain.YEAR);                           // from the same facts of days
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class TimeResult {
  private final TimePlan plan;
  private final Facts source;
  private final Facts facts;
  private final Map<KpiId, Map<OrgUnitId, Timeline>> timelines;
  private final ImmutableList<UnusedFact> unused;

  TimeResult(
      TimePlan plan,
      Facts source,
      Facts facts,
      Map<KpiId, Map<OrgUnitId, Timeline>> timelines,
      List<UnusedFact> unused) {
    this.plan = plan;
    this.source = source;
    this.facts = facts;
    this.timelines = ImmutableMap.copyOf(timelines);
    this.unused = ImmutableList.copyOf(unused);
  }

  /** {@return the plan that it was made by} */
  public TimePlan plan() {
    return plan;
  }

  /**
   * {@return the facts of all periods: what was rolled up, with its quality, and what stands alone,
   * as it was}
   */
  public Facts facts() {
    return facts;
  }

  /**
   * {@return the result for periods of another grain, from the same facts, so that nothing is
   * rounded twice}
   *
   * @param grain such as {@link Grain#YEAR}
   * @throws InvalidTimePlanException if the calendar or a rule does not allow it
   * @throws dev.plumbline.kpi.measure.InvalidMeasurementsException if a fact lies in no single
   *     period of the grain
   */
  public TimeResult to(Grain grain) {
    return plan.to(grain).rollUp(source);
  }

  /**
   * {@return the values of a KPI at a unit, period by period; nothing if there are no facts of it,
   * or it stands alone}
   *
   * @param kpi the id of a KPI of the plan
   * @param unit any unit
   * @throws IllegalArgumentException if the plan is not for this KPI
   */
  public Optional<Timeline> timeline(KpiId kpi, OrgUnitId unit) {
    check(kpi);
    return Optional.ofNullable(timelines.getOrDefault(kpi, Map.of()).get(unit));
  }

  /**
   * {@return the value of a KPI at a unit in a period, or the reason why there is none}
   *
   * @param kpi the id of a KPI of the plan
   * @param unit any unit
   * @param period any period
   * @throws IllegalArgumentException if the plan is not for this KPI
   */
  public Figure value(KpiId kpi, OrgUnitId unit, Period period) {
    return timeline(kpi, unit)
        .map(timeline -> timeline.figure(period))
        .orElseGet(() -> facts.at(unit, period).figure(kpi));
  }

  /**
   * {@return what a value rests on: where it comes from, which share of the days is covered, and
   * whether all was there}
   *
   * @param kpi the id of a KPI of the plan
   * @param unit any unit
   * @param period any period
   * @throws IllegalArgumentException if the plan is not for this KPI
   */
  public Quality quality(KpiId kpi, OrgUnitId unit, Period period) {
    check(kpi);
    return facts.at(unit, period).quality(kpi);
  }

  /**
   * {@return how many days a value covers, of those that are due; all of them for a fact that
   * stands alone}
   *
   * @param kpi the id of a KPI of the plan
   * @param unit any unit
   * @param period any period
   * @throws IllegalArgumentException if the plan is not for this KPI
   */
  public Extent extent(KpiId kpi, OrgUnitId unit, Period period) {
    return timeline(kpi, unit)
        .map(timeline -> timeline.extent(period))
        .orElseGet(() -> extentOfFact(kpi, unit, period));
  }

  private Extent extentOfFact(KpiId kpi, OrgUnitId unit, Period period) {
    boolean isThere = facts.at(unit, period).figure(kpi).isPresent();
    return new Extent(period, isThere ? period.days() : 0, period.days());
  }

  private void check(KpiId kpi) {
    if (!plan.contains(kpi)) {
      throw new IllegalArgumentException(
          "The KPI %s is not in the plan. Give it to TimePlan.of, or correct the id."
              .formatted(PlainText.quote(kpi.value())));
    }
  }

  /** {@return the facts of KPIs that the plan is not for, in their order} */
  public List<UnusedFact> unused() {
    return unused;
  }

  /** {@return how many values there are, and how many facts were not used} */
  @Override
  public String toString() {
    return "%s; %s not used".formatted(facts, unused.size());
  }
}
