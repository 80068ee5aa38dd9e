package dev.plumbline.kpi.validation;

/** How much a finding matters. In ascending order: a hint is the least. */
public enum Severity {
  /** Worth a look; often there is a good reason. Does not weigh in any strength or score. */
  HINT("hint"),
  /** Somebody should do something about it. */
  WARNING("warning"),
  /** What is built on it cannot be relied on. */
  ERROR("error");

  private final String text;

  Severity(String text) {
    this.text = text;
  }

  /** {@return the severity in words, such as {@code warning}} */
  public String text() {
    return text;
  }
}
