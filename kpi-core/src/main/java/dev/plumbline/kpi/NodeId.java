package dev.plumbline.kpi;

import java.util.Comparator;

/**
 * The identity of a node of an alignment graph: a {@link KpiId} or an {@link ObjectiveId}.
 *
 * <p>A KPI and an objective are never equal, but one text cannot name both in one graph.
 */
public sealed interface NodeId permits KpiId, ObjectiveId {
  /** How many characters an id has at the most. */
  int LONGEST = 200;

  /** Ids by their text, objectives before KPIs of the same text. */
  Comparator<NodeId> BY_TEXT =
      Comparator.comparing(NodeId::value).thenComparing(id -> id instanceof KpiId);

  /** {@return the text of the id: printable, not blank, at most {@value #LONGEST} characters} */
  String value();
}
