package dev.plumbline.kpi.examples.strategies;

import static dev.plumbline.kpi.strategy.AggregationStrategy.maximum;
import static dev.plumbline.kpi.strategy.AggregationStrategy.mean;
import static dev.plumbline.kpi.strategy.AggregationStrategy.minimum;
import static dev.plumbline.kpi.strategy.AggregationStrategy.mostFrequent;
import static dev.plumbline.kpi.strategy.AggregationStrategy.ratioOfSums;
import static dev.plumbline.kpi.strategy.AggregationStrategy.sum;
import static dev.plumbline.kpi.strategy.AggregationStrategy.weightedMean;
import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static java.util.Map.entry;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.explain.Contribution;
import dev.plumbline.kpi.explain.Explanation;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.InvalidPlanException;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.strategy.Ties;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rules add to a strategy: weights, bases, natures, statuses and shared KPIs. */
final class RuleExamples {
  private static final Period MARCH = Scores.MARCH;

  private RuleExamples() {}

  /** {@return the examples, by name} */
  static Map<String, Map<String, Object>> all() {
    return Map.ofEntries(
        entry("weights", weights()),
        entry("denominators", denominators()),
        entry("bases", bases()),
        entry("natures", natures()),
        entry("statuses", statuses()),
        entry("shared", shared()));
  }

  private static Map<String, Object> weights() {
    Objective growth = Objective.of("growth", "Growth");
    Kpi large = sales("large", 100_000);
    Kpi middle = sales("middle", 20_000);
    Kpi small = sales("small", 1_000);
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(large, growth, 3)
            .align(middle, growth, 2)
            .align(small, growth, 1)
            .build();
    Measurements march =
        Measurements.builder(MARCH)
            .put(large, 50_000)
            .put(middle, 20_000)
            .put(small, 1_000)
            .build();
    RollupRule asAligned = RollupRule.scores(weightedMean());
    RollupRule equal = asAligned.withWeights(WeightSource.EQUAL);
    RollupRule byTarget = asAligned.withWeights(WeightSource.TARGET);
    Map<String, Object> results = new HashMap<>();
    for (Kpi kpi : List.of(large, middle, small)) {
      results.put(kpi.id() + "Target", kpi.targets().get(0).value().orElseThrow());
    }
    Map.of("asAligned", asAligned, "equal", equal, "byTarget", byTarget)
        .forEach(
            (name, rule) -> {
              RollupResult result =
                  RollupPlan.of(graph, RollupRules.ofObjectives(rule)).rollUp(march);
              results.put(name + "Score", result.score(growth.id()));
              for (Contribution part : Explanation.of(result, growth.id()).contributions()) {
                results.put(name + part.child().value(), part.plannedWeight());
              }
            });
    return results;
  }

  private static Kpi sales(String id, double target) {
    return Kpi.builder(id).direction(HIGHER_IS_BETTER).target(Target.attainment(target)).build();
  }

  private static Kpi meals(String id) {
    return Kpi.builder(id)
        .unit(Unit.PERCENT)
        .direction(HIGHER_IS_BETTER)
        .ratio(Ratio.percent("flights with meals", "flights"))
        .build();
  }

  private static Map<String, Object> denominators() {
    Kpi january = meals("january");
    Kpi february = meals("february");
    Kpi year = meals("year");
    AlignmentGraph graph =
        AlignmentGraph.builder().align(january, year).align(february, year).build();
    Measurements measured =
        Measurements.builder(Period.year(2026))
            .putRatio(january, 2, 4)
            .putRatio(february, 2, 100)
            .build();
    // denominators: begin
    RollupRule byFlights = RollupRule.values(weightedMean()).withWeights(WeightSource.DENOMINATOR);
    Figure weighted = value(graph, year, byFlights, measured);
    Figure ofSums = value(graph, year, RollupRule.values(ratioOfSums()), measured);
    // denominators: end
    return Map.of("weighted", weighted, "ofSums", ofSums);
  }

  private static Figure value(
      AlignmentGraph graph, Kpi kpi, RollupRule rule, Measurements measured) {
    RollupRules rules = RollupRules.builder().rule(kpi.id(), rule).build();
    return RollupPlan.of(graph, rules).rollUp(measured).value(kpi.id());
  }

  private static Kpi revenue(String id, double target) {
    return Kpi.builder(id)
        .unit(Unit.currency("EUR"))
        .nature(Nature.ADDITIVE)
        .direction(HIGHER_IS_BETTER)
        .target(Target.attainment(target))
        .build();
  }

