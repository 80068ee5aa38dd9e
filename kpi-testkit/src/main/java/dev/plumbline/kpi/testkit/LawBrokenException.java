package dev.plumbline.kpi.testkit;

/** A law is broken, or was claimed and never checked. The message is the report. */
public final class LawBrokenException extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final transient LawReport report;

  LawBrokenException(LawReport report) {
    super("%s breaks %s:\n\n%s".formatted(report.subject(), count(report), report));
    this.report = report;
  }

  private static String count(LawReport report) {
    int failures = report.failures().size();
    return failures == 1 ? "a law" : failures + " laws";
  }

  /** {@return the report, with all counterexamples} */
  public LawReport report() {
    return report;
  }
}
