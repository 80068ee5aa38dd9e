package dev.plumbline.kpi.organization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.rollup.CountedTwice;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the values of KPIs are rolled up over an organisation, or over several hierarchies of the
 * same units.
 *
 * <pre>{@code
 * OrganizationPlan regions = OrganizationPlan.of(group, List.of(revenue, returnRate, satisfaction));
 * OrganizationResult values = regions.rollUp(facts);
 * }</pre>
 *
 * <p>A KPI has the value of a unit that has parts from the values of these parts, by its rule in
 * the {@link OrganizationRules}; what was measured at such a unit itself is not used. At a unit
 * without parts, and where a KPI stands alone, it has what was measured there.
 *
 * <p>With several hierarchies, such as by region and by product line, the units that stand in more
 * than one of them are the same unit: their facts are given once, and the value of each is the same
 * in all. A unit with parts has the same parts wherever it has any.
 *
 * <p>Make it once and use it for all periods. Immutable and safe for use by several threads.
 */
public final class OrganizationPlan {
  /*
   * The engine knows of KPIs and alignments only. So a unit becomes a node, and a part of a unit a
   * component: the same KPI at each of them. Rules are checked before, in words of units, and what the
   * engine finds to be counted twice is refused after, so that it has nothing to refuse itself. What a node is depends on the KPI's unit of measure,
   * nature and ratio, and on its rule, but not on which KPI it is: KPIs that are alike in these share
   * one plan, in which the id of a node is that of the organisational unit.
   */
  private final ImmutableList<Organization> hierarchies;
  private final ImmutableMap<KpiId, Kpi> kpis;
  private final OrganizationRules rules;
  final Hierarchies units;
  private final ImmutableMap<KpiId, RollupPlan> plans;

  private OrganizationPlan(
      ImmutableList<Organization> hierarchies,
      ImmutableMap<KpiId, Kpi> kpis,
      OrganizationRules rules,
      Hierarchies units,
      ImmutableMap<KpiId, RollupPlan> plans) {
    this.hierarchies = hierarchies;
    this.kpis = kpis;
    this.rules = rules;
    this.units = units;
    this.plans = plans;
  }

  /**
   * {@return the plan for an organisation, by the {@linkplain OrganizationRules#standard standard
   * rules}}
   *
   * @param organization its units
   * @param kpis what is rolled up
   * @throws InvalidOrganizationPlanException if two KPIs have one id
   */
  public static OrganizationPlan of(Organization organization, Iterable<Kpi> kpis) {
    return of(organization, kpis, OrganizationRules.standard());
  }

  /**
   * {@return the plan for an organisation}
   *
   * @param organization its units
   * @param kpis what is rolled up
   * @param rules how
   * @throws InvalidOrganizationPlanException as for several hierarchies
   */
  public static OrganizationPlan of(
      Organization organization, Iterable<Kpi> kpis, OrganizationRules rules) {
    return of(List.of(organization), kpis, rules);
  }

  /**
   * {@return the plan for several hierarchies of the same units} Linear in the number of their
   * units, for each kind of KPI that is rolled up in the same way.
   *
   * @param hierarchies such as by region and by product line. A unit that stands in several of them
   *     is named as in the first.
   * @param kpis what is rolled up; to give an equal one twice changes nothing
   * @param rules how
   * @throws InvalidOrganizationPlanException if two KPIs have one id, a unit has other parts in one
   *     hierarchy than in another, the hierarchies together make a unit part of itself or would
   *     count one twice in a sum, a rule or a weight is for a KPI or a unit that is not there, or
   *     values would be added up or averaged that must not be; it names all of them
   */
  public static OrganizationPlan of(
      List<Organization> hierarchies, Iterable<Kpi> kpis, OrganizationRules rules) {
    Objects.requireNonNull(rules, "rules");
    Problems problems = Problems.none();
    Map<KpiId, Kpi> kpisById = byId(kpis, problems);
    Hierarchies units = Hierarchies.of(hierarchies, problems);
    OrganizationChecks.check(units, kpisById, rules, problems);
    problems.orThrow(InvalidOrganizationPlanException::new);
    ImmutableMap<KpiId, RollupPlan> plans = plans(units, kpisById, rules);
    return new OrganizationPlan(
        ImmutableList.copyOf(hierarchies), ImmutableMap.copyOf(kpisById), rules, units, plans);
  }

  private static Map<KpiId, Kpi> byId(Iterable<Kpi> kpis, Problems problems) {
    Map<KpiId, Kpi> byId = new LinkedHashMap<>();
    for (Kpi kpi : kpis) {
      Kpi other = byId.putIfAbsent(kpi.id(), kpi);
      if (other != null && !other.equals(kpi)) {
        problems.add(
            () ->
                "There are two definitions of the KPI %s, and they differ. Give it once."
                    .formatted(PlainText.quote(kpi.id().value())));
      }
    }
    return byId;
  }

