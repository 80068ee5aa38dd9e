package dev.plumbline.kpi.validation;

/**
 * A rule in a validation: what would otherwise be looked up for every node is looked up once.
 *
 * @param rule which one
 * @param severity of its findings, by the profile
 * @param column of its criterion in {@link Strengths}
 * @param isCovered whether another rule that is checked may make it superfluous
 */
record AppliedRule(Rule rule, Severity severity, int column, boolean isCovered) {}
