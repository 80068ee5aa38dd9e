package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.plumbline.kpi.exact.Sums;
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

  /** What each numerator is of the sum of the denominators. */
  @Override
  public double[] parts(WeightedValues children) {
    double[] denominators = new double[children.size()];
    for (int i = 0; i < denominators.length; i++) {
      denominators[i] = children.denominator(i);
    }
    double[] numerators = new double[children.size()];
    for (int i = 0; i < numerators.length; i++) {
      numerators[i] = children.numerator(i);
    }
    return parts(children.factor(), numerators, denominators);
  }

  private static double[] parts(double factor, double[] numerators, double[] denominators) {
    double[] parts = new double[numerators.length];
    double[] alone = new double[numerators.length];
    for (int i = 0; i < parts.length; i++) {
      alone[i] = numerators[i];
      parts[i] = Sums.ratio(factor, alone, denominators, parts.length);
      alone[i] = 0.0;
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
