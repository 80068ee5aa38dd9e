package dev.plumbline.kpi.rollup;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.exact.Sums;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The children of one node after another: those that contribute, and what is missing. */
final class Gathered {
  /*
   * What contributes lies side by side in arrays as wide as the widest node, so that strategies read
   * straight ahead and never meet a gap; linkOf says where in the rows of the plan each of them
   * stands. Of what does not contribute it is enough to know the set of gaps, a bit for each: the
   * node's own gap follows from that in any order of the children. Those of children of weight 0 are
   * kept apart: they are looked at only if there are no others.
   */
  private static final int NOT_APPLICABLE = bit(Columns.code(Gap.NOT_APPLICABLE));

  /** The coverage of a node of which something is missing, however little. */
  private static final double NOT_ALL = Math.nextDown(1.0);

  private static final int NONE = -1;

  private final Column column;
  private final Rows rows;
  private final Outcomes outcomes;
  private final ChildFigures figures;

  final double[] values;
  final double[] weights;
  final double[] kpis;
  final double[] kpisOnTarget;
  final double[] numerators;
  final double[] denominators;
  final int[] linkOf;
  int size;

  private boolean isCovered;
  private boolean isUncovered;
  private boolean isPresentInPart;
  private boolean isPresentWithoutWeight;
  private int gaps;
  private int gapsWithoutWeight;
  private double coverage;

  Gathered(Column column, int widest) {
    Needs needs = column.plan().needs;
    this.column = column;
    this.rows = column.plan().rows;
    this.outcomes = column.outcomes();
    this.figures = new ChildFigures(column.plan(), outcomes);
    values = new double[widest];
    weights = new double[widest];
    kpis = new double[needs.counts() ? widest : 0];
    kpisOnTarget = new double[kpis.length];
    numerators = new double[needs.parts() ? widest : 0];
    denominators = new double[numerators.length];
    linkOf = new int[widest];
  }

  Column column() {
    return column;
  }

  /** {@return the rule that children were gathered for last} */
  RollupRule rule() {
    return figures.rule();
  }

  /** Gathers the children of a node for its rule. */
  void gather(int node, RollupRule rule) {
    clear();
    figures.open(node, rule);
    for (int link = rows.firstChild[node]; link < rows.firstChild[node + 1]; link++) {
      double weight = figures.weight(link);
      byte gap = figures.gap(rows.childOf[link]);
      if (weight == 0.0) {
        passOver(gap);
      } else {
        take(link, weight, gap);
      }
    }
    coverage = coverage(node);
  }

  private void clear() {
    size = 0;
    isCovered = false;
    isUncovered = false;
    isPresentInPart = false;
    isPresentWithoutWeight = false;
    gaps = 0;
    gapsWithoutWeight = 0;
  }

  private void passOver(byte gap) {
    if (gap == Columns.PRESENT) {
      isPresentWithoutWeight = true;
    } else {
      gapsWithoutWeight |= bit(gap);
    }
  }

  private void take(int link, double weight, byte gap) {
    if (gap != Columns.PRESENT) {
      miss(link, weight, gap);
    } else if (weight > 0.0) {
      put(link, weight);
    } else {
      miss(link, weight, figures.gapOfWeight(weight));
    }
  }

  private void put(int link, double weight) {
    int child = rows.childOf[link];
    boolean isStandIn = figures.isStandIn(child);
    isCovered |= !isStandIn;
    isUncovered |= isStandIn;
    isPresentInPart |= figures.isPartial(child);
    put(link, weight, figures.number(link), kpis.length > 0 ? outcomes.kpisOnTarget(child) : 0.0);
    if (figures.sumsParts()) {
      numerators[size - 1] = figures.shared(link, outcomes.numerator(child));
      denominators[size - 1] = figures.shared(link, outcomes.denominator(child));
    }
  }

  private void put(int link, double weight, double value, double onTarget) {
    values[size] = value;
    weights[size] = weight;
    linkOf[size] = link;
    if (kpis.length > 0) {
      kpis[size] = rows.counts(link) ? outcomes.kpis(rows.childOf[link]) : 0.0;
      kpisOnTarget[size] = rows.counts(link) ? onTarget : 0.0;
    }
    size++;
  }

