package dev.plumbline.kpi.target;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import java.util.Optional;
import java.util.OptionalDouble;

/** 1 at the target or beyond, 0 otherwise. */
record PassOrFailScoring(double wanted, Direction towards) implements Scoring {
  private static final Figure PASS = Figure.of(1.0);
  private static final Figure FAIL = Figure.of(0.0);

  @Override
  public Figure score(double value) {
    return isMet(value) ? PASS : FAIL;
  }

  @Override
  public boolean isMet(double value) {
    TargetForm.checkScorable(value);
    return towards.reaches(value, wanted);
  }

  @Override
  public OptionalDouble target() {
    return OptionalDouble.of(wanted);
  }

  @Override
  public Optional<Direction> direction() {
    return Optional.of(towards);
  }

  @Override
  public String toString() {
    return "1 from " + wanted + " on, otherwise 0";
  }
}
