package dev.plumbline.kpi.target;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.Optional;
import java.util.OptionalDouble;

/** The share of the way between goalposts on a logarithmic scale. */
record LogGoalposts(double worst, double best) implements Scoring {
  LogGoalposts {
    worst = TargetForm.finite("worst", worst);
    best = TargetForm.finite("best", best);
    if (worst <= 0.0 || best <= 0.0 || worst == best) {
      throw new InvalidDefinitionException(
          ("The logarithmic goalposts %s and %s are not two different positive numbers."
                  + " Use plain goalposts, or other posts.")
              .formatted(worst, best));
    }
  }

  @Override
  public Figure score(double value) {
    TargetForm.checkScorable(value);
    if (value <= 0.0) {
      return Figure.missing(Gap.DOMAIN);
    }
    double from = StrictMath.log(worst);
    return Figure.of((StrictMath.log(value) - from) / (StrictMath.log(best) - from));
  }

  @Override
  public boolean isMet(double value) {
    TargetForm.checkScorable(value);
    return Direction.from(worst, best).reaches(value, best);
  }

  @Override
  public OptionalDouble target() {
    return OptionalDouble.of(best);
  }

  @Override
  public Optional<Direction> direction() {
    return Optional.of(Direction.from(worst, best));
  }

  @Override
  public String toString() {
    return "0 at " + worst + ", 1 at " + best + ", logarithmic";
  }
}
