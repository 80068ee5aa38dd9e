package dev.plumbline.kpi.validation;

import java.util.HashSet;
import java.util.Set;

/** What a validation finds about itself: that nothing was checked, and what its profile misses. */
final class OwnFindings {
  private static final Criterion VALIDATION = Criterion.of("validation");

  static final Rule NOTHING_CHECKED =
      rule(
          "validation.nothing-checked",
          Severity.ERROR,
          "Something is checked",
          "who finds nothing because nothing was looked at has not found that all is well",
          "Add KPIs and objectives, give what the rules need, or leave out fewer rules.");

  static final Rule UNKNOWN_RULE =
      rule(
          "validation.unknown-rule",
          Severity.WARNING,
          "The profile names rules that there are",
          "a severity or a suppression of a rule that is not there has no effect",
          "Correct the id, or drop it from the profile.");

  static final Rule EXPIRED =
      rule(
          "validation.suppression-expired",
          Severity.WARNING,
          "Suppressions are renewed or dropped when their time is over",
          "what was to be tolerated for a while is tolerated for ever otherwise",
          "Do what it was waiting for, or decide anew until when.");

  static final Rule UNUSED =
      rule(
          "validation.suppression-unused",
          Severity.HINT,
          "Suppressions suppress something",
          "those that nobody needs any more hide what comes next",
          "Drop it.");

  private final Validator validator;
  private final ValidationInput input;
  private final Tally tally;

  OwnFindings(Validator validator, ValidationInput input, Tally tally) {
    this.validator = validator;
    this.input = input;
    this.tally = tally;
  }

  private static Rule rule(
      String id, Severity severity, String sentence, String because, String remedy) {
    return Rule.builder(id)
        .criterion(VALIDATION)
        .severity(severity)
        .sentence(sentence)
        .because(because)
        .remedy(remedy)
        .checkGraph(review -> {});
  }

  void add() {
    if (tally.checks() == 0) {
      tally.addOwn(NOTHING_CHECKED, "was not checked at all");
    }
    addUnknownRules();
    for (Suppression suppression : validator.profile().suppressions()) {
      if (suppression.isExpired(input.todayOrNull())) {
        tally.addOwn(EXPIRED, "has a suppression that has expired: " + suppression);
      } else if (!tally.isUsed(suppression)) {
        tally.addOwn(UNUSED, "has a suppression of nothing: " + suppression);
      }
    }
  }

  private void addUnknownRules() {
    Set<RuleId> known = new HashSet<>();
    validator.rules().forEach(rule -> known.add(rule.id()));
    for (Rule own : new Rule[] {NOTHING_CHECKED, UNKNOWN_RULE, EXPIRED, UNUSED}) {
      known.add(own.id());
    }
    for (RuleId named : validator.profile().named()) {
      if (!known.contains(named)) {
        tally.addOwn(UNKNOWN_RULE, "has a profile that names the rule " + named);
      }
    }
  }
}
