package dev.plumbline.kpi.trend;

/** What a process behaviour chart is drawn around, with the constants that go with it. */
public enum CentralLine {
  /** The mean of the values, and limits by the mean of the moving ranges. */
  MEAN(3 / 1.128, 3.268),
  /**
   * The median of the values, and limits by the median of the moving ranges: for a baseline with
   * outliers.
   */
  MEDIAN(3.145, 3.865);

  private final double limits;
  private final double rangeLimit;

  CentralLine(double limits, double rangeLimit) {
    this.limits = limits;
    this.rangeLimit = rangeLimit;
  }

  /** Returns how many typical moving ranges the limits are from the line. */
  double limits() {
    return limits;
  }

  /** Returns how many typical moving ranges the upper limit of ranges is. */
  double rangeLimit() {
    return rangeLimit;
  }
}
