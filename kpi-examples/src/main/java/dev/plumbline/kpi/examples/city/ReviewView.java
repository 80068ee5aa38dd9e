package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.validation.Finding;
import dev.plumbline.kpi.validation.NotChecked;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.value.PlainText;
import java.io.PrintWriter;
import java.util.List;

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
    report.byOwner().forEach(this::printAgency);
    out.println();
    printUnknown();
    report.notChecked().forEach(this::printNotChecked);
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
    out.printf("Not enough years to tell: %s indicators%n", indicators);
  }

  private void printNotChecked(NotChecked rule) {
    out.printf("Not checked: %s, %s%n", rule.rule().id(), rule.why());
  }
}
