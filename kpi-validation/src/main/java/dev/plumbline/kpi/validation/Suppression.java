package dev.plumbline.kpi.validation;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision not to be told of something, for a reason and until a day.
 *
 * <pre>{@code
 * Suppression.of("smart.specific.owner", churn.id(),
 *     "The new head of customer success starts in May.", LocalDate.of(2026, 5, 31));
 * }</pre>
 *
 * <p>What is suppressed stands in the report beside the findings, with the reason. From the day
 * after the last one on the finding is back, and with it a finding that the suppression has
 * expired. Immutable.
 */
public final class Suppression {
  private static final int LONGEST_REASON = 1000;

  private final RuleId rule;
  private final @Nullable NodeId node;
  private final String reason;
  private final LocalDate until;

  private Suppression(RuleId rule, @Nullable NodeId node, String reason, LocalDate until) {
    this.rule = Objects.requireNonNull(rule, "rule");
    this.node = node;
    this.reason = reason;
    this.until = Objects.requireNonNull(until, "until");
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new InvalidDefinitionException(
          "The suppression of %s has the reason %s. Give one of 1 to %s characters."
              .formatted(rule, PlainText.quote(reason), LONGEST_REASON));
    }
  }

  /**
   * {@return the suppression of what a rule finds at a node}
   *
   * @param rule the id of the rule
   * @param node the KPI or objective
   * @param reason why; at most 1000 characters
   * @param until the last day on which it holds
   * @throws InvalidDefinitionException if the id has another form, or the reason is blank or too
   *     long
   */
  public static Suppression of(String rule, NodeId node, String reason, LocalDate until) {
    return new Suppression(RuleId.of(rule), Objects.requireNonNull(node, "node"), reason, until);
  }

  /**
   * {@return the suppression of all that a rule finds, also of the whole}
   *
   * @param rule the id of the rule
   * @param reason why; at most 1000 characters
   * @param until the last day on which it holds
   * @throws InvalidDefinitionException if the id has another form, or the reason is blank or too
   *     long
   */
  public static Suppression ofRule(String rule, String reason, LocalDate until) {
    return new Suppression(RuleId.of(rule), null, reason, until);
  }

  /** {@return the rule} */
  public RuleId rule() {
    return rule;
  }

  /** {@return the KPI or objective; nothing if it is for all} */
  public Optional<NodeId> node() {
    return Optional.ofNullable(node);
  }

  /** {@return why, as it was given; {@linkplain PlainText#escape escape} it where you print it} */
  public String reason() {
    return reason;
  }

  /** {@return the last day on which it holds} */
  public LocalDate until() {
    return until;
  }

  boolean isFor(Finding finding) {
    return rule.equals(finding.rule().id())
        && (node == null || finding.subject().filter(found -> found.id().equals(node)).isPresent());
  }

  /** {@return whether it no longer holds; it holds for ever where nobody says what day it is} */
  boolean isExpired(@Nullable LocalDate today) {
    return today != null && today.isAfter(until);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Suppression that
        && rule.equals(that.rule)
        && Objects.equals(node, that.node)
        && reason.equals(that.reason)
        && until.equals(that.until);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule, node, reason, until);
  }

  /** {@return rule, node, last day and reason, escaped} */
  @Override
  public String toString() {
    return "%s%s until %s (%s)"
        .formatted(rule, node == null ? "" : " of " + node, until, PlainText.escape(reason));
  }
}
