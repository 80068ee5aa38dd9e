package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.plumbline.kpi.exact.ExactSum;
import dev.plumbline.kpi.value.Gap;
import java.util.Set;

/** The ratio of the whole: of the sum of the numerators to the sum of the denominators. */
enum RatioOfSums implements MergeableStrategy<RatioOfSums.Whole> {
  INSTANCE;

  private static final ImmutableSet<Trait> TRAITS =
      Sets.immutableEnumSet(
          Trait.KEEPS_NO_VIEW,
          Trait.SUMS_PARTS,
          Trait.IGNORES_WEIGHTS,
          Trait.WEIGHTS_ARE_RELATIVE,
          Trait.REPLICATION_INVARIANT);

  /** Sums of both parts, and the factor of the children, which is the same for all. */
  static final class Whole {
    private final Fraction parts = new Fraction();
    private double factor = Double.NaN;

    private void take(double other) {
      factor = Double.isNaN(factor) ? other : factor;
    }
  }

  @Override
  public double aggregate(WeightedValues children) {
    return children.ratioOfSums();
  }

  @Override
  public Whole identity() {
    return new Whole();
  }

  @Override
  public Whole add(Whole state, WeightedValues children, int child) {
    state.parts.add(children.numerator(child), children.denominator(child));
    state.take(children.factor());
    return state;
  }

  @Override
  public Whole merge(Whole state, Whole other) {
    state.parts.add(other.parts);
    state.take(other.factor);
    return state;
  }

  @Override
  public double present(Whole state) {
    return state.parts.quotientTimes(state.factor);
  }

  @Override
  public Gap gapOf(Whole state) {
    return state.parts.hasDivisor() ? Gap.DOMAIN : Gap.ZERO_DENOMINATOR;
  }

  /** What each numerator is of the sum of the denominators, which are added up once. */
  @Override
  public double[] parts(WeightedValues children) {
    ExactSum denominators = ExactSum.zero();
    for (int i = 0; i < children.size(); i++) {
      denominators.add(children.denominator(i));
    }
    if (denominators.signum() == 0) {
      return new double[0];
    }
    double[] parts = new double[children.size()];
    for (int i = 0; i < parts.length; i++) {
      ExactSum numerator = ExactSum.zero();
      numerator.addProduct(children.factor(), children.numerator(i));
      parts[i] = numerator.dividedBy(denominators);
    }
    return ValuesInArrays.ifFinite(parts);
  }

  @Override
  public Set<Trait> traits() {
    return TRAITS;
  }

  @Override
  public String label() {
    return "ratio of sums";
  }

  @Override
  public String toString() {
    return label();
  }
}
