package dev.plumbline.kpi.validation;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the checks of a validation come to: findings, what is unknown, and strengths. */
final class Tally {
  /** Stands for the number of a node where something is about all of them. */
  static final int THE_WHOLE = -1;

  private enum Outcome {
    HOLDS,
    FAILS,
    UNKNOWN,
    NOT_APPLICABLE
  }

  private final Profile profile;
  private final Strengths strengths;
  private final ImmutableList<Suppression> inForce;
  private final Set<Suppression> used = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<SuppressedFinding> suppressed = new ArrayList<>();
  private final List<Unknown> unknown = new ArrayList<>();
  private final Set<Covered> covered = new HashSet<>();
  private @Nullable AppliedRule applied;
  private Outcome outcome = Outcome.HOLDS;
  private long checks;

  /** A rule that has nothing to add at a node. */
  private record Covered(RuleId rule, int node) {}

  Tally(Profile profile, Strengths strengths, List<Suppression> inForce) {
    this.profile = profile;
    this.strengths = strengths;
    this.inForce = ImmutableList.copyOf(inForce);
  }

  /** Turns to a rule. */
  void begin(AppliedRule rule) {
    applied = rule;
    outcome = Outcome.HOLDS;
  }

  private AppliedRule applied() {
    if (applied == null) {
      throw new IllegalStateException("No rule is checked. Use a Review only while a check runs.");
    }
    return applied;
  }

  void fail(int number, Subject subject, String what, ImmutableList<Evidence> evidence) {
    Rule rule = applied().rule();
    if (applied().isCovered() && covered.contains(new Covered(rule.id(), number))) {
      notApplicable();
      return;
    }
    if (number != THE_WHOLE) {
      rule.covers().forEach(other -> covered.add(new Covered(other, number)));
    }
    Finding finding = new Finding(rule, applied().severity(), subject, what, evidence);
    Suppression suppression = suppression(finding);
    if (suppression != null) {
      used.add(suppression);
      suppressed.add(new SuppressedFinding(finding, suppression));
      outcome = outcome == Outcome.HOLDS ? Outcome.NOT_APPLICABLE : outcome;
      return;
    }
    findings.add(finding);
    if (number != THE_WHOLE && rule.graphCheck() != null) {
      strengths.decide(number, applied(), false);
    }
    outcome = Outcome.FAILS;
  }

  private @Nullable Suppression suppression(Finding finding) {
    for (Suppression suppression : inForce) {
      if (suppression.isFor(finding)) {
        return suppression;
      }
    }
    return null;
  }

  void unknown(@Nullable AlignmentNode node, String why) {
    if (node != null) {
      unknown.add(new Unknown(applied().rule(), node, why));
    }
    outcome = outcome == Outcome.HOLDS ? Outcome.UNKNOWN : outcome;
  }

  void notApplicable() {
    outcome = outcome == Outcome.HOLDS ? Outcome.NOT_APPLICABLE : outcome;
  }

  /** Closes the check of a node, or of the whole. */
  void end(int number) {
    if (outcome == Outcome.HOLDS || outcome == Outcome.FAILS) {
      checks++;
      if (number != THE_WHOLE) {
        strengths.decide(number, applied(), outcome == Outcome.HOLDS);
      }
    }
    applied = null;
  }

  /** Adds a finding about the validation itself, which no suppression puts aside. */
  void addOwn(Rule own, String what, Evidence... evidence) {
    findings.add(
        new Finding(
            own, profile.severityOf(own), Subject.THE_WHOLE, what, ImmutableList.copyOf(evidence)));
  }

  boolean isUsed(Suppression suppression) {
    return used.contains(suppression);
  }

  long checks() {
    return checks;
  }

  ImmutableList<Finding> findings() {
    return ImmutableList.sortedCopyOf(findings);
  }

  ImmutableList<SuppressedFinding> suppressed() {
    return ImmutableList.sortedCopyOf(suppressed);
  }

  ImmutableList<Unknown> unknown() {
    return ImmutableList.sortedCopyOf(unknown);
  }
}
