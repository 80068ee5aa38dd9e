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

  /** Each law of each strategy that promises it; for some, the values are made positive. */
  @Property(tries = 4000)
  void law_thatIsPromised_holds(
      @ForAll("laws") Law law,
      @ForAll("all") AggregationStrategy strategy,
      @ForAll List<Child> children,
      @ForAll boolean isPositive) {
    Assume.that(law.isClaimedBy(strategy));
    List<Child> given =
        isPositive
            ? children.stream().map(child -> child.withValue(Math.abs(child.value()))).toList()
            : children;

    assertThat(law.says(strategy, given)).as("%s of %s", law, strategy.label()).isTrue();
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
  void maximum_ofNegatedValues_isTheNegatedMinimum(@ForAll List<Child> children) {
    List<Child> negated = children.stream().map(c -> c.withValue(0.0 - c.value())).toList();

    Bits.assertSame(
        0.0 - result(AggregationStrategy.maximum(), negated),
        result(AggregationStrategy.minimum(), children) + 0.0);
  }

  private static double result(AggregationStrategy strategy, List<Child> children) {
    return strategy.aggregate(Child.view(children));
  }

  @Provide
  Arbitrary<AggregationStrategy> all() {
    return Arbitraries.of(Strategies.OF_VALUES);
  }

  @Provide
  Arbitrary<Law> laws() {
    return Arbitraries.of(Law.values());
  }
}
