package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.target.StatusFacts;
import dev.plumbline.kpi.target.Verdict;
import dev.plumbline.kpi.value.Gap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computes single nodes: what comes of a node is a function of the plan, of what was measured for
 * it, and of what came of its children, which must be known. Nothing is carried over from one node
 * to the next but room. Not safe for use by several threads; each may have its own for one column.
 */
final class NodePass {
  private static final int NONE = -1;

  private final RollupPlan plan;
  private final Column column;
  private final WideRows wideRows;
  private final Leaf leaf;
  private final Gathered gathered;
  private final Children sharedView;
  private Outcome outcome = new Outcome();

  NodePass(Column column) {
    this(column, WideRows.none());
  }

  /**
   * A pass that takes from wide rows what they know.
   *
   * @param column what it works on
   * @param wideRows what is kept of wide nodes
   */
  NodePass(Column column, WideRows wideRows) {
    this.plan = column.plan();
    this.column = column;
    this.wideRows = wideRows;
    this.leaf = new Leaf(column);
    this.gathered = new Gathered(column, plan.rows.mostChildren);
    this.sharedView = new Children(gathered);
  }

  /** Computes a node whose children are known. */
  void compute(int node, Outcome result) {
    outcome = result;
    outcome.clear();
    RollupRule rule = plan.ruleOf[node];
    if (plan.graph.node(node) instanceof Kpi kpi) {
      compute(node, kpi, rule);
    } else if (rule != null) {
      aggregate(node, rule);
    }
    if (plan.needs.statuses() && (rule == null || rule.basis() != Basis.STATUSES)) {
      grade(node);
    }
  }

  /**
   * What a KPI has by itself comes last where its rule does not make it, and first for its rule.
   */
  private void compute(int node, Kpi kpi, @Nullable RollupRule rule) {
    boolean rollsUpValues = rule != null && rule.basis() == Basis.VALUES;
    if (!rollsUpValues) {
      leaf.measure(node, kpi, outcome);
    }
    if (rule != null) {
      outcome.measuredInPart = outcome.partial;
      outcome.measuredStandIn = outcome.standIn;
      aggregate(node, rule);
    }
    leaf.target(kpi, outcome);
    if (rule == null || rule.basis() != Basis.SCORES) {
      leaf.score(node, kpi, !rollsUpValues, outcome);
    }
  }

  private void aggregate(int node, RollupRule rule) {
    WideRow wide = wideRows.of(node, rule);
    if (wide == null) {
      gathered.gather(node, rule);
    }
    aggregate(node, rule, wide == null ? gathered : wide);
  }

  private void aggregate(int node, RollupRule rule, Row row) {
    Presence presence = row.presence();
    if (plan.needs.counts()) {
      outcome.kpis = row.kpis();
      outcome.kpisOnTarget = row.kpisOnTarget();
    }
    Gap gap = presence.gap(rule, row.coverage());
    boolean hasParts =
        plan.needs.parts() && rule.basis() == Basis.VALUES && sumParts(rule, row, gap);
    if (gap == null) {
      gap = row instanceof WideRow wide ? take(node, rule, wide) : calculate(node, rule);
    }
    if (gap != null) {
      setGap(rule, gap);
    }
    if (rule.basis() == Basis.STATUSES && plan.graph.node(node) instanceof Kpi == false) {
      outcome.setScore(Columns.code(gap == null ? Gap.DOMAIN : gap));
    }
    outcome.coverage = row.coverage();
    outcome.partial = presence.isPartial() || gap == Gap.NO_DATA;
    outcome.standIn = (gap == null || hasParts) && presence.isStandIn();
  }

  private void setGap(RollupRule rule, Gap gap) {
    byte code = Columns.code(gap);
    switch (rule.basis()) {
      case VALUES -> outcome.setValue(code);
      case SCORES -> outcome.setScore(code);
      case STATUSES -> outcome.setPlace(code);
    }
  }

