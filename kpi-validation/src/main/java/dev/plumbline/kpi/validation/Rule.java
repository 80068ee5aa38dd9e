package dev.plumbline.kpi.validation;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that should hold of KPIs, of objectives, or of how they fit together.
 *
 * <pre>{@code
 * Rule reviewed = Rule.builder("house.reviewer")
 *     .criterion(Criterion.of("reviewed"))
 *     .sentence("A KPI has a reviewer")
 *     .because("nobody sees the errors in their own definitions")
 *     .severity(Severity.WARNING)
 *     .remedy("Name somebody else: .reviewer(...).")
 *     .checkKpis((kpi, review) -> {
 *       if (kpi.reviewer().isEmpty()) {
 *         review.fail("has no reviewer");
 *       }
 *     });
 * }</pre>
 *
 * <p>A rule judges quality. It never sees malformed input, which is refused where it comes in.
 * Immutable and safe for use by several threads, if its check is.
 */
public final class Rule {
  private static final int LONGEST_TEXT = 300;

  private final RuleId id;
  private final Criterion criterion;
  private final String sentence;
  private final String because;
  private final String remedy;
  private final Severity severity;
  private final ImmutableSet<Need> needs;
  private final ImmutableSet<RuleId> covers;
  private final @Nullable NodeCheck<? super Kpi> kpiCheck;
  private final @Nullable NodeCheck<? super Objective> objectiveCheck;
  private final @Nullable GraphCheck graphCheck;

  private Rule(
      Builder builder,
      @Nullable NodeCheck<? super Kpi> kpiCheck,
      @Nullable NodeCheck<? super Objective> objectiveCheck,
      @Nullable GraphCheck graphCheck) {
    builder.check();
    this.id = builder.id;
    this.criterion = builder.criterion;
    this.sentence = builder.sentence;
    this.because = builder.because;
    this.remedy = builder.remedy;
    this.severity = builder.severity;
    this.needs = Sets.immutableEnumSet(builder.needs);
    this.covers = builder.covers;
    this.kpiCheck = kpiCheck;
    this.objectiveCheck = objectiveCheck;
    this.graphCheck = graphCheck;
  }

  /**
   * {@return a builder; sentence, because, remedy and criterion are required}
   *
   * @param id such as {@code smart.measurable.unit}
   * @throws InvalidDefinitionException if it is no {@link RuleId}
   */
  public static Builder builder(String id) {
    return new Builder(RuleId.of(id));
  }

  /** {@return the identity, which stays} */
  public RuleId id() {
    return id;
  }

  /** {@return what it is about} */
  public Criterion criterion() {
    return criterion;
  }

  /** {@return what should hold, such as {@code A KPI states its unit}} */
  public String sentence() {
    return sentence;
  }

  /** {@return why it should hold} */
  public String because() {
    return because;
  }

  /** {@return what to do where it does not hold} */
  public String remedy() {
    return remedy;
  }

  /** {@return how much it matters, unless a {@link Profile} says otherwise} */
  public Severity severity() {
    return severity;
  }

  /** {@return what it needs to be given beside the graph} */
  public Set<Need> needs() {
    return needs;
  }

  /** {@return the rules that have nothing to add where this one does not hold} */
  public Set<RuleId> covers() {
    return covers;
  }

  @Nullable NodeCheck<? super Kpi> kpiCheck() {
    return kpiCheck;
  }

  @Nullable NodeCheck<? super Objective> objectiveCheck() {
    return objectiveCheck;
  }

  @Nullable GraphCheck graphCheck() {
    return graphCheck;
  }

  /** {@return id, sentence and because} */
  @Override
  public String toString() {
    return "%s: %s, because %s".formatted(id, sentence, because);
  }

  /** Builds a {@link Rule}; the check comes last. Not safe for use by several threads. */
  public static final class Builder {
    private final RuleId id;
    private Criterion criterion = Criterion.ALIGNED;
    private String sentence = "";
    private String because = "";
    private String remedy = "";
    private Severity severity = Severity.WARNING;
    private ImmutableSet<Need> needs = ImmutableSet.of();
    private ImmutableSet<RuleId> covers = ImmutableSet.of();

