package dev.plumbline.kpi.testkit.mutant;

import static dev.plumbline.kpi.testkit.AggregationLaw.COVERAGE;
import static dev.plumbline.kpi.testkit.AggregationLaw.EMPTY;
import static dev.plumbline.kpi.testkit.AggregationLaw.ENGINES_AGREE;
import static dev.plumbline.kpi.testkit.AggregationLaw.IGNORE;
import static dev.plumbline.kpi.testkit.AggregationLaw.MINIMUM;
import static dev.plumbline.kpi.testkit.AggregationLaw.MISSING_IS_NOT_ZERO;
import static dev.plumbline.kpi.testkit.AggregationLaw.PROPAGATE;
import static dev.plumbline.kpi.testkit.AggregationLaw.RELABELLING;
import static dev.plumbline.kpi.testkit.AggregationLaw.SUBSTITUTE;
import static dev.plumbline.kpi.testkit.AggregationLaw.ZERO_WEIGHT;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.testkit.AggregationLaw;
import dev.plumbline.kpi.testkit.AggregationLaws;
import dev.plumbline.kpi.testkit.Child;
import dev.plumbline.kpi.testkit.Child.Presence;
import dev.plumbline.kpi.testkit.RollupEngine;
import dev.plumbline.kpi.testkit.RollupEngine.Rolled;
import dev.plumbline.kpi.value.Figure;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Engines that roll lawful strategies up, each broken in what it does with its children. */
final class BrokenEngines {
  private static final RollupEngine RIGHT = RollupEngine.ofPlans();

  private BrokenEngines() {}

  static List<Mutant> all() {
    return List.of(
        roundsEveryLevel(),
        roundsToFloat(),
        missingAsZero(),
        missingAsZeroInMinimum(),
        evenRedistribution(),
        strictThatIsNot(),
        substituteOutsideOfItsWeight(),
        emptyIsZero(),
        emptyIsHundred(),
        coverageInPercent(),
        coverageOfWhatIsThere(),
        minimumFallsBack(),
        notApplicableIsZero(),
        notApplicableIsMissing(),
        sumsOverHashOrder(),
        zeroWeightCounts(),
        zeroWeightInMinimum(),
        substituteLeftOut(),
        throwsForMany());
  }

  private static Mutant of(
      String name, AggregationLaw breaks, AggregationStrategy strategy, RollupEngine engine) {
    return new Mutant(name, breaks, () -> AggregationLaws.of(strategy).withEngine(engine));
  }

  private static Mutant ofMean(String name, AggregationLaw breaks, RollupEngine engine) {
    return of(name, breaks, AggregationStrategy.weightedMean(), engine);
  }

  private static RollupEngine changing(UnaryOperator<Child> change) {
    return (rule, names, children) ->
        RIGHT.rollUp(rule, names, children.stream().map(change).toList());
  }

  private static Child zeroIfMissing(Child child) {
    return child.presence() == Presence.MISSING
        ? child.withValue(0.0).with(Presence.PRESENT)
        : child;
  }

  private static Rolled figure(Rolled rolled, double number) {
    return new Rolled(Figure.ofResult(number), rolled.coverage());
  }

  private static RollupEngine presenting(UnaryOperator<Rolled> change) {
    return (rule, names, children) -> change.apply(RIGHT.rollUp(rule, names, children));
  }

  /** SPHA, ServiceNow: a node is rounded before it goes up. */
  static Mutant roundsEveryLevel() {
    return ofMean(
        "rounds at every level (SPHA)",
        ENGINES_AGREE,
        presenting(
            node ->
                node.figure().isPresent()
                    ? figure(node, Math.rint(node.figure().value().orElseThrow() * 100) / 100)
                    : node));
  }

  /** A column of floats in a database. */
  static Mutant roundsToFloat() {
    return ofMean(
        "values kept as float",
        ENGINES_AGREE,
        changing(
            child ->
                child.withValue(
                    Float.isFinite((float) child.value()) ? (float) child.value() : 0.0)));
  }

  /** bamboobsc: a missing score counts as 0. */
  static Mutant missingAsZero() {
    return ofMean(
        "missing child read as 0 (bamboobsc)", IGNORE, changing(BrokenEngines::zeroIfMissing));
  }

  /** SPHA's minimum: 90, 80 and a missing child give 0. */
  static Mutant missingAsZeroInMinimum() {
    return of(
        "minimum with missing as 0 (SPHA)",
        IGNORE,
        AggregationStrategy.minimum(),
        changing(BrokenEngines::zeroIfMissing));
  }

  /** SPHA: a missing child's weight is split evenly, not in proportion. */
  static Mutant evenRedistribution() {
    return ofMean(
        "even redistribution of missing weight (SPHA)",
        IGNORE,
        (rule, names, children) -> RIGHT.rollUp(rule, names, redistributed(children)));
  }