  /**
   * The parts travel up with the value, both or none: where one of the sums is beyond the range of
   * double there is nothing to go on with. Returns whether there is.
   */
  private boolean sumParts(RollupRule rule, Row row, @Nullable Gap gap) {
    double numerator = Double.NaN;
    double denominator = Double.NaN;
    if (gap == null && rule.strategy().traits().contains(Trait.SUMS_PARTS)) {
      numerator = row.numerator();
      denominator = row.denominator();
    }
    boolean hasParts = Double.isFinite(numerator) && Double.isFinite(denominator);
    outcome.numerator = hasParts ? numerator : Double.NaN;
    outcome.denominator = hasParts ? denominator : Double.NaN;
    return hasParts;
  }

  /** Takes the result of a wide node; why it has none, only all of its children can tell. */
  private @Nullable Gap take(int node, RollupRule rule, WideRow wide) {
    double result;
    try {
      result = wide.result();
    } catch (Exception e) { // also checked ones, which other languages throw unannounced
      throw new StrategyFailedException(rule.strategy(), plan.graph.node(node).id(), e);
    }
    if (Double.isFinite(result)) {
      outcome.merged = wide.merged();
      return set(node, rule, result);
    }
    gathered.gather(node, rule);
    return calculate(node, rule);
  }

  /**
   * Asks a strategy, and returns why it has no result; null if it has one. A strategy that may keep
   * its view gets one of its own, so that its later use is noticed.
   */
  private @Nullable Gap calculate(int node, RollupRule rule) {
    AggregationStrategy strategy = rule.strategy();
    Set<Trait> traits = strategy.traits();
    Children view = traits.contains(Trait.KEEPS_NO_VIEW) ? sharedView : new Children(gathered);
    view.open(gathered.size, traits, plan.factorOf(node));
    try {
      if (rule.mode() == Mode.STATE) {
        return merge(node, rule, view);
      }
      double result = strategy.aggregate(view);
      return Double.isFinite(result) ? set(node, rule, result) : strategy.gap(view);
    } catch (Exception e) { // also checked ones, which other languages throw unannounced
      throw new StrategyFailedException(strategy, plan.graph.node(node).id(), e);
    } finally {
      view.close();
    }
  }

  private @Nullable Gap merge(int node, RollupRule rule, Children view) {
    MergedState<?> merged = MergedState.of(gathered, view);
    double result = merged.result();
    if (!Double.isFinite(result)) {
      return merged.gap();
    }
    outcome.merged = merged.state();
    return set(node, rule, result);
  }

  private @Nullable Gap set(int node, RollupRule rule, double result) {
    if (rule.basis() == Basis.STATUSES && !isPlace(result, plan.scaleOf(node))) {
      return Gap.DOMAIN;
    }
    double number = rule.resultClamp().apply(result);
    switch (rule.basis()) {
      case VALUES -> outcome.setValue(number);
      case SCORES -> outcome.setScore(number);
      case STATUSES -> outcome.setPlace(number);
    }
    return null;
  }

  private static boolean isPlace(double number, List<Status> scale) {
    return number >= 0.0 && number < scale.size() && number == Math.rint(number);
  }

  /**
   * Notes the status of a node that has its own, by its place among those that its grading lists.
   */
  private void grade(int node) {
    NodeId id = plan.graph.node(node).id();
    StatusFacts facts =
        new StatusFacts(outcome.valueFigure(), outcome.scoreFigure(), column.readings().period());
    Optional<Verdict> verdict = plan.rules().gradingOf(id).grade(facts);
    int place = verdict.isPresent() ? plan.scaleOf(node).indexOf(verdict.get().status()) : NONE;
    if (place != NONE) {
      outcome.setPlace(place);
    } else {
      outcome.setPlace(
          outcome.scoreGap == Columns.PRESENT ? Columns.code(Gap.DOMAIN) : outcome.scoreGap);
    }
  }
}
