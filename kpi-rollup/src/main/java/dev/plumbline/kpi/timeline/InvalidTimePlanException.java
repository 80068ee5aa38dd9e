package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.value.InvalidInputException;
import dev.plumbline.kpi.value.Problems;

/**
 * KPIs and rules that do not fit each other or the calendar: a stock that would be summed over
 * time, a ratio that would be averaged, a KPI from whose nature no rule follows, or a rule for an
 * unknown KPI. Thrown once, with every problem found.
 */
public final class InvalidTimePlanException extends InvalidInputException {
  private static final long serialVersionUID = 1L;

  InvalidTimePlanException(Problems problems) {
    super(problems);
  }
}
