package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.exact.ExactSum;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MergeableStrategy;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the children of a wide node, so that one of them can change without looking at
 * the others: a child is taken away as it was, and added as it is.
 */
final class WideRow implements Row {
  /*
   * Counts and sums are exact, so that what is taken away leaves no trace; the least and the
   * greatest, and what a strategy merges, are kept in trees. The strategy itself says what the sums
   * come to: it is shown a view in which one child stands for all of them. An exact sum that was
   * changed very often becomes slower, though not less exact, so that all are added up anew after
   * as many changes as pay for it.
   */
  private static final int CHANGES_PER_CHILD = 4;

  /** What a strategy goes by. */
  private enum Basis {
    SUMS,
    PARTS,
    COUNTS,
    LEAST,
    GREATEST,
    STATES
  }

  private static final Map<AggregationStrategy, Basis> BUILT_IN =
      Map.of(
          AggregationStrategy.sum(), Basis.SUMS,
          AggregationStrategy.mean(), Basis.SUMS,
          AggregationStrategy.weightedSum(), Basis.SUMS,
          AggregationStrategy.weightedMean(), Basis.SUMS,
          AggregationStrategy.ratioOfSums(), Basis.PARTS,
          AggregationStrategy.count(), Basis.COUNTS,
          AggregationStrategy.countOnTarget(), Basis.COUNTS,
          AggregationStrategy.shareOnTarget(), Basis.COUNTS,
          AggregationStrategy.minimum(), Basis.LEAST,
          AggregationStrategy.maximum(), Basis.GREATEST);

  private final RollupRule rule;
  private final int firstLink;
  private final int length;
  private final Contribution child;
  private final boolean counts;
  private final boolean isOfValues;
  private final Presence presence = new Presence();
  private final ExactSum covered = ExactSum.zero();
  private final ExactSum applicable = ExactSum.zero();
  private final ExactSum kpis = ExactSum.zero();
  private final ExactSum kpisOnTarget = ExactSum.zero();
  private final @Nullable WideSums sums;
  private final @Nullable ExtremeTree extremes;
  private final @Nullable StateTree<?> states;
  private final WeightedValues together;
  private long changes;

  private WideRow(Column column, int node, RollupRule rule, Basis basis) {
    RollupPlan plan = column.plan();
    this.rule = rule;
    this.firstLink = plan.rows.firstChild[node];
    this.length = plan.rows.length(node);
    this.child = new Contribution(column);
    this.child.figures().open(node, rule);
    this.isOfValues = rule.basis() == RollupRule.Basis.VALUES;
    this.counts = plan.needs.counts();
    this.sums =
        basis == Basis.SUMS || child.figures().sumsParts()
            ? new WideSums(rule.strategy(), child.figures().sumsParts(), plan.factorOf(node))
            : null;
    this.extremes =
        basis == Basis.LEAST || basis == Basis.GREATEST
            ? new ExtremeTree(length, basis == Basis.GREATEST)
            : null;
    this.states = basis == Basis.STATES ? StateTree.of(column, node, rule) : null;
    this.together = new Together(this);
    addAll();
  }

  /** {@return what is kept of a node; null where its strategy needs all children every time} */
  static @Nullable WideRow of(Column column, int node, RollupRule rule) {
    Basis basis = rule.mode() == Mode.STATE ? Basis.STATES : BUILT_IN.get(rule.strategy());
    if (basis == null && rule.strategy() instanceof MergeableStrategy<?>) {
      basis = Basis.STATES;
    }
    return basis == null ? null : new WideRow(column, node, rule, basis);
  }

  private void addAll() {
    changes = 0;
    for (int link = firstLink; link < firstLink + length; link++) {
      add(link);
    }
  }

  private void clear() {
    presence.clear();
    covered.clear();
    applicable.clear();
    kpis.clear();
    kpisOnTarget.clear();
    if (sums != null) {
      sums.clear();
    }
  }

  /** Takes a child away, before what came of it changes. */
  void remove(int link) {
    changes++;
    child.read(link);
    presence.remove(child);
    cover(-1.0);
    if (child.contributes) {
      count(-1.0);
      if (sums != null) {
        sums.add(child, -1.0);
      }
    }
  }

  /** Adds a child that was taken away, as it is now. */
  void add(int link) {
    child.read(link);
    presence.add(child);
    cover(1.0);
    if (child.contributes) {
      count(1.0);
      if (sums != null) {
        sums.add(child, 1.0);
      }
    }
    if (extremes != null) {
      extremes.set(link - firstLink, child.contributes ? child.value : Double.NaN);
    }
    if (states != null) {
      states.touch(link - firstLink);
    }
  }

  /** Takes a number in the place of another with which a child contributes. */
  void exchange(int link, double before, double after) {
    changes++;
    double weight = child.figures().weight(link);
    if (weight == 0.0) {
      return;
    }
    double taken = child.figures().clamped(link, after);
    if (sums != null) {
      sums.exchange(weight, child.figures().clamped(link, before), taken);
    }
    if (extremes != null) {
      extremes.set(link - firstLink, taken);
    }
    if (states != null) {
      states.touch(link - firstLink);
    }
  }

  /** {@return whether it goes by values, and otherwise by scores} */
  boolean isOfValues() {
    return isOfValues;
  }

  /** {@return whether states are merged, which may be those of a strategy of one's own} */
  boolean mergesStates() {
    return states != null;
  }

  private void cover(double times) {
    double weight = child.applicable();
    if (weight > 0.0) {
      applicable.add(times * weight);
      if (child.isCovered()) {
        covered.add(times * weight);
      }
    }
  }

  private void count(double times) {
    if (counts) {
      kpis.add(times * child.kpis);
      kpisOnTarget.add(times * child.kpisOnTarget);
    }
  }

  /**
   * {@return what the strategy makes of the children; NaN or an infinity where all of them must be
   * looked at}
   */
  double result() {
    tidy();
    return states == null ? rule.strategy().aggregate(together) : states.result();
  }

  private void tidy() {
    if (changes > (long) CHANGES_PER_CHILD * length) {
      clear();
      addAll();
    }
  }

  /** {@return the same, without asking the strategy if it is one that the library knows} */
  double result(Kernel kernel) {
    if (kernel != Kernel.SUM) {
      return result();
    }
    tidy();
    return sums().sum();
  }

  /** {@return what the node passes upward after {@link #result}; null if that is its figure} */
  @Nullable Object merged() {
    return states == null || rule.mode() != Mode.STATE ? null : states.state();
  }

  /** {@return the sums of what contributes, if the strategy goes by them} */
  WideSums sums() {
    if (sums == null) {
      throw new IllegalStateException("No sums are kept for this strategy.");
    }
    return sums;
  }

  /** {@return the least or the greatest value, if the strategy goes by it} */
  double extreme() {
    if (extremes == null) {
      throw new IllegalStateException("No extremes are kept for this strategy.");
    }
    return extremes.extreme();
  }

  @Override
  public Presence presence() {
    return presence;
  }

  @Override
  public double coverage() {
    return presence.isCoveredInPart()
        ? Math.min(covered.dividedBy(applicable), NOT_ALL)
        : presence.wholeCoverage();
  }

  @Override
  public double kpis() {
    return Math.min(kpis.toDouble(), WeightedValues.MOST_KPIS);
  }

  @Override
  public double kpisOnTarget() {
    return Math.min(kpisOnTarget.toDouble(), WeightedValues.MOST_KPIS);
  }

  @Override
  public double numerator() {
    return sums().numerator();
  }

  @Override
  public double denominator() {
    return sums().denominator();
  }
}
