package dev.plumbline.kpi.trend;

/** How a forecast goes on from what was measured. */
public enum ForecastMethod {
  /**
   * Along the robust trend, with noise drawn from what lay off it: for values that come back to a
   * line.
   */
  LINE("along the trend line"),
  /** From the last value on, with steps drawn from those that were made: for values that wander. */
  STEPS("by steps from the last value"),
  /** There is nothing to forecast: all of it has been measured. */
  MEASURED("measured"),
  /** There are too few values. */
  NONE("none");

  private final String text;

  ForecastMethod(String text) {
    this.text = text;
  }

  /** {@return it in words for a reader} */
  public String text() {
    return text;
  }
}
