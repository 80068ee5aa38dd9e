package dev.plumbline.kpi.graph;

/** More nodes or alignments than the {@link GraphLimits limits} allow. */
public final class GraphTooLargeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  GraphTooLargeException(String what, int limit) {
    super(
        "The alignment graph would have more than %s %s. Split it, or raise GraphLimits."
            .formatted(limit, what));
  }
}
