package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.value.InvalidInputException;
import dev.plumbline.kpi.value.Problems;
import java.util.List;

/**
 * An organisation that cannot be: a parent that nobody defined, an id that two units have, units
 * that are each other's part. Thrown once, with every problem found.
 */
public final class InvalidOrganizationException extends InvalidInputException {
  private static final long serialVersionUID = 1L;

  private final transient List<OrgUnitId> cycle;

  InvalidOrganizationException(Problems problems, List<OrgUnitId> cycle) {
    super(problems);
    this.cycle = List.copyOf(cycle);
  }

  /**
   * {@return the units of a shortest cycle, each part of the next and the last of the first; empty
   * if there is none}
   */
  public List<OrgUnitId> cycle() {
    return cycle;
  }
}
