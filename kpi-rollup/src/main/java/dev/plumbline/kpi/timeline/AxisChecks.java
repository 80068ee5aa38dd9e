package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.organization.OrganizationPlan;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether a plan over time and one over units fit each other, in an order or in any. */
final class AxisChecks {
  private final TimePlan time;
  private final OrganizationPlan organization;
  private final Problems problems = Problems.none();

  AxisChecks(TimePlan time, OrganizationPlan organization) {
    this.time = time;
    this.organization = organization;
  }

  /** Checks that the plans may be applied in an order. */
  void check(boolean isTimeFirst) {
    checkKpis();
    for (Kpi kpi : time.kpis()) {
      Optional<TimeRule> overTime = time.rules().ruleOf(kpi);
      Optional<RollupRule> overUnits = organization.rules().ruleOf(kpi);
      if (overTime.isPresent() && overUnits.isPresent()) {
        checkParts(kpi, overTime.get(), overUnits.get(), isTimeFirst);
      }
    }
    problems.orThrow(InvalidAxisPlanException::new);
  }

  /** Checks that the plans may be applied in any order. */
  void checkAnyOrder() {
    for (Kpi kpi : time.kpis()) {
      Optional<TimeRule> overTime = time.rules().ruleOf(kpi);
      Optional<RollupRule> overUnits = organization.rules().ruleOf(kpi);
      if (overTime.isPresent()
          && overUnits.isPresent()
          && !AxisOrder.isFree(overTime.get(), overUnits.get())) {
        problems.add(() -> inOrder(kpi, overTime.get(), overUnits.get()));
      }
    }
    check(true);
  }

  private void checkKpis() {
    Set<Kpi> overTime = new HashSet<>(time.kpis());
    Set<Kpi> overUnits = new HashSet<>(organization.kpis());
    time.kpis().stream()
        .filter(kpi -> !overUnits.contains(kpi))
        .forEach(kpi -> problems.add(() -> onlyOne(kpi, "time", "units")));
    organization.kpis().stream()
        .filter(kpi -> !overTime.contains(kpi))
        .forEach(kpi -> problems.add(() -> onlyOne(kpi, "units", "time")));
  }

  private static String onlyOne(Kpi kpi, String here, String there) {
    return ("The KPI %s is in the plan over %s, but not, or not the same, in that over %s."
            + " Give it to both, and let it stand alone where it is not rolled up.")
        .formatted(quoted(kpi), here, there);
  }

  private void checkParts(Kpi kpi, TimeRule overTime, RollupRule overUnits, boolean isTimeFirst) {
    boolean timeSumsParts = overTime.traits().contains(Trait.SUMS_PARTS);
    boolean unitsSumParts = overUnits.strategy().traits().contains(Trait.SUMS_PARTS);
    boolean timePassesParts = timeSumsParts || overTime.position() != null;
    if (isTimeFirst && unitsSumParts && !timePassesParts) {
      problems.add(
          () -> withoutParts(kpi, overUnits.strategy().label(), "units", overTime.label()));
    }
    if (!isTimeFirst && timeSumsParts && !unitsSumParts) {
      problems.add(() -> withoutParts(kpi, overTime.label(), "time", overUnits.strategy().label()));
    }
  }

  private static String withoutParts(Kpi kpi, String sums, String axis, String before) {
    return ("The KPI %s would be rolled up over %s by %s, but the rule %s before it passes on no"
            + " numerators and denominators. Use ratioOfSums() on both axes, or state the other order.")
        .formatted(quoted(kpi), axis, PlainText.quote(sums), PlainText.quote(before));
  }

  private static String inOrder(Kpi kpi, TimeRule overTime, RollupRule overUnits) {
    String strategy = overUnits.strategy().label();
    return ("The KPI %s may come out otherwise by %s over time first than by %s over units first."
            + " Say inOrder(time, organization) for the %s over units of what each has by %s,"
            + " or inOrder(organization, time) for the %s over time of what all have by %s.")
        .formatted(
            quoted(kpi),
            PlainText.quote(overTime.label()),
            PlainText.quote(strategy),
            PlainText.quote(strategy),
            PlainText.quote(overTime.label()),
            PlainText.quote(overTime.label()),
            PlainText.quote(strategy));
  }

  private static String quoted(Kpi kpi) {
    return PlainText.quote(kpi.id().value());
  }
}
