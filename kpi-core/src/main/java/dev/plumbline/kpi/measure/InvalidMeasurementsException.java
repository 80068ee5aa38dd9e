package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.value.InvalidInputException;
import dev.plumbline.kpi.value.Problems;

/**
 * Measurements that cannot be: a value that is no number, two for one KPI and period, a table that
 * does not hold what it should.
 */
public final class InvalidMeasurementsException extends InvalidInputException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception from one problem.
   *
   * @param problem subject, value, rule and remedy, in at most two sentences
   */
  public InvalidMeasurementsException(String problem) {
    this(Problems.of(problem));
  }

  /**
   * Makes an exception from problems.
   *
   * @param problems at least one
   */
  public InvalidMeasurementsException(Problems problems) {
    super(problems);
  }
}
