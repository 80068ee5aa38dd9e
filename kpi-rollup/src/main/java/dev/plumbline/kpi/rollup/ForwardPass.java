package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes all nodes of a plan for the measurements of a period, each once, children first. */
final class ForwardPass {
  private final RollupPlan plan;
  private final Measurements measurements;
  private final State state;
  private final Gathered gathered;
  private final Children sharedView;

  ForwardPass(RollupPlan plan, Measurements measurements) {
    this.plan = plan;
    this.measurements = measurements;
    this.state = new State(plan.graph.size(), plan.countsKpis);
    this.gathered = new Gathered(plan, state, plan.mostChildren);
    this.sharedView = new Children(gathered);
  }

  RollupResult run() {
    for (int node = 0; node < plan.graph.size(); node++) {
      RollupRule rule = plan.ruleOf[node];
      if (plan.graph.node(node) instanceof Kpi kpi) {
        compute(node, kpi, rule);
      } else if (rule != null) {
        aggregate(node, rule, state.scores);
      }
    }
    return new RollupResult(plan, measurements, state);
  }

  private void compute(int node, Kpi kpi, @Nullable RollupRule rule) {
    String label = null;
    if (rule != null && rule.basis() == Basis.VALUES) {
      aggregate(node, rule, state.values);
    } else {
      label = measurements.label(kpi.id()).orElse(null);
      measure(node, kpi, label != null);
    }
    if (rule != null && rule.basis() == Basis.SCORES) {
      aggregate(node, rule, state.scores);
    } else {
      score(node, kpi, label);
    }
  }

  private void measure(int node, Kpi kpi, boolean hasLabel) {
    Figure figure = measurements.figure(kpi.id());
    boolean isMeasured = figure.isPresent() || hasLabel;
    state.values.set(node, figure);
    state.coverage[node] = isMeasured ? 1.0 : 0.0;
    state.partial[node] =
        !isMeasured && figure.gap().filter(gap -> gap != Gap.NOT_APPLICABLE).isPresent();
  }

  /**
   * Scores a value, or the label that was measured in place of one, against the target. Where
   * values are rolled up there is no label: what was measured is not used.
   */
  private void score(int node, Kpi kpi, @Nullable String label) {
    Optional<Scoring> scoring = kpi.scoringIn(measurements.period());
    boolean isMet = false;
    if (!state.values.isPresent(node) && label == null) {
      state.scores.gaps[node] = state.values.gaps[node];
    } else if (scoring.isEmpty()) {
      state.scores.set(node, Gap.NO_TARGET);
    } else {
      isMet = ask(scoring.get(), node, kpi, label);
    }
    if (plan.countsKpis) {
      state.kpis[node] = 1.0;
      state.kpisOnTarget[node] = isMet ? 1.0 : 0.0;
    }
  }

  /** Asks a scoring for the score, and returns whether the target is met, if anybody counts it. */
  private boolean ask(Scoring scoring, int node, Kpi kpi, @Nullable String label) {
    double value = state.values.numbers[node];
    try {
      Figure score = label == null ? scoring.score(value) : scoring.score(label);
      state.scores.set(node, score);
      return label == null ? plan.countsKpis && scoring.isMet(value) : score.orElse(0.0) >= 1.0;
    } catch (Exception e) { // also checked ones, which other languages throw unannounced
      throw new ScoringFailedException(kpi.id(), measurements.period(), e);
    }
  }

  private void aggregate(int node, RollupRule rule, Columns figures) {
    gathered.gather(node, rule);
    if (plan.countsKpis) {
      state.kpis[node] = gathered.total(gathered.kpis);
      state.kpisOnTarget[node] = gathered.total(gathered.kpisOnTarget);
    }
    Gap gap = gathered.gap(rule);
    if (gap == null) {
      gap = calculate(node, rule, figures);
    }
    if (gap != null) {
      figures.set(node, gap);
    }
    state.coverage[node] = gathered.coverage();
    state.partial[node] = gathered.isPartial() || gap == Gap.NO_DATA;
  }

  /**
   * Asks a strategy, and returns why it has no result; null if it has one. A strategy that may keep
   * its view gets one of its own, so that its later use is noticed.
   */
  private @Nullable Gap calculate(int node, RollupRule rule, Columns figures) {
    AggregationStrategy strategy = rule.strategy();
    Set<Trait> traits = strategy.traits();
    Children view = traits.contains(Trait.KEEPS_NO_VIEW) ? sharedView : new Children(gathered);
    view.open(plan.countsKpis && traits.contains(Trait.COUNTS_KPIS));
    try {
      double result = strategy.aggregate(view);
      if (!Double.isFinite(result)) {
        return strategy.gap(view);
      }
      figures.set(node, rule.resultClamp().apply(result));
      return null;
    } catch (Exception e) { // also checked ones, which other languages throw unannounced
      throw new StrategyFailedException(strategy, plan.graph.node(node).id(), e);
    } finally {
      view.close();
    }
  }
}
