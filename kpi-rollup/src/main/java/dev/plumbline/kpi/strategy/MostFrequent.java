package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;

/** The value that most children have. */
enum MostFrequent implements AggregationStrategy {
  TO_LOWER("most frequent, ties to the lower") {
    @Override
    boolean isDecisive(int run, int longest) {
      return run > longest;
    }
  },
  TO_HIGHER("most frequent, ties to the higher") {
    @Override
    boolean isDecisive(int run, int longest) {
      return run >= longest;
    }
  };

  private static final ImmutableSet<Trait> TRAITS =
      Sets.immutableEnumSet(
          Trait.KEEPS_NO_VIEW,
          Trait.IDEMPOTENT,
          Trait.INTERNAL,
          Trait.HOMOGENEOUS,
          Trait.TRANSLATES,
          Trait.IGNORES_WEIGHTS,
          Trait.WEIGHTS_ARE_RELATIVE,
          Trait.REPLICATION_INVARIANT);

  private final String label;

  MostFrequent(String label) {
    this.label = label;
  }

  /** {@return whether a run of equal values, met from the lower to the higher, is taken} */
  abstract boolean isDecisive(int run, int longest);

  @Override
  public double aggregate(WeightedValues children) {
    WeightedValues sorted = children.sorted();
    double decisive = Double.NaN;
    int longest = 0;
    int run = 0;
    for (int i = 0; i < sorted.size(); i++) {
      run = i > 0 && sorted.value(i) == sorted.value(i - 1) ? run + 1 : 1;
      boolean isLast = i == sorted.size() - 1 || sorted.value(i + 1) != sorted.value(i);
      if (isLast && isDecisive(run, longest)) {
        longest = run;
        decisive = sorted.value(i);
      }
    }
    return decisive;
  }

  @Override
  public Set<Trait> traits() {
    return TRAITS;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String toString() {
    return label;
  }
}
