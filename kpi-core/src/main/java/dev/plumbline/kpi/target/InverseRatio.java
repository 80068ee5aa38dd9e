package dev.plumbline.kpi.target;

import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.exact.Quotients;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.Optional;
import java.util.OptionalDouble;

/** A target cost divided by the actual one. */
record InverseRatio(double wanted) implements Scoring {
  InverseRatio {
    wanted = TargetForm.finite("target", wanted);
    if (wanted <= 0.0) {
      throw new InvalidDefinitionException(
          "The target %s of an inverse ratio is not positive. Use Scoring.attainment."
              .formatted(wanted));
    }
  }

  @Override
  public Figure score(double value) {
    TargetForm.checkScorable(value);
    return value <= 0.0
        ? Figure.missing(Gap.DOMAIN)
        : Figure.ofResult(Quotients.nearest(Decimals.of(wanted), Decimals.of(value)));
  }

  /** What is not defined, such as a cost of zero, does not meet a target. */
  @Override
  public boolean isMet(double value) {
    TargetForm.checkScorable(value);
    return value > 0.0 && value <= wanted;
  }

  @Override
  public OptionalDouble target() {
    return OptionalDouble.of(wanted);
  }

  @Override
  public Optional<Direction> direction() {
    return Optional.of(Direction.LOWER_IS_BETTER);
  }

  @Override
  public String toString() {
    return wanted + " / value";
  }
}
