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
    if (rule != null && rule.basis() == Basis.VALUES) {
      aggregate(node, rule, state.values);
    } else {
      measure(node, kpi);
    }
    if (rule != null && rule.basis() == Basis.SCORES) {
      aggregate(node, rule, state.scores);
    } else {
      score(node, kpi);
    }
  }

  private void measure(int node, Kpi kpi) {
    Figure figure = measurements.figure(kpi.id());
    state.values.set(node, figure);
    state.coverage[node] = figure.isPresent() ? 1.0 : 0.0;
    state.partial[node] = figure.gap().filter(gap -> gap != Gap.NOT_APPLICABLE).isPresent();
  }

  private void score(int node, Kpi kpi) {
    Optional<Scoring> scoring = kpi.scoringIn(measurements.period());
    boolean measured = state.values.isPresent(node);
    double value = state.values.numbers[node];
    if (!measured) {
      state.scores.gaps[node] = state.values.gaps[node];
    } else if (scoring.isEmpty()) {
      state.scores.set(node, Gap.NO_TARGET);
    } else {
      state.scores.set(node, scoring.get().score(value));
    }
    if (state.kpis != null && state.kpisOnTarget != null) {
      boolean met = measured && scoring.isPresent() && scoring.get().isMet(value);
      state.kpis[node] = 1.0;
      state.kpisOnTarget[node] = met ? 1.0 : 0.0;
    }
  }

  private void aggregate(int node, RollupRule rule, Columns figures) {
    gathered.gather(node, rule);
    state.coverage[node] = gathered.coverage();
    state.partial[node] = gathered.isPartial();
    Gap gap = gathered.gap(rule);
    if (gap != null) {
      figures.set(node, gap);
    } else {
      double result = ask(rule.strategy(), node);
      if (Double.isFinite(result)) {
        figures.set(node, result);
      } else {
        figures.set(node, Gap.DOMAIN);
      }
    }
    if (state.kpis != null && state.kpisOnTarget != null) {
      state.kpis[node] = total(gathered.kpis());
      state.kpisOnTarget[node] = total(gathered.kpisOnTarget());
    }
  }

  private double total(double[] counts) {
    double total = 0.0;
    for (int i = 0; i < gathered.size; i++) {
      total += counts[i];
    }
    return total;
  }

  /** A strategy that may keep its view gets one of its own, so that its later use is noticed. */
  private double ask(AggregationStrategy strategy, int node) {
    boolean shares = strategy.traits().contains(Trait.KEEPS_NO_VIEW);
    Children view = shares ? sharedView.open() : new Children(gathered).open();
    try {
      return strategy.aggregate(view);
    } catch (RuntimeException e) {
      throw new StrategyFailedException(strategy, plan.graph.node(node).id(), e);
    } finally {
      view.close();
    }
  }
}
