package dev.plumbline.kpi.target;

import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** What kind of target it is, with its numbers. Their compact constructors are the only gate. */
sealed interface TargetForm {
  /** {@return the value to reach, if there is a single one} */
  OptionalDouble value();

  /** Returns how values are scored. The direction has been found to fit. */
  Scoring scoring(Direction direction);

  /** {@return the value from which progress is counted, if there is one} */
  default OptionalDouble baseline() {
    return OptionalDouble.empty();
  }

  /** {@return the only direction in which this can be, or nothing if there are several} */
  default Optional<Direction> direction() {
    return Optional.empty();
  }

  /** Returns whether values can be scored in a direction. */
  default boolean fits(Direction direction) {
    return direction().map(implied -> implied == direction).orElse(true);
  }

  /** {@return the same form for a part of the whole, where values add up} */
  default Optional<TargetForm> scaledTo(double part) {
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
    public OptionalDouble value() {
      return OptionalDouble.of(target);
    }

    @Override
    public OptionalDouble baseline() {
      return OptionalDouble.of(from);
    }

    @Override
    public Optional<Direction> direction() {
      return Optional.of(Direction.from(from, target));
    }

    Scoring scoring() {
      return PiecewiseLinear.line(Decimals.of(from), Decimals.of(target), target);
    }

    @Override
    public Scoring scoring(Direction direction) {
      return scoring();
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
    public OptionalDouble value() {
      return OptionalDouble.of(target);
    }

    @Override
    public boolean fits(Direction direction) {
      return direction != Direction.IN_RANGE;
    }

    @Override
    public Scoring scoring(Direction direction) {
      checkSide(target, direction);
      BigDecimal one = Decimals.of(target);
      BigDecimal towardsWorse = Decimals.of(-direction.sign() * scale);
      return PiecewiseLinear.line(one.add(towardsWorse), one, target);
    }

    /** The scale of a part is in the same proportion to its target; a target of 0 has no parts. */
    @Override
    public Optional<TargetForm> scaledTo(double part) {
      return part != 0.0 && isRelative()
          ? Optional.of(new Attainment(part, Math.abs(part)))
          : Optional.empty();
    }

    private boolean isRelative() {
      return scale == Math.abs(target);
    }

    @Override
    public String toString() {
      return isRelative() ? "" + target : target + " (scale " + scale + ")";
    }
  }

  /** A target that is met or not, with nothing between. */
  record PassOrFail(double target) implements TargetForm {
    public PassOrFail {
      target = finite("target", target);
    }

    @Override
    public OptionalDouble value() {
      return OptionalDouble.of(target);
    }

    @Override
    public boolean fits(Direction direction) {
      return direction != Direction.IN_RANGE;
    }

    @Override
    public Scoring scoring(Direction direction) {
      checkSide(target, direction);
      return new PassOrFailScoring(target, direction);
    }

    @Override
    public Optional<TargetForm> scaledTo(double part) {
      return Optional.of(new PassOrFail(part));
    }

    @Override
    public String toString() {
      return target + " (pass or fail)";
    }
  }

  /** Any scoring. */
  record Curve(Scoring scoring, OptionalDouble value) implements TargetForm {
    static Curve of(Scoring scoring) {
      OptionalDouble target = scoring.target();
      return new Curve(
          scoring,
          target.isPresent() ? OptionalDouble.of(finite("target", target.getAsDouble())) : target);
    }

    @Override
    public Optional<Direction> direction() {
      return scoring.direction();
    }

    @Override
    public Scoring scoring(Direction direction) {
      return scoring;
    }

    @Override
    public String toString() {
      return FunctionScoring.text(scoring);
    }
  }

  private static void checkSide(double target, Direction direction) {
    if (direction == Direction.IN_RANGE) {
      throw new InvalidDefinitionException(
          "The target %s is a single value, not a range. Use Scoring.range or Scoring.within."
              .formatted(target));
    }
  }

  /** Refuses a value that has no score. */
  static void checkScorable(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "The value %s has no score. Only finite values have one.".formatted(value));
    }
  }

  /** Returns a number of a definition, or refuses it. */
  static double finite(String what, double number) {
    if (!Double.isFinite(number)) {
      throw new InvalidDefinitionException(
          "The %s %s is not finite. Give a number.".formatted(what, number));
    }
    return number + 0.0;
  }
}
