package dev.plumbline.kpi.explain;

import java.util.List;

/**
 * What is missing below a node: the first of it, and how much there is.
 *
 * @param first the first that are missing, depth first in the order of the alignments; each once
 * @param count how many are missing in all
 */
public record MissingBelow(List<GapStep> first, int count) {
  /**
   * Copies the list.
   *
   * @param first the first that are missing
   * @param count how many are missing in all
   * @throws IllegalArgumentException if there are more of them than are counted
   */
  public MissingBelow {
    first = List.copyOf(first);
    if (first.size() > count) {
      throw new IllegalArgumentException(
          "%s are listed as missing, but %s are counted. Count all of them."
              .formatted(first.size(), count));
    }
  }
}
