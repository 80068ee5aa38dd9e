package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.organization.OrganizationPlan;
import dev.plumbline.kpi.organization.OrganizationResult;

/**
 * How values are rolled up over time and over an organisation, in an order.
 *
 * <pre>{@code
 * AxisPlan axes = AxisPlan.inOrder(months, regions);      // time first
 * AxisResult values = axes.rollUp(dailyFacts);
 * scorecard.rollUp(values.facts());                       // then scores, along the alignment graph
 * }</pre>
 *
 * <p>The order may matter. A shop counts its people on Mondays, another on Fridays: the sum of the
 * last counts of both is the headcount, but the last of the daily sums is that of the second shop
 * alone.
 *
 * <table class="striped">
 * <caption>Where the order does not matter, if what is missing is ignored on both axes, or propagated on both</caption>
 * <thead><tr><th>over time</th><th>over units</th><th>equal</th></tr></thead>
 * <tbody>
 * <tr><td>{@link TimeRule#first}, {@link TimeRule#last}</td><td>any strategy</td>
 *     <td>to the bit</td></tr>
 * <tr><td>minimum</td><td>minimum</td><td>to the bit</td></tr>
 * <tr><td>maximum</td><td>maximum</td><td>to the bit</td></tr>
 * <tr><td>a strategy of one's own that is {@linkplain dev.plumbline.kpi.strategy.Trait#REPLACEABLE
 *     replaceable} and ignores weights</td><td>the same</td><td>to the bit</td></tr>
 * <tr><td>sum</td><td>sum</td><td>before the rounding of each axis</td></tr>
 * <tr><td>ratio of sums</td><td>ratio of sums</td><td>before the rounding of each axis</td></tr>
 * <tr><td>stands alone</td><td>anything</td><td>to the bit</td></tr>
 * <tr><td>anything</td><td>stands alone</td><td>to the bit</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Any other pair needs an order: {@link #of} refuses it, with what it comes to in either.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class AxisPlan {
  private final TimePlan time;
  private final OrganizationPlan organization;
  private final boolean isTimeFirst;

  private AxisPlan(TimePlan time, OrganizationPlan organization, boolean isTimeFirst) {
    this.time = time;
    this.organization = organization;
    this.isTimeFirst = isTimeFirst;
  }

  /**
   * {@return the plan for KPIs of which the order of the axes does not matter} It rolls up over
   * time first.
   *
   * @param time over time
   * @param organization over units
   * @throws InvalidAxisPlanException if there is a KPI of which it may matter, or that one of the
   *     plans is not for; it names all of them
   */
  public static AxisPlan of(TimePlan time, OrganizationPlan organization) {
    new AxisChecks(time, organization).checkAnyOrder();
    return new AxisPlan(time, organization, true);
  }

  /**
   * {@return the plan that rolls up over time first: each unit by itself, and then over units what
   * each of them has in a period}
   *
   * @param first over time
   * @param then over units
   * @throws InvalidAxisPlanException if there is a KPI that one of the plans is not for, or that is
   *     a ratio whose parts the first does not pass on; it names all of them
   */
  public static AxisPlan inOrder(TimePlan first, OrganizationPlan then) {
    new AxisChecks(first, then).check(true);
    return new AxisPlan(first, then, true);
  }

  /**
   * {@return the plan that rolls up over units first: each day (or whatever there are facts for) by
   * itself, and then over time what all units have together}
   *
   * @param first over units
   * @param then over time
   * @throws InvalidAxisPlanException if there is a KPI that one of the plans is not for, or that is
   *     a ratio whose parts the first does not pass on; it names all of them
   */
  public static AxisPlan inOrder(OrganizationPlan first, TimePlan then) {
    new AxisChecks(then, first).check(false);
    return new AxisPlan(then, first, false);
  }

  /** {@return the plan over time} */
  public TimePlan time() {
    return time;
  }

  /** {@return the plan over units} */
  public OrganizationPlan organization() {
    return organization;
  }

  /** {@return whether it rolls up over time before it does over units} */
  public boolean isTimeFirst() {
    return isTimeFirst;
  }

  /**
   * {@return what comes of rolling facts up over both axes}
   *
   * @param facts of units, for periods that lie in those of the plan over time
   * @throws dev.plumbline.kpi.measure.InvalidMeasurementsException as the two plans
   * @throws dev.plumbline.kpi.rollup.StrategyFailedException if a strategy throws an exception
   */
  public AxisResult rollUp(Facts facts) {
    if (isTimeFirst) {
      TimeResult overTime = time.rollUp(facts);
      return new AxisResult(this, overTime, organization.rollUp(overTime.facts()));
    }
    OrganizationResult overUnits = organization.rollUp(facts);
    return new AxisResult(this, time.rollUp(overUnits.facts()), overUnits);
  }

  /** {@return the order, such as {@code time, then units}} */
  @Override
  public String toString() {
    return isTimeFirst ? "time, then units" : "units, then time";
  }
}
