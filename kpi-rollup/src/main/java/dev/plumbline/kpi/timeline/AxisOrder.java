package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.Trait;
import java.util.Set;

/**
 * Whether it matters which of two axes is rolled up first.
 *
 * <p>It does not, if what is missing is ignored on both axes, or propagated on both, for
 *
 * <ul>
 *   <li>a rule that picks the very first or last reading, before or after anything over units that
 *       puts nothing in the place of what is missing: of a table of units and days it takes one
 *       column;
 *   <li>the same strategy on both axes, if some of its values {@linkplain Trait#REPLACEABLE may be
 *       replaced} by their result whatever their weights: the least of the least;
 *   <li>sums, and ratios of sums: the exact results are the same, and are rounded once on each
 *       axis.
 * </ul>
 */
final class AxisOrder {
  private static final Set<AggregationStrategy> SUMS =
      Set.of(AggregationStrategy.sum(), AggregationStrategy.ratioOfSums());

  private AxisOrder() {}

  static boolean isFree(TimeRule overTime, RollupRule overUnits) {
    AggregationStrategy strategy = overUnits.strategy();
    if (overTime.minimumCoverage() > 0.0 || strategy.traits().contains(Trait.EMPTY_IS_ZERO)) {
      return false;
    }
    return overTime.position() == null
        ? missesTheSame(overTime, overUnits) && isTheSame(overTime, strategy)
        : overTime.position().isStrict() && overUnits.missing().substitutes().isEmpty();
  }

  /** A missing unit that counts as 0 in a sum is the same as one that does not count. */
  private static boolean missesTheSame(TimeRule overTime, RollupRule overUnits) {
    MissingPolicy policy = overUnits.missing();
    boolean isZeroInSum =
        policy.equals(MissingPolicy.ZERO) && overUnits.strategy().equals(AggregationStrategy.sum());
    return overUnits.minimumCoverage() == 0.0
        && overTime.missing().equals(isZeroInSum ? MissingPolicy.IGNORE : policy);
  }

  private static boolean isTheSame(TimeRule overTime, AggregationStrategy strategy) {
    Set<Trait> traits = strategy.traits();
    return strategy.equals(overTime.strategyOrNull())
        && (SUMS.contains(strategy)
            || (traits.contains(Trait.REPLACEABLE) && traits.contains(Trait.IGNORES_WEIGHTS)));
  }
}
