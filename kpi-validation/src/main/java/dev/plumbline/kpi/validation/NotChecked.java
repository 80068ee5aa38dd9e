package dev.plumbline.kpi.validation;

/**
 * A rule that could not be checked at all.
 *
 * @param rule which one
 * @param why what was missing, such as {@code no history was given}
 */
public record NotChecked(Rule rule, String why) {}
