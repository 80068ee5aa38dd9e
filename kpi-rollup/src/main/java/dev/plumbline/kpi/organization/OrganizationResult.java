package dev.plumbline.kpi.organization;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.PlainText;
import java.util.List;
import java.util.Optional;

/**
 * What came of rolling facts up over an organisation: a value of every KPI at every unit, in every
 * period.
 *
 * <pre>{@code
 * values.value(revenue.id(), north.id(), march);        // 300.0
 * values.value(returnRate.id(), north.id(), march);     // 3.8461538461538463: 4 of 104 items
 * values.quality(revenue.id(), north.id(), march);      // rolled up, coverage 1.0, complete
 * RollupResults scores = scorecard.rollUp(values.facts());
 * scores.at(north.id(), march).score(growth.id());      // 0.15: along the alignment graph
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. Looking up a value takes constant time; every
 * lookup throws an {@link IllegalArgumentException} for a KPI or a unit that the plan is not for.
 */
public final class OrganizationResult {
  private final OrganizationPlan plan;
  private final Facts facts;
  private final ImmutableList<UnusedFact> unused;

  OrganizationResult(OrganizationPlan plan, Facts facts, List<UnusedFact> unused) {
    this.plan = plan;
    this.facts = facts;
    this.unused = ImmutableList.copyOf(unused);
  }

  /** {@return the plan that it was made by} */
  public OrganizationPlan plan() {
    return plan;
  }

  /**
   * {@return the facts of all units: what was measured and used, and what was rolled up, with its
   * quality} The measurements of a unit and a period can be rolled up along an alignment graph as
   * they are.
   */
  public Facts facts() {
    return facts;
  }

  /**
   * {@return the value of a KPI at a unit, rolled up or measured there, or the reason why there is
   * none} Of a ratio it is the quotient of the two parts that {@link #facts} hold, each of which
   * was rounded: it may differ in the last place from what its {@link #rollup} shows.
   *
   * @param kpi the id of a KPI of the plan
   * @param unit the id of a unit of the plan
   * @param period any period
   */
  public Figure value(KpiId kpi, OrgUnitId unit, Period period) {
    return at(kpi, unit, period).figure(kpi);
  }

  /**
   * {@return what the value of a KPI at a unit rests on: where it comes from, how much of what is
   * directly below the unit was there, and whether all was there at every depth}
   *
   * @param kpi the id of a KPI of the plan
   * @param unit the id of a unit of the plan
   * @param period any period
   */
  public Quality quality(KpiId kpi, OrgUnitId unit, Period period) {
    return at(kpi, unit, period).quality(kpi);
  }

  private Measurements at(KpiId kpi, OrgUnitId unit, Period period) {
    check(kpi);
    check(unit);
    return facts.at(unit, period);
  }

  /**
   * {@return how the values of a KPI in a period were rolled up, for an explanation: a result in
   * which every unit is a {@linkplain #node node}} Nothing if the KPI stands alone. It is not kept,
   * but made again, in time linear in the number of units.
   *
   * <pre>{@code
   * RollupResult ofRevenue = values.rollup(revenue.id(), march).orElseThrow();
   * Explanation.of(ofRevenue, values.node(north.id())).text();
   * }</pre>
   *
   * @param kpi the id of a KPI of the plan
   * @param period any period
   */
  public Optional<RollupResult> rollup(KpiId kpi, Period period) {
    check(kpi);
    return plan.isRolledUp(kpi)
        ? Optional.of(plan.planOf(kpi).rollUp(measured(kpi, period)))
        : Optional.empty();
  }

  /** {@return what was measured for a KPI at the units without parts, under the ids of nodes} */
  private Measurements measured(KpiId kpi, Period period) {
    Measurements.Builder nodes = Measurements.builder(period);
    for (OrgUnit unit : plan.units.units()) {
      if (!plan.units.hasParts(unit.id())) {
        Measurements measurements = facts.at(unit.id(), period);
        nodes.put(
            Hierarchies.node(unit.id()), measurements.reading(kpi), measurements.quality(kpi));
      }
    }
    return nodes.build();
  }

  /**
   * {@return the id of the node that stands for a unit in a {@link #rollup}}
   *
   * @param unit the id of a unit of the plan
   */
  public KpiId node(OrgUnitId unit) {
    check(unit);
    return Hierarchies.node(unit);
  }

  private void check(OrgUnitId unit) {
    if (!plan.units.contains(unit)) {
      throw new IllegalArgumentException(
          "There is no unit %s in the organisation. Add it, or correct the id."
              .formatted(PlainText.quote(unit.value())));
    }
  }

  private void check(KpiId kpi) {
    if (plan.kpi(kpi).isEmpty()) {
      throw new IllegalArgumentException(
          "The KPI %s is not in the plan. Give it to OrganizationPlan.of, or correct the id."
              .formatted(PlainText.quote(kpi.value())));
    }
  }

  /**
   * {@return the facts that were given but not used, in their order: of unknown units and KPIs, and
   * what was measured at a unit whose value is rolled up from its parts}
   */
  public List<UnusedFact> unused() {
    return unused;
  }

  /** {@return how many values there are, and how many facts were not used} */
  @Override
  public String toString() {
    return "%s; %s not used".formatted(facts, unused.size());
  }
}
