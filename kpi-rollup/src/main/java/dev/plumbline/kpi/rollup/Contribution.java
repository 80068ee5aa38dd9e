package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.value.Gap;
import org.jspecify.annotations.Nullable;

/** What a child brings to its node: read for one link after another. */
final class Contribution {
  private static final byte NOT_APPLICABLE = Columns.code(Gap.NOT_APPLICABLE);

  private final Column column;
  private final Rows rows;
  private final Outcomes outcomes;
  private final ChildFigures figures;
  private final boolean counts;

  /** What the child counts: 0 if it never contributes; NaN or negative if that is not known. */
  double weight;

  /** Why it is missing, be it for want of a weight; {@link Columns#PRESENT} if it is not. */
  byte gap;

  /** Whether it, or what takes its place, goes into the calculation with what follows. */
  boolean contributes;

  double value;
  double kpis;
  double kpisOnTarget;
  double numerator;
  double denominator;

  /** Whether it is present, but only stands for something missing. */
  boolean isStandIn;

  /** Whether it is present, but something is missing further below. */
  boolean isPartial;

  Contribution(Column column) {
    this.column = column;
    this.rows = column.plan().rows;
    this.outcomes = column.outcomes();
    this.figures = new ChildFigures(column.plan(), outcomes);
    this.counts = column.plan().needs.counts();
  }

  ChildFigures figures() {
    return figures;
  }

  /** Reads what stands at a link of the node to which {@link #figures} was turned last. */
  void read(int link) {
    int child = rows.childOf[link];
    weight = figures.weight(link);
    gap = figures.gap(child);
    contributes = false;
    isStandIn = false;
    isPartial = false;
    if (weight == 0.0) {
      return;
    }
    if (gap == Columns.PRESENT && !(weight > 0.0)) {
      gap = figures.gapOfWeight(weight);
    }
    if (gap == Columns.PRESENT) {
      take(link, child);
    } else if (gap != NOT_APPLICABLE && weight > 0.0) {
      replace(link);
    }
  }

  private void take(int link, int child) {
    if (!outcomes.isWhole(child)) {
      isStandIn = figures.isStandIn(child);
      isPartial = figures.isPartial(child);
    }
    put(link, figures.number(link), counts ? outcomes.kpisOnTarget(child) : 0.0);
    if (figures.sumsParts()) {
      numerator = figures.shared(link, outcomes.numerator(child));
      denominator = figures.shared(link, outcomes.denominator(child));
    }
  }

  /** Puts in the place of a child what the rule says, with nobody on target. */
  private void replace(int link) {
    StandIn standIn = standIn(link);
    if (standIn != null) {
      put(link, figures.clamped(link, standIn.number()), 0.0);
      if (figures.sumsParts()) {
        numerator = figures.shared(link, standIn.numerator());
        denominator = figures.shared(link, standIn.denominator());
      }
    }
  }

  private void put(int link, double number, double onTarget) {
    contributes = true;
    value = number;
    if (counts) {
      kpis = rows.counts(link) ? outcomes.kpis(rows.childOf[link]) : 0.0;
      kpisOnTarget = rows.counts(link) ? onTarget : 0.0;
    }
  }

  /** {@return what takes the place of a child, if it is missing; null if nothing does} */
  @Nullable StandIn standIn(int link) {
    return figures.rule().missing().substitutes().isEmpty()
        ? null
        : StandIn.of(column, column.plan().graph.node(rows.childOf[link]).id(), figures);
  }

  /** {@return whether the child is there by itself, with a weight} */
  boolean isCovered() {
    return weight > 0.0 && gap == Columns.PRESENT && !isStandIn;
  }

  /** {@return what the child counts in the coverage of its node; 0 if it does not apply} */
  double applicable() {
    if (weight == 0.0 || gap == NOT_APPLICABLE) {
      return 0.0;
    }
    if (figures.rule().coverageBy() == CoverageBy.COUNT) {
      return 1.0;
    }
    return weight > 0.0 ? weight : 0.0;
  }
}
