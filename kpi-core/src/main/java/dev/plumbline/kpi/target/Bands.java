package dev.plumbline.kpi.target;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Bands of scores, or of values, each with a status.
 *
 * <p>They are half-open towards the better, {@code [x0, x1) [x1, x2) ... [xn, +infinity)}, and what
 * is worse than the first bound belongs to the worst status: every score has exactly one, by
 * construction.
 *
 * <pre>{@code
 * Bands bands = Bands.startingWith(Status.OFF_TRACK)
 *     .from(0.6, Status.AT_RISK)
 *     .from(0.9, Status.ON_TRACK);
 * bands.status(0.9);          // on track: a bound belongs to the band above it
 *
 * Bands waiting = Bands.ofValues(LOWER_IS_BETTER, Status.of("red"))
 *     .from(30, Status.of("amber"))      // 30 minutes are amber, 31 are red
 *     .from(20, Status.of("green"));
 * }</pre>
 *
 * <p>Numbers are compared as they are, without rounding or tolerance. The scores of {@link Scoring}
 * are the doubles nearest to the true ones, so a score of nine tenths reaches a bound of 0.9.
 * Immutable.
 */
public final class Bands implements Grading {
  private static final Bands STANDARD =
      startingWith(Status.OFF_TRACK).from(0.6, Status.AT_RISK).from(0.9, Status.ON_TRACK);

  private final boolean ofValues;
  private final Direction direction;
  private final ImmutableList<Status> statuses;
  private final double[] bounds;

  private Bands(
      boolean ofValues, Direction direction, ImmutableList<Status> statuses, double[] bounds) {
    this.ofValues = ofValues;
    this.direction = direction;
    this.statuses = statuses;
    this.bounds = bounds;
  }

  /** {@return off track, from 0.6 at risk, from 0.9 on track} */
  public static Bands standard() {
    return STANDARD;
  }

  /**
   * {@return a single band of scores, to be followed by {@link #from better ones}}
   *
   * @param worst the status of all scores below the first bound
   */
  public static Bands startingWith(Status worst) {
    return new Bands(false, Direction.HIGHER_IS_BETTER, ImmutableList.of(worst), new double[0]);
  }

  /**
   * {@return a single band of values, to be followed by {@link #from better ones}}
   *
   * @param direction which way is better; not a range, for which there are {@link StatusRules}
   * @param worst the status of all values that are worse than the first bound
   * @throws InvalidDefinitionException if the direction is to stay in a range
   */
  public static Bands ofValues(Direction direction, Status worst) {
    if (Objects.requireNonNull(direction, "direction") == Direction.IN_RANGE) {
      throw new InvalidDefinitionException(
          "Bands of values go one way, and a range does not. Use StatusRules, or bands of scores.");
    }
    return new Bands(true, direction, ImmutableList.of(worst), new double[0]);
  }

  /**
   * {@return these bands with a better one on top}
   *
   * @param bound where the new band begins, and what belongs to it; better than all bounds so far
   * @param status a status that no other band has
   * @throws InvalidDefinitionException if the bound is not finite or not better than the last one,
   *     or the status stands there already
   */
  public Bands from(double bound, Status status) {
    Problems problems = Problems.none();
    if (!Double.isFinite(bound)) {
      problems.add(
          () -> "The band '%s' begins at %s. Give a finite number.".formatted(status, bound));
    } else if (bounds.length > 0 && direction.reaches(bounds[bounds.length - 1], bound)) {
      problems.add(
          () ->
              ("The band '%s' begins at %s, which is not %s %s, where '%s' begins."
                      + " List the bands from the worst to the best.")
                  .formatted(
                      status,
                      bound,
                      direction == Direction.HIGHER_IS_BETTER ? "above" : "below",
                      bounds[bounds.length - 1],
                      best()));
    }
    if (statuses.contains(status)) {
      problems.add(
          () -> "Two bands have the status '%s'. Name each band differently.".formatted(status));
    }
    problems.orThrow(InvalidDefinitionException::new);
    double[] more = Arrays.copyOf(bounds, bounds.length + 1);
    more[bounds.length] = bound + 0.0;
    return new Bands(
        ofValues,
        direction,
        ImmutableList.<Status>builder().addAll(statuses).add(status).build(),
        more);
  }

  private Status best() {
    return statuses.get(statuses.size() - 1);
  }

  /** {@return the statuses from the worst to the best} */
  @Override
  public List<Status> statuses() {
    return statuses;
  }

  /**
   * {@return the status of a score, or of a value where these are bands of values} Linear in the
   * number of bands.
   *
   * @param number a finite number
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public Status status(double number) {
    return statuses.get(band(number));
  }

  private int band(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "The %s %s has no status. Only finite numbers have one."
              .formatted(ofValues ? "value" : "score", number));
    }
    int band = 0;
    while (band < bounds.length && direction.reaches(number, bounds[band])) {
      band++;
    }
    return band;
  }

  /** {@return the status of the score or value, with its bound; nothing if that is missing} */
  @Override
  public Optional<Verdict> grade(StatusFacts facts) {
    OptionalDouble number = (ofValues ? facts.value() : facts.score()).value();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int band = band(number.getAsDouble());
    String rule =
        bounds.length == 0
            ? "always"
            : band == 0 ? "short of " + bounds[0] : "from " + bounds[band - 1];
    return Optional.of(new Verdict(statuses.get(band), rule));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bands that
        && ofValues == that.ofValues
        && direction == that.direction
        && statuses.equals(that.statuses)
        && Arrays.equals(bounds, that.bounds);
  }

  @Override
  public int hashCode() {
    return 31 * statuses.hashCode() + Arrays.hashCode(bounds);
  }

  /** {@return the bands from the worst to the best, with the bounds between them} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(statuses.get(0).name());
    for (int i = 0; i < bounds.length; i++) {
      text.append(", from ").append(bounds[i]).append(' ').append(statuses.get(i + 1));
    }
    return text.toString();
  }
}
