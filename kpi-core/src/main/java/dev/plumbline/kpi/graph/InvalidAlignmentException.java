package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.InvalidInputException;
import dev.plumbline.kpi.value.Problems;
import java.util.List;

/**
 * An alignment graph that cannot be: a cycle, an id that nobody defined or two define, a link that
 * stands there twice, a weight that is none. Thrown once, with every problem found.
 */
public final class InvalidAlignmentException extends InvalidInputException {
  private static final long serialVersionUID = 1L;

  private final transient List<NodeId> cycle;

  InvalidAlignmentException(Problems problems, List<NodeId> cycle) {
    super(problems);
    this.cycle = List.copyOf(cycle);
  }

  /**
   * {@return the nodes of a cycle, each contributing to the next and the last to the first; empty
   * if there is none} It is a shortest one of all where the graph has up to about a thousand nodes
   * and alignments; in a larger one, where that would take long, it is a shortest one through its
   * first node.
   */
  public List<NodeId> cycle() {
    return cycle;
  }
}
