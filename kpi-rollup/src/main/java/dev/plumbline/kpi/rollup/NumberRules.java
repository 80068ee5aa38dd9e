package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.time.Period;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules and scorings of a plan's nodes, as far as they need nothing but numbers. */
final class NumberRules {
  /** The place of the rule of a node that has none, or one that needs more. */
  static final int NONE = 0;

  private final RollupPlan plan;
  private final boolean areAny;
  private final IdentityHashMap<RollupRule, Integer> places = new IdentityHashMap<>();
  private final List<@Nullable CellRule> rules = new ArrayList<>();
  private final @Nullable Scoring[] scoringOf;

  private NumberRules(RollupPlan plan, boolean areAny, @Nullable Scoring[] scoringOf) {
    this.plan = plan;
    this.areAny = areAny;
    this.scoringOf = scoringOf;
    rules.add(null);
  }

  /** {@return those of a period; none if a rule of the plan needs more than values and scores} */
  static NumberRules of(RollupPlan plan, Period period) {
    boolean areAny = plan.needs.areNone();
    return new NumberRules(
        plan, areAny, areAny ? scorings(plan, period) : new @Nullable Scoring[0]);
  }

  private static @Nullable Scoring[] scorings(RollupPlan plan, Period period) {
    @Nullable Scoring[] scorings = new @Nullable Scoring[0];
    for (int node = 0; node < plan.graph.size(); node++) {
      if (plan.graph.node(node) instanceof Kpi kpi && !kpi.targets().isEmpty()) {
        scorings = scorings.length == 0 ? new @Nullable Scoring[plan.graph.size()] : scorings;
        scorings[node] = kpi.scoringIn(period).orElse(null);
      }
    }
    return scorings;
  }

  /** {@return whether any node can do with numbers} */
  boolean areAny() {
    return areAny;
  }

  /** {@return the place of the rule of a node, made if need be} */
  int place(int node) {
    RollupRule rule = plan.ruleOf[node];
    if (rule == null) {
      return NONE;
    }
    Integer known = places.get(rule);
    if (known != null) {
      return known;
    }
    int place = CellRule.fits(rule) ? rules.size() : NONE;
    if (place != NONE) {
      rules.add(new CellRule(rule));
    }
    places.put(rule, place);
    return place;
  }

  /** {@return the rule at a place} */
  @Nullable CellRule at(int place) {
    return rules.get(place);
  }

  /** {@return whether a node has what was measured for it, and nothing else} */
  boolean isMeasured(int node) {
    return plan.ruleOf[node] == null && plan.graph.node(node) instanceof Kpi;
  }

  /** {@return whether the values of a node have a target in the period} */
  boolean hasScoring(int node) {
    return scoringOf.length > 0 && scoringOf[node] != null;
  }

  /** {@return the score of a value of a node, or the gap} */
  double score(int node, double value) {
    Scoring scoring = scoringOf[node];
    return scoring == null ? Cell.of(Columns.NO_TARGET) : Cell.of(scoring.score(value));
  }
}
