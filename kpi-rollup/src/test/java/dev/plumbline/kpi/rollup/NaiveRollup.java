package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.rollup.RandomPlan.Link;
import dev.plumbline.kpi.rollup.RandomPlan.Node;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Oracle;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rollup must give, computed as one would explain it: by recursion, with decimals, and with
 * no regard for time. Scores of measured KPIs are their values.
 */
final class NaiveRollup {
  private final RandomPlan plan;
  private final Map<Integer, Outcome> outcomes = new HashMap<>();

  NaiveRollup(RandomPlan plan) {
    this.plan = plan;
  }

  /** All that is known of a node. */
  record Outcome(
      Figure value,
      Figure score,
      double coverage,
      Completeness completeness,
      boolean standIn,
      int kpis,
      int met) {
    Figure figure(Basis basis) {
      return basis == Basis.VALUES ? value : score;
    }
  }

  Outcome outcome(int number) {
    Outcome known = outcomes.get(number);
    if (known == null) {
      known = compute(plan.nodes.get(number));
      outcomes.put(number, known);
    }
    return known;
  }

  private Outcome compute(Node node) {
    if (node.rule() == null) {
      boolean counts = node.measured().gap().map(gap -> gap == Gap.NOT_APPLICABLE).orElse(true);
      return new Outcome(
          node.measured(),
          score(node, node.measured()),
          node.measured().isPresent() ? 1.0 : 0.0,
          counts ? Completeness.COMPLETE : Completeness.PARTIAL,
          false,
          1,
          isMet(node, node.measured()) ? 1 : 0);
    }
    Outcome rolledUp = rollUp(node, node.rule());
    if (!node.isKpi()) {
      return rolledUp;
    }
    if (node.rule().basis() == Basis.SCORES) {
      return new Outcome(
          node.measured(),
          rolledUp.score,
          rolledUp.coverage,
          rolledUp.completeness,
          rolledUp.standIn,
          rolledUp.kpis,
          rolledUp.met);
    }
    return new Outcome(
        rolledUp.score,
        score(node, rolledUp.score),
        rolledUp.coverage,
        rolledUp.completeness,
        rolledUp.standIn,
        1,
        isMet(node, rolledUp.score) ? 1 : 0);
  }

  private static Figure score(Node node, Figure value) {
    return value.isPresent() && !node.hasTarget() ? Figure.missing(Gap.NO_TARGET) : value;
  }

  private static boolean isMet(Node node, Figure value) {
    return node.hasTarget() && value.isPresent() && value.orElseThrow() >= 1.0;
  }

  /** One child as its parent sees it. */
  private record Child(Outcome outcome, Figure figure, double weight) {
    boolean isMissing() {
      return !figure.isPresent() && !figure.equals(Figure.missing(Gap.NOT_APPLICABLE));
    }
  }

  private Outcome rollUp(Node node, RollupRule rule) {
    List<Child> weighted = new ArrayList<>();
    List<Child> weightless = new ArrayList<>();
    for (Link link : node.links()) {
      Outcome outcome = outcome(link.child());
      (link.weight() > 0.0 ? weighted : weightless)
          .add(new Child(outcome, outcome.figure(rule.basis()), link.weight()));
    }
    List<Child> present = weighted.stream().filter(child -> child.figure.isPresent()).toList();
    List<Child> missing = weighted.stream().filter(Child::isMissing).toList();
    List<Child> counted = new ArrayList<>(present);
    for (Substitute substitute : rule.missing().substitutes()) {
      double number = ((Substitute.FixedNumber) substitute).number();
      missing.forEach(
          child ->
              counted.add(
                  new Child(
                      new Outcome(child.figure, child.figure, 0, null, true, child.outcome.kpis, 0),
                      Figure.of(number),
                      child.weight)));
    }
    List<Child> real = present.stream().filter(child -> !child.outcome.standIn).toList();
    List<Child> unreal = new ArrayList<>(missing);
    present.stream().filter(child -> child.outcome.standIn).forEach(unreal::add);
    double coverage = coverage(real, unreal);
    Figure figure =
        figure(rule, weighted, weightless, missing, counted, unreal.isEmpty() ? 1.0 : coverage);
    boolean isPartial =
        !missing.isEmpty()
            || present.stream().anyMatch(c -> c.outcome.completeness == Completeness.PARTIAL)
            || figure.equals(Figure.missing(Gap.NO_DATA));
    return new Outcome(
        figure,
        figure,
        coverage,
        isPartial ? Completeness.PARTIAL : Completeness.COMPLETE,
        figure.isPresent() && !counted.isEmpty() && real.isEmpty(),
        counted.stream().mapToInt(child -> child.outcome.kpis).sum(),
        counted.stream().mapToInt(child -> child.outcome.met).sum());
  }

