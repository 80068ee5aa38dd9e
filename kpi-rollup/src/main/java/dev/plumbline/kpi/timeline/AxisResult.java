package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.organization.OrganizationResult;
import dev.plumbline.kpi.organization.UnusedFact;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of rolling facts up over time and over an organisation: a value of every KPI at every
 * unit, in every period.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class AxisResult {
  private final AxisPlan plan;
  private final TimeResult time;
  private final OrganizationResult organization;

  AxisResult(AxisPlan plan, TimeResult time, OrganizationResult organization) {
    this.plan = plan;
    this.time = time;
    this.organization = organization;
  }

  /** {@return the plan that it was made by} */
  public AxisPlan plan() {
    return plan;
  }

  /** {@return what came of rolling up over time: of the facts, or of what there was over units} */
  public TimeResult time() {
    return time;
  }

  /** {@return what came of rolling up over units: of the facts, or of what there was over time} */
  public OrganizationResult organization() {
    return organization;
  }

  /** {@return the facts of all units and periods, rolled up over both axes} */
  public Facts facts() {
    return plan.isTimeFirst() ? organization.facts() : time.facts();
  }

  /**
   * {@return the value of a KPI at a unit in a period, or the reason why there is none}
   *
   * @param kpi the id of a KPI of the plan
   * @param unit the id of a unit of the plan
   * @param period any period
   * @throws IllegalArgumentException if the plan is not for this KPI, or this unit
   */
  public Figure value(KpiId kpi, OrgUnitId unit, Period period) {
    Figure overUnits = organization.value(kpi, unit, period);
    return plan.isTimeFirst() ? overUnits : time.value(kpi, unit, period);
  }

  /**
   * {@return what a value rests on; its coverage is of the axis that was rolled up last, and it is
   * complete if nothing is missing on any}
   *
   * @param kpi the id of a KPI of the plan
   * @param unit the id of a unit of the plan
   * @param period any period
   * @throws IllegalArgumentException if the plan is not for this KPI, or this unit
   */
  public Quality quality(KpiId kpi, OrgUnitId unit, Period period) {
    Quality overUnits = organization.quality(kpi, unit, period);
    return plan.isTimeFirst() ? overUnits : time.quality(kpi, unit, period);
  }

  /**
   * {@return the facts that were not used on the first axis, and those that were not on the second}
   */
  public List<UnusedFact> unused() {
    return plan.isTimeFirst()
        ? Stream.concat(time.unused().stream(), organization.unused().stream()).toList()
        : Stream.concat(organization.unused().stream(), time.unused().stream()).toList();
  }

  /** {@return how many values there are, and in which order they were rolled up} */
  @Override
  public String toString() {
    return "%s; %s".formatted(facts(), plan);
  }
}
