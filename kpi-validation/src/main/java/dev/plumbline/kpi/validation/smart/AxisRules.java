package dev.plumbline.kpi.validation.smart;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.organization.OrganizationPlan;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.timeline.TimePlan;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Need;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.value.Nature;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether a KPI has a rule for each axis on which it is rolled up: organisation and time. */
final class AxisRules {
  /** What is rolled up over time at all; those that stand alone are not. */
  private record OverTime(Set<KpiId> kpis) {
    static OverTime of(Review review) {
      TimePlan plan = review.input().timePlan().orElseThrow();
      Set<KpiId> kpis = new HashSet<>();
      plan.kpis().forEach(kpi -> kpis.add(kpi.id()));
      kpis.removeAll(plan.rules().standingAlone());
      return new OverTime(kpis);
    }
  }

  /**
   * What stands alone at each unit, though nobody said that it is to, and what has a rule.
   *
   * @param alone what stands alone by its nature
   * @param kpis all that is rolled up over the organisation, but what was said to stand alone
   */
  private record OverUnits(Set<KpiId> alone, Set<KpiId> kpis) {
    static OverUnits of(Review review) {
      OrganizationPlan plan = review.input().organizationPlan().orElseThrow();
      Set<KpiId> alone = new HashSet<>(plan.standingAlone());
      Set<KpiId> kpis = new HashSet<>();
      plan.kpis().forEach(kpi -> kpis.add(kpi.id()));
      kpis.removeAll(plan.rules().standingAlone());
      return new OverUnits(alone, kpis);
    }
  }

  private AxisRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(overUnits(), overTime());
  }

  private static Rule.Builder rule(String id) {
    return Rule.builder("smart.measurable." + id).criterion(Criterion.MEASURABLE);
  }

  private static Rule overUnits() {
    return rule("over-units")
        .sentence("A KPI that is rolled up over the organisation has a rule for that")
        .because("a unit with parts has no figure otherwise, unless somebody measures there, too")
        .needs(Need.ORGANIZATION_PLAN)
        .remedy("State its nature, give it a rule, or say that it stands alone: OrganizationRules.")
        .checkKpis(AxisRules::checkUnits);
  }

  private static void checkUnits(Kpi kpi, Review review) {
    OverUnits units = review.once(OverUnits.class, OverUnits::of);
    if (!units.kpis().contains(kpi.id())) {
      review.notApplicable();
    } else if (units.alone().contains(kpi.id())) {
      review.fail(
          kpi.nature() == Nature.RATIO
              ? "is a ratio without numerator and denominator, and has no rule over units"
              : "has no rule over units, and none follows from its nature",
          Evidence.of("nature", kpi.nature().toString()));
    }
  }

  private static Rule overTime() {
    return rule("over-time")
        .sentence("A KPI that is measured more often than its target is due has a rule over time")
        .because("there is no figure otherwise that could be put beside the target")
        .severity(Severity.HINT)
        .needs(Need.TIME_PLAN)
        .remedy("Give it to the TimePlan, with a rule, or set a target for each measurement.")
        .checkKpis(AxisRules::checkTime);
  }

  private static void checkTime(Kpi kpi, Review review) {
    Period period = Targets.longestPeriod(kpi);
    Cadence cadence = kpi.cadence().orElse(null);
    Calendar calendar = review.input().calendar();
    if (period == null
        || cadence == null
        || !calendar.has(cadence.grain())
        || period.end().getYear() > TimeBoundRules.LAST_SAFE_YEAR
        || Occasions.in(period, cadence.grain(), calendar, 2) < 2) {
      review.notApplicable();
    } else if (!review.once(OverTime.class, OverTime::of).kpis().contains(kpi.id())) {
      String often = cadence.name().toLowerCase(Locale.ROOT).replace('_', '-');
      review.fail(
          "is measured %s and has a target for %s, but no rule over time"
              .formatted(often, calendar.format(period)),
          Evidence.of("cadence", often),
          Evidence.of("period of the target", period.toString()));
    }
  }
}
