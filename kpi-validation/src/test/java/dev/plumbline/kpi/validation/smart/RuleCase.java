package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.validation.Finding;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.ValidationInput;
import dev.plumbline.kpi.validation.Validator;
import java.util.List;

/**
 * What a rule finds in a situation: a case that fires it has messages, one that does not has none,
 * and one at the border is as near as can be to where the answer turns.
 */
record RuleCase(String rule, Situation situation, ValidationInput input, List<String> messages) {
  enum Situation {
    FIRES,
    HOLDS,
    BORDER
  }

  static RuleCase fires(String rule, ValidationInput input, String... messages) {
    return new RuleCase(rule, Situation.FIRES, input, List.of(messages));
  }

  static RuleCase holds(String rule, ValidationInput input) {
    return new RuleCase(rule, Situation.HOLDS, input, List.of());
  }

  static RuleCase border(String rule, ValidationInput input, String... messages) {
    return new RuleCase(rule, Situation.BORDER, input, List.of(messages));
  }

  List<String> found(List<Rule> rules) {
    return report(rules).findings().stream()
        .filter(finding -> finding.rule().id().value().equals(rule))
        .map(Finding::message)
        .toList();
  }

  /** {@return whether the rule has decided something, and does not only not apply} */
  boolean isDecided(List<Rule> rules) {
    return report(rules).checks() > 0;
  }

  private Report report(List<Rule> rules) {
    Rule one =
        rules.stream().filter(any -> any.id().value().equals(rule)).findFirst().orElseThrow();
    return Validator.of(List.of(one)).validate(input);
  }

  @Override
  public String toString() {
    return rule + " " + situation + " " + messages;
  }
}
