package dev.plumbline.kpi.validation.alignment;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.validation.Finding;
import dev.plumbline.kpi.validation.Profile;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.RuleId;
import dev.plumbline.kpi.validation.Thresholds;
import dev.plumbline.kpi.validation.ValidationInput;
import dev.plumbline.kpi.validation.Validator;
import dev.plumbline.kpi.value.Direction;
import java.util.List;

/** What one rule finds. */
final class Found {
  private Found() {}

  static Kpi kpi(String id) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).build();
  }

  static Objective objective(String id) {
    return Objective.of(id, id);
  }

  static List<String> by(String rule, AlignmentGraphBuilder graph) {
    return by(rule, ValidationInput.of(graph.build()));
  }

  static List<String> by(String rule, ValidationInput input) {
    return messages(report(rule, Thresholds.standard(), input));
  }

  static List<String> messages(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.rule().id().value().startsWith("alignment."))
        .map(Finding::message)
        .toList();
  }

  static Report report(String rule, Thresholds thresholds, ValidationInput input) {
    Rule only =
        AlignmentValidator.rules().stream()
            .filter(any -> any.id().equals(RuleId.of(rule)))
            .findFirst()
            .orElseThrow();
    return Validator.of(List.of(only))
        .with(Profile.standard().withThresholds(thresholds))
        .validate(input);
  }

  /** {@return how many checks a rule has decided} */
  static long checks(String rule, AlignmentGraphBuilder graph) {
    return report(rule, Thresholds.standard(), ValidationInput.of(graph.build())).checks();
  }
}
