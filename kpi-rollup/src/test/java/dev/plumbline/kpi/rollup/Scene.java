package dev.plumbline.kpi.rollup;

import com.google.common.base.Splitter;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.target.Grading;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.Unit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A graph, rules and measurements in a few words. A path such as {@code "x -> a -> total"} aligns x
 * with a, and a with the total; {@code "x *0.3 -> a"} with a weight. Nodes in capitals are
 * objectives, others KPIs: additive, with the score that is their value unless defined otherwise.
 */
final class Scene {
  private static final Splitter ARROW = Splitter.on(" -> ");
  private static final Splitter WEIGHT = Splitter.on(" *");

  private final Map<String, Kpi> definitions = new LinkedHashMap<>();
  private final RollupRules.Builder rules = RollupRules.builder();
  private final String[] paths;
  private Period period = OneParent.YEAR;
  private Map<KpiId, Reading> readings = new LinkedHashMap<>();
  private final Map<KpiId, Quality> qualities = new LinkedHashMap<>();

  private Scene(String... paths) {
    this.paths = paths;
  }

  static Scene of(String... paths) {
    return new Scene(paths);
  }

  static NodeId id(String name) {
    return isObjective(name) ? ObjectiveId.of(name) : KpiId.of(name);
  }

  private static boolean isObjective(String name) {
    return Character.isUpperCase(name.charAt(0));
  }

  /** Returns an additive KPI whose score is its value. */
  static Kpi.Builder amount(String id) {
    return Kpi.builder(id)
        .direction(Direction.HIGHER_IS_BETTER)
        .nature(Nature.ADDITIVE)
        .target(Target.progress(0, 1));
  }

  /** Returns a KPI that is a ratio in percent. */
  static Kpi percentage(String id) {
    return Kpi.builder(id)
        .direction(Direction.HIGHER_IS_BETTER)
        .unit(Unit.PERCENT)
        .nature(Nature.RATIO)
        .ratio(Ratio.percent("part", "whole"))
        .target(Target.progress(0, 100))
        .build();
  }

  @CanIgnoreReturnValue
  Scene kpi(Kpi definition) {
    definitions.put(definition.id().value(), definition);
    return this;
  }

  /** Makes ratios of KPIs. */
  @CanIgnoreReturnValue
  Scene percentages(String... kpis) {
    for (String kpi : kpis) {
      kpi(percentage(kpi));
    }
    return this;
  }

  @CanIgnoreReturnValue
  Scene rule(RollupRule rule, String... nodes) {
    for (String node : nodes) {
      rules.rule(id(node), rule);
    }
    return this;
  }

  @CanIgnoreReturnValue
  Scene objectives(RollupRule rule) {
    rules.objectives(rule);
    return this;
  }

  @CanIgnoreReturnValue
  Scene grading(Grading grading, String... nodes) {
    for (String node : nodes) {
      rules.grading(id(node), grading);
    }
    return this;
  }

  @CanIgnoreReturnValue
  Scene shared(SharedKpis policy) {
    rules.sharedKpis(policy);
    return this;
  }

  @CanIgnoreReturnValue
  Scene in(Period other) {
    period = other;
    return this;
  }

  @CanIgnoreReturnValue
  Scene put(String kpi, double number) {
    return put(kpi, Reading.of(number));
  }

  @CanIgnoreReturnValue
  Scene put(String kpi, double numerator, double denominator) {
    return put(kpi, Reading.ofRatio(numerator, denominator, 100.0));
  }

  @CanIgnoreReturnValue
  Scene put(String kpi, Reading reading) {
    readings.put(KpiId.of(kpi), reading);
    return this;
  }

  @CanIgnoreReturnValue
  Scene put(String kpi, Reading reading, Quality quality) {
    qualities.put(KpiId.of(kpi), quality);
    return put(kpi, reading);
  }

  @CanIgnoreReturnValue
  Scene forget() {
    readings = new LinkedHashMap<>();
    return this;
  }

  RollupPlan plan() {
    return RollupPlan.of(graph(), rules.build());
  }

  RollupResult rollUp() {
    return rollUp(Substitutes.none());
  }

  RollupResult rollUp(Substitutes substitutes) {
    return plan().rollUp(measurements(), substitutes);
  }

  Measurements measurements() {
    Measurements.Builder builder = Measurements.builder(period);
    readings.forEach(
        (kpi, reading) ->
            builder.put(kpi, reading, qualities.getOrDefault(kpi, Quality.measured())));
    return builder.build();
  }

  Figure value(String kpi) {
    return rollUp().value(KpiId.of(kpi));
  }

  Figure score(String node) {
    return rollUp().score(id(node));
  }

  double coverage(String node) {
    return rollUp().coverage(id(node));
  }

  Completeness completeness(String node) {
    return rollUp().completeness(id(node));
  }

  private AlignmentGraph graph() {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    Set<String> links = new HashSet<>();
    for (String path : paths) {
      List<String> nodes = ARROW.splitToList(path);
      graph.add(definition(nodes.get(0)));
      for (int i = 1; i < nodes.size(); i++) {
        graph.add(definition(nodes.get(i)));
        if (links.add(name(nodes.get(i - 1)) + " -> " + name(nodes.get(i)))) {
          graph.align(id(name(nodes.get(i - 1))), id(name(nodes.get(i))), weight(nodes.get(i - 1)));
        }
      }
    }
    return graph.build();
  }

  private AlignmentNode definition(String text) {
    String name = name(text);
    return isObjective(name)
        ? Objective.of(name, name)
        : definitions.computeIfAbsent(name, missing -> amount(missing).build());
  }

  private static String name(String text) {
    return WEIGHT.splitToList(text).get(0);
  }

  private static double weight(String text) {
    List<String> parts = WEIGHT.splitToList(text);
    return parts.size() > 1 ? Double.parseDouble(parts.get(1)) : 1.0;
  }
}
