package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.value.InvalidDefinitionException;

/**
 * How a node gets its figure from what contributes to it.
 *
 * <pre>{@code
 * RollupRule.scores(AggregationStrategy.weightedMean())
 *     .missing(MissingPolicy.IGNORE)
 *     .minimumCoverage(0.5)
 * }</pre>
 *
 * @param basis whether the children's values or their scores are rolled up
 * @param strategy how
 * @param missing what becomes of it where children are missing
 * @param minimumCoverage the least share of the children's weight that must be present, from 0 to
 *     1; below it the node has the gap {@link dev.plumbline.kpi.value.Gap#BELOW_COVERAGE}
 */
public record RollupRule(
    Basis basis, AggregationStrategy strategy, MissingPolicy missing, double minimumCoverage) {
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
   * Checks the coverage.
   *
   * @param basis whether values or scores are rolled up
   * @param strategy how
   * @param missing what becomes of it where children are missing
   * @param minimumCoverage from 0 to 1
   * @throws InvalidDefinitionException if the minimum coverage is not between 0 and 1
   */
  public RollupRule {
    if (!(minimumCoverage >= 0.0 && minimumCoverage <= 1.0)) {
      throw new InvalidDefinitionException(
          "The minimum coverage %s is not between 0 and 1. Give a share, such as 0.5."
              .formatted(minimumCoverage));
    }
  }

  /** Returns a rule for scores that ignores what is missing. */
  public static RollupRule scores(AggregationStrategy strategy) {
    return new RollupRule(Basis.SCORES, strategy, MissingPolicy.IGNORE, 0.0);
  }

  /** Returns a rule for the values of component KPIs that ignores what is missing. */
  public static RollupRule values(AggregationStrategy strategy) {
    return new RollupRule(Basis.VALUES, strategy, MissingPolicy.IGNORE, 0.0);
  }

  /** Returns this rule with another policy for what is missing. */
  public RollupRule missing(MissingPolicy policy) {
    return new RollupRule(basis, strategy, policy, minimumCoverage);
  }

  /**
   * Returns this rule with another minimum coverage.
   *
   * @param share from 0 to 1
   * @throws InvalidDefinitionException if it is not
   */
  public RollupRule minimumCoverage(double share) {
    return new RollupRule(basis, strategy, missing, share);
  }

  /** Returns the rule in words, such as {@code weighted mean of scores, missing: IGNORE}. */
  @Override
  public String toString() {
    String text =
        "%s of %s, missing: %s"
            .formatted(strategy.label(), basis == Basis.VALUES ? "values" : "scores", missing);
    return minimumCoverage == 0.0 ? text : text + ", minimum coverage " + minimumCoverage;
  }
}
