package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * How far the values lie apart.
 *
 * @param measure in which terms
 * @param spread of a population or a sample
 */
record Dispersion(Measure measure, Spread spread) implements MergeableStrategy<Moments> {
  /** From here on the variance has all its digits. */
  private static final double FULL_PRECISION = 0x1p-960;

  private static final ImmutableSet<Trait> OF_SAMPLE =
      Sets.immutableEnumSet(Trait.KEEPS_NO_VIEW, Trait.IGNORES_WEIGHTS, Trait.WEIGHTS_ARE_RELATIVE);
  private static final ImmutableSet<Trait> OF_POPULATION =
      Sets.immutableEnumSet(
          Trait.KEEPS_NO_VIEW,
          Trait.WEIGHTS_ARE_RELATIVE,
          Trait.WEIGHTS_ARE_COPIES,
          Trait.REPLICATION_INVARIANT);

  Dispersion {
    Objects.requireNonNull(spread, "spread");
  }

  /** In which terms. */
  enum Measure {
    VARIANCE("variance"),
    STANDARD_DEVIATION("standard deviation"),
    COEFFICIENT_OF_VARIATION("coefficient of variation");

    private final String label;

    Measure(String label) {
      this.label = label;
    }
  }

  @Override
  public double aggregate(WeightedValues children) {
    double variance = spread.variance(children);
    return switch (measure) {
      case VARIANCE -> variance;
      case STANDARD_DEVIATION -> deviation(variance, children);
      case COEFFICIENT_OF_VARIATION ->
          deviation(variance, children) / Math.abs(spread.mean(children));
    };
  }

  private double deviation(double variance, WeightedValues children) {
    return isRooted(variance) || isUniform(children)
        ? Math.sqrt(variance)
        : Moments.of(spread, children).deviation();
  }

  /** {@return whether the root of the rounded variance is as good as that of the exact one} */
  private static boolean isRooted(double variance) {
    return Double.isNaN(variance) || (variance >= FULL_PRECISION && variance <= Double.MAX_VALUE);
  }

  private static boolean isUniform(WeightedValues children) {
    for (int i = 1; i < children.size(); i++) {
      if (children.value(i) != children.value(0)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Moments identity() {
    return new Moments(spread);
  }

  @Override
  public Moments add(Moments state, WeightedValues children, int child) {
    state.add(children, child);
    return state;
  }

  @Override
  public Moments merge(Moments state, Moments other) {
    state.add(other);
    return state;
  }

  @Override
  public double present(Moments state) {
    return switch (measure) {
      case VARIANCE -> state.variance();
      case STANDARD_DEVIATION -> state.deviation();
      case COEFFICIENT_OF_VARIATION -> state.deviation() / Math.abs(state.mean());
    };
  }

  /** What each child's distance from the mean adds to the variance; of the others no parts. */
  @Override
  public double[] parts(WeightedValues children) {
    if (measure != Measure.VARIANCE || Double.isNaN(aggregate(children))) {
      return new double[0];
    }
    Moments moments = Moments.of(spread, children);
    double[] parts = new double[children.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = moments.part(children, i);
    }
    return parts;
  }

  @Override
  public Set<Trait> traits() {
    Set<Trait> traits = spread == Spread.SAMPLE ? OF_SAMPLE : OF_POPULATION;
    if (measure != Measure.STANDARD_DEVIATION) {
      return traits;
    }
    EnumSet<Trait> homogeneous = EnumSet.copyOf(traits);
    homogeneous.add(Trait.HOMOGENEOUS);
    return Sets.immutableEnumSet(homogeneous);
  }

  @Override
  public String label() {
    return "%s (%s)".formatted(measure.label, spread.label());
  }

  @Override
  public String toString() {
    return label();
  }
}
