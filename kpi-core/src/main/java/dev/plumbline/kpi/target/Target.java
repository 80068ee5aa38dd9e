package dev.plumbline.kpi.target;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What a KPI is to reach, when, and how the way to it is scored.
 *
 * <pre>{@code
 * Target.progress(5.0, 3.0).in(Period.year(2026))   // from a baseline of 5 down to 3, in 2026
 * Target.attainment(120).from(date)                 // 120 from a date on, until another one holds
 * Target.passOrFail(0)                              // 0, met or not
 * Target.of(Scoring.range(20, 30, 5, 10))           // any scoring
 * Target.attainment(100).commit(90).stretch(120)    // with two more levels
 * }</pre>
 *
 * <p>A target holds in a {@linkplain #period period}, from a {@linkplain #validFrom day} on, or
 * always. Its formulas are those of {@link Scoring}. Immutable.
 */
@Value.Immutable
public abstract class Target {
  Target() {}

  /**
   * {@return a target that is approached from a baseline, {@code (v - b) / (t - b)}}
   *
   * @param baseline where one starts, score 0
   * @param target where one wants to be, score 1
   * @throws InvalidDefinitionException if the two are equal, or not finite
   */
  public static Target progress(double baseline, double target) {
    return of(new TargetForm.Progress(baseline, target));
  }

  /**
   * {@return a target without a baseline, {@code 1 + s (v - t) / |t|}}
   *
   * @param target where one wants to be, score 1; not zero
   * @throws InvalidDefinitionException if the target is zero, or not finite
   */
  public static Target attainment(double target) {
    return attainment(target, Math.abs(target));
  }

  /**
   * {@return a target without a baseline, with a scale, {@code 1 + s (v - t) / scale}}
   *
   * @param target where one wants to be, score 1; may be zero
   * @param scale how far from the target the score is 0; positive
   * @throws InvalidDefinitionException if the scale is not positive, or one of them is not finite
   */
  public static Target attainment(double target, double scale) {
    return of(new TargetForm.Attainment(target, scale));
  }

  /**
   * {@return a target that is met, score 1, or not, score 0}
   *
   * @param target where one wants to be; may be zero
   * @throws InvalidDefinitionException if the target is not finite
   */
  public static Target passOrFail(double target) {
    return of(new TargetForm.PassOrFail(target));
  }

  /**
   * {@return a target that is scored in any way}
   *
   * @param scoring how values become scores
   * @throws InvalidDefinitionException if it has a target value that is not finite
   */
  public static Target of(Scoring scoring) {
    return of(TargetForm.Curve.of(scoring));
  }

  private static Target of(TargetForm form) {
    return new Builder().form(form).build();
  }

  abstract TargetForm form();

  /** {@return the period in which it holds; nothing if it is not for a period} */
  public abstract Optional<Period> period();

  /** {@return the day from which on it holds; nothing if it is not from a day on} */
  public abstract Optional<LocalDate> validFrom();

  /** {@return the value that one committed to, on the worse side of the target} */
  public abstract OptionalDouble commitment();

  /** {@return the value that would be wonderful, on the better side of the target} */
  public abstract OptionalDouble stretch();

  /**
   * {@return this target for a period} It holds for every period that lies inside.
   *
   * @param period when it is to be reached; takes the place of a period or day given before
   */
  public Target in(Period period) {
    return new Builder().from(this).period(period).validFrom(Optional.empty()).build();
  }

  /**
   * {@return this target from a day on} It holds for every period that begins then or later, until
   * another target takes its place.
   *
   * @param day the first day; takes the place of a period or day given before
   */
  public Target from(LocalDate day) {
    return new Builder().from(this).validFrom(day).period(Optional.empty()).build();
  }

  /**
   * {@return this target with what one commits to}
   *
   * @param level the least that is promised, on the worse side of the target
   * @throws InvalidDefinitionException if it is not finite, there is no single target value, or it
   *     is on the wrong side of the target or of the stretch target
   */
  public Target commit(double level) {
    return new Builder().from(this).commitment(level + 0.0).build();
  }

  /**
   * {@return this target with a stretch target}
   *
   * @param level what would be wonderful, on the better side of the target
   * @throws InvalidDefinitionException if it is not finite, there is no single target value, or it
   *     is on the wrong side of the target or of the commitment
   */
  public Target stretch(double level) {
    return new Builder().from(this).stretch(level + 0.0).build();
  }

  /** {@return the value to reach; nothing if there is no single one, as for a range} */
  public OptionalDouble value() {
    return form().value();
  }

  /** {@return the value from which progress is counted, if there is one} */
  public OptionalDouble baseline() {
    return form().baseline();
  }

  /**
   * {@return the direction that the target implies, such as that from the baseline to the target}
   * Nothing where it would be right either way, and its levels do not tell.
   */
  public Optional<Direction> direction() {
    return form().direction().or(this::directionOfLevels);
  }

  private Optional<Direction> directionOfLevels() {
    OptionalDouble low = commitment().isPresent() ? commitment() : value();
    OptionalDouble high = stretch().isPresent() ? stretch() : value();
    return low.isPresent() && high.isPresent() && low.getAsDouble() != high.getAsDouble()
        ? Optional.of(Direction.from(low.getAsDouble(), high.getAsDouble()))
        : Optional.empty();
  }

  /**
   * {@return whether values can be scored in a direction}
   *
   * @param direction which way is better
   */
  public boolean fits(Direction direction) {
    return form().fits(direction)
        && directionOfLevels().map(implied -> implied == direction).orElse(true);
  }

  /**
   * {@return how values are scored}
   *
   * @param direction which way is better
   * @throws IllegalArgumentException if the target implies another direction
   */
  public Scoring scoring(Direction direction) {
    if (!fits(direction)) {
      throw new IllegalArgumentException(
          "The target %s implies %s, not %s. Ask for the scoring in its own direction."
              .formatted(this, direction().map(Direction::toString).orElse("one way"), direction));
    }
    return switch (direction) {
      case HIGHER_IS_BETTER -> whereHigherIsBetter();
      case LOWER_IS_BETTER -> whereLowerIsBetter();
      case IN_RANGE -> form().scoring(direction);
    };
  }

  @Value.Lazy
  Scoring whereHigherIsBetter() {
    return form().scoring(Direction.HIGHER_IS_BETTER);
  }

  @Value.Lazy
  Scoring whereLowerIsBetter() {
    return form().scoring(Direction.LOWER_IS_BETTER);
  }

  /**
   * {@return the highest of its levels that a value has reached} None for a value that its scoring
   * is not defined for, such as a cost of zero for an inverse ratio.
   *
   * @param value a finite number
   * @param direction which way is better
   * @throws IllegalArgumentException if the target implies another direction, or the value is NaN
   *     or infinite
   */
  public Attained attained(double value, Direction direction) {
    if (scoring(direction).isMet(value)) {
      return reaches(value, stretch(), direction) ? Attained.STRETCH : Attained.TARGET;
    }
    return reaches(value, commitment(), direction) && !reaches(value, value(), direction)
        ? Attained.COMMITMENT
        : Attained.NOTHING;
  }

  private static boolean reaches(double value, OptionalDouble level, Direction direction) {
    return level.isPresent() && direction.reaches(value, level.getAsDouble());
  }

  /**
   * {@return this target in parts of its period, by days} For a KPI that adds up over time: the
   * values of the parts are in proportion to their days, and sum exactly to the whole, in any
   * order. So are those of its commitment and stretch target.
   *
   * @param parts periods one after another that together are the period of this target
   * @throws InvalidDefinitionException if it has no period, the parts are not like that, or it
   *     cannot be divided: only attainment in proportion to the target, and pass or fail, can
   */
  public List<Target> apportioned(List<Period> parts) {
    Apportionment apportionment = Apportionment.of(this, parts);
    OptionalDouble[] commitments = apportionment.divide(commitment());
    OptionalDouble[] values = apportionment.divide(value());
    OptionalDouble[] stretches = apportionment.divide(stretch());
    List<Target> targets = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      targets.add(
          new Builder()
              .form(partOfForm(values[i]))
              .period(parts.get(i))
              .commitment(commitments[i])
              .stretch(stretches[i])
              .build());
    }
    return List.copyOf(targets);
  }

  private TargetForm partOfForm(OptionalDouble value) {
    return value.stream()
        .mapToObj(form()::scaledTo)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidDefinitionException(
                    ("The target %s cannot be divided. Use attainment in proportion to"
                            + " the target, or pass or fail.")
                        .formatted(this)));
  }

  @Value.Check
  void check() {
    Problems problems = Problems.none();
    commitment().ifPresent(level -> checkLevel("commitment", level, problems));
    stretch().ifPresent(level -> checkLevel("stretch target", level, problems));
    if (problems.isEmpty() && levelsContradict()) {
      problems.add(
          () ->
              ("The commitment, target and stretch target of %s are not in order."
                      + " Let each be better than the one before.")
                  .formatted(this));
    }
    problems.orThrow(InvalidDefinitionException::new);
  }

  private void checkLevel(String what, double level, Problems problems) {
    if (!Double.isFinite(level)) {
      problems.add(() -> "The %s %s is not finite. Give a number.".formatted(what, level));
    } else if (value().isEmpty()) {
      problems.add(
          () ->
              "The target %s has no single value to put a %s beside. Use a scoring through knots."
                  .formatted(form(), what));
    }
  }

  /**
   * Each level must be better than the one before, in the direction of the target if it has one.
   */
  private boolean levelsContradict() {
    double[] levels =
        Stream.of(commitment(), value(), stretch())
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    Optional<Direction> direction = direction();
    boolean contradict =
        levels.length > 1 && direction.map(d -> d == Direction.IN_RANGE).orElse(true);
    for (int i = 1; i < levels.length && !contradict; i++) {
      contradict = direction.orElseThrow().reaches(levels[i - 1], levels[i]);
    }
    return contradict;
  }

  /** {@return the target as one says it, such as {@code from 5.0 to 3.0 in 2026}} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(form().toString());
    commitment().ifPresent(level -> text.append(", commitment ").append(level));
    stretch().ifPresent(level -> text.append(", stretch ").append(level));
    period().ifPresent(period -> text.append(" in ").append(period));
    validFrom().ifPresent(day -> text.append(" from ").append(day).append(" on"));
    return text.toString();
  }

  static final class Builder extends ImmutableTarget.Builder {
    Builder() {}
  }
}
