package dev.plumbline.kpi.time;

/** How often a KPI is measured. */
public enum Cadence {
  /** Every day. */
  DAILY,
  /** Every week. */
  WEEKLY,
  /** Every month. */
  MONTHLY,
  /** Every quarter of a year. */
  QUARTERLY,
  /** Every half of a year. */
  HALF_YEARLY,
  /** Every year. */
  YEARLY
}
