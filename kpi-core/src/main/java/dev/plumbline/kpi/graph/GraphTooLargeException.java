package dev.plumbline.kpi.graph;

/** More nodes or alignments than the {@link GraphLimits limits} allow. */
public final class GraphTooLargeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private GraphTooLargeException(String message) {
    super(message);
  }

  /** {@return the refusal to look for cycles any longer} */
  static GraphTooLargeException tangled(int days) {
    return new GraphTooLargeException(
        ("The alignments change on %s days and form cycles across them that are too many to be"
                + " checked. Split the history, or put changes on the same days.")
            .formatted(days));
  }

  GraphTooLargeException(String what, int limit) {
    super(
        "The alignment graph would have more than %s %s. Split it, or raise GraphLimits."
            .formatted(limit, what));
  }
}
