package dev.plumbline.kpi.validation;

/**
 * What a rule needs to be given beside the graph. A rule whose needs are not met is not checked.
 */
public enum Need {
  /** The day of the validation. */
  TODAY("no day was given: use ValidationInput.asOf"),
  /** How measurements are rolled up. */
  PLAN("no rollup plan was given: use ValidationInput.of(RollupPlan)"),
  /** What was measured so far. */
  HISTORY("no history was given: use ValidationInput.withHistory"),
  /** The organisation that the nodes' units belong to. */
  ORGANIZATION("no organisation was given: use ValidationInput.withOrganization"),
  /** How values are rolled up over time. */
  TIME_PLAN("no plan over time was given: use ValidationInput.withTimePlan"),
  /** How values are rolled up over the organisation. */
  ORGANIZATION_PLAN(
      "no plan over the organisation was given: use ValidationInput.withOrganizationPlan");

  private final String unmet;

  Need(String unmet) {
    this.unmet = unmet;
  }

  /** {@return why a rule is not checked where this is missing} */
  String unmet() {
    return unmet;
  }
}
