package dev.plumbline.kpi.target;

import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.Problems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A trapezoid: 1 in a range, falling to 0 over tolerances; a step where they are 0. */
final class RangeScoring implements Scoring {
  private final double least;
  private final double greatest;
  private final double toleranceBelow;
  private final double toleranceAbove;
  private final DecimalLine below;
  private final DecimalLine above;

  private RangeScoring(
      double least, double greatest, double toleranceBelow, double toleranceAbove) {
    this.least = least + 0.0;
    this.greatest = greatest + 0.0;
    this.toleranceBelow = toleranceBelow + 0.0;
    this.toleranceAbove = toleranceAbove + 0.0;
    this.below = side(least, -toleranceBelow);
    this.above = side(greatest, toleranceAbove);
  }

  /** {@return the line from 1 at the edge of the range to 0 where the tolerance ends} */
  private static DecimalLine side(double edge, double tolerance) {
    BigDecimal from = Decimals.of(edge);
    BigDecimal width = tolerance == 0.0 ? BigDecimal.ONE : Decimals.of(tolerance);
    return new DecimalLine(from, BigDecimal.ONE, from.add(width), BigDecimal.ZERO);
  }

  static RangeScoring of(
      double least, double greatest, double toleranceBelow, double toleranceAbove) {
    Problems problems = problemsOfRange(least, greatest);
    if (!isTolerance(toleranceBelow) || !isTolerance(toleranceAbove)) {
      problems.add(
          () ->
              ("The tolerances %s and %s of a range are not both positive and finite."
                      + " Give two positive ones, or use Scoring.within.")
                  .formatted(toleranceBelow, toleranceAbove));
    }
    problems.orThrow(InvalidDefinitionException::new);
    return new RangeScoring(least, greatest, toleranceBelow, toleranceAbove);
  }

  static RangeScoring step(double least, double greatest) {
    problemsOfRange(least, greatest).orThrow(InvalidDefinitionException::new);
    return new RangeScoring(least, greatest, 0.0, 0.0);
  }

  private static Problems problemsOfRange(double least, double greatest) {
    Problems problems = Problems.none();
    if (!(least <= greatest) || Double.isInfinite(least) || Double.isInfinite(greatest)) {
      problems.add(
          () ->
              "The range from %s to %s is inverted or not finite. Give its least value first."
                  .formatted(least, greatest));
    }
    return problems;
  }

  private static boolean isTolerance(double tolerance) {
    return tolerance > 0.0 && Double.isFinite(tolerance);
  }

  @Override
  public Figure score(double value) {
    if (isMet(value)) {
      return Figure.of(1.0);
    }
    if (toleranceBelow == 0.0) {
      return Figure.of(0.0);
    }
    double side = value < least ? below.at(value) : above.at(value);
    return Figure.of(Math.max(side, 0.0));
  }

  @Override
  public boolean isMet(double value) {
    TargetForm.checkScorable(value);
    return value >= least && value <= greatest;
  }

  @Override
  public Optional<Direction> direction() {
    return Optional.of(Direction.IN_RANGE);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RangeScoring that && numbers().equals(that.numbers());
  }

  @Override
  public int hashCode() {
    return numbers().hashCode();
  }

  private List<Double> numbers() {
    return List.of(least, greatest, toleranceBelow, toleranceAbove);
  }

  @Override
  public String toString() {
    String range = "within " + least + " to " + greatest;
    return toleranceBelow == 0.0
        ? range
        : range + ", tolerances " + toleranceBelow + " below and " + toleranceAbove + " above";
  }
}
