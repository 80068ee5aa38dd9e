package dev.plumbline.kpi.testkit.generate;

import static dev.plumbline.kpi.value.Direction.IN_RANGE;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;

import com.google.errorprone.annotations.Immutable;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.target.Knot;
import dev.plumbline.kpi.target.Outside;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.value.Direction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Every form that a target can have.
 *
 * <p>All are built from the same two numbers: the worst level, and the step to each of the three
 * better ones. Where less is better the steps lead down.
 */
public enum TargetKind {
  /** {@link Target#progress} from the worst level to the best. */
  PROGRESS(Fit.ONE_WAY, levels -> Target.progress(levels.at(0), levels.at(3))),
  /** {@link Target#attainment(double)} of the best level. */
  ATTAINMENT(Fit.ONE_WAY, levels -> Target.attainment(levels.notZero())),
  /** {@link Target#attainment(double, double)} of the best level. */
  ATTAINMENT_WITH_SCALE(Fit.ONE_WAY, levels -> Target.attainment(levels.at(3), levels.distance())),
  /** {@link Target#passOrFail} at the best level. */
  PASS_OR_FAIL(Fit.ONE_WAY, levels -> Target.passOrFail(levels.at(3))),
  /** Progress, with a commitment and a stretch target. */
  COMMITMENT_AND_STRETCH(
      Fit.ONE_WAY,
      levels ->
          Target.progress(levels.at(0), levels.at(2)).commit(levels.at(1)).stretch(levels.at(3))),
  /** {@link Scoring#goalposts}. */
  GOALPOSTS(Fit.ONE_WAY, levels -> Target.of(Scoring.goalposts(levels.at(0), levels.at(3)))),
  /** Goalposts that are cut off at both ends. */
  CLAMPED(
      Fit.ONE_WAY,
      levels -> Target.of(Scoring.goalposts(levels.at(0), levels.at(3)).clamped(Clamp.BOTH))),
  /** {@link Scoring#logGoalposts}, moved to where all levels are positive. */
  LOG_GOALPOSTS(
      Fit.ONE_WAY,
      levels -> Target.of(Scoring.logGoalposts(levels.positive(0), levels.positive(3)))),
  /** {@link Scoring#goalAndRedFlag}. */
  GOAL_AND_RED_FLAG(
      Fit.ONE_WAY, levels -> Target.of(Scoring.goalAndRedFlag(levels.at(1), levels.at(2)))),
  /** {@link Scoring#worstThresholdTarget}. */
  WORST_THRESHOLD_TARGET(
      Fit.ONE_WAY,
      levels -> Target.of(Scoring.worstThresholdTarget(levels.at(0), levels.at(1), levels.at(3)))),
  /** {@link Scoring#baselineCommitTargetStretch}. */
  BASELINE_COMMIT_TARGET_STRETCH(
      Fit.ONE_WAY,
      levels ->
          Target.of(
              Scoring.baselineCommitTargetStretch(
                  levels.at(0), levels.at(1), levels.at(2), levels.at(3)))),
  /** {@link Scoring#through} four knots. */
  CURVE(Fit.ONE_WAY, levels -> Target.of(levels.curve())),
  /** {@link Scoring#inverseRatio}, for what costs. */
  INVERSE_RATIO(Fit.COSTS, levels -> Target.of(Scoring.inverseRatio(levels.positive(3)))),
  /** {@link Scoring#range} with tolerances on both sides. */
  RANGE(
      Fit.RANGES,
      levels -> Target.of(Scoring.range(levels.at(1), levels.at(2), levels.step(), levels.step()))),
  /** {@link Scoring#within}, without tolerances. */
  WITHIN(Fit.RANGES, levels -> Target.of(Scoring.within(levels.at(1), levels.at(2)))),
  /** {@link Scoring#labels}, of {@link #LABELS}. */
  LABELLED(Fit.ALL, levels -> Target.of(Scoring.labels(scoresOfLabels()))),
  /** A function of one's own, bounded and without a target value. */
  FUNCTION(Fit.ALL, levels -> Target.of(levels.function()));

  /** The labels that {@link #LABELLED} knows, from 0 to 1: {@code none, some, all}. */
  public static final List<String> LABELS = List.of("none", "some", "all");

