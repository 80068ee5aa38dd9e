package dev.plumbline.kpi.graph;

import java.util.Objects;

/**
 * An alignment, and from when until when it holds.
 *
 * @param alignment what contributes to what, and how much
 * @param validity when it holds
 */
public record DatedAlignment(Alignment alignment, Validity validity) {
  /**
   * Checks that both are there.
   *
   * @param alignment what contributes to what, and how much
   * @param validity when it holds
   */
  public DatedAlignment {
    Objects.requireNonNull(alignment, "alignment");
    Objects.requireNonNull(validity, "validity");
  }

  /** {@return both, such as {@code churn -> retain (0.6) in 2026-01-01/..}} */
  @Override
  public String toString() {
    return alignment + " in " + validity;
  }
}
