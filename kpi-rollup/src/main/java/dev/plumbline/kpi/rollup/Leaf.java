package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a KPI has by itself: what was measured, and the score of its value against its target. */
final class Leaf {
  private final RollupPlan plan;
  private final Measurements measurements;
  private final State state;

  Leaf(Column column) {
    this.plan = column.plan();
    this.measurements = column.measurements();
    this.state = column.state();
  }

  /**
   * Notes what was measured for a KPI, and what it rests on. A label is measured, and so is nothing
   * of nothing.
   */
  void measure(int node, Kpi kpi) {
    Figure figure = measurements.figure(kpi.id());
    Quality quality = measurements.quality(kpi.id());
    boolean isMeasured =
        figure.isPresent() || !(measurements.reading(kpi.id()) instanceof Reading.Missing);
    state.values.set(node, figure);
    state.coverage[node] = isMeasured ? quality.coverage() : 0.0;
    state.partial[node] =
        isMeasured
            ? !quality.complete()
            : figure.gap().filter(gap -> gap != Gap.NOT_APPLICABLE).isPresent();
    state.standIn[node] = isMeasured && quality.provenance() == Provenance.SUBSTITUTED;
    if (plan.needs.parts()) {
      state.numerators[node] = measurements.numerator(kpi.id()).orElse(Double.NaN);
      state.denominators[node] = measurements.denominator(kpi.id()).orElse(Double.NaN);
    }
  }

  private @Nullable String label(Kpi kpi) {
    return measurements.label(kpi.id()).orElse(null);
  }

  /**
   * Scores a value, or the label that was measured in place of one, against the target.
   *
   * @param isMeasured whether a label counts; where values are rolled up there is none
   */
  void score(int node, Kpi kpi, boolean isMeasured) {
    String label = isMeasured ? label(kpi) : null;
    Optional<Target> target = kpi.targetIn(measurements.period());
    boolean isMet = false;
    if (!state.values.isPresent(node) && label == null) {
      state.scores.gaps[node] = state.values.gaps[node];
    } else if (target.isEmpty()) {
      state.scores.set(node, Gap.NO_TARGET);
    } else {
      isMet = ask(target.get().scoring(kpi.direction()), node, kpi, label);
    }
    if (plan.needs.counts()) {
      state.kpis[node] = 1.0;
      state.kpisOnTarget[node] = isMet ? 1.0 : 0.0;
    }
  }

  /** Notes the value of a KPI's target, if anybody weighs by it. */
  void target(int node, Kpi kpi) {
    if (plan.needs.targets()) {
      Optional<Target> target = kpi.targetIn(measurements.period());
      OptionalDouble value = target.isEmpty() ? OptionalDouble.empty() : target.get().value();
      state.targets[node] = value.orElse(Double.NaN);
    }
  }

  /** Asks a scoring for the score, and returns whether the target is met, if anybody counts it. */
  private boolean ask(Scoring scoring, int node, Kpi kpi, @Nullable String label) {
    double value = state.values.numbers[node];
    try {
      Figure score = label == null ? scoring.score(value) : scoring.score(label);
      state.scores.set(node, score);
      return label == null ? plan.needs.counts() && scoring.isMet(value) : score.orElse(0.0) >= 1.0;
    } catch (Exception e) { // also checked ones, which other languages throw unannounced
      throw new ScoringFailedException(kpi.id(), measurements.period(), e);
    }
  }
}
