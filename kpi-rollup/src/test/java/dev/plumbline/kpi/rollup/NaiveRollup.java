package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.rollup.RandomPlan.Link;
import dev.plumbline.kpi.rollup.RandomPlan.Node;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.Oracle;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightSource;
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
import org.jspecify.annotations.Nullable;

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
      int met,
      @Nullable Parts parts) {
    Figure figure(Basis basis) {
      return basis == Basis.VALUES ? value : score;
    }
  }

  /** Numerator and denominator of a ratio. */
  record Parts(double numerator, double denominator) {
    static @Nullable Parts of(Reading reading) {
      return reading instanceof Reading.Ratio ratio
          ? new Parts(ratio.numerator(), ratio.denominator())
          : null;
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
      return alone(node);
    }
    Outcome rolledUp = rollUp(node, node.rule());
    if (!node.isKpi()) {
      return rolledUp;
    }
    boolean ofScores = node.rule().basis() == Basis.SCORES;
    Figure measured = measured(node.measured());
    return new Outcome(
        ofScores ? measured : rolledUp.score,
        ofScores ? rolledUp.score : score(node, rolledUp.score),
        rolledUp.coverage,
        rolledUp.completeness,
        rolledUp.standIn,
        ofScores ? rolledUp.kpis : 1,
        ofScores ? rolledUp.met : isMet(node, rolledUp.score) ? 1 : 0,
        ofScores ? Parts.of(node.measured()) : rolledUp.parts);
  }

  private static Outcome alone(Node node) {
    Figure measured = measured(node.measured());
    boolean isMeasured = !(node.measured() instanceof Reading.Missing);
    boolean isComplete = isMeasured || measured.equals(Figure.missing(Gap.NOT_APPLICABLE));
    return new Outcome(
        measured,
        score(node, measured),
        isMeasured ? 1.0 : 0.0,
        isComplete ? Completeness.COMPLETE : Completeness.PARTIAL,
        false,
        1,
        isMet(node, measured) ? 1 : 0,
        Parts.of(node.measured()));
  }

  /** What a child is for a rule: a value rests on its measurement, whatever rolls up its score. */
  private Outcome outcome(Link link, Basis basis) {
    Outcome known = outcome(link.child());
    Node node = plan.nodes.get(link.child());
    if (basis != Basis.VALUES || node.rule() == null || node.rule().basis() != Basis.SCORES) {
      return known;
    }
    Outcome alone = alone(node);
    return new Outcome(
        known.value,
        known.score,
        alone.coverage,
        alone.completeness,
        alone.standIn,
        known.kpis,
        known.met,
        known.parts);
  }

  private static Figure measured(Reading reading) {
    if (reading instanceof Reading.Amount amount) {
      return Figure.of(amount.number());
    }
    if (reading instanceof Reading.Ratio ratio) {
      return quotient(
          new BigDecimal(ratio.numerator()), new BigDecimal(ratio.denominator()), ratio.factor());
    }
    return Figure.missing(((Reading.Missing) reading).gap());
  }

  private static Figure quotient(BigDecimal numerator, BigDecimal denominator, double factor) {
    if (denominator.signum() == 0) {
      return Figure.missing(Gap.ZERO_DENOMINATOR);
    }
    BigDecimal sign = BigDecimal.valueOf(denominator.signum());
    return Figure.ofResult(
        Oracle.nearest(
            numerator.multiply(new BigDecimal(factor)).multiply(sign), denominator.abs()));
  }

  private static Figure score(Node node, Figure value) {
    return value.isPresent() && !node.hasTarget() ? Figure.missing(Gap.NO_TARGET) : value;
  }

  private static boolean isMet(Node node, Figure value) {
    return node.hasTarget() && value.isPresent() && value.orElseThrow() >= 1.0;
  }

  /** One child as its parent sees it; its weight is NaN where nobody knows it. */
  private record Child(Outcome outcome, Figure figure, double weight) {
    boolean isMissing() {
      return !figure.isPresent() && !figure.equals(Figure.missing(Gap.NOT_APPLICABLE));
    }

    boolean hasWeight() {
      return weight > 0.0;
    }
  }

  private Child child(Link link, RollupRule rule) {
    Outcome outcome = outcome(link, rule.basis());
    double weight = link.weight() == 0.0 ? 0.0 : weight(link, rule.weights());
    Figure figure =
        rule.strategy().traits().contains(Trait.SUMS_PARTS)
            ? offeredParts(link, outcome)
            : outcome.figure(rule.basis());
    if (figure.isPresent() && weight < 0.0) {
      figure = Figure.missing(Gap.DOMAIN);
    } else if (figure.isPresent() && Double.isNaN(weight)) {
      figure = Figure.missing(rule.weights() == WeightSource.TARGET ? Gap.NO_TARGET : Gap.NO_DATA);
    }
    return new Child(outcome, figure, weight);
  }

  private Figure offeredParts(Link link, Outcome outcome) {
    if (outcome.parts != null) {
      return Figure.of(outcome.value.orElse(0.0));
    }
    RollupRule rule = plan.nodes.get(link.child()).rule();
    boolean isBeyondDouble = rule != null && rule.basis() == Basis.VALUES;
    return outcome.value.isPresent()
        ? Figure.missing(isBeyondDouble ? Gap.DOMAIN : Gap.NO_DATA)
        : outcome.value;
  }

  private double weight(Link link, WeightSource source) {
    Parts parts = outcome(link.child()).parts;
    return switch (source) {
      case ALIGNMENT -> link.weight();
      case EQUAL -> 1.0;
      case TARGET -> plan.nodes.get(link.child()).hasTarget() ? 1.0 : Double.NaN;
      case DENOMINATOR -> parts == null ? Double.NaN : parts.denominator();
    };
  }

  private Outcome rollUp(Node node, RollupRule rule) {
    List<Child> weighted = new ArrayList<>();
    List<Child> weightless = new ArrayList<>();
    for (Link link : node.links()) {
      Child child = child(link, rule);
      (child.weight == 0.0 ? weightless : weighted).add(child);
    }
    List<Child> present = weighted.stream().filter(child -> child.figure.isPresent()).toList();
    List<Child> missing = weighted.stream().filter(Child::isMissing).toList();
    List<Child> counted = new ArrayList<>(present);
    for (Substitute substitute : rule.missing().substitutes()) {
      double number = ((Substitute.FixedNumber) substitute).number();
      missing.stream()
          .filter(Child::hasWeight)
          .forEach(child -> counted.add(substituted(child, number)));
    }
    List<Child> real = present.stream().filter(child -> !child.outcome.standIn).toList();
    List<Child> unreal = new ArrayList<>(missing);
    present.stream().filter(child -> child.outcome.standIn).forEach(unreal::add);
    double coverage = coverage(real, unreal, rule.coverageBy());
    Gap gap = gap(rule, weighted, weightless, missing, counted, unreal.isEmpty() ? 1.0 : coverage);
    Figure figure = gap == null ? result(rule.strategy(), counted) : Figure.missing(gap);
    Parts parts =
        gap == null && rule.strategy().traits().contains(Trait.SUMS_PARTS) ? parts(counted) : null;
    boolean isPartial =
        !missing.isEmpty()
            || present.stream().anyMatch(c -> c.outcome.completeness == Completeness.PARTIAL)
            || figure.equals(Figure.missing(Gap.NO_DATA));
    return new Outcome(
        figure,
        figure,
        coverage,
        isPartial ? Completeness.PARTIAL : Completeness.COMPLETE,
        (figure.isPresent() || parts != null) && !counted.isEmpty() && real.isEmpty(),
        counted.stream().mapToInt(child -> child.outcome.kpis).sum(),
        counted.stream().mapToInt(child -> child.outcome.met).sum(),
        parts);
  }

  private static Child substituted(Child child, double number) {
    return new Child(
        new Outcome(
            child.figure, child.figure, 0, Completeness.PARTIAL, true, child.outcome.kpis, 0, null),
        Figure.of(number),
        child.weight);
  }

  private static @Nullable Parts parts(List<Child> counted) {
    double numerator = Oracle.nearest(numerators(counted), BigDecimal.ONE);
    double denominator = Oracle.nearest(denominators(counted), BigDecimal.ONE);
    return Double.isFinite(numerator) && Double.isFinite(denominator)
        ? new Parts(numerator, denominator)
        : null;
  }

  private static BigDecimal numerators(List<Child> counted) {
    return counted.stream()
        .map(child -> new BigDecimal(child.outcome.parts.numerator()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal denominators(List<Child> counted) {
    return counted.stream()
        .map(child -> new BigDecimal(child.outcome.parts.denominator()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double coverage(List<Child> present, List<Child> missing, CoverageBy by) {
    if (present.isEmpty()) {
      return 0.0;
    }
    if (missing.isEmpty()) {
      return 1.0;
    }
    BigDecimal there = applicable(present, by);
    BigDecimal all = there.add(applicable(missing, by));
    return Math.min(Oracle.nearest(there, all), Math.nextDown(1.0));
  }

  private static BigDecimal applicable(List<Child> children, CoverageBy by) {
    return by == CoverageBy.COUNT
        ? BigDecimal.valueOf(children.size())
        : weight(children.stream().filter(Child::hasWeight).toList());
  }

  private static BigDecimal weight(List<Child> children) {
    return children.stream()
        .map(child -> new BigDecimal(child.weight))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static @Nullable Gap gap(
      RollupRule rule,
      List<Child> weighted,
      List<Child> weightless,
      List<Child> missing,
      List<Child> counted,
      double coverage) {
    if (rule.missing().propagates() && !missing.isEmpty()) {
      return gaps(missing).stream().min(Comparator.naturalOrder()).orElseThrow();
    }
    if (counted.isEmpty() && !rule.strategy().traits().contains(Trait.EMPTY_IS_ZERO)) {
      return reason(weighted, weightless);
    }
    return coverage < rule.minimumCoverage() ? Gap.BELOW_COVERAGE : null;
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
      case "weighted sum" -> Figure.ofResult(Oracle.nearest(products, BigDecimal.ONE));
      case "ratio of sums" -> quotient(numerators(counted), denominators(counted), 100.0);
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
