package dev.plumbline.kpi.rollup;

/** Whether all is there that a figure should rest on. */
public enum Completeness {
  /** All that applies below the node is present. */
  COMPLETE,
  /** Something below the node is missing, at whatever depth. */
  PARTIAL
}
