package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.Set;

/**
 * Whether so many children pass: 1 or 0.
 *
 * @param quorum how many must
 * @param least the number, where the quorum has one
 * @param passMark what a child must reach
 */
record Passing(Quorum quorum, int least, double passMark) implements MergeableStrategy<Tally> {
  /** How many must pass. */
  enum Quorum {
    ALL("all pass"),
    ANY("any passes"),
    EXACTLY_ONE("exactly one passes"),
    AT_LEAST("at least %s pass");

    private final String label;

    Quorum(String label) {
      this.label = label;
    }
  }

  private static final ImmutableSet<Trait> WITH_COPIES =
      Sets.immutableEnumSet(
          Trait.KEEPS_NO_VIEW,
          Trait.MONOTONE,
          Trait.IGNORES_WEIGHTS,
          Trait.WEIGHTS_ARE_RELATIVE,
          Trait.WEIGHTS_ARE_COPIES,
          Trait.REPLICATION_INVARIANT);
  private static final ImmutableSet<Trait> WITHOUT_COPIES =
      Sets.immutableEnumSet(
          Trait.KEEPS_NO_VIEW, Trait.MONOTONE, Trait.IGNORES_WEIGHTS, Trait.WEIGHTS_ARE_RELATIVE);
  private static final ImmutableSet<Trait> NOT_MONOTONE =
      Sets.immutableEnumSet(Trait.KEEPS_NO_VIEW, Trait.IGNORES_WEIGHTS, Trait.WEIGHTS_ARE_RELATIVE);

  Passing {
    if (!Double.isFinite(passMark)) {
      throw new InvalidDefinitionException(
          "The pass mark is %s. Give a finite number, such as 1 for scores on target."
              .formatted(passMark));
    }
    if (least < 1) {
      throw new InvalidDefinitionException(
          "At least %s children shall pass, which says nothing. Give a number from 1 on."
              .formatted(least));
    }
    passMark += 0.0;
  }

  static Passing of(Quorum quorum, double passMark) {
    return new Passing(quorum, 1, passMark);
  }

  static Passing ofAtLeast(int least, double passMark) {
    return new Passing(least == 1 ? Quorum.ANY : Quorum.AT_LEAST, least, passMark);
  }

  @Override
  public double aggregate(WeightedValues children) {
    int passed = 0;
    for (int i = 0; i < children.size(); i++) {
      passed += children.value(i) >= passMark ? 1 : 0;
    }
    return verdict(passed, children.size());
  }

  private double verdict(double passed, double all) {
    if (all == 0.0) {
      return Double.NaN;
    }
    boolean holds =
        switch (quorum) {
          case ALL -> passed == all;
          case EXACTLY_ONE -> passed == 1.0;
          case ANY, AT_LEAST -> passed >= least;
        };
    return holds ? 1.0 : 0.0;
  }

  @Override
  public Tally identity() {
    return Tally.NONE;
  }

  @Override
  public Tally add(Tally state, WeightedValues children, int child) {
    return state.plus(children.value(child) >= passMark ? 1.0 : 0.0, 1.0);
  }

  @Override
  public Tally merge(Tally state, Tally other) {
    return state.plus(other.counted(), other.all());
  }

  @Override
  public double present(Tally state) {
    return verdict(state.counted(), state.all());
  }

  @Override
  public Set<Trait> traits() {
    return switch (quorum) {
      case ALL, ANY -> WITH_COPIES;
      case AT_LEAST -> WITHOUT_COPIES;
      case EXACTLY_ONE -> NOT_MONOTONE;
    };
  }

  @Override
  public String label() {
    return quorum.label.formatted(least) + " " + passMark;
  }

  @Override
  public String toString() {
    return label();
  }
}
