package dev.plumbline.kpi.examples.strategies;

import static dev.plumbline.kpi.strategy.AggregationStrategy.weightedMean;
import static java.util.Map.entry;

import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.explain.Contribution;
import dev.plumbline.kpi.explain.Explanation;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.rollup.Substitutes;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.value.Figure;
import java.util.HashMap;
import java.util.Map;

/** What becomes of a child that was not measured. */
final class MissingExamples {
  private static final Objective SERVICE = Objective.of("service", "Service");

  private MissingExamples() {}

  /** {@return the examples, by name} */
  static Map<String, Map<String, Object>> all() {
    return Map.of("missing", missing(), "coverage", coverage(), "substitutes", substitutes());
  }

  /** Three KPIs with the weights 2, 1 and 1; the last was not measured. */
  private static AlignmentGraph service() {
    return AlignmentGraph.builder()
        .align(Scores.kpi("calls"), SERVICE, 2)
        .align(Scores.kpi("mails"), SERVICE, 1)
        .align(Scores.kpi("visits"), SERVICE, 1)
        .build();
  }

  private static RollupResult ofTwo(RollupRule rule, Substitutes substitutes) {
    return RollupPlan.of(service(), RollupRules.ofObjectives(rule))
        .rollUp(Scores.of(Map.of("calls", 0.9, "mails", 0.8)), substitutes);
  }

  private static Map<String, Object> missing() {
    RollupRule rule = RollupRule.scores(weightedMean());
    Map<String, Object> results = new HashMap<>();
    Map.of(
            "ignore", MissingPolicy.IGNORE,
            "zero", MissingPolicy.ZERO,
            "worst", MissingPolicy.worst(-1),
            "substitute", MissingPolicy.substitute(Substitute.number(0.7)),
            "propagate", MissingPolicy.PROPAGATE)
        .forEach(
            (name, policy) -> {
              RollupResult result = ofTwo(rule.withMissing(policy), Substitutes.none());
              results.put(name + "Policy", policy);
              results.put(name, result.score(SERVICE.id()));
              results.put(name + "Coverage", result.coverage(SERVICE.id()));
              results.put(name + "Completeness", result.completeness(SERVICE.id()));
            });
    RollupResult ignoring = ofTwo(rule, Substitutes.none());
    for (Contribution part : Explanation.of(ignoring, SERVICE.id()).contributions()) {
      results.put(part.child().value(), part.figure());
      results.put(part.child().value() + "Weight", part.plannedWeight());
    }
    return results;
  }

  private static Map<String, Object> coverage() {
    // coverage: begin
    RollupRule rule = RollupRule.scores(weightedMean());
    Figure byWeight = service(rule.withMinimumCoverage(0.7));
    Figure byCount = service(rule.withMinimumCoverage(0.7, CoverageBy.COUNT));
    // coverage: end
    RollupRule counting = rule.withMinimumCoverage(0.5, CoverageBy.COUNT);
    return Map.ofEntries(
        entry("byWeight", byWeight),
        entry("byCount", byCount),
        entry("counted", ofTwo(counting, Substitutes.none()).coverage(SERVICE.id())));
  }

  private static Figure service(RollupRule rule) {
    return ofTwo(rule, Substitutes.none()).score(SERVICE.id());
  }

  private static Map<String, Object> substitutes() {
    RollupPlan regionalPlan = RollupPlan.of(service(), RollupRules.standard());
    AlignmentGraph graph = service();
    Measurements march = Scores.of(Map.of("calls", 0.9, "mails", 0.8));
    Measurements ofRegion = Scores.of(Map.of("calls", 0.6, "mails", 0.6, "visits", 0.5));
    // substitutes: begin
    MissingPolicy regional =
        MissingPolicy.substitute(Substitute.series("region"), Substitute.number(0));
    RollupRule rule = RollupRule.scores(weightedMean()).withMissing(regional);
    Substitutes region =
        Substitutes.builder().series("region", regionalPlan.rollUp(ofRegion)).build();
    RollupResult result =
        RollupPlan.of(graph, RollupRules.ofObjectives(rule)).rollUp(march, region);
    Figure score = result.score(SERVICE.id());
    Substitute taken = result.inputs(SERVICE.id()).get(2).substitute().orElseThrow();
    Provenance ofService = result.provenance(SERVICE.id()).orElseThrow();
    // substitutes: end
    RollupResult nothing =
        RollupPlan.of(graph, RollupRules.ofObjectives(rule)).rollUp(Scores.of(Map.of()), region);
    return Map.ofEntries(
        entry("score", score),
        entry("taken", taken),
        entry("ofService", ofService),
        entry("ofNothing", nothing.provenance(SERVICE.id()).orElseThrow()),
        entry("scoreOfNothing", nothing.score(SERVICE.id())));
  }
}
