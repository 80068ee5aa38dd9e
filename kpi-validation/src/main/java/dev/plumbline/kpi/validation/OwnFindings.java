package dev.plumbline.kpi.validation;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
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
          "Add KPIs and rules, give what the rules need, or leave out and suppress less.");

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

  static final Rule UNDATED =
      rule(
          "validation.suppression-undated",
          Severity.HINT,
          "Where something is suppressed it is known what day it is",
          "what was to be tolerated for a while is tolerated for ever otherwise",
          "Say what day it is: ValidationInput.asOf.");

  static final Rule UNUSED =
      rule(
          "validation.suppression-unused",
          Severity.HINT,
          "Suppressions suppress something",
          "those that nobody needs any more hide what comes next",
          "Correct the id of the node, or drop it.");

  private static final ImmutableList<Rule> ALL =
      ImmutableList.of(NOTHING_CHECKED, UNKNOWN_RULE, EXPIRED, UNDATED, UNUSED);

  private final Validator validator;
  private final ValidationInput input;
  private final Set<RuleId> known = new HashSet<>();
  private final Set<RuleId> checked = new HashSet<>();
  private final Tally tally;

  OwnFindings(Validator validator, ValidationInput input, List<Rule> checked, Tally tally) {
    this.validator = validator;
    this.input = input;
    this.tally = tally;
    validator.rules().forEach(rule -> known.add(rule.id()));
    checked.forEach(rule -> this.checked.add(rule.id()));
    for (Rule own : ALL) {
      known.add(own.id());
      this.checked.add(own.id());
    }
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
      find(NOTHING_CHECKED, "was not checked at all");
    }
    addUnknownRules();
    for (Suppression suppression : validator.profile().suppressions()) {
      if (known.contains(suppression.rule())) {
        add(suppression);
      }
    }
  }

  /** Whether one of a rule that was not checked is of any use, nobody knows. */
  private void add(Suppression suppression) {
    if (suppression.isExpired(input.todayOrNull())) {
      find(EXPIRED, "has a suppression that has expired: " + suppression);
    } else if (tally.isUsed(suppression)) {
      if (input.todayOrNull() == null) {
        find(UNDATED, "has a suppression that may have expired: " + suppression);
      }
    } else if (checked.contains(suppression.rule())) {
      find(UNUSED, "has a suppression of nothing: " + suppression);
    }
  }

  /** That nothing was checked cannot be left out. */
  private void find(Rule own, String what) {
    if (own == NOTHING_CHECKED || validator.profile().includes(own)) {
      tally.addOwn(own, what);
    }
  }

  private void addUnknownRules() {
    for (RuleId named : validator.profile().named()) {
      if (!known.contains(named)) {
        find(UNKNOWN_RULE, "has a profile that names the rule " + named);
      }
    }
  }
}
