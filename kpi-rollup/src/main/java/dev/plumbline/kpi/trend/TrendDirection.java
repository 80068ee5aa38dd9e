package dev.plumbline.kpi.trend;

/** Which way a series goes, where that is more than chance. */
public enum TrendDirection {
  /** It rises. */
  RISING("rising"),
  /** It falls. */
  FALLING("falling"),
  /** It may do either: no trend can be told from noise. */
  NO_TREND("no trend"),
  /** There are too few points to tell. */
  UNKNOWN("unknown");

  private final String text;

  TrendDirection(String text) {
    this.text = text;
  }

  /** {@return it in words for a reader, such as {@code rising}} */
  public String text() {
    return text;
  }
}
