package dev.plumbline.kpi.value;

/** A definition (an id, a unit, a target, a KPI, a band, a rule) that cannot be. */
public final class InvalidDefinitionException extends InvalidInputException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception from one problem.
   *
   * @param problem subject, value, rule and remedy, in at most two sentences
   */
  public InvalidDefinitionException(String problem) {
    this(Problems.of(problem));
  }

  /**
   * Makes an exception from problems.
   *
   * @param problems at least one
   */
  public InvalidDefinitionException(Problems problems) {
    super(problems);
  }
}
