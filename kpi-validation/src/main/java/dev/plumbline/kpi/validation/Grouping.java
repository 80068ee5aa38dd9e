package dev.plumbline.kpi.validation;

import dev.plumbline.kpi.AlignmentNode;

/** By what the findings of a report are put together when it is written. */
public enum Grouping {
  /** By who answers for the KPI or objective, to hand each their part. */
  OWNER {
    @Override
    String of(Finding finding) {
      return finding
          .owner()
          .map(owner -> "Owner: " + owner)
          .orElse(finding.subject().isPresent() ? "Without an owner" : "About the whole");
    }
  },
  /** By what they are about: specific, measurable, and so on. */
  CRITERION {
    @Override
    String of(Finding finding) {
      return "Criterion: " + finding.rule().criterion().name();
    }
  },
  /** By the rule that does not hold. */
  RULE {
    @Override
    String of(Finding finding) {
      return "%s: %s".formatted(finding.rule().id(), finding.rule().sentence());
    }
  },
  /** By the KPI or objective. */
  NODE {
    @Override
    String of(Finding finding) {
      return finding.subject().map(AlignmentNode::toString).orElse("About the whole");
    }
  };

  /** {@return the heading under which a finding stands, as it is, not escaped} */
  abstract String of(Finding finding);
}
