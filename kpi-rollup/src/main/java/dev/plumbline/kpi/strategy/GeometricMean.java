package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.plumbline.kpi.exact.ExactSum;
import java.util.Set;

/** The weighted geometric mean, within 2 ulp and the same on every machine. */
enum GeometricMean implements AggregationStrategy {
  INSTANCE;

  /*
   * A plain exp(sum w ln v / sum w) loses digits where logarithms are large: an error of one ulp in
   * 700 is one of hundreds of ulps in the result. So each value is split into m * 2^e with m near 1.
   * With k, the whole number nearest to the mean of the e, the result is
   *
   *     2^k * exp(ln 2 * mean(e - k) + mean(ln m)),
   *
   * where both means are exact sums rounded once, and the exponent is below 0.7 in size. StrictMath
   * is the same everywhere. What is left of the error is cut off at the least and greatest value.
   * The e are counted from that of the least value, so that to multiply all values by a power of two
   * changes nothing but the last step.
   */
  private static final double LN_2 = 0.6931471805599453;
  private static final int SUBNORMAL_LIFT = 54;
  private static final double SQRT_HALF = 0.7071067811865476;

  private static final ImmutableSet<Trait> TRAITS =
      Sets.immutableEnumSet(
          Trait.KEEPS_NO_VIEW, Trait.IDEMPOTENT, Trait.INTERNAL, Trait.HOMOGENEOUS);

  @Override
  public double aggregate(WeightedValues children) {
    double least = Extremum.MINIMUM.aggregate(children);
    if (least < 0.0 || children.size() == 0) {
      return Double.NaN;
    }
    if (least == 0.0) {
      return 0.0;
    }
    double greatest = Extremum.MAXIMUM.aggregate(children);
    return Math.min(Math.max(mean(children, exponent(least)), least), greatest);
  }

  private static double mean(WeightedValues children, int base) {
    ExactSum weights = ExactSum.zero();
    ExactSum exponents = ExactSum.zero();
    ExactSum logarithms = ExactSum.zero();
    for (int i = 0; i < children.size(); i++) {
      double weight = children.weight(i);
      int exponent = exponent(children.value(i));
      weights.add(weight);
      exponents.addProduct(weight, exponent - base);
      logarithms.addProduct(weight, StrictMath.log(Math.scalb(children.value(i), -exponent)));
    }
    int nearest = (int) Math.rint(exponents.dividedBy(weights));
    for (int i = 0; i < children.size(); i++) {
      exponents.addProduct(children.weight(i), -nearest);
    }
    return scaled(exponents.dividedBy(weights), logarithms.dividedBy(weights), base + nearest);
  }

  private static double scaled(double fraction, double logarithm, int whole) {
    ExactSum power = ExactSum.zero();
    power.addProduct(fraction, LN_2);
    power.add(logarithm);
    return Math.scalb(StrictMath.exp(power.toDouble()), whole);
  }

  /** {@return e so that the value is m * 2^e with m between the square roots of 1/2 and 2} */
  private static int exponent(double value) {
    int lift = value < Double.MIN_NORMAL ? SUBNORMAL_LIFT : 0;
    double normal = Math.scalb(value, lift);
    int exponent = Math.getExponent(normal);
    boolean isAboveRoot = Math.scalb(normal, -exponent) * SQRT_HALF > 1.0;
    return exponent - lift + (isAboveRoot ? 1 : 0);
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
