package dev.plumbline.kpi;

import java.util.Optional;

/** What can stand in an alignment graph: a {@link Kpi} or an {@link Objective}. */
public sealed interface AlignmentNode permits Kpi, Objective {
  /** {@return the identity, unique within a graph} */
  NodeId id();

  /**
   * {@return the name for a reader, as it was given} It may hold anything: {@linkplain
   * dev.plumbline.kpi.value.PlainText#escape escape} it where you print it.
   */
  String name();

  /**
   * {@return who answers for it, as it was given; {@linkplain
   * dev.plumbline.kpi.value.PlainText#escape escape} it like the name}
   */
  Optional<String> owner();

  /** {@return the unit, department or team that it belongs to} */
  Optional<OrgUnitId> orgUnit();

  /** {@return the perspective of the scorecard that it belongs to} */
  Optional<Perspective> perspective();
}
