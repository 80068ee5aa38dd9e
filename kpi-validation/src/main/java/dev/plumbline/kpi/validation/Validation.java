package dev.plumbline.kpi.validation;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run of the rules over an input. */
final class Validation {
  /*
   * Node by node, and for each of them rule by rule: what is looked at stays in the cache. Rules that
   * others cover come after those: of a node, and of the whole.
   */
  private final Validator validator;
  private final ValidationInput input;
  private final List<Rule> checked = new ArrayList<>();
  private final ImmutableList.Builder<NotChecked> notChecked = ImmutableList.builder();
  private final Strengths strengths;
  private final Tally tally;
  private final Review review;

  Validation(Validator validator, ValidationInput input) {
    this.validator = validator;
    this.input = input;
    Profile profile = validator.profile();
    validator.rules().stream().filter(profile::includes).forEach(this::sort);
    this.strengths = new Strengths(input.graph().size(), checked);
    List<Suppression> inForce =
        profile.suppressions().stream()
            .filter(suppression -> !suppression.isExpired(input.todayOrNull()))
            .toList();
    this.tally = new Tally(profile, strengths, inForce);
    this.review = new Review(input, profile.thresholds(), tally);
  }

  private void sort(Rule rule) {
    String unmet =
        rule.needs().stream()
            .filter(need -> !input.has(need))
            .map(Need::unmet)
            .collect(Collectors.joining("; "));
    if (unmet.isEmpty()) {
      checked.add(rule);
    } else {
      notChecked.add(new NotChecked(rule, unmet));
    }
  }

  Report run() {
    List<AppliedRule> rules = applied();
    checkGraph(rules, false);
    AppliedRule[] ofKpis = ofNodes(rules, rule -> rule.kpiCheck() != null);
    AppliedRule[] ofObjectives = ofNodes(rules, rule -> rule.objectiveCheck() != null);
    for (int number = 0; number < input.graph().size(); number++) {
      AlignmentNode node = input.graph().node(number);
      for (AppliedRule rule : node instanceof Kpi ? ofKpis : ofObjectives) {
        checkNode(rule, number, node);
      }
    }
    checkGraph(rules, true);
    new OwnFindings(validator, input, checked, tally).add();
    return new Report(input, checked, notChecked.build(), strengths, tally);
  }

  private List<AppliedRule> applied() {
    Set<RuleId> covered = new HashSet<>();
    checked.forEach(rule -> covered.addAll(rule.covers()));
    return checked.stream()
        .map(
            rule ->
                new AppliedRule(
                    rule,
                    validator.profile().severityOf(rule),
                    strengths.column(rule.criterion()),
                    covered.contains(rule.id())))
        .toList();
  }

  /** {@return those that are chosen, in order, but those that others cover at the end} */
  private static AppliedRule[] ofNodes(List<AppliedRule> rules, Predicate<Rule> which) {
    return rules.stream()
        .filter(applied -> which.test(applied.rule()))
        .sorted(Comparator.comparing(AppliedRule::isCovered))
        .toArray(AppliedRule[]::new);
  }

  private void checkGraph(List<AppliedRule> rules, boolean areCovered) {
    for (AppliedRule applied : rules) {
      if (applied.isCovered() == areCovered && input.graph().size() > 0) {
        checkGraph(applied);
      }
    }
  }

  private void checkNode(AppliedRule applied, int number, AlignmentNode node) {
    tally.begin(applied);
    review.turnTo(number, node);
    try {
      call(applied.rule(), node);
    } catch (Exception e) { // also checked ones, which other languages throw unannounced
      throw new RuleFailedException(applied.rule(), node, e);
    }
    tally.end(number);
  }

  private void call(Rule rule, AlignmentNode node) {
    if (node instanceof Kpi kpi) {
      @Nullable NodeCheck<? super Kpi> check = rule.kpiCheck();
      if (check != null) {
        check.check(kpi, review);
      }
    } else if (node instanceof Objective objective) {
      @Nullable NodeCheck<? super Objective> check = rule.objectiveCheck();
      if (check != null) {
        check.check(objective, review);
      }
    }
  }

  private void checkGraph(AppliedRule applied) {
    GraphCheck check = applied.rule().graphCheck();
    if (check == null) {
      return;
    }
    tally.begin(applied);
    review.turnToTheWhole();
    try {
      check.check(review);
    } catch (Exception e) { // as above
      throw new RuleFailedException(applied.rule(), null, e);
    }
    tally.end(Tally.THE_WHOLE);
  }
}
