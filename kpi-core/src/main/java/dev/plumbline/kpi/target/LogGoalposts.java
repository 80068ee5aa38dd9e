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
    double share = logOfQuotient(value, worst) / logOfQuotient(best, worst);
    return Figure.ofResult(isMet(value) ? Math.max(share, 1.0) : Math.min(share, 1.0));
  }

  /**
   * Returns ln (n / d) with a relative error below 2^-51, also where the two are nearly equal, or
   * one is tiny.
   */
  private static double logOfQuotient(double n, double d) {
    if (n >= d * 0.5 && n <= d * 2.0) {
      return StrictMath.log1p((n - d) / d); // the difference is exact
    }
    double quotient = n / d;
    return quotient >= Double.MIN_NORMAL && quotient <= Double.MAX_VALUE
        ? StrictMath.log(quotient)
        : StrictMath.log(n) - StrictMath.log(d); // so far apart that nothing cancels
  }

  @Override
  public boolean isMet(double value) {
    TargetForm.checkScorable(value);
    return value > 0.0 && Direction.from(worst, best).reaches(value, best);
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
