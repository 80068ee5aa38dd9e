package dev.plumbline.kpi.target;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** A user's function from value to score. */
record FunctionScoring(Direction holdsFor, DoubleUnaryOperator function) implements Scoring {
  FunctionScoring {
    Objects.requireNonNull(holdsFor, "direction");
    Objects.requireNonNull(function, "function");
  }

  @Override
  public Figure score(double value) {
    TargetForm.checkScorable(value);
    return Figure.ofResult(function.applyAsDouble(value));
  }

  @Override
  public Optional<Direction> direction() {
    return Optional.of(holdsFor);
  }

  @Override
  public String toString() {
    return "user-defined";
  }
}
