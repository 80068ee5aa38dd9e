package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An objective over KPIs whose scores are their values, to the last bit; or over groups of them.
 */
final class PlanEngine implements RollupEngine {
  static final PlanEngine INSTANCE = new PlanEngine();
  static final Period YEAR = Period.year(2026);
  static final Objective ROOT = Objective.of("root", "Root");

  private static final Target ITS_VALUE =
      Target.of(Scoring.of(Direction.HIGHER_IS_BETTER, value -> value));

  /** Those that nearly all samples need, since they are always the same. */
  private static final Map<String, Kpi> KPIS =
      IntStream.range(0, 256)
          .mapToObj(i -> "c" + i)
          .collect(Collectors.toUnmodifiableMap(id -> id, PlanEngine::newKpi));

  private PlanEngine() {}

  @Override
  public Rolled rollUp(RollupRule rule, List<String> names, List<Child> children) {
    RollupPlan plan = RollupPlan.of(graph(names, children), RollupRules.ofObjectives(rule));
    RollupResult result = plan.rollUp(measurements(names, children));
    return new Rolled(result.score(ROOT.id()), result.coverage(ROOT.id()));
  }

  static AlignmentGraph graph(List<String> names, List<Child> children) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder().add(ROOT);
    for (int i = 0; i < children.size(); i++) {
      graph.align(kpi(names.get(i)), ROOT, children.get(i).weight());
    }
    return graph.build();
  }

  static Measurements measurements(List<String> names, List<Child> children) {
    Measurements.Builder measured = Measurements.builder(YEAR);
    for (int i = 0; i < children.size(); i++) {
      measure(kpi(names.get(i)), children.get(i), measured);
    }
    return measured.build();
  }

  /** Groups of children, each under an objective of its own, which are called g0, g1 and so on. */
  static RollupResult ofGroups(RollupRule rule, List<List<Child>> groups) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder().add(ROOT);
    Measurements.Builder measured = Measurements.builder(YEAR);
    for (int g = 0; g < groups.size(); g++) {
      Objective group = Objective.of("g" + g, "Group");
      graph.align(group, ROOT);
      for (int i = 0; i < groups.get(g).size(); i++) {
        Kpi kpi = kpi("g" + g + "c" + i);
        graph.align(kpi, group, groups.get(g).get(i).weight());
        measure(kpi, groups.get(g).get(i), measured);
      }
    }
    return RollupPlan.of(graph.build(), RollupRules.ofObjectives(rule)).rollUp(measured.build());
  }

  static ObjectiveId group(int number) {
    return ObjectiveId.of("g" + number);
  }

  private static Kpi kpi(String id) {
    Kpi known = KPIS.get(id);
    return known == null ? newKpi(id) : known;
  }

  private static Kpi newKpi(String id) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).target(ITS_VALUE).build();
  }

  private static void measure(Kpi kpi, Child child, Measurements.Builder measured) {
    switch (child.presence()) {
      case PRESENT -> measured.put(kpi, child.value());
      case NOT_APPLICABLE -> measured.notApplicable(kpi);
      case MISSING -> {}
    }
  }
}
