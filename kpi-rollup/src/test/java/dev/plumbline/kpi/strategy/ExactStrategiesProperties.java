package dev.plumbline.kpi.strategy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What is defined to be the double nearest to the true result is that. No tolerance. */
@Domain(ChildArbitraries.class)
@Domain(DomainContext.Global.class)
class ExactStrategiesProperties {
  @Property(tries = 2000)
  void sum_anyValues_isTheNearestDouble(@ForAll List<Child> children) {
    Bits.assertSame(
        AggregationStrategy.sum().aggregate(Child.view(children)), Oracle.sum(children));
  }

  @Property(tries = 2000)
  void mean_anyValues_isTheNearestDouble(@ForAll List<Child> children) {
    Bits.assertSame(
        AggregationStrategy.mean().aggregate(Child.view(children)), Oracle.mean(children));
  }

  @Property(tries = 2000)
  void weightedMean_anyValuesAndWeights_isTheNearestDouble(@ForAll List<Child> children) {
    Bits.assertSame(
        AggregationStrategy.weightedMean().aggregate(Child.view(children)),
        Oracle.weightedMean(children));
  }

  @Property(tries = 200)
  void parts_ofWeightedMean_areTheNearestDoubles(@ForAll List<Child> children) {
    Bits.assertSame(
        AggregationStrategy.weightedMean().parts(Child.view(children)),
        IntStream.range(0, children.size()).mapToDouble(i -> Oracle.part(children, i)).toArray());
  }

  @Property(tries = 2000)
  void weightedSum_anyValuesAndWeights_isTheNearestDouble(@ForAll List<Child> children) {
    assertResult(AggregationStrategy.weightedSum(), children, Oracle.weightedSum(children));
  }

  @Property(tries = 1000)
  void variance_ofAPopulation_isTheNearestDouble(@ForAll List<Child> children) {
    assertResult(
        AggregationStrategy.variance(Spread.POPULATION), children, Oracle.variance(children));
  }

  @Property(tries = 1000)
  void variance_ofASample_isTheNearestDouble(@ForAll List<Child> children) {
    Assume.that(children.size() > 1);

    assertResult(
        AggregationStrategy.variance(Spread.SAMPLE), children, Oracle.sampleVariance(children));
  }

  @Property(tries = 1000)
  void ratioOfSums_anyParts_isTheNearestDouble(
      @ForAll List<Child> children, @ForAll("factors") double factor) {
    Assume.that(Ratios.areFinite(factor, children));

    Bits.assertSame(
        AggregationStrategy.ratioOfSums().aggregate(Ratios.view(factor, children)),
        Oracle.ratio(factor, children));
  }

  @Property(tries = 1000)
  void shareOnTarget_anyValues_isTheNearestDouble(@ForAll List<Child> children) {
    long passed = children.stream().filter(child -> child.value() >= 1.0).count();

    assertResult(AggregationStrategy.shareOnTarget(), children, (double) passed / children.size());
  }

  @Property(tries = 1000)
  void meanOfLowest_anyValues_isTheNearestDouble(
      @ForAll List<Child> children, @ForAll("numbers") int most) {
    List<Child> lowest = sorted(children).subList(0, Math.min(most, children.size()));

    assertResult(AggregationStrategy.meanOfLowest(most), children, Oracle.mean(lowest));
  }

  @Property(tries = 1000)
  void meanOfHighest_anyValues_isTheNearestDouble(
      @ForAll List<Child> children, @ForAll("numbers") int most) {
    int size = children.size();
    List<Child> highest = sorted(children).subList(Math.max(size - most, 0), size);

    assertResult(AggregationStrategy.meanOfHighest(most), children, Oracle.mean(highest));
  }

  @Property(tries = 3000)
  void quantile_discrete_isTheFirstThatReachesTheShare(
      @ForAll List<Child> children, @ForAll("shares") double share) {
    assertResult(
        AggregationStrategy.quantile(share, Quantile.DISCRETE),
        children,
        Oracle.discreteQuantile(share, children));
    assertResult(
        AggregationStrategy.quantile(share, Quantile.DISCRETE),
        alike(children),
        Oracle.discreteQuantile(share, alike(children)));
  }

  @Property(tries = 2000)
  void quantile_continuousOfEqualWeights_isTypeSeven(
      @ForAll List<Child> children, @ForAll("shares") double share) {
    assertResult(
        AggregationStrategy.quantile(share, Quantile.CONTINUOUS),
        alike(children),
        Oracle.continuousQuantile(share, alike(children)));
    Bits.assertSame(
        Oracle.windowQuantile(share, alike(children)),
        Oracle.continuousQuantile(share, alike(children)));
  }

  @Property(tries = 1000)
  void quantile_continuousOfAnyWeights_isTheMeanOverTheWindow(
      @ForAll List<Child> children, @ForAll("shares") double share) {
    assertResult(
        AggregationStrategy.quantile(share, Quantile.CONTINUOUS),
        children,
        Oracle.windowQuantile(share, children));
  }

  private static void assertResult(
      AggregationStrategy strategy, List<Child> children, double expected) {
    Bits.assertSame(strategy.aggregate(Child.view(children)), expected);
  }

  private static List<Child> sorted(List<Child> children) {
    return children.stream().sorted(Comparator.comparingDouble(Child::value)).toList();
  }

  private static List<Child> alike(List<Child> children) {
    double weight = children.get(0).weight();
    return children.stream().map(child -> new Child(child.value(), weight)).toList();
  }

  @Provide
  Arbitrary<Double> factors() {
    return Arbitraries.of(1.0, 100.0, 0.1, 1e6);
  }

  @Provide
  Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(2, 14);
  }

  @Provide
  Arbitrary<Double> shares() {
    return Arbitraries.oneOf(
        Arbitraries.of(0.0, 1.0, 0.5, 0.25, 0.75, 0.1, 0.9, Double.MIN_VALUE, 1e-200),
        Arbitraries.of(1.0 / 3, Math.nextDown(0.5), Math.nextUp(0.5), Math.nextDown(1.0)),
        Arbitraries.doubles().between(0.0, 1.0));
  }
}
