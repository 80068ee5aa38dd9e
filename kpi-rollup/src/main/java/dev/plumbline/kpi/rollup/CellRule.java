package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.target.Clamp;
import java.util.List;
import java.util.Set;

/** A rule for nodes that are computed from cells, with what is asked of it at every node. */
final class CellRule {
  /** What stands for a child that does not contribute: a gap. */
  static final double NOTHING = Cell.of((byte) 0);

  final AggregationStrategy strategy;
  final Kernel kernel;
  final boolean ofValues;
  final boolean weighsAlike;
  final boolean emptyIsZero;
  final boolean propagates;
  final boolean countsCoverage;
  final double minimumCoverage;
  final Clamp childrenClamp;
  final Clamp resultClamp;

  /** Whether it takes what its children have as it is. */
  final boolean isStraight;

  /** Whether it drops what is missing, and takes the rest as it is with its weights. */
  final boolean onlyDrops;

  /** Whether it is enough to call its kernel where nothing is missing. */
  final boolean isQuick;

  /** Whether that is so, and it takes values. */
  final boolean isQuickOnValues;

  /** Whether it only drops what is missing, which its kernel can pass over. */
  final boolean isQuickWithGaps;

  /** Whether its results are cut off. */
  final boolean isClamped;

  /** What takes the place of a missing child, as the rule takes it; a gap if nothing does. */
  final double standIn;

  CellRule(RollupRule rule) {
    strategy = rule.strategy();
    kernel = Kernel.of(strategy, rule.weights() == WeightSource.EQUAL);
    ofValues = rule.basis() == Basis.VALUES;
    weighsAlike = rule.weights() == WeightSource.EQUAL;
    emptyIsZero = strategy.traits().contains(Trait.EMPTY_IS_ZERO);
    propagates = rule.missing().propagates();
    countsCoverage = rule.coverageBy() == CoverageBy.COUNT;
    minimumCoverage = rule.minimumCoverage();
    childrenClamp = rule.childrenClamp();
    resultClamp = rule.resultClamp();
    isStraight = childrenClamp == Clamp.NONE;
    isClamped = resultClamp != Clamp.NONE;
    isQuick = isStraight && !isClamped && kernel != Kernel.NONE;
    standIn = standIn(rule);
    isQuickOnValues = isQuick && ofValues;
    isQuickWithGaps =
        isQuick
            && Cell.isGap(standIn)
            && !propagates
            && minimumCoverage == 0.0
            && (kernel == Kernel.SUM || kernel == Kernel.MEAN || kernel == Kernel.WEIGHTED_MEAN);
    onlyDrops = isStraight && Cell.isGap(standIn) && !weighsAlike;
  }

  private static double standIn(RollupRule rule) {
    List<Substitute> substitutes = rule.missing().substitutes();
    if (substitutes.isEmpty()) {
      return NOTHING;
    }
    double number = ((Substitute.FixedNumber) substitutes.get(0)).number();
    return rule.basis() == Basis.SCORES ? rule.childrenClamp().apply(number) : number;
  }

  /**
   * {@return whether nodes of a rule can be computed from cells} After a failure they are computed
   * once more in the other way, so that a strategy that may remember what it was given is not
   * asked.
   */
  static boolean fits(RollupRule rule) {
    Set<Trait> traits = rule.strategy().traits();
    List<Substitute> substitutes = rule.missing().substitutes();
    return rule.basis() != Basis.STATUSES
        && rule.mode() == Mode.VALUE
        && (rule.weights() == WeightSource.ALIGNMENT || rule.weights() == WeightSource.EQUAL)
        && (substitutes.isEmpty() || substitutes.get(0) instanceof Substitute.FixedNumber)
        && traits.contains(Trait.KEEPS_NO_VIEW)
        && !traits.contains(Trait.COUNTS_KPIS)
        && !traits.contains(Trait.SUMS_PARTS);
  }
}
