package dev.plumbline.kpi.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How strictly one looks: thresholds, severities, rules that are left out, and suppressions.
 *
 * <table class="striped">
 * <caption>Profiles</caption>
 * <thead><tr><th>profile</th><th>severities</th><th>for</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #advisory}</td><td>errors become warnings, warnings hints</td><td>a first look
 * at what has grown over years</td></tr>
 * <tr><td>{@link #standard}</td><td>as the rules say</td><td>everyday use</td></tr>
 * <tr><td>{@link #strict}</td><td>warnings become errors</td><td>a gate that a scorecard must
 * pass</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Hints remain hints in all of them. Immutable and safe for use by several threads.
 */
public final class Profile {
  private static final Profile STANDARD = new Profile(Strictness.STANDARD);

  private enum Strictness {
    ADVISORY,
    STANDARD,
    STRICT;

    Severity of(Severity severity) {
      return switch (this) {
        case ADVISORY -> severity == Severity.ERROR ? Severity.WARNING : Severity.HINT;
        case STANDARD -> severity;
        case STRICT -> severity == Severity.WARNING ? Severity.ERROR : severity;
      };
    }
  }

  private final Strictness strictness;
  private final Thresholds thresholds;
  private final ImmutableMap<RuleId, Severity> severities;
  private final ImmutableSet<RuleId> leftOut;
  private final ImmutableList<Suppression> suppressions;

  private Profile(Strictness strictness) {
    this(
        strictness,
        Thresholds.standard(),
        ImmutableMap.of(),
        ImmutableSet.of(),
        ImmutableList.of());
  }

  private Profile(
      Strictness strictness,
      Thresholds thresholds,
      ImmutableMap<RuleId, Severity> severities,
      ImmutableSet<RuleId> leftOut,
      ImmutableList<Suppression> suppressions) {
    this.strictness = strictness;
    this.thresholds = Objects.requireNonNull(thresholds, "thresholds");
    this.severities = severities;
    this.leftOut = leftOut;
    this.suppressions = suppressions;
  }

  /** {@return the profile for a first look} */
  public static Profile advisory() {
    return new Profile(Strictness.ADVISORY);
  }

  /** {@return the profile for everyday use} */
  public static Profile standard() {
    return STANDARD;
  }

  /** {@return the profile for a gate} */
  public static Profile strict() {
    return new Profile(Strictness.STRICT);
  }

  /**
   * {@return this profile with other thresholds}
   *
   * @param others all of them
   */
  public Profile withThresholds(Thresholds others) {
    return new Profile(strictness, others, severities, leftOut, suppressions);
  }

  /**
   * {@return this profile with a severity for a rule, whatever rule and profile say otherwise}
   *
   * @param rule the id of the rule
   * @param severity the severity of its findings
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the id has another form
   */
  public Profile withSeverity(String rule, Severity severity) {
    Map<RuleId, Severity> more = new HashMap<>(severities);
    more.put(RuleId.of(rule), Objects.requireNonNull(severity, "severity"));
    return new Profile(strictness, thresholds, ImmutableMap.copyOf(more), leftOut, suppressions);
  }

  /**
   * {@return this profile without a rule}
   *
   * @param rule the id of the rule
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the id has another form
   */
  public Profile without(String rule) {
    ImmutableSet<RuleId> more =
        ImmutableSet.<RuleId>builder().addAll(leftOut).add(RuleId.of(rule)).build();
    return new Profile(strictness, thresholds, severities, more, suppressions);
  }

  /**
   * {@return this profile with one more suppression}
   *
   * @param suppression what one does not want to be told of
   */
  public Profile withSuppression(Suppression suppression) {
    ImmutableList<Suppression> more =
        ImmutableList.<Suppression>builder().addAll(suppressions).add(suppression).build();
    return new Profile(strictness, thresholds, severities, leftOut, more);
  }

  /** {@return the thresholds} */
  public Thresholds thresholds() {
    return thresholds;
  }

  /** {@return the suppressions, in the order in which they were added} */
  public List<Suppression> suppressions() {
    return suppressions;
  }

  /**
   * {@return the severity of a rule's findings}
   *
   * @param rule any rule
   */
  public Severity severityOf(Rule rule) {
    return Optional.ofNullable(severities.get(rule.id()))
        .orElseGet(() -> strictness.of(rule.severity()));
  }

  /**
   * {@return whether a rule is checked}
   *
   * @param rule any rule
   */
  public boolean includes(Rule rule) {
    return !leftOut.contains(rule.id());
  }

  /** {@return the ids that it names, of rules that must exist} */
  ImmutableSet<RuleId> named() {
    ImmutableSet.Builder<RuleId> named = ImmutableSet.builder();
    named.addAll(severities.keySet()).addAll(leftOut);
    suppressions.forEach(suppression -> named.add(suppression.rule()));
    return named.build();
  }

  /** {@return strictness and the number of exceptions} */
  @Override
  public String toString() {
    return "%s, %s severities, %s rules left out, %s suppressions"
        .formatted(strictness, severities.size(), leftOut.size(), suppressions.size());
  }
}
