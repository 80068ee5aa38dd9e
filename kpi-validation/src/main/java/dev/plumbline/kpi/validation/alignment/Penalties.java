package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Finding;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.RuleId;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.Problems;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a finding takes from the health of a node: nothing, 0, to all of it, 1.
 *
 * <pre>{@code
 * Penalties ours = Penalties.standard()
 *     .with(Severity.HINT, 0.02)
 *     .withRule("alignment.orphan.kpi", 1.0);
 * }</pre>
 *
 * <p>Immutable. Two are equal if they take the same for every finding.
 */
public final class Penalties {
  private static final Penalties STANDARD =
      new Penalties(
          Maps.immutableEnumMap(
              Map.of(
                  Severity.ERROR, new BigDecimal("0.5"),
                  Severity.WARNING, new BigDecimal("0.2"),
                  Severity.HINT, BigDecimal.ZERO)),
          ImmutableMap.of());

  private final ImmutableMap<Severity, BigDecimal> bySeverity;
  private final ImmutableMap<RuleId, BigDecimal> byRule;

  private Penalties(
      ImmutableMap<Severity, BigDecimal> bySeverity, ImmutableMap<RuleId, BigDecimal> byRule) {
    this.bySeverity = bySeverity;
    this.byRule = byRule;
  }

  /** {@return the usual ones: an error takes 0.5, a warning 0.2, a hint nothing} */
  public static Penalties standard() {
    return STANDARD;
  }

  /**
   * {@return these penalties with another one for a severity}
   *
   * @param severity of the findings
   * @param penalty from 0 to 1; taken as the decimal that one reads
   * @throws InvalidDefinitionException if it is not from 0 to 1
   */
  public Penalties with(Severity severity, double penalty) {
    Map<Severity, BigDecimal> more = new EnumMap<>(bySeverity);
    more.put(severity, checked(severity.text(), penalty));
    return new Penalties(Maps.immutableEnumMap(more), byRule);
  }

  /**
   * {@return these penalties with one for what a rule finds, whatever its severity}
   *
   * @param rule the id of the rule
   * @param penalty from 0 to 1; taken as the decimal that one reads
   * @throws InvalidDefinitionException if the id has another form, or the penalty is not from 0 to
   *     1
   */
  public Penalties withRule(String rule, double penalty) {
    Map<RuleId, BigDecimal> more = new HashMap<>(byRule);
    more.put(RuleId.of(rule), checked(rule, penalty));
    return new Penalties(bySeverity, ImmutableMap.copyOf(more));
  }

  private static BigDecimal checked(String of, double penalty) {
    if (!(penalty >= 0.0 && penalty <= 1.0)) {
      throw new InvalidDefinitionException(
          "The penalty of %s is %s. Use 0 to 1.".formatted(of, penalty));
    }
    return BigDecimal.valueOf(penalty).stripTrailingZeros();
  }

  /**
   * {@return what a finding takes}
   *
   * @param finding any finding
   */
  public BigDecimal of(Finding finding) {
    @Nullable BigDecimal ofRule = byRule.get(finding.rule().id());
    return ofRule != null
        ? ofRule
        : Objects.requireNonNull(bySeverity.get(finding.severity()), finding.severity()::text);
  }

  /** Refuses names that would have no effect: of rules that are not there, or judge otherwise. */
  void checkFor(Report report) {
    Map<RuleId, Criterion> known = new HashMap<>();
    report.checked().forEach(rule -> known.put(rule.id(), rule.criterion()));
    report.notChecked().forEach(one -> known.put(one.rule().id(), one.rule().criterion()));
    Problems problems = Problems.none();
    for (RuleId named : ImmutableSortedSet.copyOf(byRule.keySet())) {
      if (!Criterion.ALIGNED.equals(known.get(named))) {
        problems.add(
            () ->
                "The penalties name the rule %s, which %s. Correct the id, or drop it."
                    .formatted(
                        named,
                        known.containsKey(named)
                            ? "is not about the alignment"
                            : "was not checked"));
      }
    }
    problems.orThrow(InvalidDefinitionException::new);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Penalties that
        && bySeverity.equals(that.bySeverity)
        && byRule.equals(that.byRule);
  }

  @Override
  public int hashCode() {
    return Objects.hash(bySeverity, byRule);
  }

  /** {@return the penalties of the severities, and the number of those of rules} */
  @Override
  public String toString() {
    return "error %s, warning %s, hint %s, %s of rules"
        .formatted(
            bySeverity.get(Severity.ERROR),
            bySeverity.get(Severity.WARNING),
            bySeverity.get(Severity.HINT),
            byRule.size());
  }
}
