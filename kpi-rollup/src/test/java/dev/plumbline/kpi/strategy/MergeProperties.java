package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

/** However children are divided, and in whatever order states are merged: the same bits. */
@Domain(ChildArbitraries.class)
@Domain(DomainContext.Global.class)
class MergeProperties {
  private static final List<MergeableStrategy<?>> MERGEABLE =
      Strategies.ALL.stream()
          .filter(MergeableStrategy.class::isInstance)
          .<MergeableStrategy<?>>map(strategy -> (MergeableStrategy<?>) strategy)
          .toList();

  @Property(tries = 4000)
  void merge_anyPartsInAnyTree_isTheResultOfAll(
      @ForAll("mergeable") MergeableStrategy<?> strategy,
      @ForAll List<Child> children,
      @ForAll Random random) {
    Assume.that(Ratios.areFinite(100.0, children));

    assertMerged(strategy, view(strategy, children), random);
  }

  private static <S> void assertMerged(
      MergeableStrategy<S> strategy, WeightedValues children, Random random) {
    List<S> states = states(strategy, children, random);
    while (states.size() > 1) {
      S one = states.remove(random.nextInt(states.size()));
      S other = states.remove(random.nextInt(states.size()));
      double before = strategy.present(other);
      states.add(strategy.merge(one, other));
      Bits.assertSame(strategy.present(other), before);
    }
    Bits.assertSame(strategy.present(states.get(0)), strategy.aggregate(children));
    assertThat(strategy.gapOf(states.get(0))).isEqualTo(strategy.gap(children));
  }

  /** The children in states, some of which have none. */
  private static <S> List<S> states(
      MergeableStrategy<S> strategy, WeightedValues children, Random random) {
    List<S> states = new ArrayList<>();
    int parts = 1 + random.nextInt(5);
    for (int i = 0; i < parts; i++) {
      states.add(strategy.identity());
    }
    for (int i = 0; i < children.size(); i++) {
      int part = random.nextInt(parts);
      states.set(part, strategy.add(states.get(part), children, i));
    }
    return states;
  }

  @Property
  void present_twice_isTheSame(
      @ForAll("mergeable") MergeableStrategy<?> strategy, @ForAll List<Child> children) {
    Assume.that(Ratios.areFinite(100.0, children));

    assertPresented(strategy, view(strategy, children));
  }

  private static <S> void assertPresented(MergeableStrategy<S> strategy, WeightedValues children) {
    S state = strategy.stateOf(children);

    Bits.assertSame(strategy.present(state), strategy.present(state));
  }

  private static WeightedValues view(MergeableStrategy<?> strategy, List<Child> children) {
    return strategy.traits().contains(Trait.SUMS_PARTS)
        ? Ratios.view(100.0, children)
        : Child.view(children);
  }

  @Test
  void mergeable_amongAll_areThese() {
    assertThat(MERGEABLE)
        .extracting(AggregationStrategy::label)
        .contains("sum", "weighted sum", "mean", "weighted mean", "minimum", "maximum")
        .contains("count", "count on target", "share on target", "ratio of sums")
        .contains("variance (population)", "variance (sample)")
        .doesNotContain("geometric mean", "median (continuous)", "mean of the 2 lowest")
        .hasSize(20);
  }

  @Provide
  Arbitrary<MergeableStrategy<?>> mergeable() {
    return Arbitraries.of(MERGEABLE);
  }
}
