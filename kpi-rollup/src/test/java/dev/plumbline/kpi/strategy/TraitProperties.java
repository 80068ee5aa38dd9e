package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * What strategies promise holds for all children; {@link TraitTest} has what they do not promise.
 */
@Domain(ChildArbitraries.class)
@Domain(DomainContext.Global.class)
class TraitProperties {
  @Property
  void aggregate_anyOrder_givesTheSameBits(
      @ForAll("all") AggregationStrategy strategy,
      @ForAll List<Child> children,
      @ForAll Random random) {
    List<Child> shuffled = new ArrayList<>(children);
    Collections.shuffle(shuffled, random);

    Bits.assertSame(result(strategy, shuffled), result(strategy, children));
  }

  @Property
  void aggregate_anyChildren_isNeverNegativeZero(
      @ForAll("all") AggregationStrategy strategy, @ForAll List<Child> children) {
    Bits.assertSame(result(strategy, children) + 0.0, result(strategy, children));
  }

  @Property
  void idempotent_equalValues_giveThatValue(
      @ForAll("idempotent") AggregationStrategy strategy, @ForAll List<Child> children) {
    double value = positiveFor(strategy, children).get(0).value();
    List<Child> equal = children.stream().map(child -> child.withValue(value)).toList();

    Bits.assertSame(result(strategy, equal), value);
  }

  @Property
  void internal_anyValues_liesBetweenTheLeastAndTheGreatest(
      @ForAll("internal") AggregationStrategy strategy, @ForAll List<Child> children) {
    List<Child> given = positiveFor(strategy, children);

    assertThat(result(strategy, given))
        .isBetween(
            given.stream().mapToDouble(Child::value).min().orElseThrow(),
            given.stream().mapToDouble(Child::value).max().orElseThrow());
  }

  @Property
  void monotone_oneValueRaised_isNotLower(
      @ForAll("monotone") AggregationStrategy strategy,
      @ForAll List<Child> children,
      @ForAll List<Child> others,
      @ForAll boolean byOneUlp,
      @ForAll @IntRange(max = 11) int position) {
    Child raised = children.get(position % children.size());
    double other = byOneUlp ? Math.nextUp(raised.value()) : others.get(0).value();
    Assume.that(other > raised.value() && Double.isFinite(other));
    List<Child> higher = new ArrayList<>(children);
    higher.set(position % children.size(), raised.withValue(other));

    assertThat(result(strategy, higher)).isGreaterThanOrEqualTo(result(strategy, children));
  }

  @Property
  void homogeneous_valuesTimesPowerOfTwo_multipliesTheResult(
      @ForAll("homogeneous") AggregationStrategy strategy,
      @ForAll List<Child> children,
      @ForAll @IntRange(min = -300, max = 300) int power) {
    List<Child> given = positiveFor(strategy, children);
    double result = result(strategy, given);
    Assume.that(staysNormal(result, power));
    Assume.that(given.stream().allMatch(child -> staysNormal(child.value(), power)));
    List<Child> scaled =
        given.stream().map(child -> child.withValue(Math.scalb(child.value(), power))).toList();

    Bits.assertSame(result(strategy, scaled), Math.scalb(result, power));
  }

  @Property
  void parts_whereThereAreSome_sumToTheResult(
      @ForAll("all") AggregationStrategy strategy, @ForAll List<Child> children) {
    double result = result(strategy, children);
    double[] parts = strategy.parts(Child.view(children));
    Assume.that(Double.isFinite(result) && parts.length > 0);

    BigDecimal sum =
        Arrays.stream(parts).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    double rounding = Arrays.stream(parts).map(Math::ulp).max().orElseThrow() * parts.length;
    assertThat(sum.subtract(new BigDecimal(result)).abs())
        .isLessThanOrEqualTo(new BigDecimal(rounding).add(new BigDecimal(Math.ulp(result))));
  }

  @Property
  void weightedMeans_weightsTimesPowerOfTwo_areTheSame(
      @ForAll("weighted") AggregationStrategy strategy,
      @ForAll List<Child> children,
      @ForAll @IntRange(min = -50, max = 50) int power) {
    Assume.that(children.stream().allMatch(child -> staysNormal(child.weight(), power)));
    List<Child> scaled =
        children.stream().map(c -> new Child(c.value(), Math.scalb(c.weight(), power))).toList();

    Bits.assertSame(result(strategy, scaled), result(strategy, children));
  }

  @Property
  void unweighted_anyWeights_giveTheSame(
      @ForAll("unweighted") AggregationStrategy strategy, @ForAll List<Child> children) {
    List<Child> alike = children.stream().map(child -> new Child(child.value(), 1.0)).toList();

    Bits.assertSame(result(strategy, children), result(strategy, alike));
  }

  @Property
  void maximum_ofNegatedValues_isTheNegatedMinimum(@ForAll List<Child> children) {
    List<Child> negated = children.stream().map(c -> c.withValue(0.0 - c.value())).toList();

    Bits.assertSame(
        0.0 - result(AggregationStrategy.maximum(), negated),
        result(AggregationStrategy.minimum(), children) + 0.0);
  }

  private static double result(AggregationStrategy strategy, List<Child> children) {
    return strategy.aggregate(Child.view(children));
  }

  /** The geometric mean promises nothing about negative values. */
  private static List<Child> positiveFor(AggregationStrategy strategy, List<Child> children) {
    return strategy == AggregationStrategy.geometricMean()
        ? children.stream().map(child -> child.withValue(Math.abs(child.value()))).toList()
        : children;
  }

  private static boolean staysNormal(double x, int power) {
    return x == 0.0 || (isNormal(x) && isNormal(Math.scalb(x, power)));
  }

  private static boolean isNormal(double x) {
    return Math.abs(x) >= Double.MIN_NORMAL && Double.isFinite(x);
  }

  @Provide
  Arbitrary<AggregationStrategy> all() {
    return Arbitraries.of(TraitTest.STRATEGIES);
  }

  @Provide
  Arbitrary<AggregationStrategy> idempotent() {
    return that(Trait.IDEMPOTENT);
  }

  @Provide
  Arbitrary<AggregationStrategy> internal() {
    return that(Trait.INTERNAL);
  }

  @Provide
  Arbitrary<AggregationStrategy> monotone() {
    return that(Trait.MONOTONE);
  }

  @Provide
  Arbitrary<AggregationStrategy> homogeneous() {
    return that(Trait.HOMOGENEOUS);
  }

  @Provide
  Arbitrary<AggregationStrategy> weighted() {
    return Arbitraries.of(AggregationStrategy.weightedMean(), AggregationStrategy.geometricMean());
  }

  @Provide
  Arbitrary<AggregationStrategy> unweighted() {
    return all()
        .filter(strategy -> weighted().allValues().orElseThrow().noneMatch(strategy::equals));
  }

  private static Arbitrary<AggregationStrategy> that(Trait trait) {
    return Arbitraries.of(
        TraitTest.STRATEGIES.stream().filter(s -> s.traits().contains(trait)).toList());
  }
}
