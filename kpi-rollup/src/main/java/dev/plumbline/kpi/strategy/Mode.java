package dev.plumbline.kpi.strategy;

/** What of a child goes into the figure of the node above it, and from there upward. */
public enum Mode {
  /** Its reported value or score: a node is a function of what its children show. */
  VALUE,
  /**
   * The state behind its figure, where it has the same {@link MergeableStrategy} in this mode and
   * goes to the node as a whole; of others the value or score, or the {@linkplain
   * SharedKpis#allocate share} of it. So the figure of the node is that over all that is below, to
   * the last bit, however it is grouped: the mean over all members and not that of the teams'
   * means. The weights of alignments between nodes that pass states on do not matter beyond 0, and
   * clamps act on what is shown, not on states.
   */
  STATE
}