  private static ImmutableMap<KpiId, RollupPlan> plans(
      Hierarchies units, Map<KpiId, Kpi> kpis, OrganizationRules rules) {
    Problems problems = Problems.none();
    Map<Kind, RollupPlan> plansOfKinds = new HashMap<>();
    ImmutableMap.Builder<KpiId, RollupPlan> plans = ImmutableMap.builder();
    for (Kpi kpi : kpis.values()) {
      Kind kind = rules.ruleOf(kpi).map(rule -> Kind.of(kpi, rule)).orElse(null);
      if (kind != null) {
        RollupPlan plan = plansOfKinds.computeIfAbsent(kind, k -> k.plan(units, rules));
        plan.countedTwice().forEach(twice -> problems.add(() -> text(kpi, twice)));
        plans.put(kpi.id(), plan);
      }
    }
    problems.orThrow(InvalidOrganizationPlanException::new);
    return plans.buildOrThrow();
  }

  private static String text(Kpi kpi, CountedTwice twice) {
    return ("The KPI %s at %s would be added up twice at %s: %s."
            + " Put nothing above both hierarchies, or let the KPI stand alone.")
        .formatted(
            PlainText.quote(kpi.id().value()),
            PlainText.quote(twice.shared().value()),
            PlainText.quote(twice.sum().value()),
            twice);
  }

  /**
   * What KPIs have in common that are rolled up in the same way.
   *
   * @param kpi all that matters of the KPI
   * @param rule its rule
   */
  private record Kind(Kpi kpi, RollupRule rule) {
    static Kind of(Kpi kpi, RollupRule rule) {
      Kpi.Builder like = Kpi.builder("any");
      like.unit(kpi.unit()).direction(kpi.direction()).nature(kpi.nature()).ratio(kpi.ratio());
      return new Kind(like.build(), rule);
    }

    RollupPlan plan(Hierarchies units, OrganizationRules rules) {
      RollupRules.Builder nodeRules = RollupRules.builder().sharedKpis(SharedKpis.allow());
      units.wholes().forEach(whole -> nodeRules.rule(Hierarchies.node(whole), rule));
      return RollupPlan.of(units.graph(kpi, rules), nodeRules.build());
    }
  }

  /** {@return the hierarchies, in the order in which they were given} */
  public List<Organization> hierarchies() {
    return hierarchies;
  }

  /** {@return the KPIs, in the order in which they were given} */
  public List<Kpi> kpis() {
    return kpis.values().asList();
  }

  /** {@return the rules} */
  public OrganizationRules rules() {
    return rules;
  }

  /** {@return the KPIs that stand alone, by a rule or by their nature} Linear in their number. */
  public List<KpiId> standingAlone() {
    return kpis.keySet().stream().filter(kpi -> !isRolledUp(kpi)).toList();
  }

  /**
   * {@return what comes of rolling facts up} Each period and each KPI is rolled up by itself, in
   * time linear in the number of units; a KPI that has no facts in a period costs nothing there.
   *
   * @param facts of the units, for any number of periods; what is not used of them is listed in
   *     {@link OrganizationResult#unused}
   * @throws dev.plumbline.kpi.measure.InvalidMeasurementsException if ratios were measured with
   *     another factor than their KPIs state; it names all of them
   * @throws dev.plumbline.kpi.rollup.StrategyFailedException if a strategy throws an exception; it
   *     names the KPI, and its cause the unit
   */
  public OrganizationResult rollUp(Facts facts) {
    return new FactsRollup(this, facts).run();
  }

  Optional<Kpi> kpi(KpiId id) {
    return Optional.ofNullable(kpis.get(id));
  }

  /** {@return whether the value of a KPI at a unit comes from the unit's parts} */
  boolean isRolledUp(KpiId kpi, OrgUnitId unit) {
    return isRolledUp(kpi) && units.hasParts(unit);
  }

  boolean isRolledUp(KpiId kpi) {
    return plans.containsKey(kpi);
  }

  /** {@return the rule of a KPI that is rolled up} */
  RollupRule ruleOf(KpiId kpi) {
    return kpi(kpi).flatMap(rules::ruleOf).orElseThrow();
  }

  /** {@return the plan of a KPI that is rolled up} */
  RollupPlan planOf(KpiId kpi) {
    return Objects.requireNonNull(plans.get(kpi));
  }

  /** {@return the sizes, such as {@code 12 units in 2 hierarchies; 5 KPIs, of which 1 alone}} */
  @Override
  public String toString() {
    return "%s units in %s %s; %s KPIs, of which %s alone"
        .formatted(
            units.units().size(),
            hierarchies.size(),
            hierarchies.size() == 1 ? "hierarchy" : "hierarchies",
            kpis.size(),
            standingAlone().size());
  }
}
