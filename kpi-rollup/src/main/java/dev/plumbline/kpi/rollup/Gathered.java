package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.exact.ExactSum;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.value.Gap;
import org.jspecify.annotations.Nullable;

/** The children of one node after another: those that contribute, and what is missing. */
final class Gathered {
  /*
   * What contributes lies side by side in arrays as wide as the widest node, so that strategies read
   * straight ahead and never meet a gap. Of what is missing it is enough to know how many there are
   * and the least and greatest of their gaps: the node's own gap follows from that in any order.
   */
  private static final byte NOT_APPLICABLE = Columns.code(Gap.NOT_APPLICABLE);

  private final RollupPlan plan;
  private final State state;

  final double[] values;
  final double[] weights;
  private final double[] kpis;
  private final double[] kpisOnTarget;
  int size;

  private int present;
  private int missing;
  private int notApplicable;
  private boolean presentWithoutWeight;
  private boolean presentInPart;
  private byte firstGap;
  private byte lastGap;
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
      int child = plan.childOf[i];
      double weight = plan.weightOf[i];
      byte gap = figures.gaps[child];
      if (weight == 0.0) {
        presentWithoutWeight |= gap == Columns.PRESENT;
      } else if (gap == Columns.PRESENT) {
        present++;
        presentInPart |= state.partial[child];
        put(child, figures.numbers[child], weight);
      } else if (gap == NOT_APPLICABLE) {
        notApplicable++;
      } else {
        miss(gap);
        if (rule.missing() == MissingPolicy.ZERO) {
          put(child, 0.0, weight);
        }
      }
    }
    coverage = coverage(node, figures);
  }

  private void clear() {
    size = 0;
    present = 0;
    missing = 0;
    notApplicable = 0;
    presentWithoutWeight = false;
    presentInPart = false;
  }

  private void put(int child, double value, double weight) {
    values[size] = value;
    weights[size] = weight;
    if (state.kpis != null && state.kpisOnTarget != null) {
      kpis[size] = state.kpis[child];
      kpisOnTarget[size] = state.kpisOnTarget[child];
    }
    size++;
  }

  private void miss(byte gap) {
    firstGap = missing == 0 || gap < firstGap ? gap : firstGap;
    lastGap = missing == 0 || gap > lastGap ? gap : lastGap;
    missing++;
  }

  private double coverage(int node, Columns figures) {
    if (present == 0 || missing == 0) {
      return present == 0 ? 0.0 : 1.0;
    }
    ExactSum presentWeight = ExactSum.zero();
    ExactSum applicableWeight = ExactSum.zero();
    for (int i = plan.firstChild[node]; i < plan.firstChild[node + 1]; i++) {
      byte gap = figures.gaps[plan.childOf[i]];
      if (gap != NOT_APPLICABLE) {
        applicableWeight.add(plan.weightOf[i]);
        presentWeight.add(gap == Columns.PRESENT ? plan.weightOf[i] : 0.0);
      }
    }
    return presentWeight.dividedBy(applicableWeight);
  }

  /** Returns why the node has no figure; null if its strategy is to be asked. */
  @Nullable Gap gap(RollupRule rule) {
    if (missing > 0 && rule.missing() == MissingPolicy.PROPAGATE) {
      return Columns.gap(firstGap);
    }
    if (size == 0 && !rule.strategy().traits().contains(Trait.EMPTY_IS_ZERO)) {
      return emptyGap();
    }
    return coverage < rule.minimumCoverage() && present + missing > 0 ? Gap.BELOW_COVERAGE : null;
  }

  private Gap emptyGap() {
    if (missing > 0) {
      return firstGap == lastGap ? Columns.gap(firstGap) : Gap.NO_DATA;
    }
    if (presentWithoutWeight) {
      return Gap.ZERO_WEIGHT;
    }
    return notApplicable > 0 ? Gap.NOT_APPLICABLE : Gap.NO_DATA;
  }

  /** Returns the share of the applicable weight that is present, from 0 to 1. */
  double coverage() {
    return coverage;
  }

  /** Returns whether something is missing, here or further below. */
  boolean isPartial() {
    return missing > 0 || presentInPart;
  }

  double[] kpis() {
    checkCounted();
    return kpis;
  }

  double[] kpisOnTarget() {
    checkCounted();
    return kpisOnTarget;
  }

  private void checkCounted() {
    if (!plan.countsKpis) {
      throw new IllegalStateException(
          "KPIs are not counted, for no strategy of the plan says that it asks for them. Declare"
              + " Trait.COUNTS_KPIS.");
    }
  }
}
