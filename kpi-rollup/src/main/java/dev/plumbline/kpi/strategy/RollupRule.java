package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import java.util.Objects;

/**
 * How a node gets its figure from what contributes to it.
 *
 * <pre>{@code
 * RollupRule.scores(AggregationStrategy.weightedMean())
 *     .withMissing(MissingPolicy.IGNORE)
 *     .withMinimumCoverage(0.5)
 * }</pre>
 *
 * <table class="striped">
 * <caption>What the node has; the first that applies</caption>
 * <thead><tr><th>when</th><th>result</th></tr></thead>
 * <tbody>
 * <tr><td>children are missing, {@link MissingPolicy#PROPAGATE}</td>
 *     <td>the first of their gaps, in the order of {@link dev.plumbline.kpi.value.Gap}</td></tr>
 * <tr><td>children are missing, and none contributes</td>
 *     <td>their gap if it is the same for all, otherwise {@code NO_DATA}</td></tr>
 * <tr><td>none is missing, and none applies</td><td>{@code NOT_APPLICABLE}</td></tr>
 * <tr><td>the present ones have weight 0, and there are no others</td>
 *     <td>{@code ZERO_WEIGHT}</td></tr>
 * <tr><td>there are no children</td><td>{@code NO_DATA}</td></tr>
 * <tr><td>the coverage is below the minimum</td><td>{@code BELOW_COVERAGE}</td></tr>
 * <tr><td>the strategy has a finite result</td><td>that</td></tr>
 * <tr><td>otherwise</td><td>what its {@link AggregationStrategy#gap} says</td></tr>
 * </tbody>
 * </table>
 *
 * <p>A child contributes if it has a weight above 0, and is present or stands as 0. Children of
 * weight 0 are never missing; they decide only where there are no others. With {@link
 * Trait#EMPTY_IS_ZERO} the strategy is asked even if none contributes.
 *
 * @param basis whether the children's values or their scores are rolled up
 * @param strategy how
 * @param missing what becomes of it where children are missing
 * @param minimumCoverage the least share of the children's weight that must be present, from 0 to
 *     1; below it the node has the gap {@link dev.plumbline.kpi.value.Gap#BELOW_COVERAGE}
 * @param childrenClamp where the children's scores are cut off before they are rolled up
 * @param resultClamp where the node's own score is cut off afterwards. The two places give
 *     different results: a child at 300 % hides two failures if only the result is clamped.
 */
public record RollupRule(
    Basis basis,
    AggregationStrategy strategy,
    MissingPolicy missing,
    double minimumCoverage,
    Clamp childrenClamp,
    Clamp resultClamp) {
  /** What is rolled up. The two answer different questions, and are never mixed in one node. */
  public enum Basis {
    /**
     * The values of component KPIs; the result is a value, scored against the node's own target.
     */
    VALUES,
    /** The scores of KPIs and objectives; the result is a score. */
    SCORES
  }

  /**
   * Checks that nothing is null, the coverage, and that only scores are clamped.
   *
   * @param basis whether values or scores are rolled up
   * @param strategy how
   * @param missing what becomes of it where children are missing
   * @param minimumCoverage from 0 to 1
   * @param childrenClamp where the children's scores are cut off
   * @param resultClamp where the node's own score is cut off
   * @throws InvalidDefinitionException if the minimum coverage is not between 0 and 1, or values
   *     are to be clamped
   */
  public RollupRule {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(missing, "missing");
    Objects.requireNonNull(childrenClamp, "childrenClamp");
    Objects.requireNonNull(resultClamp, "resultClamp");
    if (!(minimumCoverage >= 0.0 && minimumCoverage <= 1.0)) {
      throw new InvalidDefinitionException(
          "The minimum coverage %s is not between 0 and 1. Give a share, such as 0.5."
              .formatted(minimumCoverage));
    }
    minimumCoverage += 0.0;
    if (basis == Basis.VALUES && (childrenClamp != Clamp.NONE || resultClamp != Clamp.NONE)) {
      throw new InvalidDefinitionException(
          "A rule for values has a clamp, but only scores are clamped. Clamp the scoring of the"
              + " KPI, or a rule for scores.");
    }
  }

  /**
   * {@return a rule for scores that ignores what is missing}
   *
   * @param strategy how the children's scores become the node's
   */
  public static RollupRule scores(AggregationStrategy strategy) {
    return new RollupRule(
        Basis.SCORES, strategy, MissingPolicy.IGNORE, 0.0, Clamp.NONE, Clamp.NONE);
  }

  /**
   * {@return a rule for the values of component KPIs that ignores what is missing}
   *
   * @param strategy how the components' values become the KPI's
   */
  public static RollupRule values(AggregationStrategy strategy) {
    return new RollupRule(
        Basis.VALUES, strategy, MissingPolicy.IGNORE, 0.0, Clamp.NONE, Clamp.NONE);
  }

  /**
   * {@return this rule with another policy for what is missing}
   *
   * @param policy what becomes of the node where children are missing
   */
  public RollupRule withMissing(MissingPolicy policy) {
    return new RollupRule(basis, strategy, policy, minimumCoverage, childrenClamp, resultClamp);
  }

  /**
   * {@return this rule with another minimum coverage}
   *
   * @param share from 0 to 1
   * @throws InvalidDefinitionException if it is not
   */
  public RollupRule withMinimumCoverage(double share) {
    return new RollupRule(basis, strategy, missing, share, childrenClamp, resultClamp);
  }

  /**
   * {@return this rule with the children's scores cut off before they are rolled up}
   *
   * @param clamp where
   * @throws InvalidDefinitionException if the rule is for values
   */
  public RollupRule withChildrenClamp(Clamp clamp) {
    return new RollupRule(basis, strategy, missing, minimumCoverage, clamp, resultClamp);
  }

  /**
   * {@return this rule with the node's own score cut off}
   *
   * @param clamp where
   * @throws InvalidDefinitionException if the rule is for values
   */
  public RollupRule withResultClamp(Clamp clamp) {
    return new RollupRule(basis, strategy, missing, minimumCoverage, childrenClamp, clamp);
  }

  /** {@return the rule in words, such as {@code weighted mean of scores, missing: IGNORE}} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s of %s, missing: %s"
            .formatted(
                PlainText.escape(strategy.label()),
                basis == Basis.VALUES ? "values" : "scores",
                missing));
    if (minimumCoverage > 0.0) {
      text.append(", minimum coverage ").append(minimumCoverage);
    }
    if (childrenClamp != Clamp.NONE) {
      text.append(", children clamped: ").append(childrenClamp);
    }
    if (resultClamp != Clamp.NONE) {
      text.append(", clamped: ").append(resultClamp);
    }
    return text.toString();
  }
}
