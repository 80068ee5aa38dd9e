package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.value.Gap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the children of one node after another have to offer under its rule, and how much each
 * counts.
 */
final class ChildFigures {
  /*
   * A link is a position in the rows of the plan. A weight is NaN where the rule takes it from
   * something that the child does not have, and negative where what it has is no weight.
   */
  private static final RollupRule NO_RULE = RollupRule.scores(AggregationStrategy.mean());
  private static final byte NO_DATA = Columns.code(Gap.NO_DATA);
  private static final byte DOMAIN = Columns.code(Gap.DOMAIN);
  private static final byte NO_TARGET = Columns.code(Gap.NO_TARGET);

  private final RollupPlan plan;
  private final Rows rows;
  private final Outcomes outcomes;

  private RollupRule rule = NO_RULE;
  private Figures figures;
  private List<Status> scale = List.of();
  private boolean sumsParts;

  ChildFigures(RollupPlan plan, Outcomes outcomes) {
    this.plan = plan;
    this.rows = plan.rows;
    this.outcomes = outcomes;
    this.figures = outcomes.scores();
  }

  /** Turns to the children of a node. */
  void open(int node, RollupRule itsRule) {
    rule = itsRule;
    figures = rule.basis() == Basis.VALUES ? outcomes.values() : outcomes.scores();
    scale = rule.basis() == Basis.STATUSES ? plan.scaleOf(node) : List.of();
    sumsParts = rule.strategy().traits().contains(Trait.SUMS_PARTS);
  }

  RollupRule rule() {
    return rule;
  }

  /** {@return whether the node adds up numerators and denominators} */
  boolean sumsParts() {
    return sumsParts;
  }

  /** {@return the statuses in order, where those of the children are rolled up} */
  List<Status> scale() {
    return scale;
  }

  /** {@return how much a child counts: 0 where it never contributes} */
  double weight(int link) {
    double aligned = rows.weightOf[link];
    if (aligned == 0.0) {
      return aligned;
    }
    return switch (rule.weights()) {
      case ALIGNMENT -> aligned;
      case EQUAL -> 1.0;
      case TARGET -> outcomes.target(rows.childOf[link]);
      case DENOMINATOR -> outcomes.denominator(rows.childOf[link]);
    };
  }

  /** {@return why a child of no known weight cannot contribute} */
  byte gapOfWeight(double weight) {
    if (weight < 0.0) {
      return DOMAIN;
    }
    return rule.weights() == WeightSource.TARGET ? NO_TARGET : NO_DATA;
  }

  /** {@return why a child has nothing to offer; {@link Columns#PRESENT} if it has} */
  byte gap(int child) {
    if (sumsParts) {
      return gapOfParts(child);
    }
    return rule.basis() == Basis.STATUSES ? gapOfStatus(child) : figures.gap(child);
  }

  /** Sums of parts may be beyond double where their quotient is not; a plain number has none. */
  private byte gapOfParts(int child) {
    if (!Double.isNaN(outcomes.denominator(child))) {
      return Columns.PRESENT;
    }
    if (!figures.isPresent(child)) {
      return figures.gap(child);
    }
    RollupRule itsRule = plan.ruleOf[child];
    boolean isSum = itsRule != null && itsRule.basis() == Basis.VALUES;
    return isSum ? DOMAIN : NO_DATA;
  }

  /** {@return whether what a child offers rests on less than all that applies} */
  boolean isPartial(int child) {
    return isOwn(plan.ruleOf[child], rule.basis())
        ? outcomes.isMeasuredInPart(child)
        : outcomes.isPartial(child);
  }

  /** {@return whether what a child offers only stands for something that is missing} */
  boolean isStandIn(int child) {
    return isOwn(plan.ruleOf[child], rule.basis())
        ? outcomes.isMeasuredStandIn(child)
        : outcomes.isStandIn(child);
  }

  /** {@return whether a KPI has a figure by its own measurement, although it has a rule} */
  static boolean isOwn(@Nullable RollupRule rule, Basis figure) {
    return rule != null
        && switch (figure) {
          case VALUES -> rule.basis() != Basis.VALUES;
          case SCORES -> rule.basis() == Basis.STATUSES;
          case STATUSES -> false;
        };
  }

  private byte gapOfStatus(int child) {
    byte gap = outcomes.places().gap(child);
    return gap == Columns.PRESENT && place(child) < 0 ? DOMAIN : gap;
  }

  /**
   * {@return the place of a child's status among those of the node; -1 if it is not one of them}
   */
  private int place(int child) {
    return scale.indexOf(plan.scaleOf(child).get((int) outcomes.places().number(child)));
  }

  /** {@return what a child offers that has no gap} A ratio whose denominator is 0 stands as 0. */
  double number(int link) {
    int child = rows.childOf[link];
    if (rule.basis() == Basis.STATUSES) {
      return place(child);
    }
    return figures.isPresent(child) ? clamped(link, figures.number(child)) : 0.0;
  }

  /** {@return a number as the rule takes it: its share of a value, or a score that is cut off} */
  double clamped(int link, double number) {
    return rule.basis() == Basis.SCORES ? rule.childrenClamp().apply(number) : shared(link, number);
  }

  /** {@return the share of a number that goes along a link} */
  double shared(int link, double number) {
    return rows.shareOf == null ? number : rows.shareOf[link] * number + 0.0;
  }
}
