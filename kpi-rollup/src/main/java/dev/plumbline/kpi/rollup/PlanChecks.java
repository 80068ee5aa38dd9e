package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import dev.plumbline.kpi.value.Unit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether rules fit a graph, and values may be aggregated as they say. */
final class PlanChecks {
  private final AlignmentGraph graph;
  private final @Nullable RollupRule[] ruleOf;
  private final Problems problems = Problems.none();

  private PlanChecks(AlignmentGraph graph, @Nullable RollupRule[] ruleOf) {
    this.graph = graph;
    this.ruleOf = ruleOf;
  }

  static Problems check(
      AlignmentGraph graph, RollupRules rules, @Nullable RollupRule[] ruleOf, SharedPaths shared) {
    PlanChecks checks = new PlanChecks(graph, ruleOf);
    rules.rules().forEach(checks::checkRule);
    rules.gradings().keySet().forEach(id -> checks.checkNode(id, "grading"));
    WeightChecks.check(graph, ruleOf, checks.problems);
    StatusChecks.check(graph, rules, ruleOf, checks.problems);
    SharedChecks.check(graph, rules.sharedKpis(), shared, ruleOf, checks.problems);
    return checks.problems;
  }

  private void checkRule(NodeId id, RollupRule rule) {
    checkNode(id, "rule");
    if (graph.contains(id) && id instanceof KpiId kpi) {
      checkKpi(kpi, rule);
    }
  }

  private void checkNode(NodeId id, String what) {
    if (!graph.contains(id)) {
      problems.add(
          () ->
              "There is a %s for %s, which is not in the alignment graph. Align it, or remove the %s."
                  .formatted(what, quoted(id), what));
    }
  }

  private void checkKpi(KpiId id, RollupRule rule) {
    int number = graph.number(id);
    if (graph.contributorCount(number) == 0) {
      problems.add(
          () ->
              "The KPI %s has the rule %s, but nothing contributes to it. Align its components, or remove the rule."
                  .formatted(quoted(id), PlainText.quote(rule.toString())));
    }
    if (rule.strategy().traits().contains(Trait.SUMS_PARTS)) {
      checkRatio((Kpi) graph.node(number), rule.strategy());
    }
    if (rule.basis() == Basis.VALUES && !rule.strategy().traits().contains(Trait.COUNTS_KPIS)) {
      checkComponents(number, rule);
    }
  }

  private void checkComponents(int number, RollupRule rule) {
    Kpi whole = (Kpi) graph.node(number);
    Kpi like = rule.strategy().traits().contains(Trait.OTHER_UNIT) ? null : whole;
    for (int i = 0; i < graph.contributorCount(number); i++) {
      if (graph.weight(number, i) > 0.0) {
        Kpi component = (Kpi) graph.node(graph.contributor(number, i));
        like = like == null ? component : like;
        checkUnit(whole, component, like, rule.strategy());
        checkNature(whole, component, rule);
        checkParts(whole, component, rule.strategy());
      }
    }
  }

  /** Components must be like the whole, or where that has a unit of its own, like each other. */
  private void checkUnit(Kpi whole, Kpi component, Kpi like, AggregationStrategy strategy) {
    if (!component.unit().isLike(like.unit())) {
      problems.add(
          () ->
              "%s in '%s', but %s is '%s'. Put the component in the same unit, or roll up scores instead."
                  .formatted(
                      subject(whole, component, strategy),
                      named(component.unit(), like.unit()),
                      like == whole ? "its own unit" : "that of " + quoted(like.id()),
                      named(like.unit(), component.unit())));
    }
  }

  private void checkNature(Kpi whole, Kpi component, RollupRule rule) {
    AggregationStrategy strategy = rule.strategy();
    Set<Trait> traits = strategy.traits();
    if (traits.contains(Trait.ADDS_UP) && !component.nature().sumsOverUnits()) {
      problems.add(
          () ->
              "%s, whose nature %s does not allow sums. State nature(ADDITIVE) if it may be summed, or roll up scores instead."
                  .formatted(subject(whole, component, strategy), component.nature()));
    }
    if (traits.contains(Trait.AVERAGES)
        && component.nature() == Nature.RATIO
        && rule.weights() != WeightSource.DENOMINATOR) {
      problems.add(
          () ->
              "%s, but the mean of ratios is not the ratio of the whole. Use ratioOfSums, or roll up scores instead."
                  .formatted(subject(whole, component, strategy)));
    }
  }

  private void checkParts(Kpi whole, Kpi component, AggregationStrategy strategy) {
    if (strategy.traits().contains(Trait.SUMS_PARTS)
        && !Ratios.hasParts(component, ruleOf[graph.number(component.id())])) {
      problems.add(
          () ->
              "%s, which has no numerator and denominator. State its ratio(...) and measure the parts, or roll it up by a ratio of sums too."
                  .formatted(subject(whole, component, strategy)));
    }
  }

  private void checkRatio(Kpi whole, AggregationStrategy strategy) {
    if (whole.ratio().isEmpty()) {
      problems.add(
          () ->
              "The KPI %s has the strategy %s, but does not say what it is a ratio of. State ratio(...), with its factor."
                  .formatted(quoted(whole.id()), PlainText.quote(strategy.label())));
    }
  }

  /** {@return the symbol of a unit, with its kind where the symbol does not tell the two apart} */
  private static String named(Unit unit, Unit other) {
    return unit.symbol().equals(other.symbol())
        ? unit.symbol() + " (" + unit.kind() + ")"
        : unit.symbol();
  }

  private static String subject(Kpi whole, Kpi component, AggregationStrategy strategy) {
    return "At %s the strategy %s would take in %s"
        .formatted(quoted(whole.id()), PlainText.quote(strategy.label()), quoted(component.id()));
  }

  private static String quoted(NodeId id) {
    return PlainText.quote(id.value());
  }
}
