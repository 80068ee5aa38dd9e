package dev.plumbline.kpi.target;

import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** What kind of target it is, with its numbers. Their compact constructors are the only gate. */
sealed interface TargetForm {
  double target();

  Scoring scoring(Direction direction);

  default OptionalDouble baseline() {
    return OptionalDouble.empty();
  }

  /** {@return the only direction in which this can be, or nothing if both are right} */
  default Optional<Direction> direction() {
    return Optional.empty();
  }

  /** On the way from a baseline to a target. */
  record Progress(double from, double target) implements TargetForm {
    public Progress {
      from = finite("baseline", from);
      target = finite("target", target);
      if (from == target) {
        throw new InvalidDefinitionException(
            ("The target %s equals its baseline, so no progress can be seen."
                    + " Set another baseline, or use an attainment target.")
                .formatted(target));
      }
    }

    @Override
    public OptionalDouble baseline() {
      return OptionalDouble.of(from);
    }

    @Override
    public Optional<Direction> direction() {
      return Optional.of(Direction.from(from, target));
    }

    @Override
    public Scoring scoring(Direction direction) {
      return new LinearScoring(Decimals.of(from), Decimals.of(target), target, direction);
    }

    @Override
    public String toString() {
      return "from " + from + " to " + target;
    }
  }

  /** A target without a baseline. */
  record Attainment(double target, double scale) implements TargetForm {
    public Attainment {
      target = finite("target", target);
      scale = finite("scale", scale);
      if (target == 0.0 && scale == 0.0) {
        throw new InvalidDefinitionException(
            "The target 0 has no scale to measure the distance to it. Give one:"
                + " Target.attainment(0, scale), or a baseline: Target.progress(baseline, 0).");
      }
      if (scale <= 0.0) {
        throw new InvalidDefinitionException(
            ("The scale %s of the target %s is not positive."
                    + " Give the distance from the target at which the score is 0.")
                .formatted(scale, target));
      }
    }

    @Override
    public Scoring scoring(Direction direction) {
      BigDecimal one = Decimals.of(target);
      BigDecimal towardsWorse = Decimals.of(-direction.sign() * scale);
      return new LinearScoring(one.add(towardsWorse), one, target, direction);
    }

    @Override
    public String toString() {
      return scale == Math.abs(target) ? "" + target : target + " (scale " + scale + ")";
    }
  }

  /** A target that is met or not, with nothing between. */
  record PassOrFail(double target) implements TargetForm {
    public PassOrFail {
      target = finite("target", target);
    }

    @Override
    public Scoring scoring(Direction direction) {
      return new PassOrFailScoring(target, direction);
    }

    @Override
    public String toString() {
      return target + " (pass or fail)";
    }
  }

  /** Refuses a value that has no score. */
  static void checkScorable(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "The value %s has no score. Only finite values have one.".formatted(value));
    }
  }

  private static double finite(String what, double number) {
    if (!Double.isFinite(number)) {
      throw new InvalidDefinitionException(
          "The %s %s is not finite. Give a number.".formatted(what, number));
    }
    return number + 0.0;
  }
}
