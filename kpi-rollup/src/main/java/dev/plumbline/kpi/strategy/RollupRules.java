package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.target.Bands;
import dev.plumbline.kpi.target.Grading;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a question is answered: the rule of each node, and the gradings that give it a status.
 *
 * <p>What a measure is stands in its {@link dev.plumbline.kpi.Kpi}; how it is rolled up may differ
 * from one question to the next, and stands here.
 *
 * <pre>{@code
 * RollupRules rules = RollupRules.builder()
 *     .objectives(RollupRule.scores(AggregationStrategy.weightedMean()))
 *     .rule(revenue.id(), RollupRule.values(AggregationStrategy.sum()))
 *     .grading(Bands.standard())
 *     .grading(revenue.id(), Bands.ofValues(HIGHER_IS_BETTER, RED).from(1_000_000, GREEN))
 *     .build();
 * }</pre>
 *
 * <p>A KPI without a rule stands alone: it is measured, whatever contributes to it. Immutable.
 */
public final class RollupRules {
  private static final RollupRules STANDARD = builder().build();

  private final RollupRule objectives;
  private final Map<NodeId, RollupRule> rules;
  private final Grading grading;
  private final Map<NodeId, Grading> gradings;
  private final SharedKpis sharedKpis;

  private RollupRules(Builder builder) {
    this.objectives = builder.objectives;
    this.rules = ImmutableMap.copyOf(builder.rules);
    this.grading = builder.grading;
    this.gradings = ImmutableMap.copyOf(builder.gradings);
    this.sharedKpis = builder.sharedKpis;
  }

  /**
   * {@return the rules that most scorecards use: the weighted mean of scores at every objective,
   * ignoring what is missing; KPIs stand alone; {@link Bands#standard}}
   */
  public static RollupRules standard() {
    return STANDARD;
  }

  /**
   * {@return the standard rules with another rule for objectives}
   *
   * @param rule of scores
   * @throws InvalidDefinitionException if the rule rolls up values: objectives have none
   */
  public static RollupRules ofObjectives(RollupRule rule) {
    return builder().objectives(rule).build();
  }

  /** {@return a builder that holds the standard rules} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the rule of an objective: its own, or that of all objectives}
   *
   * @param objective any
   */
  public RollupRule ruleOf(ObjectiveId objective) {
    RollupRule rule = rules.get(objective);
    return rule == null ? objectives : rule;
  }

  /**
   * {@return the rule of a KPI; nothing if it stands alone}
   *
   * @param kpi any
   */
  public Optional<RollupRule> ruleOf(KpiId kpi) {
    return Optional.ofNullable(rules.get(kpi));
  }

  /** {@return the rules that were given to single nodes} */
  public Map<NodeId, RollupRule> rules() {
    return rules;
  }

  /**
   * {@return how a node gets its status: by its own grading, or that of all nodes}
   *
   * @param node any
   */
  public Grading gradingOf(NodeId node) {
    return gradings.getOrDefault(node, grading);
  }

  /** {@return the gradings that were given to single nodes} */
  public Map<NodeId, Grading> gradings() {
    return gradings;
  }

  /** {@return what becomes of KPIs that contribute to one sum by several paths} */
  public SharedKpis sharedKpis() {
    return sharedKpis;
  }

  /** {@return the rule of objectives, and how many nodes have one of their own} */
  @Override
  public String toString() {
    return "objectives: %s; rules of single nodes: %s; %s"
        .formatted(objectives, rules.size(), grading);
  }

  /** Builds {@link RollupRules}. Not safe for use by several threads. */
  public static final class Builder {
    private RollupRule objectives = RollupRule.scores(AggregationStrategy.weightedMean());
    private final Map<NodeId, RollupRule> rules = new LinkedHashMap<>();
    private Grading grading = Bands.standard();
    private final Map<NodeId, Grading> gradings = new LinkedHashMap<>();
    private SharedKpis sharedKpis = SharedKpis.refuse();

    private Builder() {}

    /**
     * Sets the rule of every objective that has none of its own.
     *
     * @param rule of scores
     * @return this
     * @throws InvalidDefinitionException if the rule rolls up values: objectives have none
     */
    @CanIgnoreReturnValue
    public Builder objectives(RollupRule rule) {
      checkBasis("Objectives", rule);
      objectives = rule;
      return this;
    }

    /**
     * Sets the rule of a node. It takes the place of one given before.
     *
     * @param node a KPI or an objective
     * @param rule of scores, or for a KPI also of values
     * @return this
     * @throws InvalidDefinitionException if the node is an objective and the rule rolls up values
     */
    @CanIgnoreReturnValue
    public Builder rule(NodeId node, RollupRule rule) {
      if (node instanceof ObjectiveId) {
        checkBasis("The objective " + PlainText.quote(node.value()), rule);
      }
      rules.put(Objects.requireNonNull(node, "node"), Objects.requireNonNull(rule, "rule"));
      return this;
    }

    private static void checkBasis(String subject, RollupRule rule) {
      if (rule.basis() == Basis.VALUES) {
        throw new InvalidDefinitionException(
            "%s cannot have the rule %s, for an objective has no values. Use RollupRule.scores."
                .formatted(subject, PlainText.quote(rule.toString())));
      }
    }

    /**
     * Sets how nodes get their status that have no grading of their own.
     *
     * @param grading such as {@link Bands#standard}
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder grading(Grading grading) {
      this.grading = Objects.requireNonNull(grading, "grading");
      return this;
    }

    /**
     * Sets how a node gets its status. It takes the place of a grading given before.
     *
     * @param node a KPI or an objective
     * @param grading such as bands of its values, or status rules
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder grading(NodeId node, Grading grading) {
      gradings.put(
          Objects.requireNonNull(node, "node"), Objects.requireNonNull(grading, "grading"));
      return this;
    }

    /**
     * Sets what becomes of KPIs that contribute to one sum by several paths.
     *
     * @param policy such as {@link SharedKpis#once}
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder sharedKpis(SharedKpis policy) {
      sharedKpis = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /** {@return the rules} The builder may be used further. */
    public RollupRules build() {
      return new RollupRules(this);
    }
  }
}
