package dev.plumbline.kpi.target;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.Problems;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bands of scores, each with a status.
 *
 * <p>They are half-open towards the better, {@code [x0, x1) [x1, x2) ... [xn, +infinity)}, and what
 * is below the first bound belongs to the worst status: every score has exactly one, by
 * construction.
 *
 * <pre>{@code
 * Bands bands = Bands.startingWith(Status.OFF_TRACK)
 *     .from(0.6, Status.AT_RISK)
 *     .from(0.9, Status.ON_TRACK);
 * bands.status(0.9);          // on track: a bound belongs to the band above it
 * }</pre>
 *
 * <p>The score is compared as it is, without rounding or tolerance. The scores of {@link Scoring}
 * are the doubles nearest to the true ones, so a score of nine tenths reaches a bound of 0.9.
 * Immutable.
 */
public final class Bands {
  private static final Bands STANDARD =
      startingWith(Status.OFF_TRACK).from(0.6, Status.AT_RISK).from(0.9, Status.ON_TRACK);

  private final ImmutableList<Status> statuses;
  private final double[] bounds;

  private Bands(ImmutableList<Status> statuses, double[] bounds) {
    this.statuses = statuses;
    this.bounds = bounds;
  }

  /** {@return the usual bands: off track, from 0.6 at risk, from 0.9 on track} */
  public static Bands standard() {
    return STANDARD;
  }

  /**
   * {@return a single band, to be followed by {@link #from better ones}}
   *
   * @param worst the status of all scores below the first bound
   */
  public static Bands startingWith(Status worst) {
    return new Bands(ImmutableList.of(worst), new double[0]);
  }

  /**
   * {@return these bands with a better one on top}
   *
   * @param bound the least score of the new band; above all bounds so far
   * @param status a status that no other band has
   * @throws InvalidDefinitionException if the bound is not finite or not above the last one, or the
   *     status stands there already
   */
  public Bands from(double bound, Status status) {
    Problems problems = Problems.none();
    if (!Double.isFinite(bound)) {
      problems.add(
          () -> "The band '%s' begins at %s. Give a finite number.".formatted(status, bound));
    } else if (bounds.length > 0 && bound <= bounds[bounds.length - 1]) {
      problems.add(
          () ->
              ("The band '%s' begins at %s, which is not above %s, where '%s' begins."
                      + " List the bands from the worst to the best.")
                  .formatted(status, bound, bounds[bounds.length - 1], best()));
    }
    if (statuses.contains(status)) {
      problems.add(
          () -> "Two bands have the status '%s'. Name each band differently.".formatted(status));
    }
    problems.orThrow(InvalidDefinitionException::new);
    double[] more = Arrays.copyOf(bounds, bounds.length + 1);
    more[bounds.length] = bound + 0.0;
    return new Bands(ImmutableList.<Status>builder().addAll(statuses).add(status).build(), more);
  }

  private Status best() {
    return statuses.get(statuses.size() - 1);
  }

  /** {@return the statuses from the worst to the best} */
  public List<Status> statuses() {
    return statuses;
  }

  /**
   * {@return the status of a score} Linear in the number of bands.
   *
   * @param score a finite number
   * @throws IllegalArgumentException if the score is NaN or infinite
   */
  public Status status(double score) {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException(
          "The score %s has no status. Only finite scores have one.".formatted(score));
    }
    int band = 0;
    while (band < bounds.length && score >= bounds[band]) {
      band++;
    }
    return statuses.get(band);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bands that
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
