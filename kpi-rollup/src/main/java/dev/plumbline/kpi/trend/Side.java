package dev.plumbline.kpi.trend;

/** To which side a signal points. */
public enum Side {
  /** Above the central line, or upwards. */
  UP,
  /** Below the central line, or downwards. */
  DOWN
}
