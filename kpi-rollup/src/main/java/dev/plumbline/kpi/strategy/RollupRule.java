package dev.plumbline.kpi.strategy;

import com.google.common.collect.Sets;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;

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
 * @param basis whether the children's values, scores or statuses are rolled up
 * @param strategy how
 * @param mode whether it goes by what the children show, or by the states behind it
 * @param weights where the weights of the children come from
 * @param missing what becomes of it where children are missing
 * @param minimumCoverage the least coverage, from 0 to 1; below it the node has the gap {@link
 *     dev.plumbline.kpi.value.Gap#BELOW_COVERAGE}
 * @param coverageBy whether coverage is the present share of the children's weight or number
 * @param childrenClamp where the children's scores are cut off before they are rolled up
 * @param resultClamp where the node's own score is cut off afterwards. The two places give
 *     different results: a child at 300 % hides two failures if only the result is clamped.
 */
public record RollupRule(
    Basis basis,
    AggregationStrategy strategy,
    Mode mode,
    WeightSource weights,
    MissingPolicy missing,
    double minimumCoverage,
    CoverageBy coverageBy,
    Clamp childrenClamp,
    Clamp resultClamp) {
  /** What is rolled up. They answer different questions, and are never mixed in one node. */
  public enum Basis {
    /**
     * The values of component KPIs; the result is a value, scored against the node's own target.
     */
    VALUES("values"),
    /** The scores of KPIs and objectives; the result is a score. */
    SCORES("scores"),
    /**
     * The statuses of KPIs and objectives, as numbers: 0 is the first that the node's grading
     * lists, its worst, 1 the next, and so on. The result is a status.
     */
    STATUSES("statuses");

    private final String text;

    Basis(String text) {
      this.text = text;
    }

    /** {@return what is rolled up in words, such as {@code scores}} */
    public String text() {
      return text;
    }
  }

  private static final Set<Trait> NOT_OF_STATUSES =
      Sets.immutableEnumSet(Trait.ADDS_UP, Trait.AVERAGES, Trait.COUNTS_KPIS, Trait.SUMS_PARTS);

  /**
   * Checks that nothing is null, the coverage, and that the parts fit each other.
   *
   * @param basis whether values, scores or statuses are rolled up
   * @param strategy how
   * @param mode whether by values or by states
   * @param weights where the weights of the children come from
   * @param missing what becomes of it where children are missing
   * @param minimumCoverage from 0 to 1
   * @param coverageBy whether by weight or by number
   * @param childrenClamp where the children's scores are cut off
   * @param resultClamp where the node's own score is cut off
   * @throws InvalidDefinitionException if the minimum coverage is not between 0 and 1, what is
   *     clamped are not scores, states are to be merged of a strategy that has none, parts of
   *     ratios are to be summed that are not values or that a number could stand for, or statuses
   *     are to be added up or averaged
   */
  public RollupRule {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(weights, "weights");
    Objects.requireNonNull(missing, "missing");
    Objects.requireNonNull(coverageBy, "coverageBy");
    Objects.requireNonNull(childrenClamp, "childrenClamp");
    Objects.requireNonNull(resultClamp, "resultClamp");
    if (!(minimumCoverage >= 0.0 && minimumCoverage <= 1.0)) {
      throw new InvalidDefinitionException(
          "The minimum coverage %s is not between 0 and 1. Give a share, such as 0.5."
              .formatted(minimumCoverage));
    }
    minimumCoverage += 0.0;
    if (basis != Basis.SCORES && (childrenClamp != Clamp.NONE || resultClamp != Clamp.NONE)) {
      throw new InvalidDefinitionException(
          "A rule for %s has a clamp, but only scores are clamped. Clamp the scoring of the KPI, or a rule for scores."
              .formatted(basis.text()));
    }
    if (mode == Mode.STATE
        && (basis == Basis.STATUSES || !(strategy instanceof MergeableStrategy<?>))) {
      throw new InvalidDefinitionException(
          "The strategy %s of %s has no states that could be merged. Use Mode.VALUE, or a MergeableStrategy of values or scores."
              .formatted(PlainText.quote(strategy.label()), basis.text()));
    }
    if (strategy.traits().contains(Trait.SUMS_PARTS)) {
      checkParts(strategy, basis, missing);
    }
    if (basis == Basis.STATUSES && !Collections.disjoint(strategy.traits(), NOT_OF_STATUSES)) {
      throw new InvalidDefinitionException(
          "A rule for statuses has the strategy %s, but statuses have an order and no amounts. Use minimum for the worst, maximum for the best, or mostFrequent."
              .formatted(PlainText.quote(strategy.label())));
    }
  }

  private static void checkParts(AggregationStrategy strategy, Basis basis, MissingPolicy missing) {
    if (basis != Basis.VALUES) {
      throw new InvalidDefinitionException(
          "The strategy %s sums numerators and denominators, which only values have. Use RollupRule.values."
              .formatted(PlainText.quote(strategy.label())));
    }
    if (missing.substitutes().stream().anyMatch(Substitute.FixedNumber.class::isInstance)) {
      throw new InvalidDefinitionException(
          "The strategy %s sums numerators and denominators, but by %s a number would stand for what is missing. Ignore or propagate it, or substitute a series."
              .formatted(PlainText.quote(strategy.label()), missing));
    }
  }

  private static RollupRule of(Basis basis, AggregationStrategy strategy) {
    return new RollupRule(
        basis,
        strategy,
        Mode.VALUE,
        WeightSource.ALIGNMENT,
        MissingPolicy.IGNORE,
        0.0,
        CoverageBy.WEIGHT,
        Clamp.NONE,
        Clamp.NONE);
  }

  /**
   * {@return a rule for scores that ignores what is missing}
   *
   * @param strategy how the children's scores become the node's
   */
  public static RollupRule scores(AggregationStrategy strategy) {
    return of(Basis.SCORES, strategy);
  }

  /**
   * {@return a rule for the values of component KPIs that ignores what is missing}
   *
   * @param strategy how the components' values become the KPI's
   */
  public static RollupRule values(AggregationStrategy strategy) {
    return of(Basis.VALUES, strategy);
  }

  /**
   * {@return a rule for statuses that ignores what is missing}
   *
   * @param strategy that chooses one of them: {@link AggregationStrategy#minimum} the worst, {@link
   *     AggregationStrategy#maximum} the best, or {@link AggregationStrategy#mostFrequent}
   * @throws InvalidDefinitionException if the strategy adds up or averages
   */
  public static RollupRule statuses(AggregationStrategy strategy) {
    return of(Basis.STATUSES, strategy);
  }

  /**
   * {@return this rule in another mode}
   *
   * @param other whether it goes by what the children show, or by the states behind it
   * @throws InvalidDefinitionException if it is to go by states, and statuses are rolled up or the
   *     strategy is no {@link MergeableStrategy}
   */
  public RollupRule withMode(Mode other) {
    return new RollupRule(
        basis,
        strategy,
        other,
        weights,
        missing,
        minimumCoverage,
        coverageBy,
        childrenClamp,
        resultClamp);
  }

  /**
   * {@return this rule with weights from another source}
   *
   * @param source where the weights of the children come from
   */
  public RollupRule withWeights(WeightSource source) {
    return new RollupRule(
        basis,
        strategy,
        mode,
        source,
        missing,
        minimumCoverage,
        coverageBy,
        childrenClamp,
        resultClamp);
  }

  /**
   * {@return this rule with another policy for what is missing}
   *
   * @param policy what becomes of the node where children are missing
   * @throws InvalidDefinitionException if parts of ratios are summed, and the policy puts a number
   *     in the place of what is missing
   */
  public RollupRule withMissing(MissingPolicy policy) {
    return new RollupRule(
        basis,
        strategy,
        mode,
        weights,
        policy,
        minimumCoverage,
        coverageBy,
        childrenClamp,
        resultClamp);
  }

  /**
   * {@return this rule with another minimum coverage, by weight}
   *
   * @param share from 0 to 1
   * @throws InvalidDefinitionException if it is not
   */
  public RollupRule withMinimumCoverage(double share) {
    return withMinimumCoverage(share, CoverageBy.WEIGHT);
  }

  /**
   * {@return this rule with another minimum coverage}
   *
   * @param share from 0 to 1
   * @param by whether by the weight or by the number of the children
   * @throws InvalidDefinitionException if the share is not from 0 to 1
   */
  public RollupRule withMinimumCoverage(double share, CoverageBy by) {
    return new RollupRule(
        basis, strategy, mode, weights, missing, share, by, childrenClamp, resultClamp);
  }

  /**
   * {@return this rule with the children's scores cut off before they are rolled up}
   *
   * @param clamp where
   * @throws InvalidDefinitionException if the rule is not for scores
   */
  public RollupRule withChildrenClamp(Clamp clamp) {
    return new RollupRule(
        basis, strategy, mode, weights, missing, minimumCoverage, coverageBy, clamp, resultClamp);
  }

  /**
   * {@return this rule with the node's own score cut off}
   *
   * @param clamp where
   * @throws InvalidDefinitionException if the rule is not for scores
   */
  public RollupRule withResultClamp(Clamp clamp) {
    return new RollupRule(
        basis, strategy, mode, weights, missing, minimumCoverage, coverageBy, childrenClamp, clamp);
  }

  /** {@return the rule in words, such as {@code weighted mean of scores, missing: IGNORE}} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s of %s, missing: %s".formatted(PlainText.escape(strategy.label()), basis.text, missing));
    if (mode == Mode.STATE) {
      text.append(", by states");
    }
    if (weights != WeightSource.ALIGNMENT) {
      text.append(", weights ").append(weights.text());
    }
    if (minimumCoverage > 0.0) {
      text.append(", minimum coverage ").append(minimumCoverage);
      text.append(coverageBy == CoverageBy.COUNT ? " by count" : "");
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
