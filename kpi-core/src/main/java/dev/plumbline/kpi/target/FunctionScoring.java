package dev.plumbline.kpi.target;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.PlainText;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** A user's function from value to score. */
record FunctionScoring(Direction holdsFor, DoubleUnaryOperator function) implements Scoring {
  private static final String USER_DEFINED = "user-defined";

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

  /** {@return a scoring as one says it, also a lambda, which does not know its name} */
  static String text(Scoring scoring) {
    return scoring.getClass().isSynthetic() ? USER_DEFINED : PlainText.escape(scoring.toString());
  }

  @Override
  public String toString() {
    return USER_DEFINED;
  }
}