  private static Map<String, Object> bases() {
    // bases: begin
    Kpi north = revenue("north", 100); // which is the target
    Kpi south = revenue("south", 100);
    Kpi total = revenue("total", 250);
    AlignmentGraph graph = AlignmentGraph.builder().align(north, total).align(south, total).build();
    Measurements measured =
        Measurements.builder(MARCH).put(north, 150).put(south, 50).put(total, 190).build();
    RollupRules ofValues = RollupRules.builder().rule(total.id(), RollupRule.values(sum())).build();
    RollupRules ofScores =
        RollupRules.builder().rule(total.id(), RollupRule.scores(mean())).build();
    Figure componentsAgainstOwnTarget = score(graph, total, ofValues, measured);
    Figure meanOfTheirScores = score(graph, total, ofScores, measured);
    Figure measuredByItself = score(graph, total, RollupRules.standard(), measured);
    // bases: end
    return Map.ofEntries(
        entry("componentsAgainstOwnTarget", componentsAgainstOwnTarget),
        entry("meanOfTheirScores", meanOfTheirScores),
        entry("measuredByItself", measuredByItself));
  }

  private static Figure score(
      AlignmentGraph graph, Kpi kpi, RollupRules rules, Measurements measured) {
    return RollupPlan.of(graph, rules).rollUp(measured).score(kpi.id());
  }

  private static Map<String, Object> natures() {
    Kpi january = meals("january");
    Kpi year = meals("year");
    AlignmentGraph meals = AlignmentGraph.builder().align(january, year).build();
    Kpi index =
        Kpi.builder("satisfaction").direction(HIGHER_IS_BETTER).nature(Nature.INDEX).build();
    AlignmentGraph indices = AlignmentGraph.builder().align(index, Scores.kpi("all")).build();
    Kpi dollars = revenue("america", 100).toBuilder().unit(Unit.currency("USD")).build();
    AlignmentGraph money = AlignmentGraph.builder().align(dollars, revenue("total", 100)).build();
    return Map.ofEntries(
        entry(
            "ratios",
            refusal(meals, RollupRules.builder().rule(year.id(), RollupRule.values(mean())))),
        entry(
            "indices",
            refusal(
                indices, RollupRules.builder().rule(KpiId.of("all"), RollupRule.values(sum())))),
        entry(
            "currencies",
            refusal(
                money, RollupRules.builder().rule(KpiId.of("total"), RollupRule.values(sum())))));
  }

  private static String refusal(AlignmentGraph graph, RollupRules.Builder rules) {
    try {
      RollupPlan plan = RollupPlan.of(graph, rules.build());
      throw new IllegalStateException("This should have been refused: " + plan);
    } catch (InvalidPlanException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static Map<String, Object> statuses() {
    Objective launch = Objective.of("launch", "Launch");
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(Scores.kpi("build"), launch)
            .align(Scores.kpi("test"), launch)
            .align(Scores.kpi("train"), launch)
            .align(Scores.kpi("sell"), launch)
            .build();
    Measurements march = Scores.of(Map.of("build", 1.0, "test", 0.95, "train", 0.4, "sell", 0.3));
    Map<String, Object> results = new HashMap<>();
    Map.of(
            "worst", RollupRule.statuses(minimum()),
            "best", RollupRule.statuses(maximum()),
            "frequent", RollupRule.statuses(mostFrequent(Ties.TO_LOWER)),
            "frequentToBetter", RollupRule.statuses(mostFrequent(Ties.TO_HIGHER)),
            "ofMean", RollupRule.scores(mean()))
        .forEach(
            (name, rule) ->
                results.put(
                    name,
                    RollupPlan.of(graph, RollupRules.ofObjectives(rule))
                        .rollUp(march)
                        .status(launch.id())
                        .orElseThrow()));
    return results;
  }

  private static Map<String, Object> shared() {
    Kpi licence = revenue("licence", 100);
    Kpi europe = revenue("europe", 100);
    Kpi online = revenue("online", 100);
    Kpi total = revenue("total", 100);
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(licence, europe)
            .align(licence, online)
            .align(europe, total)
            .align(online, total)
            .build();
    Measurements march = Measurements.builder(MARCH).put(licence, 100).build();
    Map<String, Object> results = new HashMap<>();
    results.put("licence", march.figure(licence.id()));
    results.put("refused", refusal(graph, summing(SharedKpis.refuse())));
    Map.of(
            "once", SharedKpis.once(),
            "allocate",
                SharedKpis.allocate(
                    Map.of(licence.id(), Map.of(europe.id(), 0.7, online.id(), 0.3))),
            "primary", SharedKpis.primaryParent(Map.of(licence.id(), europe.id())),
            "allow", SharedKpis.allow())
        .forEach(
            (name, policy) -> {
              RollupResult result = RollupPlan.of(graph, summing(policy).build()).rollUp(march);
              results.put(name + "Europe", result.value(europe.id()));
              results.put(name + "Online", result.value(online.id()));
              results.put(name + "Total", result.value(total.id()));
            });
    return results;
  }

  private static RollupRules.Builder summing(SharedKpis policy) {
    RollupRule sum = RollupRule.values(sum());
    return RollupRules.builder()
        .rule(KpiId.of("europe"), sum)
        .rule(KpiId.of("online"), sum)
        .rule(KpiId.of("total"), sum)
        .sharedKpis(policy);
  }
}
