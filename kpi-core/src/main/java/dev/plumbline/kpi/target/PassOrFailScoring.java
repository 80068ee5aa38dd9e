package dev.plumbline.kpi.target;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;

/** 1 at the target or beyond, 0 otherwise. */
record PassOrFailScoring(double target, Direction direction) implements Scoring {
  private static final Figure PASS = Figure.of(1.0);
  private static final Figure FAIL = Figure.of(0.0);

  @Override
  public Figure score(double value) {
    return isMet(value) ? PASS : FAIL;
  }
}