  private static double coverage(List<Child> present, List<Child> missing) {
    if (present.isEmpty()) {
      return 0.0;
    }
    if (missing.isEmpty()) {
      return 1.0;
    }
    BigDecimal there = weight(present);
    return Math.min(Oracle.nearest(there, there.add(weight(missing))), Math.nextDown(1.0));
  }

  private static BigDecimal weight(List<Child> children) {
    return children.stream()
        .map(child -> new BigDecimal(child.weight))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Figure figure(
      RollupRule rule,
      List<Child> weighted,
      List<Child> weightless,
      List<Child> missing,
      List<Child> counted,
      double coverage) {
    if (rule.missing().propagates() && !missing.isEmpty()) {
      return Figure.missing(gaps(missing).stream().min(Comparator.naturalOrder()).orElseThrow());
    }
    if (counted.isEmpty() && !rule.strategy().traits().contains(Trait.EMPTY_IS_ZERO)) {
      return Figure.missing(reason(weighted, weightless));
    }
    if (coverage < rule.minimumCoverage()) {
      return Figure.missing(Gap.BELOW_COVERAGE);
    }
    return result(rule.strategy(), counted);
  }

  private static Gap reason(List<Child> weighted, List<Child> weightless) {
    if (weighted.isEmpty() && weightless.stream().anyMatch(child -> child.figure.isPresent())) {
      return Gap.ZERO_WEIGHT;
    }
    Set<Gap> gaps = gaps(weighted.isEmpty() ? weightless : weighted);
    if (gaps.equals(Set.of(Gap.NOT_APPLICABLE))) {
      return Gap.NOT_APPLICABLE;
    }
    gaps.remove(Gap.NOT_APPLICABLE);
    return gaps.size() == 1 ? gaps.iterator().next() : Gap.NO_DATA;
  }

  private static Set<Gap> gaps(List<Child> children) {
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    children.forEach(child -> child.figure.gap().ifPresent(gaps::add));
    return gaps;
  }

  private static Figure result(AggregationStrategy strategy, List<Child> counted) {
    int kpis = counted.stream().mapToInt(child -> child.outcome.kpis).sum();
    int met = counted.stream().mapToInt(child -> child.outcome.met).sum();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal products = BigDecimal.ZERO;
    for (Child child : counted) {
      BigDecimal value = new BigDecimal(child.figure.orElseThrow());
      sum = sum.add(value);
      products = products.add(value.multiply(new BigDecimal(child.weight)));
    }
    return switch (strategy.label()) {
      case "sum" -> Figure.ofResult(Oracle.nearest(sum, BigDecimal.ONE));
      case "mean" -> Figure.of(Oracle.nearest(sum, BigDecimal.valueOf(counted.size())));
      case "weighted mean" -> Figure.of(Oracle.nearest(products, weight(counted)));
      case "count" -> Figure.of(kpis);
      case "count on target" -> Figure.of(met);
      case "share on target" ->
          kpis == 0 ? Figure.missing(Gap.ZERO_DENOMINATOR) : Figure.of((double) met / kpis);
      case "minimum" ->
          Figure.of(counted.stream().mapToDouble(c -> c.figure.orElseThrow()).min().orElseThrow());
      case "maximum" ->
          Figure.of(counted.stream().mapToDouble(c -> c.figure.orElseThrow()).max().orElseThrow());
      default -> byItself(strategy, counted);
    };
  }

  /** The geometric mean has tests of its own: here it matters only what it is given. */
  private static Figure byItself(AggregationStrategy strategy, List<Child> counted) {
    return Figure.ofResult(
        strategy.aggregate(
            WeightedValues.of(
                counted.stream().mapToDouble(child -> child.figure.orElseThrow()).toArray(),
                counted.stream().mapToDouble(Child::weight).toArray())));
  }
}
