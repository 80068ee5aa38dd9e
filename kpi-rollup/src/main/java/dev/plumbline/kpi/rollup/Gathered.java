package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.exact.ExactSum;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Gap;
import org.jspecify.annotations.Nullable;

/** The children of one node after another: those that contribute, and what is missing. */
final class Gathered {
  /*
   * What contributes lies side by side in arrays as wide as the widest node, so that strategies read
   * straight ahead and never meet a gap. Of what does not it is enough to know the set of gaps, a bit
   * for each: the node's own gap follows from that in any order of the children. Those of children of
   * weight 0 are kept apart: they are looked at only if there are no others.
   */
  private static final int NOT_APPLICABLE = bit(Columns.code(Gap.NOT_APPLICABLE));

  /** The coverage of a node of which something is missing, however little. */
  private static final double NOT_ALL = Math.nextDown(1.0);

  private final RollupPlan plan;
  private final State state;

  final double[] values;
  final double[] weights;
  final double[] kpis;
  final double[] kpisOnTarget;
  int size;

  private boolean isPresent;
  private boolean isPresentInPart;
  private boolean isPresentWithoutWeight;
  private int gaps;
  private int gapsWithoutWeight;
  private double coverage;

  Gathered(RollupPlan plan, State state, int widest) {
    this.plan = plan;
    this.state = state;
    values = new double[widest];
    weights = new double[widest];
    kpis = new double[plan.countsKpis ? widest : 0];
    kpisOnTarget = new double[plan.countsKpis ? widest : 0];
  }

  /** Gathers the children of a node for its rule. */
  void gather(int node, RollupRule rule) {
    clear();
    Columns figures = rule.basis() == Basis.VALUES ? state.values : state.scores;
    for (int i = plan.firstChild[node]; i < plan.firstChild[node + 1]; i++) {
      if (plan.weightOf[i] > 0.0) {
        take(plan.childOf[i], plan.weightOf[i], figures, rule);
      } else {
        passOver(figures.gaps[plan.childOf[i]]);
      }
    }
    coverage = coverage(node, figures);
  }

  private void clear() {
    size = 0;
    isPresent = false;
    isPresentInPart = false;
    isPresentWithoutWeight = false;
    gaps = 0;
    gapsWithoutWeight = 0;
  }

  private void take(int child, double weight, Columns figures, RollupRule rule) {
    byte gap = figures.gaps[child];
    if (gap == Columns.PRESENT) {
      isPresent = true;
      isPresentInPart |= state.partial[child];
      put(child, weight, rule.childrenClamp().apply(figures.numbers[child]), true);
    } else {
      gaps |= bit(gap);
      if (rule.missing().counts(Columns.gap(gap))) {
        put(child, weight, 0.0, false);
      }
    }
  }

  /** What stands as 0 has nobody on target. */
  private void put(int child, double weight, double value, boolean isThere) {
    values[size] = value;
    weights[size] = weight;
    if (plan.countsKpis) {
      kpis[size] = state.kpis[child];
      kpisOnTarget[size] = isThere ? state.kpisOnTarget[child] : 0.0;
    }
    size++;
  }

  private void passOver(byte gap) {
    if (gap == Columns.PRESENT) {
      isPresentWithoutWeight = true;
    } else {
      gapsWithoutWeight |= bit(gap);
    }
  }

  private static int bit(byte gap) {
    return 1 << gap;
  }

  /** Weights are added up only where something is missing: elsewhere the share is known. */
  private double coverage(int node, Columns figures) {
    if (!isPresent || !isMissing()) {
      return isPresent ? 1.0 : 0.0;
    }
    ExactSum present = ExactSum.zero();
    ExactSum applicable = ExactSum.zero();
    for (int i = plan.firstChild[node]; i < plan.firstChild[node + 1]; i++) {
      byte gap = figures.gaps[plan.childOf[i]];
      if (gap == Columns.PRESENT) {
        present.add(plan.weightOf[i]);
        applicable.add(plan.weightOf[i]);
      } else if (bit(gap) != NOT_APPLICABLE) {
        applicable.add(plan.weightOf[i]);
      }
    }
    return Math.min(present.dividedBy(applicable), NOT_ALL);
  }

  /** {@return why the node has no figure; null if its strategy is to be asked} */
  @Nullable Gap gap(RollupRule rule) {
    if (isMissing() && rule.missing() == MissingPolicy.PROPAGATE) {
      return first(gaps & ~NOT_APPLICABLE);
    }
    if (size == 0 && !rule.strategy().traits().contains(Trait.EMPTY_IS_ZERO)) {
      return emptyGap();
    }
    return isMissing() && coverage < rule.minimumCoverage() ? Gap.BELOW_COVERAGE : null;
  }

  private Gap emptyGap() {
    if (gaps == 0 && isPresentWithoutWeight) {
      return Gap.ZERO_WEIGHT;
    }
    return common(gaps == 0 ? gapsWithoutWeight : gaps);
  }

  /**
   * {@return what a set of gaps comes to: the only one that there is, apart from not applicable}
   */
  private static Gap common(int gaps) {
    int missing = gaps & ~NOT_APPLICABLE;
    if (missing == 0 && gaps != 0) {
      return Gap.NOT_APPLICABLE;
    }
    return Integer.bitCount(missing) == 1 ? first(missing) : Gap.NO_DATA;
  }

  private static Gap first(int gaps) {
    return Columns.gap((byte) Integer.numberOfTrailingZeros(gaps));
  }

  private boolean isMissing() {
    return (gaps & ~NOT_APPLICABLE) != 0;
  }

  /** {@return the share of the applicable weight that is present, from 0 to 1} */
  double coverage() {
    return coverage;
  }

  /** {@return whether something is missing, here or further below} */
  boolean isPartial() {
    return isMissing() || isPresentInPart;
  }

  /** {@return the sum of what is counted, in any order the same} */
  double total(double[] counts) {
    double total = 0.0;
    for (int i = 0; i < size; i++) {
      total = Math.min(total + counts[i], WeightedValues.MOST_KPIS);
    }
    return total;
  }
}
