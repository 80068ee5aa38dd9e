package dev.plumbline.kpi.measure;

/** Where a figure comes from. */
public enum Provenance {
  /** It was put in as it is: typed, or read from a source. */
  MEASURED,
  /** It was calculated from the figures of parts: of units, or of shorter periods. */
  ROLLED_UP,
  /** It stands in the place of a figure that is missing. */
  SUBSTITUTED
}
