package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.validation.Finding;
import dev.plumbline.kpi.validation.NotChecked;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.alignment.HealthScore;
import dev.plumbline.kpi.validation.alignment.Loss;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Unit;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints what a validation has found, agency by agency. */
final class ReviewView {
  private final Report report;
  private final PrintWriter out;

  ReviewView(Report report, PrintWriter out) {
    this.report = report;
    this.out = out;
  }

  void print() {
    out.println(report.summary());
    printHealth();
    report.byOwner().forEach(this::printAgency);
    out.println();
    printUnknown();
    printNotChecked();
  }

  private void printAgency(String agency, List<Finding> findings) {
    out.println();
    String name = agency.isEmpty() ? "The city" : PlainText.escape(agency);
    out.printf(
        "%s: %s%n", name, findings.size() == 1 ? "1 finding" : findings.size() + " findings");
    findings.forEach(this::printFinding);
  }

  private void printFinding(Finding finding) {
    String name = finding.subject().map(AlignmentNode::name).orElse("");
    out.printf("  %s, %s%n", PlainText.escape(name), finding.rule().id());
    out.printf("    %s: %s%n", finding.severity().text(), finding.message());
  }

  private void printUnknown() {
    long indicators = report.unknown().stream().map(one -> one.subject().id()).distinct().count();
    out.printf("Could not be decided, mostly for want of years: %s indicators%n", indicators);
  }

  /** Prints how sound the alignment is, and which rules take how much of that. */
  private void printHealth() {
    HealthScore health = HealthScore.of(report);
    Figure value = health.value();
    String share =
        value.isPresent()
            ? Unit.PERCENT.withDecimals(2).format(100 * value.orElseThrow())
            : "" + value;
    out.printf("Health of the alignment: %s%n", share);
    for (Loss loss : health.losses()) {
      if (loss.nodes().signum() > 0) {
        out.printf("  less by %s%n", loss);
      }
    }
  }

  private void printNotChecked() {
    Map<String, List<String>> rulesByReason = new TreeMap<>();
    for (NotChecked one : report.notChecked()) {
      rulesByReason
          .computeIfAbsent(one.why(), why -> new ArrayList<>())
          .add(one.rule().id().value());
    }
    rulesByReason.forEach(
        (why, rules) -> out.printf("Not checked, as %s: %s%n", why, String.join(", ", rules)));
  }
}
