package dev.plumbline.kpi.graph;

/**
 * How large an alignment graph may get. Exceeding a limit is refused before anything is stored; so
 * is a graph of more than 536,870,912 nodes, whatever the limits.
 *
 * @param nodes how many nodes, at least 1; as many as an array can hold unless set
 * @param alignments how many alignments, at least 1; as many as an array can hold unless set
 */
public record GraphLimits(int nodes, int alignments) {
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  /**
   * Checks the limits.
   *
   * @param nodes at least 1
   * @param alignments at least 1
   * @throws IllegalArgumentException if a limit is less than 1 or more than an array can hold
   */
  public GraphLimits {
    if (Math.min(nodes, alignments) < 1 || Math.max(nodes, alignments) > LARGEST_ARRAY) {
      throw new IllegalArgumentException(
          ("The limits %s nodes and %s alignments are not between 1 and %s."
                  + " Choose others, or use GraphLimits.standard().")
              .formatted(nodes, alignments, LARGEST_ARRAY));
    }
  }

  /** {@return the limits that hold unless others are set: as many as an array can hold} */
  public static GraphLimits standard() {
    return new GraphLimits(LARGEST_ARRAY, LARGEST_ARRAY);
  }

  /**
   * {@return these limits with another number of nodes}
   *
   * @param nodes at least 1
   * @throws IllegalArgumentException if it is less than 1 or more than an array can hold
   */
  public GraphLimits withNodes(int nodes) {
    return new GraphLimits(nodes, alignments);
  }

  /**
   * {@return these limits with another number of alignments}
   *
   * @param alignments at least 1
   * @throws IllegalArgumentException if it is less than 1 or more than an array can hold
   */
  public GraphLimits withAlignments(int alignments) {
    return new GraphLimits(nodes, alignments);
  }
}
