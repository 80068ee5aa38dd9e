package dev.plumbline.kpi;

/**
 * How far an objective looks ahead. Where the one ends and the other begins, an organisation
 * decides; the dates themselves are the {@link Objective#timeFrame time frame}.
 */
public enum Horizon {
  /** To be reached soon, such as within the year. */
  SHORT_TERM,
  /** To be reached in the long run, such as within the years of a strategy. */
  LONG_TERM
}
