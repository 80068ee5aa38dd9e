package dev.plumbline.kpi.target;

/** The highest of a target's levels that a value has reached. */
public enum Attained {
  /** None of them. */
  NOTHING,
  /** What one committed to. */
  COMMITMENT,
  /** The target. */
  TARGET,
  /** The stretch target. */
  STRETCH
}
