package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.value.InvalidInputException;
import dev.plumbline.kpi.value.Problems;

/**
 * Plans over time and over units that do not fit each other: for other KPIs, for parts of ratios
 * that the first of them does not pass on, or without a stated order where it matters. Thrown once,
 * with every problem found.
 */
public final class InvalidAxisPlanException extends InvalidInputException {
  private static final long serialVersionUID = 1L;

  InvalidAxisPlanException(Problems problems) {
    super(problems);
  }
}