  private static List<Child> redistributed(List<Child> children) {
    double missing =
        children.stream()
            .filter(child -> child.presence() == Presence.MISSING)
            .mapToDouble(Child::weight)
            .sum();
    long present = children.stream().filter(Child::contributes).count();
    return children.stream()
        .map(
            child ->
                child.contributes()
                    ? child.withWeight(
                        Math.min(Double.MAX_VALUE, child.weight() + missing / present))
                    : child)
        .toList();
  }

  /** SPHA's strict mode: 60 and an incomplete 40 give 100. */
  static Mutant strictThatIsNot() {
    return ofMean(
        "strict mode that ignores (SPHA)",
        PROPAGATE,
        (rule, names, children) ->
            RIGHT.rollUp(rule.withMissing(MissingPolicy.IGNORE), names, children));
  }

  /** What is substituted weighs 1, whatever the child weighs. */
  static Mutant substituteOutsideOfItsWeight() {
    return ofMean(
        "substitute of weight 1",
        SUBSTITUTE,
        changing(child -> child.presence() == Presence.MISSING ? child.withWeight(1.0) : child));
  }

  /** Nothing measured: 0 %. */
  static Mutant emptyIsZero() {
    return ofMean(
        "nothing present is 0",
        EMPTY,
        presenting(node -> node.figure().isPresent() ? node : figure(node, 0.0)));
  }

  /** Nothing to complain about: 100 %. */
  static Mutant emptyIsHundred() {
    return ofMean(
        "nothing applicable is 1",
        EMPTY,
        presenting(node -> node.figure().isPresent() ? node : figure(node, 1.0)));
  }

  /** Coverage from 0 to 100. */
  static Mutant coverageInPercent() {
    return ofMean(
        "coverage in percent",
        COVERAGE,
        presenting(node -> new Rolled(node.figure(), node.coverage() * 100)));
  }

  /** Coverage of what is there, by what is there. */
  static Mutant coverageOfWhatIsThere() {
    return ofMean(
        "missing leaves the coverage too",
        MISSING_IS_NOT_ZERO,
        presenting(node -> new Rolled(node.figure(), 1.0)));
  }

  /** COINr's thresholds, where a lower one reports another number. */
  static Mutant minimumFallsBack() {
    return ofMean(
        "minimum coverage scales the result",
        MINIMUM,
        (rule, names, children) -> {
          Rolled node = RIGHT.rollUp(rule, names, children);
          return node.figure().isPresent() && rule.minimumCoverage() > 0.0
              ? figure(node, node.figure().value().orElseThrow() * node.coverage())
              : node;
        });
  }

  /** What does not apply counts as 0. */
  static Mutant notApplicableIsZero() {
    return ofMean(
        "not applicable counts as 0",
        MISSING_IS_NOT_ZERO,
        changing(
            child ->
                child.presence() == Presence.NOT_APPLICABLE
                    ? child.withValue(0.0).with(Presence.PRESENT)
                    : child));
  }

  /** What does not apply is missed. */
  static Mutant notApplicableIsMissing() {
    return ofMean(
        "not applicable is missing",
        MISSING_IS_NOT_ZERO,
        changing(
            child ->
                child.presence() == Presence.NOT_APPLICABLE
                    ? child.with(Presence.MISSING)
                    : child));
  }

  /** Adds up in the order of names. */
  static Mutant sumsOverHashOrder() {
    return ofMean("sums in the order of ids", RELABELLING, BrokenEngines::byName);
  }

  private static Rolled byName(RollupRule rule, List<String> names, List<Child> children) {
    TreeMap<String, Child> byName = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), children.get(i));
    }
    double sum = 0.0;
    for (Child child : byName.values()) {
      sum += child.contributes() ? child.value() : 0.0;
    }
    Rolled node = RIGHT.rollUp(rule, names, children);
    return node.figure().isPresent() ? figure(node, sum) : node;
  }

  /** Weight 0 is taken for "not set", and that for 1. */
  static Mutant zeroWeightCounts() {
    return ofMean(
        "weight 0 read as not set",
        ZERO_WEIGHT,
        changing(
            child ->
                child.weight() == 0.0
                    ? child.withWeight(1.0).withValue(child.value() / 2 + 1)
                    : child));
  }

  /** Seen only if the child that should be left out would win. */
  static Mutant zeroWeightInMinimum() {
    return of(
        "weight 0 read as tiny, in a minimum",
        ZERO_WEIGHT,
        AggregationStrategy.minimum(),
        changing(child -> child.weight() == 0.0 ? child.withWeight(1e-300) : child));
  }

  static Mutant throwsForMany() {
    return ofMean(
        "engine that throws for more than 10 children",
        ENGINES_AGREE,
        (rule, names, children) -> {
          if (children.size() > 10) {
            throw new IllegalStateException("no connection");
          }
          return RIGHT.rollUp(rule, names, children);
        });
  }

  /** Seen only if the substitute would win. */
  static Mutant substituteLeftOut() {
    return of(
        "substitute left out, in a maximum",
        SUBSTITUTE,
        AggregationStrategy.maximum(),
        (rule, names, children) ->
            RIGHT.rollUp(rule.withMissing(MissingPolicy.IGNORE), names, children));
  }
}
