package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.Map;
import java.util.Set;

/**
 * Whether rules fit the KPIs and the calendar, and values may be rolled up over time as they say.
 */
final class TimeChecks {
  private static final String OR_ALONE = ", or let it stand alone.";

  private TimeChecks() {}

  static void check(
      Calendar calendar, Grain grain, Map<KpiId, Kpi> kpis, TimeRules rules, Problems problems) {
    if (!calendar.has(grain)) {
      problems.add(
          () ->
              "The calendar of %s has no %s. Use a grain that it has, or another calendar."
                  .formatted(calendar, grain.plural()));
    }
    rules.rules().keySet().forEach(id -> checkKnown(id, "a rule for", kpis, problems));
    rules.standingAlone().forEach(id -> checkKnown(id, "word of", kpis, problems));
    for (Kpi kpi : kpis.values()) {
      if (!rules.standingAlone().contains(kpi.id())) {
        rules
            .ruleOf(kpi)
            .ifPresentOrElse(
                rule -> checkRule(calendar, grain, kpi, rule, problems),
                () -> problems.add(() -> withoutRule(kpi)));
      }
    }
  }

  private static void checkKnown(KpiId id, String what, Map<KpiId, Kpi> kpis, Problems problems) {
    if (!kpis.containsKey(id)) {
      problems.add(
          () ->
              ("There is %s the KPI %s, which the plan is not for."
                      + " Give the KPI to the plan, or remove it from the rules.")
                  .formatted(what, quoted(id)));
    }
  }

  private static String withoutRule(Kpi kpi) {
    return kpi.nature() == Nature.RATIO
        ? ("The KPI %s is a ratio without stated parts, which nothing can be made of over time."
                + " State its ratio(...) and measure the parts, give it a rule such as last()%s")
            .formatted(quoted(kpi.id()), OR_ALONE)
        : ("The KPI %s has the nature %s, from which no rule over time follows."
                + " State its nature, give it a rule such as TimeRule.meanByDays()%s")
            .formatted(quoted(kpi.id()), kpi.nature(), OR_ALONE);
  }

  private static void checkRule(
      Calendar calendar, Grain grain, Kpi kpi, TimeRule rule, Problems problems) {
    Set<Trait> traits = rule.traits();
    if (traits.contains(Trait.COUNTS_KPIS)) {
      problems.add(
          () ->
              ("%s by the strategy %s, which counts KPIs, and here there is only one."
                      + " Use a strategy such as sum() or maximum()%s")
                  .formatted(subject(kpi), quoted(rule), OR_ALONE));
    }
    checkSum(kpi, rule, traits, problems);
    checkRatio(kpi, rule, traits, problems);
    checkWindow(calendar, grain, kpi, rule, problems);
  }

  private static void checkWindow(
      Calendar calendar, Grain grain, Kpi kpi, TimeRule rule, Problems problems) {
    if (rule.window() instanceof Window.ToDate toDate && !calendar.nests(grain, toDate.grain())) {
      problems.add(
          () ->
              ("%s by the rule %s, but a %s may lie in no single %s of the calendar."
                      + " Use a longer period that it lies in, or a rolling window%s")
                  .formatted(
                      subject(kpi),
                      PlainText.quote(rule.toString()),
                      grain,
                      toDate.grain(),
                      OR_ALONE));
    }
  }

  private static void checkSum(Kpi kpi, TimeRule rule, Set<Trait> traits, Problems problems) {
    if (!traits.contains(Trait.ADDS_UP) || kpi.nature() == Nature.ADDITIVE) {
      return;
    }
    problems.add(
        () ->
            kpi.nature() == Nature.SEMI_ADDITIVE
                ? ("%s by the strategy %s, but it is a stock: the $100 of Monday are the same $100"
                        + " on Tuesday. Use lastNonEmpty() or meanByDays()%s")
                    .formatted(subject(kpi), quoted(rule), OR_ALONE)
                : ("%s by the strategy %s, but its nature %s does not allow sums."
                        + " State nature(ADDITIVE) if it may be summed%s")
                    .formatted(subject(kpi), quoted(rule), kpi.nature(), OR_ALONE));
  }

  private static void checkRatio(Kpi kpi, TimeRule rule, Set<Trait> traits, Problems problems) {
    if (traits.contains(Trait.AVERAGES) && kpi.nature() == Nature.RATIO) {
      problems.add(
          () ->
              ("%s by the strategy %s, but the mean of ratios is not the ratio of the whole."
                      + " State its ratio(...) and use ratioOfSums()%s")
                  .formatted(subject(kpi), quoted(rule), OR_ALONE));
    }
    if (traits.contains(Trait.SUMS_PARTS) && kpi.ratio().isEmpty()) {
      problems.add(
          () ->
              ("%s by the strategy %s, but it has no numerator and denominator."
                      + " State its ratio(...)%s")
                  .formatted(subject(kpi), quoted(rule), OR_ALONE));
    }
  }

  private static String subject(Kpi kpi) {
    return "The KPI %s would be rolled up over time".formatted(quoted(kpi.id()));
  }

  private static String quoted(KpiId id) {
    return PlainText.quote(id.value());
  }

  private static String quoted(TimeRule rule) {
    return PlainText.quote(rule.label());
  }
}