  private final Fit fit;
  private final Recipe recipe;

  TargetKind(Fit fit, Recipe recipe) {
    this.fit = fit;
    this.recipe = recipe;
  }

  /**
   * {@return whether there are such targets for a direction}
   *
   * @param direction of a KPI
   */
  public boolean fits(Direction direction) {
    return fit.includes(direction);
  }

  /**
   * {@return the kinds of targets that fit a direction, at least four}
   *
   * @param direction of a KPI
   */
  public static List<TargetKind> fitting(Direction direction) {
    return Arrays.stream(values()).filter(kind -> kind.fits(direction)).toList();
  }

  /**
   * {@return a target of this kind}
   *
   * @param direction one that it fits
   * @param worst the worst level
   * @param step from each level to the next, positive, and large enough to tell them apart
   * @throws IllegalArgumentException if it does not fit, or the levels are not different and finite
   */
  public Target target(Direction direction, double worst, double step) {
    if (!fits(direction)) {
      throw new IllegalArgumentException(
          "There is no target %s for %s. Choose one of fitting(%s)."
              .formatted(this, direction, direction));
    }
    return recipe.target(new Levels(direction, worst, step));
  }

  private static Map<String, Double> scoresOfLabels() {
    return Map.of(LABELS.get(0), 0.0, LABELS.get(1), 0.5, LABELS.get(2), 1.0);
  }

  /** Which directions a kind is for. */
  private enum Fit {
    ONE_WAY,
    COSTS,
    RANGES,
    ALL;

    boolean includes(Direction direction) {
      return switch (this) {
        case ONE_WAY -> direction != IN_RANGE;
        case COSTS -> direction == LOWER_IS_BETTER;
        case RANGES -> direction == IN_RANGE;
        case ALL -> true;
      };
    }
  }

  /** How a kind is made of levels. */
  @Immutable
  @FunctionalInterface
  private interface Recipe {
    Target target(Levels levels);
  }

  /** Four levels, each a step better than the one before, as decimals that a reader would write. */
  private record Levels(Direction direction, double worst, double step) {

    Levels {
      double last = worst + 4.0 * step;
      if (!(step > 0.0 && Double.isFinite(last) && last - step < last && worst < worst + step)) {
        throw new IllegalArgumentException(
            "There are no levels from %s in steps of %s. Give a positive step that is not lost."
                .formatted(worst, step));
      }
    }

    double at(int level) {
      int up = direction == LOWER_IS_BETTER ? -level : level;
      return sum(worst, up);
    }

    double distance() {
      return sum(0.0, 3);
    }

    /** The best level, or the one before if that is 0. */
    double notZero() {
      return at(3) == 0.0 ? at(2) : at(3);
    }

    /** The levels in order, where all of them are positive. */
    double positive(int level) {
      int up = direction == LOWER_IS_BETTER ? 3 - level : level;
      return sum(Math.abs(worst) + step, up);
    }

    private double sum(double from, int steps) {
      BigDecimal way = BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(steps));
      return BigDecimal.valueOf(from).add(way).doubleValue() + 0.0;
    }

    Scoring curve() {
      return Scoring.through(
          Outside.EXTRAPOLATE,
          Knot.of(at(0), -0.5),
          Knot.of(at(1), 0.0),
          Knot.of(at(2), 0.25),
          Knot.of(at(3), 1.0));
    }

    Scoring function() {
      return switch (direction) {
        case HIGHER_IS_BETTER -> Scoring.of(direction, Levels::rising);
        case LOWER_IS_BETTER -> Scoring.of(direction, Levels::falling);
        case IN_RANGE -> Scoring.of(direction, Levels::peak);
      };
    }

    /** Rises from step to step of its arithmetic, and so does the whole, to the last bit. */
    private static double rising(double value) {
      return value < 0.0 ? 1.0 / (1.0 - value) - 1.0 : 1.0 - 1.0 / (1.0 + value);
    }

    private static double falling(double value) {
      return 0.0 - rising(value);
    }

    private static double peak(double value) {
      return 1.0 / (1.0 + Math.abs(value));
    }
  }
}
