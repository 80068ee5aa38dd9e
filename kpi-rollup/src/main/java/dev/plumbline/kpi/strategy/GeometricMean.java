package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;

/** The weighted geometric mean, within 2 ulp and the same on every machine. */
enum GeometricMean implements AggregationStrategy {
  INSTANCE;

  /*
   * Positive numbers are left to GeometricMeans. What it refuses is computed here, at leisure.
   *
   * A plain exp(sum w ln v / sum w) loses digits where logarithms are large: an error of one ulp in
   * 700 is one of hundreds of ulps in the result. So each value is split into m * 2^e with m near 1.
   * With k, the whole number nearest to the mean of the e, the result is
   *
   *     2^k * exp(ln 2 * mean(e - k) + mean(ln m)),
   *
   * where both means are rounded nearly once, and the exponent is below 0.7 in size. StrictMath is
   * the same everywhere. What is left of the error is cut off at the least and greatest value. The e
   * are counted from that of the least value, so that to multiply all values by a power of two
   * changes nothing but the last step.
   */
  private static final double LN_2 = 0.6931471805599453;
  private static final double SQRT_HALF = 0.7071067811865476;

  private static final Term EXPONENT = (value, shift, unused) -> exponent(value) - shift;
  private static final Term LOGARITHM = (value, unused, none) -> logarithm(value);

  private static final ImmutableSet<Trait> TRAITS =
      Sets.immutableEnumSet(
          Trait.KEEPS_NO_VIEW,
          Trait.AVERAGES,
          Trait.IDEMPOTENT,
          Trait.INTERNAL,
          Trait.HOMOGENEOUS,
          Trait.WEIGHTS_ARE_RELATIVE);

  @Override
  public double aggregate(WeightedValues children) {
    return children.geometricMean();
  }

  /** {@return the mean where there are zeros, numbers of no common size, or very many} */
  static double ofAny(WeightedValues children) {
    double least = Extremum.MINIMUM.aggregate(children);
    if (least < 0.0 || children.size() == 0) {
      return Double.NaN;
    }
    if (least == 0.0) {
      return 0.0;
    }
    WeightedValues sorted = children.sorted();
    double greatest = sorted.value(sorted.size() - 1);
    return Math.min(Math.max(mean(sorted, exponent(least)), least), greatest);
  }

  private static double mean(WeightedValues sorted, int base) {
    int whole = base + (int) Math.rint(EXPONENT.mean(sorted, base, 0.0));
    double fraction = EXPONENT.mean(sorted, whole, 0.0);
    double logarithm = LOGARITHM.mean(sorted, 0, 0.0);
    return Math.scalb(StrictMath.exp(Doubles.productSum(fraction, LN_2, logarithm)), whole);
  }

  /** {@return e so that the value is m * 2^e with m between the square roots of 1/2 and 2} */
  static int exponent(double value) {
    int exponent = Doubles.exponent(value);
    return Math.scalb(value, -exponent) * SQRT_HALF > 1.0 ? exponent + 1 : exponent;
  }

  /** {@return ln(value / 2^shift); of 0 minus infinity} */
  static double logarithm(double value, int shift) {
    return Doubles.productSum(exponent(value) - shift, LN_2, logarithm(value));
  }

  private static double logarithm(double value) {
    return StrictMath.log(Math.scalb(value, -exponent(value)));
  }

  @Override
  public Set<Trait> traits() {
    return TRAITS;
  }

  @Override
  public String label() {
    return "geometric mean";
  }

  @Override
  public String toString() {
    return label();
  }
}
