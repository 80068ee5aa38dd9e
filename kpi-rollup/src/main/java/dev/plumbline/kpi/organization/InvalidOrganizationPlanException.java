package dev.plumbline.kpi.organization;

import dev.plumbline.kpi.value.InvalidInputException;
import dev.plumbline.kpi.value.Problems;

/**
 * Hierarchies, KPIs and rules that do not fit each other: a unit with other parts in one hierarchy
 * than in another, a rule for an unknown KPI, or one that would add up what must not be added up.
 * Thrown once, with every problem found.
 */
public final class InvalidOrganizationPlanException extends InvalidInputException {
  private static final long serialVersionUID = 1L;

  InvalidOrganizationPlanException(Problems problems) {
    super(problems);
  }
}
