package dev.plumbline.kpi.target;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.Problems;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Straight lines through points, in the order of their values. */
final class PiecewiseLinear implements Scoring {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int MOST_ZEROS = 20;

  private final ImmutableList<Point> points;
  private final DecimalLine[] lines;
  private final double[] values;
  private final Outside outside;
  private final OptionalDouble target;

  /** A point in decimals. */
  private record Point(BigDecimal value, BigDecimal score) {
    /** Without zeros at the end, with which equal decimals would not be equal. */
    Point {
      value = value.stripTrailingZeros();
      score = score.stripTrailingZeros();
    }

    static Point of(Knot knot) {
      return new Point(Decimals.of(knot.value()), Decimals.of(knot.score()));
    }

    @Override
    public String toString() {
      return text(score) + " at " + text(value);
    }

    /** A very large or small number would have hundreds of zeros. */
    private static String text(BigDecimal decimal) {
      return Math.abs(decimal.scale()) <= MOST_ZEROS ? decimal.toPlainString() : "" + decimal;
    }
  }

  private PiecewiseLinear(List<Point> rising, Outside outside, OptionalDouble target) {
    this.points = ImmutableList.copyOf(rising);
    this.outside = outside;
    this.target = target;
    this.values = points.stream().mapToDouble(point -> point.value.doubleValue()).toArray();
    this.lines = new DecimalLine[points.size() - 1];
    for (int i = 0; i < lines.length; i++) {
      Point from = points.get(i);
      Point to = points.get(i + 1);
      lines[i] = new DecimalLine(from.value, from.score, to.value, to.score);
    }
  }

  static PiecewiseLinear through(Outside outside, Knot... knots) {
    check(List.of(knots));
    List<Knot> rising =
        Arrays.stream(knots).sorted(Comparator.comparingDouble(Knot::value)).toList();
    boolean higher = rising.get(0).score() < rising.get(rising.size() - 1).score();
    return new PiecewiseLinear(
        rising.stream().map(Point::of).toList(), outside, firstOfOne(rising, higher));
  }

  /** {@return the value at which one first has the score 1, coming from the worse} */
  private static OptionalDouble firstOfOne(List<Knot> rising, boolean higher) {
    return rising.stream()
        .filter(knot -> knot.score() == 1.0)
        .mapToDouble(Knot::value)
        .reduce(higher ? Math::min : Math::max);
  }

  private static void check(List<Knot> knots) {
    Problems problems = Problems.none();
    if (knots.size() < 2) {
      problems.add(
          () ->
              "The number of knots of a curve, %s, is too small. Give it at least two."
                  .formatted(knots.size()));
    } else {
      checkValues(knots, problems);
      checkScores(knots, problems);
    }
    problems.orThrow(InvalidDefinitionException::new);
  }

  private static void checkValues(List<Knot> knots, Problems problems) {
    boolean rising = knots.get(0).value() <= knots.get(knots.size() - 1).value();
    for (int i = 1; i < knots.size(); i++) {
      Knot one = knots.get(i - 1);
      Knot next = knots.get(i);
      if (rising ? one.value() >= next.value() : one.value() <= next.value()) {
        problems.add(
            () ->
                ("The knots '%s' and '%s' of a curve are not in order."
                        + " List them by value, each value once.")
                    .formatted(one, next));
      }
    }
  }

  private static void checkScores(List<Knot> knots, Problems problems) {
    boolean rise = false;
    boolean fall = false;
    for (int i = 1; i < knots.size(); i++) {
      rise |= knots.get(i - 1).score() < knots.get(i).score();
      fall |= knots.get(i - 1).score() > knots.get(i).score();
    }
    if (rise == fall) {
      String what = rise ? "rise and fall" : "are all the same";
      problems.add(
          () ->
              "The scores of a curve's knots %s. Let them go one way, or use a range."
                  .formatted(what));
    }
  }

  /** {@return the line that is 0 at one decimal and 1 at another} */
  static PiecewiseLinear line(BigDecimal zero, BigDecimal one, double target) {
    Point nothing = new Point(zero, BigDecimal.ZERO);
    Point all = new Point(one, BigDecimal.ONE);
    List<Point> rising = zero.compareTo(one) < 0 ? List.of(nothing, all) : List.of(all, nothing);
    return new PiecewiseLinear(rising, Outside.EXTRAPOLATE, OptionalDouble.of(target));
  }

  static PiecewiseLinear goalAndRedFlag(double redFlag, double goal) {
    BigDecimal r = Decimals.of(TargetForm.finite("red flag", redFlag));
    BigDecimal g = Decimals.of(TargetForm.finite("goal", goal));
    if (redFlag == goal) {
      throw new InvalidDefinitionException(
          "The red flag %s equals the goal. Set it where one must act.".formatted(redFlag));
    }
    return line(r.multiply(TWO).subtract(g), g.multiply(TWO).subtract(r), goal + 0.0);
  }

  @Override
  public Figure score(double value) {
    TargetForm.checkScorable(value);
    int last = values.length - 1;
    if (outside == Outside.CLAMP && (value <= values[0] || value >= values[last])) {
      Point end = points.get(value <= values[0] ? 0 : last);
      return Figure.of(end.score.doubleValue());
    }
    return Figure.ofResult(lines[segment(value)].at(value));
  }

  private int segment(double value) {
    int segment = 0;
    while (segment < lines.length - 1 && value > values[segment + 1]) {
      segment++;
    }
    return segment;
  }

  @Override
  public boolean isMet(double value) {
    TargetForm.checkScorable(value);
    return target.isPresent()
        ? rises().reaches(value, target.getAsDouble())
        : Scoring.super.isMet(value);
  }

  @Override
  public OptionalDouble target() {
    return target;
  }

  @Override
  public Optional<Direction> direction() {
    return Optional.of(rises());
  }

  private Direction rises() {
    BigDecimal first = points.get(0).score;
    BigDecimal last = points.get(points.size() - 1).score;
    return first.compareTo(last) < 0 ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PiecewiseLinear that
        && points.equals(that.points)
        && outside == that.outside
        && target.equals(that.target);
  }

  @Override
  public int hashCode() {
    return 31 * points.hashCode() + target.hashCode();
  }

  /** {@return the points, such as {@code 0 at 5, 1 at 3}, from the worst to the best} */
  @Override
  public String toString() {
    List<Point> worstFirst = rises() == Direction.HIGHER_IS_BETTER ? points : points.reverse();
    String text = worstFirst.stream().map(Point::toString).collect(Collectors.joining(", "));
    return outside == Outside.CLAMP ? text + ", level outside" : text;
  }
}
