package dev.plumbline.kpi.target;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * What a KPI is to reach, and how the way to it is scored.
 *
 * <pre>{@code
 * Target.progress(5.0, 3.0).in(Period.year(2026))   // from a baseline of 5 down to 3, in 2026
 * Target.attainment(120)                            // 120, without a baseline
 * Target.passOrFail(0)                              // 0, met or not
 * }</pre>
 *
 * <p>A target holds for the {@linkplain #period() period} given, or always. Its formulas are those
 * of {@link Scoring}. Immutable.
 */
@Value.Immutable
public abstract class Target {
  Target() {}

  /**
   * {@return a target that is approached from a baseline: {@code (v - b) / (t - b)}}
   *
   * @param baseline where one starts, score 0
   * @param target where one wants to be, score 1
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the two are equal, or not finite
   */
  public static Target progress(double baseline, double target) {
    return of(new TargetForm.Progress(baseline, target));
  }

  /**
   * {@return a target without a baseline: {@code 1 + s (v - t) / |t|}}
   *
   * @param target where one wants to be, score 1; not zero
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the target is zero, or not finite
   */
  public static Target attainment(double target) {
    return attainment(target, Math.abs(target));
  }

  /**
   * {@return a target without a baseline, with a scale: {@code 1 + s (v - t) / scale}}
   *
   * @param target where one wants to be, score 1; may be zero
   * @param scale how far from the target the score is 0; positive
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the scale is not positive, or one
   *     of them is not finite
   */
  public static Target attainment(double target, double scale) {
    return of(new TargetForm.Attainment(target, scale));
  }

  /**
   * {@return a target that is met, score 1, or not, score 0}
   *
   * @param target where one wants to be; may be zero
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the target is not finite
   */
  public static Target passOrFail(double target) {
    return of(new TargetForm.PassOrFail(target));
  }

  private static Target of(TargetForm form) {
    return new Builder().form(form).build();
  }

  abstract TargetForm form();

  /** {@return the period for which it holds; nothing if it always does} */
  public abstract Optional<Period> period();

  /**
   * {@return this target for a period} It holds for every period that lies inside.
   *
   * @param period when it is to be reached; takes the place of a period given before
   */
  public Target in(Period period) {
    return new Builder().from(this).period(period).build();
  }

  /** {@return the value whose score is 1} */
  public double value() {
    return form().target();
  }

  /** {@return the value from which progress is counted, if there is one} */
  public OptionalDouble baseline() {
    return form().baseline();
  }

  /**
   * {@return the direction that the target implies: that from the baseline to the target} Nothing
   * where it would be right either way.
   */
  public Optional<Direction> direction() {
    return form().direction();
  }

  /**
   * {@return how values are scored}
   *
   * @param direction which way is better
   * @throws IllegalArgumentException if the target implies the other direction
   */
  public Scoring scoring(Direction direction) {
    Optional<Direction> implied = direction();
    if (implied.isPresent() && implied.get() != direction) {
      throw new IllegalArgumentException(
          "The target %s implies %s, not %s. Ask for the scoring in its own direction."
              .formatted(this, implied.get(), direction));
    }
    return form().scoring(direction);
  }

  /** {@return the target as one says it, such as {@code from 5.0 to 3.0 in 2026}} */
  @Override
  public String toString() {
    return form() + period().map(p -> " in " + p).orElse("");
  }

  static final class Builder extends ImmutableTarget.Builder {
    Builder() {}
  }
}
