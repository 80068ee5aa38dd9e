package dev.plumbline.kpi.examples;

import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Thresholds;
import dev.plumbline.kpi.validation.Validator;
import dev.plumbline.kpi.validation.alignment.HealthScore;
import dev.plumbline.kpi.validation.alignment.Loss;
import dev.plumbline.kpi.validation.alignment.Penalties;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Quantity;
import dev.plumbline.kpi.value.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What validation says of graphs, with awkward numbers as evidence. */
final class AwkwardFindings {
  private static final Evidence LARGE = Evidence.of("weight", -Double.MAX_VALUE);

  private static final Rule COMPLAINT =
      Rule.builder("house.complaint")
          .criterion(Criterion.ALIGNED)
          .sentence("Nothing is good")
          .because("somebody always complains")
          .remedy("Bear it.")
          .checkNodes((node, review) -> review.fail("is bad", LARGE));

  private final Map<Class<?>, List<?>> inputs;

  private AwkwardFindings(Map<Class<?>, List<?>> inputs) {
    this.inputs = inputs;
  }

  /** Returns what is said of a graph, and of none. */
  static AwkwardFindings of(AlignmentGraph graph) {
    Validator complaining = Validator.of(List.of(COMPLAINT));
    List<Report> reports =
        List.of(
            complaining.validate(graph),
            complaining.validate(AlignmentGraph.builder().build()),
            Validator.of(List.of()).validate(graph));
    List<HealthScore> health = reports.stream().map(HealthScore::of).toList();
    List<Evidence> evidence =
        List.of(
            LARGE,
            Evidence.of("weight", -0.0),
            Evidence.of("weight", Quantity.of(Figure.missing(Gap.DOMAIN), Unit.PERCENT)),
            Evidence.of("name", "Growth"));
    return new AwkwardFindings(
        Map.of(
            Report.class,
            reports,
            Evidence.class,
            evidence,
            Criterion.class,
            List.of(Criterion.SPECIFIC, Criterion.ALIGNED),
            Thresholds.class,
            List.of(Thresholds.standard()),
            HealthScore.class,
            health,
            Loss.class,
            health.stream().flatMap(score -> score.losses().stream()).toList(),
            Penalties.class,
            List.of(Penalties.standard())));
  }

  /** Returns what there is of a type. */
  List<?> of(Class<?> type) {
    return inputs.getOrDefault(type, List.of());
  }

  /** Returns the types of which there is something. */
  Set<Class<?>> types() {
    return inputs.keySet();
  }
}
