package dev.plumbline.kpi.validation;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Rules, and how strictly they are applied.
 *
 * <pre>{@code
 * Validator validator = Validator.of(List.of(reviewed)).with(Profile.strict());
 * Report report = validator.validate(graph);
 * }</pre>
 *
 * <p>Equal inputs make equal reports, in whatever order the graph was built. Immutable and safe for
 * use by several threads.
 */
public final class Validator {
  private final ImmutableList<Rule> rules;
  private final Profile profile;

  private Validator(ImmutableList<Rule> rules, Profile profile) {
    this.rules = rules;
    this.profile = Objects.requireNonNull(profile, "profile");
  }

  /**
   * {@return a validator of rules, with the {@linkplain Profile#standard standard profile}}
   *
   * @param rules of different ids
   * @throws InvalidDefinitionException if two rules have one id, or a rule that {@linkplain
   *     Rule#covers covers} others is covered itself
   */
  public static Validator of(Iterable<Rule> rules) {
    ImmutableList<Rule> all = ImmutableList.copyOf(rules);
    Problems problems = Problems.none();
    Set<RuleId> ids = new HashSet<>();
    for (Rule rule : all) {
      if (!ids.add(rule.id())) {
        problems.add(
            () -> "There are two rules with the id %s. Rename one of them.".formatted(rule.id()));
      }
    }
    checkCovers(all, problems);
    problems.orThrow(InvalidDefinitionException::new);
    return new Validator(all, Profile.standard());
  }

  private static void checkCovers(List<Rule> all, Problems problems) {
    for (Rule rule : all) {
      for (Rule other : all) {
        if (rule.covers().contains(other.id()) && !other.covers().isEmpty()) {
          problems.add(
              () ->
                  "The rule %s covers %s, which covers rules itself. Let one of them cover all."
                      .formatted(rule.id(), other.id()));
        }
      }
    }
  }

  /**
   * {@return this validator with another profile}
   *
   * @param other thresholds, severities, rules that are left out, suppressions
   */
  public Validator with(Profile other) {
    return new Validator(rules, other);
  }

  /**
   * {@return this validator with more rules}
   *
   * @param more with ids that none of its rules has
   * @throws InvalidDefinitionException as for {@link #of}
   */
  public Validator with(Rule... more) {
    return of(ImmutableList.<Rule>builder().addAll(rules).add(more).build()).with(profile);
  }

  /**
   * {@return this validator with the rules of another; its profile stays}
   *
   * @param other with rules of other ids
   * @throws InvalidDefinitionException as for {@link #of}
   */
  public Validator and(Validator other) {
    return with(other.rules.toArray(Rule[]::new));
  }

  /** {@return the rules, in the order in which they were given} */
  public List<Rule> rules() {
    return rules;
  }

  /** {@return how strictly they are applied} */
  public Profile profile() {
    return profile;
  }

  /**
   * {@return what the rules find in a graph of which nothing else is known}
   *
   * @param graph what contributes to what
   * @throws RuleFailedException if the check of a rule throws an exception
   */
  public Report validate(AlignmentGraph graph) {
    return validate(ValidationInput.of(graph));
  }

  /**
   * {@return what the rules find} Linear in the number of nodes and alignments, if the checks are.
   *
   * @param input a graph, and what else is known
   * @throws RuleFailedException if the check of a rule throws an exception
   */
  public Report validate(ValidationInput input) {
    return new Validation(this, input).run();
  }

  /** {@return the number of rules, and the profile} */
  @Override
  public String toString() {
    return "%s rules, %s".formatted(rules.size(), profile);
  }
}
