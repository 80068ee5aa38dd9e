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
  private final Readings readings;

  Leaf(Column column) {
    this.plan = column.plan();
    this.readings = column.readings();
  }

  /**
   * Notes what was measured for a KPI, and what it rests on. A label is measured, and so is nothing
   * of nothing.
   */
  void measure(int node, Kpi kpi, Outcome outcome) {
    if (readings.isNumber(node)) {
      outcome.setValue(readings.number(node));
      outcome.coverage = 1.0;
      return;
    }
    Measurements measurements = readings.of(node);
    Figure figure = measurements.figure(kpi.id());
    Quality quality = measurements.quality(kpi.id());
    boolean isMeasured =
        figure.isPresent() || !(measurements.reading(kpi.id()) instanceof Reading.Missing);
    outcome.setValue(figure);
    outcome.coverage = isMeasured ? quality.coverage() : 0.0;
    outcome.partial =
        isMeasured
            ? !quality.complete()
            : figure.gap().filter(gap -> gap != Gap.NOT_APPLICABLE).isPresent();
    outcome.standIn = isMeasured && quality.provenance() == Provenance.SUBSTITUTED;
    if (plan.needs.parts()) {
      outcome.numerator = measurements.numerator(kpi.id()).orElse(Double.NaN);
      outcome.denominator = measurements.denominator(kpi.id()).orElse(Double.NaN);
    }
  }

  private @Nullable String label(int node, Kpi kpi) {
    return readings.isNumber(node) ? null : readings.of(node).label(kpi.id()).orElse(null);
  }

  /**
   * Scores a value, or the label that was measured in place of one, against the target.
   *
   * @param isMeasured whether a label counts; where values are rolled up there is none
   */
  void score(int node, Kpi kpi, boolean isMeasured, Outcome outcome) {
    String label = isMeasured ? label(node, kpi) : null;
    Optional<Target> target = kpi.targetIn(readings.period());
    boolean isMet = false;
    if (!outcome.hasValue() && label == null) {
      outcome.setScore(outcome.valueGap);
    } else if (target.isEmpty()) {
      outcome.setScore(Columns.code(Gap.NO_TARGET));
    } else {
      isMet = ask(target.get().scoring(kpi.direction()), kpi, label, outcome);
    }
    if (plan.needs.counts()) {
      outcome.kpis = 1.0;
      outcome.kpisOnTarget = isMet ? 1.0 : 0.0;
    }
  }

  /** Notes the value of a KPI's target, if anybody weighs by it. */
  void target(Kpi kpi, Outcome outcome) {
    if (plan.needs.targets()) {
      Optional<Target> target = kpi.targetIn(readings.period());
      OptionalDouble value = target.isEmpty() ? OptionalDouble.empty() : target.get().value();
      outcome.target = value.orElse(Double.NaN);
    }
  }

  /** Asks a scoring for the score, and returns whether the target is met, if anybody counts it. */
  private boolean ask(Scoring scoring, Kpi kpi, @Nullable String label, Outcome outcome) {
    double value = outcome.value;
    try {
      Figure score = label == null ? scoring.score(value) : scoring.score(label);
      outcome.setScore(score);
      return label == null ? plan.needs.counts() && scoring.isMet(value) : score.orElse(0.0) >= 1.0;
    } catch (Exception e) { // also checked ones, which other languages throw unannounced
      throw new ScoringFailedException(kpi.id(), readings.period(), e);
    }
  }
}
