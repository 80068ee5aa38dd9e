package dev.plumbline.kpi;

/**
 * Whether a KPI tells of what is to come or of what has been.
 *
 * <p>Not what ISO 22400 calls timing, which is how often a KPI is calculated: that is the {@link
 * Kpi#cadence cadence}.
 */
public enum Timing {
  /** It moves before the result does, such as the number of qualified leads. */
  LEADING,
  /** It confirms what has happened, such as revenue. */
  LAGGING
}
