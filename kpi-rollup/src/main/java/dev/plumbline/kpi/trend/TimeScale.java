package dev.plumbline.kpi.trend;

/** What distances in time are counted in. */
public enum TimeScale {
  /** Periods of the series, such as months; a missing one counts too. */
  PERIODS("period"),
  /** Days, between the middles of the periods. */
  DAYS("day");

  private final String text;

  TimeScale(String text) {
    this.text = text;
  }

  /** {@return one of them in a word, such as {@code period}} */
  public String text() {
    return text;
  }
}
