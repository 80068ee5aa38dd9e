package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.value.InvalidInputException;
import dev.plumbline.kpi.value.Problems;

/**
 * Rules that do not fit the alignment graph: a rule for an unknown node, or one that would add up
 * what must not be added up. Thrown once, with every problem found.
 */
public final class InvalidPlanException extends InvalidInputException {
  private static final long serialVersionUID = 1L;

  InvalidPlanException(Problems problems) {
    super(problems);
  }
}