    private Builder(RuleId id) {
      this.id = id;
    }

    /**
     * Says what the rule is about; {@link Criterion#ALIGNED} unless given.
     *
     * @param what such as {@link Criterion#MEASURABLE}
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder criterion(Criterion what) {
      criterion = Objects.requireNonNull(what, "criterion");
      return this;
    }

    /**
     * Says what should hold.
     *
     * @param text a sentence without a full stop, at most 300 characters
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder sentence(String text) {
      sentence = text;
      return this;
    }

    /**
     * Says why it should hold.
     *
     * @param text what follows the word "because", without a full stop, at most 300 characters
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder because(String text) {
      because = text;
      return this;
    }

    /**
     * Says what to do where it does not hold.
     *
     * @param text a sentence, at most 300 characters
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder remedy(String text) {
      remedy = text;
      return this;
    }

    /**
     * Says how much it matters; {@link Severity#WARNING} unless given.
     *
     * @param howMuch the severity of its findings
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder severity(Severity howMuch) {
      severity = Objects.requireNonNull(howMuch, "severity");
      return this;
    }

    /**
     * Says what the rule needs beside the graph; where it is missing the rule is not checked.
     *
     * @param what all of it
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder needs(Need... what) {
      needs = ImmutableSet.copyOf(what);
      return this;
    }

    /**
     * Says which other rules have nothing to add where this one does not hold of a node: they would
     * tell the same fact a second time. There they count as not applicable, also where what this
     * one finds is suppressed. Rules that are not there do not matter.
     *
     * @param rules their ids; none of them may cover a rule itself
     * @return this
     * @throws InvalidDefinitionException if one of them has another form
     */
    @CanIgnoreReturnValue
    public Builder covers(String... rules) {
      covers = Arrays.stream(rules).map(RuleId::of).collect(ImmutableSet.toImmutableSet());
      return this;
    }

    /**
     * {@return the rule, checked of every KPI}
     *
     * @param check called once for each KPI
     * @throws InvalidDefinitionException if a text is blank or longer than 300 characters
     */
    public Rule checkKpis(NodeCheck<? super Kpi> check) {
      return new Rule(this, Objects.requireNonNull(check, "check"), null, null);
    }

    /**
     * {@return the rule, checked of every objective}
     *
     * @param check called once for each objective
     * @throws InvalidDefinitionException if a text is blank or longer than 300 characters
     */
    public Rule checkObjectives(NodeCheck<? super Objective> check) {
      return new Rule(this, null, Objects.requireNonNull(check, "check"), null);
    }

    /**
     * {@return the rule, checked of every KPI and objective}
     *
     * @param check called once for each of them
     * @throws InvalidDefinitionException if a text is blank or longer than 300 characters
     */
    public Rule checkNodes(NodeCheck<AlignmentNode> check) {
      Objects.requireNonNull(check, "check");
      return new Rule(this, check, check, null);
    }

    /**
     * {@return the rule, checked once of the whole graph}
     *
     * @param check called once, and not at all for an empty graph
     * @throws InvalidDefinitionException if a text is blank or longer than 300 characters
     */
    public Rule checkGraph(GraphCheck check) {
      return new Rule(this, null, null, Objects.requireNonNull(check, "check"));
    }

    private void check() {
      Problems problems = Problems.none();
      checkText("sentence", sentence, problems);
      checkText("because", because, problems);
      checkText("remedy", remedy, problems);
      problems.orThrow(InvalidDefinitionException::new);
    }

    private void checkText(String what, String text, Problems problems) {
      if (text.isBlank() || text.length() > LONGEST_TEXT) {
        problems.add(
            () ->
                "The rule %s has the %s %s. Write 1 to %s characters: .%s(...)."
                    .formatted(id, what, PlainText.quote(text), LONGEST_TEXT, what));
      }
    }
  }
}
