package dev.plumbline.kpi.target;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules for a status, in order: the first one that holds gives it.
 *
 * <pre>{@code
 * StatusRules rules = StatusRules.builder()
 *     .when("done", scoreReaches(1.0), Status.ON_TRACK)
 *     .when("overdue", endsOnOrAfter(LocalDate.of(2026, 12, 31)), Status.OFF_TRACK)
 *     .otherwise(Status.AT_RISK);
 * rules.grade(facts);         // at risk (otherwise)
 * }</pre>
 *
 * <p>There is always a status, for {@link Builder#otherwise} is what ends a list of rules. It is
 * given to nodes without a score too; put {@link StatusCondition#scoreIsMissing} first where these
 * should have a status of their own. Immutable.
 */
public final class StatusRules implements Grading {
  private static final String OTHERWISE = "otherwise";
  private static final int LONGEST_NAME = 100;

  private final ImmutableList<Rule> rules;
  private final Status otherwise;

  private record Rule(String name, StatusCondition condition, Status status) {}

  private StatusRules(List<Rule> rules, Status otherwise) {
    this.rules = ImmutableList.copyOf(rules);
    this.otherwise = otherwise;
  }

  /** {@return a builder without rules} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the status of the first rule that holds, always present} */
  @Override
  public Optional<Verdict> grade(StatusFacts facts) {
    for (Rule rule : rules) {
      if (rule.condition.holds(facts)) {
        return Optional.of(new Verdict(rule.status, rule.name));
      }
    }
    return Optional.of(new Verdict(otherwise, OTHERWISE));
  }

  /** {@return the statuses in the order of the rules, each once} */
  @Override
  public List<Status> statuses() {
    return Stream.concat(rules.stream().map(Rule::status), Stream.of(otherwise))
        .distinct()
        .toList();
  }

  /** {@return the rules in order, such as {@code done: on track; otherwise at risk}} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    rules.forEach(rule -> text.append(rule.name).append(": ").append(rule.status).append("; "));
    return text + OTHERWISE + " " + otherwise;
  }

  /** Builds {@link StatusRules}. Not safe for use by several threads. */
  public static final class Builder {
    private final List<Rule> rules = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a rule, to be asked after those before it.
     *
     * @param name what it is called in a {@link Verdict}; printable, at most 100 characters
     * @param condition when it holds
     * @param status what it gives then
     * @return this
     * @throws InvalidDefinitionException if the name is not printable
     */
    @CanIgnoreReturnValue
    public Builder when(String name, StatusCondition condition, Status status) {
      PlainText.checkPrintable(name, "status rule", LONGEST_NAME);
      rules.add(
          new Rule(
              name,
              Objects.requireNonNull(condition, "condition"),
              Objects.requireNonNull(status, "status")));
      return this;
    }

    /**
     * {@return the rules, with the status that is given if none of them holds}
     *
     * @param status what is given then
     * @throws InvalidDefinitionException if two rules have the same name, or one is called {@code
     *     otherwise}
     */
    public StatusRules otherwise(Status status) {
      Problems problems = Problems.none();
      Set<String> names = new HashSet<>(Set.of(OTHERWISE));
      for (Rule rule : rules) {
        if (!names.add(rule.name)) {
          problems.add(
              () ->
                  "Two status rules are called '%s'. Give each a name of its own."
                      .formatted(rule.name));
        }
      }
      problems.orThrow(InvalidDefinitionException::new);
      return new StatusRules(rules, Objects.requireNonNull(status, "status"));
    }
  }
}
