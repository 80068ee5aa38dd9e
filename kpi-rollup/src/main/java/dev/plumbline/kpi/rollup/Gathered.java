package dev.plumbline.kpi.rollup;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.exact.Sums;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.List;
import java.util.Optional;

/** The children of one node after another: those that contribute, and what is missing. */
final class Gathered implements Row {
  /*
   * What contributes lies side by side in arrays as wide as the widest node, so that strategies read
   * straight ahead and never meet a gap; linkOf says where in the rows of the plan each of them
   * stands. What does not contribute is counted only.
   */
  private static final int NONE = -1;

  private final Column column;
  private final Rows rows;
  private final Contribution contribution;
  private final ChildFigures figures;
  private final Presence presence = new Presence();

  final double[] values;
  final double[] weights;
  final double[] kpis;
  final double[] kpisOnTarget;
  final double[] numerators;
  final double[] denominators;
  final int[] linkOf;
  int size;

  private double coverage;

  Gathered(Column column, int widest) {
    Needs needs = column.plan().needs;
    this.column = column;
    this.rows = column.plan().rows;
    this.contribution = new Contribution(column);
    this.figures = contribution.figures();
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
    figures.open(node, rule);
    gather(rows.firstChild[node], rows.firstChild[node + 1]);
    coverage = presence.isCoveredInPart() ? coverage(node) : presence.wholeCoverage();
  }

  /** Gathers some of the children of a node, for which there is no coverage then. */
  void gather(int node, RollupRule rule, int firstLink, int lastLink) {
    figures.open(node, rule);
    gather(firstLink, lastLink);
  }

  private void gather(int firstLink, int lastLink) {
    size = 0;
    presence.clear();
    for (int link = firstLink; link < lastLink; link++) {
      contribution.read(link);
      presence.add(contribution);
      if (contribution.contributes) {
        put(link);
      }
    }
  }

  private void put(int link) {
    values[size] = contribution.value;
    weights[size] = contribution.weight;
    linkOf[size] = link;
    if (kpis.length > 0) {
      kpis[size] = contribution.kpis;
      kpisOnTarget[size] = contribution.kpisOnTarget;
    }
    if (figures.sumsParts()) {
      numerators[size] = contribution.numerator;
      denominators[size] = contribution.denominator;
    }
    size++;
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
    StandIn standIn =
        position != NONE && gap != Columns.PRESENT ? contribution.standIn(link) : null;
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

  /** Weights are added up only where something is missing: elsewhere the share is known. */
  private double coverage(int node) {
    double[] present = new double[rows.length(node)];
    double[] applicable = new double[present.length];
    int count = 0;
    for (int link = rows.firstChild[node]; link < rows.firstChild[node + 1]; link++) {
      contribution.read(link);
      double weight = contribution.applicable();
      if (weight > 0.0) {
        present[count] = contribution.isCovered() ? weight : 0.0;
        applicable[count++] = weight;
      }
    }
    return Math.min(Sums.ratio(1.0, present, applicable, count), NOT_ALL);
  }

  @Override
  public Presence presence() {
    return presence;
  }

  @Override
  public double coverage() {
    return coverage;
  }

  @Override
  public double kpis() {
    return total(kpis);
  }

  @Override
  public double kpisOnTarget() {
    return total(kpisOnTarget);
  }

  /** {@return the sum of what is counted, in any order the same} */
  private double total(double[] counts) {
    double total = 0.0;
    for (int i = 0; i < size; i++) {
      total = Math.min(total + counts[i], WeightedValues.MOST_KPIS);
    }
    return total;
  }

  @Override
  public double numerator() {
    return Sums.sum(numerators, size);
  }

  @Override
  public double denominator() {
    return Sums.sum(denominators, size);
  }
}
