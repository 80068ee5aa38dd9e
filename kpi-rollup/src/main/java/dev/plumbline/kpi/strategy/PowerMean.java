package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.Set;

/**
 * The weighted power mean of an order that has no name of its own.
 *
 * @param order finite; neither -1, 0 nor 1
 */
record PowerMean(double order) implements AggregationStrategy {
  /*
   * Values are divided by the power of two of the decisive one, the greatest for orders above 0 and
   * the least below, so that no power overflows, and what underflows does not matter. The root of
   * order 1 / p is taken with what the rounded 1 / p lacks.
   *
   * For orders near 0 an error in the mean of the powers would be one in the root 1 / p times as
   * large. There, with values divided by the power of two in their middle,
   *
   *     (sum w v^p / sum w)^(1/p) = exp(ln(1 + sum w (e^(p ln v) - 1) / sum w) / p),
   *
   * where neither of the two steps cancels.
   */
  private static final double MOST = 1000.0;
  private static final double NEAR_ZERO = 0.25;
  private static final double LEAST = 0x1p-80;

  private static final Term POWER =
      (value, shift, order) -> StrictMath.pow(Math.scalb(value, -shift), order);
  private static final Term POWER_LESS_ONE =
      (value, shift, order) -> StrictMath.expm1(order * GeometricMean.logarithm(value, shift));
  private static final Term EXPONENT =
      (value, shift, unused) -> value == 0.0 ? 0.0 : Doubles.exponent(value) - shift;

  private static final ImmutableSet<Trait> TRAITS =
      Sets.immutableEnumSet(
          Trait.KEEPS_NO_VIEW,
          Trait.AVERAGES,
          Trait.IDEMPOTENT,
          Trait.INTERNAL,
          Trait.HOMOGENEOUS,
          Trait.WEIGHTS_ARE_RELATIVE);

  /** {@return the mean of an order, by its name where it has one} */
  static AggregationStrategy of(double order) {
    if (Double.isInfinite(order)) {
      return order > 0.0 ? Extremum.MAXIMUM : Extremum.MINIMUM;
    }
    if (!(Math.abs(order) <= MOST)) {
      throw new InvalidDefinitionException(
          "The order of a power mean is %s. Give a number from -1000 to 1000, or an infinity for"
                  .formatted(order)
              + " the maximum or the minimum.");
    }
    if (Math.abs(order) < LEAST) {
      return GeometricMean.INSTANCE;
    }
    if (Math.abs(order) == 1.0) {
      return order > 0.0 ? Linear.WEIGHTED_MEAN : HarmonicMean.INSTANCE;
    }
    return new PowerMean(order);
  }

  @Override
  public double aggregate(WeightedValues children) {
    double least = Extremum.MINIMUM.aggregate(children);
    if (children.size() == 0 || least < 0.0 || (least == 0.0 && order < 0.0)) {
      return Double.NaN;
    }
    WeightedValues sorted = children.sorted();
    double greatest = sorted.value(sorted.size() - 1);
    if (greatest == least) {
      return least;
    }
    double mean = Math.abs(order) < NEAR_ZERO ? nearGeometric(sorted) : ofPowers(sorted);
    return Math.min(Math.max(mean, least), greatest);
  }

  private double ofPowers(WeightedValues sorted) {
    double decisive = sorted.value(order > 0.0 ? sorted.size() - 1 : 0);
    int shift = Doubles.exponent(decisive);
    double mean = POWER.mean(sorted, shift, order);
    double root = 1.0 / order;
    double lack = Math.fma(-root, order, 1.0) / order;
    double result = StrictMath.pow(mean, root);
    return Math.scalb(result + result * (lack * StrictMath.log(mean)), shift);
  }

  private double nearGeometric(WeightedValues sorted) {
    int greatest = Doubles.exponent(sorted.value(sorted.size() - 1));
    int middle = greatest + (int) Math.rint(EXPONENT.mean(sorted, greatest, order));
    double less = POWER_LESS_ONE.mean(sorted, middle, order);
    return Math.scalb(StrictMath.exp(StrictMath.log1p(less) / order), middle);
  }

  @Override
  public Set<Trait> traits() {
    return TRAITS;
  }

  @Override
  public String label() {
    return "power mean of order " + order;
  }

  @Override
  public String toString() {
    return label();
  }
}
