package dev.plumbline.kpi.validation;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.PlainText;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule does not hold: of which node, how it is instead, what that rests on, and what to do.
 *
 * <p>Sorted by severity, the greatest first, then by rule, then by node. Immutable.
 */
public final class Finding implements Comparable<Finding> {
  private static final Comparator<NodeId> BY_TEXT = Comparator.nullsFirst(NodeId.BY_TEXT);

  private final Rule rule;
  private final Severity severity;
  private final Subject subject;
  private final String what;
  private final ImmutableList<Evidence> evidence;

  Finding(
      Rule rule,
      Severity severity,
      Subject subject,
      String what,
      ImmutableList<Evidence> evidence) {
    this.rule = rule;
    this.severity = severity;
    this.subject = subject;
    this.what = what;
    this.evidence = evidence;
  }

  /** {@return the rule that does not hold} */
  public Rule rule() {
    return rule;
  }

  /** {@return how much it matters, by the profile} */
  public Severity severity() {
    return severity;
  }

  /** {@return the KPI or objective; nothing where it is about the whole} */
  public Optional<AlignmentNode> subject() {
    return Optional.ofNullable(subject.node());
  }

  /**
   * {@return who is concerned: the owner of the KPI or objective, or where it is about the whole
   * who answers for that part of it; nothing if nobody does}
   */
  public Optional<String> owner() {
    return Optional.ofNullable(subject.owner());
  }

  private @Nullable NodeId idOrNull() {
    AlignmentNode node = subject.node();
    return node == null ? null : node.id();
  }

  /** {@return how it is instead, such as {@code has no unit}} */
  public String what() {
    return what;
  }

  /** {@return what it rests on} */
  public List<Evidence> evidence() {
    return evidence;
  }

  /** {@return what to do} */
  public String remedy() {
    return rule.remedy();
  }

  /**
   * {@return subject, what is found and the remedy in two sentences, escaped, such as {@code The
   * KPI 'churn' has no unit. Say in which unit it is measured.}}
   */
  public String message() {
    return "%s %s. %s".formatted(name(), what, remedy());
  }

  private String name() {
    AlignmentNode node = subject.node();
    if (node == null) {
      return "The scorecard";
    }
    String kind = node instanceof Kpi ? "The KPI " : "The objective ";
    return kind + PlainText.quote(node.id().value());
  }

  /** Compares by severity, the greatest first, then by rule, then by node. */
  @Override
  public int compareTo(Finding other) {
    int order = other.severity.compareTo(severity);
    order = order == 0 && rule != other.rule ? rule.id().compareTo(other.rule.id()) : order;
    order = order == 0 ? BY_TEXT.compare(idOrNull(), other.idOrNull()) : order;
    return order == 0 ? what.compareTo(other.what) : order;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Finding that
        && rule.id().equals(that.rule.id())
        && severity == that.severity
        && subject.equals(that.subject)
        && what.equals(that.what)
        && evidence.equals(that.evidence);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule.id(), severity, subject, what, evidence);
  }

  /** {@return severity, rule and message} */
  @Override
  public String toString() {
    return "%s %s: %s".formatted(severity.text(), rule.id(), message());
  }
}
