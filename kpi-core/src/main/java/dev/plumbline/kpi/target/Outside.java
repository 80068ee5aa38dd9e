package dev.plumbline.kpi.target;

/** What the score of a value is that lies outside the knots of a curve. */
public enum Outside {
  /** The score of the nearest knot. */
  CLAMP,
  /** As the nearest segment goes on. */
  EXTRAPOLATE
}
