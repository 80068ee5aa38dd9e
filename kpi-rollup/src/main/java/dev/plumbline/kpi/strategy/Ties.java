package dev.plumbline.kpi.strategy;

/** Which of several equally good answers is taken. */
public enum Ties {
  /** The lowest; of statuses the worst. */
  TO_LOWER,
  /** The highest; of statuses the best. */
  TO_HIGHER
}
