package dev.plumbline.kpi.organization;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.Map;
import java.util.Set;

/** Whether rules fit the units and the KPIs, and values may be rolled up as they say. */
final class OrganizationChecks {
  private static final String OR_ALONE = ", or let it stand alone.";

  private OrganizationChecks() {}

  static void check(
      Hierarchies units, Map<KpiId, Kpi> kpis, OrganizationRules rules, Problems problems) {
    rules.rules().keySet().forEach(id -> checkKnown(id, "a rule for", kpis, problems));
    rules.standingAlone().forEach(id -> checkKnown(id, "word of", kpis, problems));
    rules.weights().keySet().stream()
        .filter(unit -> !units.contains(unit))
        .forEach(
            unit ->
                problems.add(
                    () ->
                        ("There is a weight for the unit %s, which is in none of the hierarchies."
                                + " Correct its id, or remove the weight.")
                            .formatted(PlainText.quote(unit.value()))));
    kpis.values()
        .forEach(kpi -> rules.ruleOf(kpi).ifPresent(rule -> checkRule(kpi, rule, problems)));
  }

  private static void checkKnown(KpiId id, String what, Map<KpiId, Kpi> kpis, Problems problems) {
    if (!kpis.containsKey(id)) {
      problems.add(
          () ->
              ("There is %s the KPI %s, which the plan is not for."
                      + " Give the KPI to the plan, or remove it from the rules.")
                  .formatted(what, PlainText.quote(id.value())));
    }
  }

  private static void checkRule(Kpi kpi, RollupRule rule, Problems problems) {
    AggregationStrategy strategy = rule.strategy();
    Set<Trait> traits = strategy.traits();
    if (rule.basis() != Basis.VALUES) {
      problems.add(
          () ->
              "%s by the rule %s, but over units only values are. Use RollupRule.values(...)%s"
                  .formatted(subject(kpi), PlainText.quote(rule.toString()), OR_ALONE));
    } else if (traits.contains(Trait.COUNTS_KPIS)) {
      problems.add(
          () ->
              ("%s by the strategy %s, which counts KPIs, and here there is only one."
                      + " Use a strategy such as sum() or maximum()%s")
                  .formatted(subject(kpi), quoted(strategy), OR_ALONE));
    } else {
      checkNature(kpi, strategy, traits, problems);
      checkSources(kpi, rule, problems);
    }
  }

  /** What a rule may ask for at a node of a scorecard, but not at a unit. */
  private static void checkSources(Kpi kpi, RollupRule rule, Problems problems) {
    if (rule.weights() == WeightSource.TARGET || rule.weights() == WeightSource.DENOMINATOR) {
      problems.add(
          () ->
              ("%s with weights %s, which units with parts do not have."
                      + " Give weights to the units, or use ratioOfSums()%s")
                  .formatted(subject(kpi), rule.weights().text(), OR_ALONE));
    }
    if (!rule.missing().substitutes().stream().allMatch(Substitute.FixedNumber.class::isInstance)) {
      problems.add(
          () ->
              ("%s with the policy %s, but there are no other results to take substitutes from."
                      + " Use Substitute.number(...), or put the substitutes into the facts.")
                  .formatted(subject(kpi), PlainText.quote(rule.missing().toString())));
    }
  }

  private static void checkNature(
      Kpi kpi, AggregationStrategy strategy, Set<Trait> traits, Problems problems) {
    if (traits.contains(Trait.ADDS_UP) && !kpi.nature().sumsOverUnits()) {
      problems.add(
          () ->
              ("%s by the strategy %s, but its nature %s does not allow sums."
                      + " State nature(ADDITIVE) if it may be summed%s")
                  .formatted(subject(kpi), quoted(strategy), kpi.nature(), OR_ALONE));
    }
    if (traits.contains(Trait.AVERAGES) && kpi.nature() == Nature.RATIO) {
      problems.add(
          () ->
              ("%s by the strategy %s, but the mean of ratios is not the ratio of the whole."
                      + " State its ratio(...) and use ratioOfSums()%s")
                  .formatted(subject(kpi), quoted(strategy), OR_ALONE));
    }
    if (traits.contains(Trait.SUMS_PARTS) && kpi.ratio().isEmpty()) {
      problems.add(
          () ->
              ("%s by the strategy %s, but it has no numerator and denominator."
                      + " State its ratio(...)%s")
                  .formatted(subject(kpi), quoted(strategy), OR_ALONE));
    }
  }

  private static String subject(Kpi kpi) {
    return "The KPI %s would be rolled up over units".formatted(PlainText.quote(kpi.id().value()));
  }

  private static String quoted(AggregationStrategy strategy) {
    return PlainText.quote(strategy.label());
  }
}
