package dev.plumbline.kpi.validation;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import java.util.Comparator;

/**
 * Something that could not be decided of a node, such as whether a target is achievable after three
 * observations.
 *
 * @param rule what could not be decided
 * @param subject of which KPI or objective
 * @param why in a few words, such as {@code 3 observations, 8 are needed}
 */
public record Unknown(Rule rule, AlignmentNode subject, String why) implements Comparable<Unknown> {
  private static final Comparator<Unknown> ORDER =
      Comparator.comparing((Unknown unknown) -> unknown.rule.id())
          .thenComparing(unknown -> unknown.subject.id(), NodeId.BY_TEXT);

  /** Compares by rule, then by node. */
  @Override
  public int compareTo(Unknown other) {
    return ORDER.compare(this, other);
  }
}
