package dev.plumbline.kpi.graph;

import java.util.Comparator;
import java.util.Objects;

/**
 * An alignment, and from when until when it holds.
 *
 * @param alignment what contributes to what, and how much
 * @param validity when it holds
 */
public record DatedAlignment(Alignment alignment, Validity validity)
    implements Comparable<DatedAlignment> {
  private static final Comparator<DatedAlignment> ORDER =
      Comparator.comparing(DatedAlignment::alignment).thenComparing(DatedAlignment::validity);

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

  /** Compares by the alignment, then by the validity. */
  @Override
  public int compareTo(DatedAlignment other) {
    return ORDER.compare(this, other);
  }

  /** {@return both, such as {@code churn -> retain (0.6) in 2026-01-01/..}} */
  @Override
  public String toString() {
    return alignment + " in " + validity;
  }
}
