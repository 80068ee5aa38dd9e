package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.testkit.LawResult.Verdict;

/** A law is broken, or was claimed and never checked. The message is the report. */
public final class LawBrokenException extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final transient LawReport report;

  LawBrokenException(LawReport report) {
    super("%s:\n\n%s".formatted(head(report), report));
    this.report = report;
  }

  private static String head(LawReport report) {
    int broken = report.of(Verdict.BROKEN).size();
    int unchecked = report.of(Verdict.UNCHECKED).size();
    if (broken == 0) {
      String what = unchecked == 0 ? "no law that binds it was" : laws(unchecked) + " could not be";
      return "Of %s %s checked".formatted(report.subject(), what);
    }
    String rest = unchecked == 0 ? "" : ", and %s could not be checked".formatted(laws(unchecked));
    return "%s breaks %s%s".formatted(report.subject(), laws(broken), rest);
  }

  private static String laws(int count) {
    return count == 1 ? "a law" : count + " laws";
  }

  /** {@return the report, with all counterexamples} */
  public LawReport report() {
    return report;
  }
}