  /**
   * Notes that a child is missing, and puts in its place what the rule says: with nobody on target.
   */
  private void miss(int link, double weight, byte gap) {
    gaps |= bit(gap);
    if (bit(gap) == NOT_APPLICABLE) {
      return;
    }
    isUncovered = true;
    StandIn standIn = weight > 0.0 ? standIn(link) : null;
    if (standIn != null) {
      put(link, weight, figures.clamped(link, standIn.number()), 0.0);
      if (figures.sumsParts()) {
        numerators[size - 1] = figures.shared(link, standIn.numerator());
        denominators[size - 1] = figures.shared(link, standIn.denominator());
      }
    }
  }

  private @Nullable StandIn standIn(int link) {
    return figures.rule().missing().substitutes().isEmpty()
        ? null
        : StandIn.of(column, column.plan().graph.node(rows.childOf[link]).id(), figures);
  }

  /** {@return each child of the node that was gathered last} */
  List<Input> inputs(int node) {
    ImmutableList.Builder<Input> inputs = ImmutableList.builder();
    int next = 0;
    for (int link = rows.firstChild[node]; link < rows.firstChild[node + 1]; link++) {
      boolean contributes = next < size && linkOf[next] == link;
      inputs.add(input(link, contributes ? next : NONE));
      next += contributes ? 1 : 0;
    }
    return inputs.build();
  }

  private Input input(int link, int position) {
    int child = rows.childOf[link];
    byte gap = figures.gap(child);
    double weight = figures.weight(link);
    Figure figure =
        gap == Columns.PRESENT ? Figure.of(figures.number(link)) : Figure.missing(Columns.gap(gap));
    StandIn standIn = position != NONE && gap != Columns.PRESENT ? standIn(link) : null;
    return new Input(
        column.plan().graph.node(child).id(),
        figure,
        weight > 0.0 ? weight : 0.0,
        position == NONE ? Figure.missing(reason(gap, weight)) : Figure.of(values[position]),
        Optional.ofNullable(standIn).map(StandIn::substitute),
        figures.shared(link, 1.0),
        isMissed(gap, weight));
  }

  /** A weight is zero, positive, or not known. */
  private static boolean isMissed(byte gap, double weight) {
    boolean isThere = gap == Columns.PRESENT && weight > 0.0;
    return weight != 0.0 && !isThere && gap != Columns.code(Gap.NOT_APPLICABLE);
  }

  private Gap reason(byte gap, double weight) {
    if (gap != Columns.PRESENT) {
      return Columns.gap(gap);
    }
    return weight == 0.0 ? Gap.ZERO_WEIGHT : Columns.gap(figures.gapOfWeight(weight));
  }

  private static int bit(byte gap) {
    return 1 << gap;
  }

  /** Weights are added up only where something is missing: elsewhere the share is known. */
  private double coverage(int node) {
    if (!isCovered || !isUncovered) {
      return isCovered ? 1.0 : 0.0;
    }
    double[] present = new double[rows.length(node)];
    double[] applicable = new double[present.length];
    int count = 0;
    for (int link = rows.firstChild[node]; link < rows.firstChild[node + 1]; link++) {
      double weight = weightInCoverage(link);
      if (weight > 0.0 && figures.gap(rows.childOf[link]) != Columns.code(Gap.NOT_APPLICABLE)) {
        present[count] = isCovered(link) ? weight : 0.0;
        applicable[count++] = weight;
      }
    }
    return Math.min(Sums.ratio(1.0, present, applicable, count), NOT_ALL);
  }

  private double weightInCoverage(int link) {
    double weight = figures.weight(link);
    return weight != 0.0 && figures.rule().coverageBy() == CoverageBy.COUNT ? 1.0 : weight;
  }

  private boolean isCovered(int link) {
    int child = rows.childOf[link];
    return figures.gap(child) == Columns.PRESENT
        && !figures.isStandIn(child)
        && figures.weight(link) > 0.0;
  }

  /** {@return why the node has no figure; null if its strategy is to be asked} */
  @Nullable Gap gap(RollupRule rule) {
    if (isMissing() && rule.missing().propagates()) {
      return first(gaps & ~NOT_APPLICABLE);
    }
    if (size == 0 && !rule.strategy().traits().contains(Trait.EMPTY_IS_ZERO)) {
      return emptyGap();
    }
    return isUncovered && coverage < rule.minimumCoverage() ? Gap.BELOW_COVERAGE : null;
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

  /** {@return the share of what applies that is present, from 0 to 1} */
  double coverage() {
    return coverage;
  }

  /** {@return whether something is missing, here or further below} */
  boolean isPartial() {
    return isMissing() || isPresentInPart;
  }

  /** {@return whether all that contributes only stands for something that is missing} */
  boolean isStandIn() {
    return size > 0 && !isCovered;
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
