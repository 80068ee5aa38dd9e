package dev.plumbline.kpi.target;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** A scoring whose scores are cut off. */
record ClampedScoring(Scoring scoring, Clamp clamp) implements Scoring {
  ClampedScoring {
    Objects.requireNonNull(clamp, "clamp");
  }

  @Override
  public Figure score(double value) {
    return clamp.apply(scoring.score(value));
  }

  @Override
  public Figure score(String label) {
    return clamp.apply(scoring.score(label));
  }

  @Override
  public boolean isMet(double value) {
    return scoring.isMet(value);
  }

  @Override
  public OptionalDouble target() {
    return scoring.target();
  }

  @Override
  public Optional<Direction> direction() {
    return scoring.direction();
  }

  @Override
  public String toString() {
    return FunctionScoring.text(scoring) + ", clamped " + clamp;
  }
}
